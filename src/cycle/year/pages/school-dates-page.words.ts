import { formatDay, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (school: string) => `Skolans datum, ${school}`,
  lead: 'Huvudmannens dagar gäller om du inte väljer andra. Flyttar huvudmannen sina dagar följer skolans med lika långt. Hela steget flyttas, inte bara sista dagen.',
  steps: 'Sista dagen för varje steg',
  note: 'Lämna tomt för att följa huvudmannen.',
  between: (authority: string, first: string, last: string) =>
    `Huvudmannen: ${formatDay(authority, 'sv')}. Välj en vardag från ${formatDay(first, 'sv')} till ${formatDay(last, 'sv')}.`,
  none: 'Huvudmannen har bestämt alla dagar för det här läsåret. Skolan kan inte flytta något steg.',
  save: 'Spara skolans datum',
  back: 'Tillbaka till året',
  saved: 'Skolans datum är sparade.',
}

const en: typeof sv = {
  title: (school) => `The school’s dates, ${school}`,
  lead: 'The authority’s days hold unless you choose others. When the authority moves its days, the school’s move along by as much. The whole step moves, not only its last day.',
  steps: 'The last day of each step',
  note: 'Leave empty to follow the authority.',
  between: (authority, first, last) =>
    `The authority: ${formatDay(authority, 'en')}. Choose a working day from ${formatDay(first, 'en')} to ${formatDay(last, 'en')}.`,
  none: 'The authority has decided all days of this school year. The school can move no step.',
  save: 'Save the school’s dates',
  back: 'Back to the year',
  saved: 'The school’s dates are saved.',
}

export const schoolDatesWords: Messages<typeof sv> = { sv, en }
