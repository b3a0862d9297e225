import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: (session: string) => `Det finns en plats till dig: ${session}`,
  text: (day: string, time: string) => `${day} kl. ${time}`,
  note: (day: string, time: string) => `Platsen hålls åt dig till ${day} kl. ${time}.`,
  answer: 'Svara',
}

const en: typeof sv = {
  title: (session: string) => `There is a seat for you: ${session}`,
  text: (day: string, time: string) => `${day} at ${time}`,
  note: (day: string, time: string) => `The seat is held for you until ${day} at ${time}.`,
  answer: 'Answer',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
