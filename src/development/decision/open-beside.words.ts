import { formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  decision: 'Beslutet',
  decided: 'Beslutad',
  on: (day: string, number: string) => `${formatDay(day, 'sv', true)}, beslut ${number}`,
  by: 'Av',
  point: 'Enligt punkt',
  matter: 'Ärende',
  board: 'Anmäld',
  told: (board: string, day: string) => `${board}, ${formatDay(day, 'sv', true)}`,
  minutes: (day: string) => `Protokollet justerat ${formatDay(day, 'sv', true)}`,
  followUp: 'Så går det med målen',
  followUpNote: 'En person har bedömt varje mål för halvåret, med skäl. Skolor jämförs inte.',
  goal: 'Mål',
  judgedBy: (day: string) => `Senast bedömt ${day}.`,
}
const en: typeof sv = {
  decision: 'The decision',
  decided: 'Decided',
  on: (day, number) => `${formatDay(day, 'en', true)}, decision ${number}`,
  by: 'By',
  point: 'Under point',
  matter: 'Matter',
  board: 'Reported',
  told: (board, day) => `${board}, ${formatDay(day, 'en', true)}`,
  minutes: (day) => `Minutes adjusted ${formatDay(day, 'en', true)}`,
  followUp: 'How it goes with the goals',
  followUpNote: 'A person has judged each goal for the half-year, with reasons. Schools are not compared.',
  goal: 'Goal',
  judgedBy: (day) => `Last judged ${day}.`,
}

/** What is told of a decided plan on its open page. */
export const openBesideWords: Messages<typeof sv> = { sv, en }
