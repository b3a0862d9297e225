import { capitalise, countInWords, type Messages } from '../../ground/base/language.ts'

const sv = {
  closes: (day: string) => `Stänger ${day}.`,
  participation: {
    title: (round: string) => `Följ deltagandet i ${round}`,
    text: (done: string, all: string, school: string) => `${done} av ${all} på ${school} har skickat in.`,
    schools: (n: string) => `${n} skolor`,
    action: 'Se omgången',
  },
  late: {
    title: (n: number, school: string) => `Känner du igen ${n === 1 ? 'den' : 'dem'} som har kommit till ${school}?`,
    text: (n: number, round: string) =>
      `${capitalise(countInWords(n, 'sv'))} ${n === 1 ? 'person' : 'personer'} har tillkommit sedan ${round} öppnade. Den som inte finns på skolan ska inte vara med.`,
    action: 'Se vilka',
  },
  openRound: { title: 'Öppna en omgång', text: 'Välj skolor, datum och vilka som ska svara.', action: 'Förbered en omgång' },
}

const en: typeof sv = {
  closes: (day) => `Closes ${day}.`,
  participation: {
    title: (round) => `Follow participation in ${round}`,
    text: (done, all, school) => `${done} of ${all} at ${school} have submitted.`,
    schools: (n) => `${n} schools`,
    action: 'See the round',
  },
  late: {
    title: (n, school) => `Do you know ${n === 1 ? 'the person who has' : 'those who have'} come to ${school}?`,
    text: (n, round) =>
      `${capitalise(countInWords(n, 'en'))} ${n === 1 ? 'person has' : 'people have'} come since ${round} opened. Whoever is not at the school should not take part.`,
    action: 'See who',
  },
  openRound: { title: 'Open a round', text: 'Choose schools, dates and who is to answer.', action: 'Prepare a round' },
}

/** What waits for a person about rounds. */
export const waitingWords: Messages<typeof sv> = { sv, en }
