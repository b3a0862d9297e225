import { countInWords, type Messages } from '../../../ground/base/language.ts'

/** "elva skolor", "10–11 skolor". */
function schoolsSv(from: number, to: number): string {
  return `${from === to ? countInWords(from, 'sv') : `${from}\u2060–\u2060${to}`} skolor`
}

function schoolsEn(from: number, to: number): string {
  return `${from === to ? countInWords(from, 'en') : `${from}\u2060–\u2060${to}`} schools`
}

const sv = {
  heading: 'Skolorna tillsammans',
  note: 'Där skolorna skiljer sig mest kan de också lära mest av varandra.',
  question: 'Hur lika är skolorna i varje delområde?',
  most: (names: string) => `Skolorna skiljer sig mest i ${names}.`,
  mostMany: (count: number) => `Skolorna skiljer sig lika mycket i ${countInWords(count, 'sv')} delområden.`,
  alike: 'Skolorna ligger nära varandra i alla delområden.',
  median: 'Mittersta skolan (median)',
  range: (from: number, to: number) => `Mittersta hälften av ${schoolsSv(from, to)}`,
  table: 'Visa skolorna tillsammans som tabell',
  caption: (from: number, to: number) => `Median och mittersta hälften, ${schoolsSv(from, to)}`,
  missing: (names: string) => `Färre än fem skolor har en egen siffra i ${names}, så där visas ingen mittersta skola.`,
  tooFew: 'Färre än fem skolor har egna siffror, så det går inte att säga något om den mittersta skolan.',
  how: 'Ligger en liten skola nära skalans ände räknas den som ändens gräns. Ingen skola namnges.',
}

const en: typeof sv = {
  heading: 'The schools together',
  note: 'Where schools differ most they can also learn most from each other.',
  question: 'How alike are the schools in each sub-area?',
  most: (names) => `The schools differ most in ${names}.`,
  mostMany: (count) => `The schools differ equally much in ${countInWords(count, 'en')} sub-areas.`,
  alike: 'The schools are close to each other in every sub-area.',
  median: 'The school in the middle (median)',
  range: (from, to) => `The middle half of ${schoolsEn(from, to)}`,
  table: 'Show the schools together as a table',
  caption: (from, to) => `Median and middle half, ${schoolsEn(from, to)}`,
  missing: (names) => `Fewer than five schools have a figure of their own in ${names}, so no school in the middle is shown there.`,
  tooFew: 'Fewer than five schools have figures of their own, so nothing can be said of the school in the middle.',
  how: 'A small school near an end of the scale counts as that end’s bound. No school is named.',
}

/** The middle of many schools. */
export const middleWords: Messages<typeof sv> = { sv, en }
