import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Tillkom under omgången',
  note: 'Personer som kom till skolorna efter att omgången öppnade.',
  count: (n: number) =>
    `${capitalise(countInWords(n, 'sv'))} ${n === 1 ? 'person har' : 'personer har'} tillkommit sedan omgången öppnade.`,
  doYouKnow: (one: boolean): string =>
    `${one ? 'Känner du igen personen?' : 'Känner du igen dem?'} Den som inte finns på skolan ska inte vara med: säg till den som sköter personerna. Antalet sägs också i resultatet.`,
  name: 'Namn',
  place: 'Uppdrag',
  since: 'Med sedan',
  more: (n: string) => `Och ${n} till.`,
}

const en: typeof sv = {
  title: 'Came during the round',
  note: 'People who came to the schools after the round opened.',
  count: (n) => `${capitalise(countInWords(n, 'en'))} ${n === 1 ? 'person has' : 'people have'} come since the round opened.`,
  doYouKnow: (one) =>
    `${one ? 'Do you know this person?' : 'Do you know them?'} Whoever is not at the school should not take part: tell the person who keeps the list of people. The number is also said in the result.`,
  name: 'Name',
  place: 'Duty',
  since: 'Since',
  more: (n) => `And ${n} more.`,
}

/** Who came into a round while it was open. */
export const lateWords: Messages<typeof sv> = { sv, en }
