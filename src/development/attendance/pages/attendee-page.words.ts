import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (name: string) => `Närvaro för ${name}`,
  list: 'Närvarolistan',
  what: 'Hur länge var hen med?',
  choices: { whole: (time: string) => `Hela passet, ${time}`, partly: 'En del av passet', absent: 'Kom inte' },
  minutes: 'Minuter, om det var en del',
  minutesHint: (most: number) => `Högst ${most}`,
  reason: 'Varför?',
  reasonLocked: 'Listan är låst. Skriv varför den rättas.',
  reasonOwn: 'Hen har själv bockat av sig. Skriv varför det inte stämmer, om du ändrar det.',
  seen: 'Den som det gäller läser det du skriver.',
  save: 'Spara',
  saved: (name: string) => `Närvaron för ${name} är sparad.`,
  history: 'Vad som har skrivits',
  none: 'Inget är skrivet.',
  line: (what: string, by: string, when: string) => `${what}. ${by}, ${when}.`,
  own: (what: string, how: string, when: string) => `${what}, ${how}, ${when}.`,
  elsewhere: (titles: string) =>
    `Är också markerad på ${titles}, som hålls samtidigt. Ingen kan vara på två ställen: rätta den lista som är fel.`,
  faults: {
    what: 'Välj hur länge hen var med',
    minutes: 'Skriv hur många minuter, minst 1 och högst så länge som passet är',
    reason: 'Skriv varför, med högst 300 tecken',
  },
}

const en: typeof sv = {
  title: (name) => `Attendance of ${name}`,
  list: 'The attendance list',
  what: 'How long were they there?',
  choices: { whole: (time) => `The whole session, ${time}`, partly: 'A part of the session', absent: 'Did not come' },
  minutes: 'Minutes, if it was a part',
  minutesHint: (most) => `At most ${most}`,
  reason: 'Why?',
  reasonLocked: 'The list is locked. Write why it is corrected.',
  reasonOwn: 'They checked themselves in. Write why that is not right, if you change it.',
  seen: 'Whoever it is about reads what you write.',
  save: 'Save',
  saved: (name) => `The attendance of ${name} is saved.`,
  history: 'What has been written',
  none: 'Nothing is written.',
  line: (what, by, when) => `${what}. ${by}, ${when}.`,
  own: (what, how, when) => `${what}, ${how}, ${when}.`,
  elsewhere: (titles) => `Is also marked at ${titles}, held at the same time. Nobody can be in two places: correct the list that is wrong.`,
  faults: {
    what: 'Choose how long they were there',
    minutes: 'Write how many minutes, at least 1 and at most as long as the session is',
    reason: 'Write why, with at most 300 characters',
  },
}

export const attendeePageWords: Messages<typeof sv> = { sv, en }
