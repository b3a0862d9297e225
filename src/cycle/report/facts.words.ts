import { countInWords, formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  participation: 'Deltagande i skattningen',
  staff: (said: string) => `Personalen: ${said}`,
  leaders: (said: string) => `Skolledningen: ${said}`,
  starter: (mean: string, n: string) => `Personalens medelvärde i området är ${mean} (${n}).`,
  picture: 'Läget i stort',
  change: 'Sedan förra gången',
  plan: 'Handlingsplanen',
  planAdopted: (day: string, counts: string) => `Fastställd ${formatDay(day, 'sv', true)}. ${counts}`,
  planOpen: 'Inte fastställd än.',
  late: 'Försenade åtgärder',
  none: 'Ingen',
  since: (title: string, day: string) => `${title} (${formatDay(day, 'sv')})`,
  more: (count: number) => `och ${countInWords(count, 'sv')} till`,
  result: (round: string, day: string) => `${round}, släppt ${formatDay(day, 'sv', true)}`,
  fromPlan: (title: string, day: string) => `${title}, läst ${formatDay(day, 'sv', true)}`,
}

const en: typeof sv = {
  participation: 'Participation in the assessment',
  staff: (said) => `Staff: ${said}`,
  leaders: (said) => `Leaders: ${said}`,
  starter: (mean, n) => `The staff’s mean for the area is ${mean} (${n}).`,
  picture: 'The picture as a whole',
  change: 'Since last time',
  plan: 'The action plan',
  planAdopted: (day, counts) => `Adopted ${formatDay(day, 'en', true)}. ${counts}`,
  planOpen: 'Not adopted yet.',
  late: 'Late actions',
  none: 'None',
  since: (title, day) => `${title} (${formatDay(day, 'en')})`,
  more: (count) => `and ${countInWords(count, 'en')} more`,
  result: (round, day) => `${round}, released ${formatDay(day, 'en', true)}`,
  fromPlan: (title, day) => `${title}, read ${formatDay(day, 'en', true)}`,
}

/** What Stegvis knows of a school, in a report. */
export const factWords: Messages<typeof sv> = { sv, en }
