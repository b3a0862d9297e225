import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  heading: { district: 'Skolorna', authority: 'Skolorna' },
  note: 'I bokstavsordning. Skattningar säger hur skolan ser på sig själv och kan inte användas för att jämföra skolor med varandra.',
  count: (count: number) =>
    count === 1 ? 'En skola är med i omgången.' : `${capitalise(countInWords(count, 'sv'))} skolor är med i omgången.`,
  caption: 'Skolor och deltagande',
  districtCaption: 'Verksamhetsområden och deltagande',
  columns: { school: 'Skola', district: 'Verksamhetsområde', staff: 'Personal som har svarat', leaders: 'Skolledare som har svarat' },
  notAsked: 'inte tillfrågade',
  showAll: (count: number) => `Visa alla ${countInWords(count, 'sv')} skolor`,
}

const en: typeof sv = {
  heading: { district: 'The schools', authority: 'The schools' },
  note: 'In alphabetical order. Assessments say how a school sees itself and cannot be used to compare schools with each other.',
  count: (count) => (count === 1 ? 'One school is in the round.' : `${capitalise(countInWords(count, 'en'))} schools are in the round.`),
  caption: 'Schools and participation',
  districtCaption: 'Districts and participation',
  columns: { school: 'School', district: 'District', staff: 'Staff who have answered', leaders: 'Leaders who have answered' },
  notAsked: 'not asked',
  showAll: (count) => `Show all ${countInWords(count, 'en')} schools`,
}

/** The schools under a district or the authority. */
export const schoolWords: Messages<typeof sv> = { sv, en }
