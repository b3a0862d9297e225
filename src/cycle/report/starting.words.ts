import type { Messages } from '../../ground/base/language.ts'

const sv = {
  up: 'Säker ökning sedan förra gången.',
  down: 'Säker minskning sedan förra gången.',
  same: 'Ingen säker förändring sedan förra gången.',
  upIn: (names: string) => `Säker ökning sedan förra gången i ${names}.`,
  downIn: (names: string) => `Säker minskning sedan förra gången i ${names}.`,
  furthest: 'Av områdena är det här vi har kommit längst.',
  least: 'Av områdena är det här vi har längst kvar.',
  ends: (far: string, low: string) => `Längst har vi kommit i ${far}, längst kvar har vi i ${low}.`,
  even: 'Delområdena ligger nära varandra.',
  higher: (names: string) => `Ledningen sätter en högre nivå än personalen i ${names}.`,
  lower: (names: string) => `Ledningen sätter en lägre nivå än personalen i ${names}.`,
}

const en: typeof sv = {
  up: 'A certain increase since last time.',
  down: 'A certain decrease since last time.',
  same: 'No certain change since last time.',
  upIn: (names) => `A certain increase since last time in ${names}.`,
  downIn: (names) => `A certain decrease since last time in ${names}.`,
  furthest: 'Of the areas this is where we have come furthest.',
  least: 'Of the areas this is where we have furthest to go.',
  ends: (far, low) => `We have come furthest in ${far}, and have furthest to go in ${low}.`,
  even: 'The aspects lie close to each other.',
  higher: (names) => `The leaders put a higher level than the staff in ${names}.`,
  lower: (names) => `The leaders put a lower level than the staff in ${names}.`,
}

/** The sentences that a report's words about an area can start from. */
export const startingWords: Messages<typeof sv> = { sv, en }
