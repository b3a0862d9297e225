import type { Messages } from '../base/language.ts'

const sv = {
  closes: (day: string) => `Stänger ${day}.`,
  participation: {
    title: (round: string) => `Följ deltagandet i ${round}`,
    text: (done: string, all: string, school: string) => `${done} av ${all} på ${school} har skickat in.`,
    schools: (n: string) => `${n} skolor`,
    action: 'Se omgången',
  },
  openRound: { title: 'Öppna en omgång', text: 'Välj skolor, datum och vilka som ska svara.', action: 'Förbered en omgång' },
}

const en: typeof sv = {
  closes: (day) => `Closes ${day}.`,
  participation: {
    title: (round) => `Follow participation in ${round}`,
    text: (done, all, school) => `${done} of ${all} at ${school} have handed in.`,
    schools: (n) => `${n} schools`,
    action: 'See the round',
  },
  openRound: { title: 'Open a round', text: 'Choose schools, dates and who is to answer.', action: 'Prepare a round' },
}

/** What waits for a person about rounds. */
export const waitingMessages: Messages<typeof sv> = { sv, en }
