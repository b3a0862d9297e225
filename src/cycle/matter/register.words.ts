import type { Messages } from '../../ground/base/language.ts'

type Words = {
  day: string
  what: string
  party: string
  subject: string
  secrecy: string
  separator: ',' | ';'
}

/** The words of what leaves a matter as files. */
export const registerWords: Messages<Words> = {
  sv: {
    day: 'Dag',
    what: 'Händelse',
    party: 'Från eller till',
    subject: 'Vad det gäller',
    secrecy: 'Sekretess enligt',
    separator: ';',
  },
  en: {
    day: 'Day',
    what: 'What happened',
    party: 'From or to',
    subject: 'What it is about',
    secrecy: 'Secret by',
    separator: ',',
  },
}
