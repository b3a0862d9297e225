import { formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  title: (programme: string) => `Slutrapporten om ${programme}`,
  ends: (day: string) => `Programmet slutar ${formatDay(day, 'sv', true)}.`,
  ended: (day: string) => `Programmet slutade ${formatDay(day, 'sv', true)}.`,
  begin: 'Börja skriva',
  goOn: 'Skriv klart',
}

const en: typeof sv = {
  title: (programme) => `The final report on ${programme}`,
  ends: (day) => `The programme ends on ${formatDay(day, 'en', true)}.`,
  ended: (day) => `The programme ended on ${formatDay(day, 'en', true)}.`,
  begin: 'Begin writing',
  goOn: 'Finish writing',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
