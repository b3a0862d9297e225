import { capitalise, countInWords, type Messages, quote } from '../../ground/base/language.ts'

const sv = {
  title: (count: number) =>
    count === 1 ? 'En önskan från en skola att sortera' : `${capitalise(countInWords(count, 'sv'))} önskningar från skolor att sortera`,
  text: 'Samla det som hör ihop under ett tema, så kan nästa plan svara på det.',
  one: (school: string, text: string) => `${school} ber om ${quote(text, 'sv')}`,
  sort: 'Till önskningarna',
}

const en: typeof sv = {
  title: (count) => (count === 1 ? 'One ask from a school to sort' : `${capitalise(countInWords(count, 'en'))} asks from schools to sort`),
  text: 'Gather what belongs together under a theme, and the next plan can answer it.',
  one: (school, text) => `${school} asks for ${quote(text, 'en')}`,
  sort: 'To the asks',
}

/** What waits for a person about what schools ask for. */
export const waitingWords: Messages<typeof sv> = { sv, en }
