import { capitalise, countInWords, formatList, type Messages } from '../../ground/base/language.ts'

const sv = {
  lateTitle: (title: string) => `Försenad: ${title}`,
  soonTitle: (title: string) => `Snart dags: ${title}`,
  late: (day: string, place: string) => `Skulle ha varit klar ${day} · ${place}`,
  soon: (day: string, place: string) => `Klar senast ${day} · ${place}`,
  note: 'Anteckna hur det går',
  rest: (count: number) => `${capitalise(countInWords(count, 'sv'))} till av dina åtgärder är försenade eller ska snart vara klara`,
  restOne: 'En till av dina åtgärder är försenad eller ska snart vara klar',
  list: (one: boolean): string => (one ? 'Visa den' : 'Visa dem'),
  lateAt: (count: string, one: boolean, school: string) =>
    `${count} ${one ? 'åtgärd' : 'åtgärder'} på ${school} är ${one ? 'försenad' : 'försenade'}`,
  lateIn: (units: string[]) => `I planen för ${formatList(units, 'sv')}.`,
}

const en: typeof sv = {
  lateTitle: (title) => `Late: ${title}`,
  soonTitle: (title) => `Due soon: ${title}`,
  late: (day, place) => `Should have been done by ${day} · ${place}`,
  soon: (day, place) => `Due ${day} · ${place}`,
  note: 'Note how it is going',
  rest: (count) => `${capitalise(countInWords(count, 'en'))} more of your actions are late or due soon`,
  restOne: 'One more of your actions is late or due soon',
  list: (one) => (one ? 'Show it' : 'Show them'),
  lateAt: (count, one, school) => `${count} ${one ? 'action' : 'actions'} at ${school} ${one ? 'is' : 'are'} late`,
  lateIn: (units) => `In the plan for ${formatList(units, 'en')}.`,
}

/** What waits for a person about actions. */
export const waitingWords: Messages<typeof sv> = { sv, en }
