import { countInWords, formatDay, type Messages, quote } from '../../ground/base/language.ts'

const sv = {
  participation: 'Deltagande i skattningen',
  staff: (said: string) => `Personalen: ${said}`,
  leaders: (said: string) => `Skolledningen: ${said}`,
  picture: 'Läget i stort',
  change: 'Sedan förra gången',
  plan: 'Handlingsplanen',
  planAdopted: (day: string, counts: string) => `Fastställd ${formatDay(day, 'sv', true)}. ${counts}`,
  planOpen: 'Inte fastställd än.',
  done: 'Klara åtgärder',
  late: 'Försenade åtgärder i skolans plan',
  checked: 'Temperaturmätningen',
  checkedAction: (title: string, said: string) => `${quote(title, 'sv')}: ${said}`,
  hinders: 'Det som hindrar',
  hinder: (name: string, count: string) => `${name} (${count})`,
  protected: 'För få svar – skyddas',
  fromCheck: (title: string, day: string, answered: string) => `${title}, stängd ${formatDay(day, 'sv', true)}, ${answered} har svarat`,
  none: 'Ingen',
  since: (title: string, day: string) => `${title} (${formatDay(day, 'sv', true)})`,
  more: (count: number) => `och ${countInWords(count, 'sv')} till`,
  result: (round: string, day: string) => `${round}, släppt ${formatDay(day, 'sv', true)}`,
  fromPlan: (title: string, day: string) => `${title}, läst ${formatDay(day, 'sv', true)}`,
}

const en: typeof sv = {
  participation: 'Participation in the assessment',
  staff: (said) => `Staff: ${said}`,
  leaders: (said) => `Leaders: ${said}`,
  picture: 'The picture as a whole',
  change: 'Since last time',
  plan: 'The action plan',
  planAdopted: (day, counts) => `Adopted ${formatDay(day, 'en', true)}. ${counts}`,
  planOpen: 'Not adopted yet.',
  done: 'Finished actions',
  late: 'Late actions in the school’s plan',
  checked: 'The temperature check',
  checkedAction: (title, said) => `${quote(title, 'en')}: ${said}`,
  hinders: 'What is in the way',
  hinder: (name, count) => `${name} (${count})`,
  protected: 'Too few answers: protected',
  fromCheck: (title, day, answered) => `${title}, closed on ${formatDay(day, 'en', true)}, ${answered} have answered`,
  none: 'None',
  since: (title, day) => `${title} (${formatDay(day, 'en', true)})`,
  more: (count) => `and ${countInWords(count, 'en')} more`,
  result: (round, day) => `${round}, released ${formatDay(day, 'en', true)}`,
  fromPlan: (title, day) => `${title}, read ${formatDay(day, 'en', true)}`,
}

/** What Stegvis knows of a school, in a report. */
export const factWords: Messages<typeof sv> = { sv, en }
