import { capitalise, countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Stöd',
  lead: {
    none: 'Här ber ni en IKT-pedagog om hjälp, till exempel med planen. Ni har inte bett om något än.',
    waiting: (count: number) =>
      count === 1 ? 'En fråga väntar på svar.' : `${capitalise(countInWords(count, 'sv'))} frågor väntar på svar.`,
    helps: (names: string, until: string) => `${names} hjälper er till och med ${until}.`,
    helpers: (names: string) => `${names} hjälper er just nu.`,
    nothing: 'Inga frågor väntar, och ingen hjälper er just nu.',
  },
  privacy: 'Den som tackar ja ser skolans planer och släppta resultat till och med ett datum som ni ser här. Aldrig någons egna svar.',
  ask: 'Be om stöd',
  list: { caption: 'Det ni har bett om', what: 'Vad ni ber om', to: 'Till', asked: 'Frågat', state: 'Läge' },
}

const en: typeof sv = {
  title: 'Support',
  lead: {
    none: 'This is where you ask an ICT coach for help, for example with the plan. You have not asked for anything yet.',
    waiting: (count) =>
      count === 1
        ? 'One request is waiting for an answer.'
        : `${capitalise(countInWords(count, 'en'))} requests are waiting for an answer.`,
    helps: (names, until) => `${names} is helping you until ${until}.`,
    helpers: (names) => `${names} are helping you just now.`,
    nothing: 'No requests are waiting, and nobody is helping you just now.',
  },
  privacy: 'Whoever accepts sees the school’s plans and released results until a date that you see here. Never anyone’s own answers.',
  ask: 'Ask for support',
  list: { caption: 'What you have asked for', what: 'What you ask for', to: 'To', asked: 'Asked', state: 'Status' },
}

export const requestsWords: Messages<typeof sv> = { sv, en }
