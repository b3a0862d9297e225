import type { Messages } from '../../ground/base/language.ts'

const sv = {
  title: (session: string) => `Det finns en plats till dig: ${session}`,
  text: (day: string, time: string) => `${day} kl. ${time}`,
  note: (day: string, time: string) => `Platsen hålls åt dig till ${day} kl. ${time}.`,
  answer: 'Svara',
  lead: (session: string) => `Du leder idag: ${session}`,
  leadText: (time: string, place: string, count: number) =>
    [`kl. ${time}`, place, count === 1 ? 'en anmäld' : `${count} anmälda`].filter(Boolean).join(', '),
  needs: (count: number) => (count === 1 ? 'En har sagt vad hen behöver.' : `${count} har sagt vad de behöver.`),
  list: 'Se listan',
}

const en: typeof sv = {
  title: (session: string) => `There is a seat for you: ${session}`,
  text: (day: string, time: string) => `${day} at ${time}`,
  note: (day: string, time: string) => `The seat is held for you until ${day} at ${time}.`,
  answer: 'Answer',
  lead: (session) => `You lead today: ${session}`,
  leadText: (time, place, count) => [`at ${time}`, place, count === 1 ? 'one signed up' : `${count} signed up`].filter(Boolean).join(', '),
  needs: (count) => (count === 1 ? 'One has said what they need.' : `${count} have said what they need.`),
  list: 'See the list',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
