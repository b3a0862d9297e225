import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Kontrollera ett intyg',
  lead: 'Skriv numret som står på intyget. Då ser du om det gäller, och vad det anger.',
  number: 'Nummer',
  numberHint: 'Tio tecken, till exempel 4K7QX-2M9TB.',
  look: 'Visa',
  unknown: 'Det finns inget intyg med det numret. Läs av det igen',
  certificate: (number: string) => `Intyg ${number}`,
  holds: 'Gäller',
  withdrawn: 'Tillbakadraget',
  about: {
    holds: 'Intyget gäller. Jämför det som står här med det du har framför dig.',
    withdrawn: 'Intyget är tillbakadraget och gäller inte.',
  },
  facts: 'Det här anger intyget',
  names: {
    title: 'Program',
    extent: 'Omfattning',
    time: 'Tid',
    initials: 'Initialer',
    authority: 'Huvudman',
    issued: 'Utfärdat',
    hash: 'SHA-256',
  },
  note: 'Namnet står bara på intyget.',
  states: 'Ett intyg anger vad, när och hur länge. Det är ingen bedömning och ingen merit.',
}

const en: typeof sv = {
  title: 'Check a certificate',
  lead: 'Write the number that stands on the certificate. Then you see whether it holds, and what it says.',
  number: 'Number',
  numberHint: 'Ten characters, such as 4K7QX-2M9TB.',
  look: 'Show',
  unknown: 'There is no certificate with that number. Read it once more',
  certificate: (number) => `Certificate ${number}`,
  holds: 'Holds',
  withdrawn: 'Withdrawn',
  about: {
    holds: 'The certificate holds. Compare what stands here with the one before you.',
    withdrawn: 'The certificate has been withdrawn and does not hold.',
  },
  facts: 'What the certificate says',
  names: {
    title: 'Programme',
    extent: 'Extent',
    time: 'Time',
    initials: 'Initials',
    authority: 'Authority',
    issued: 'Issued',
    hash: 'SHA-256',
  },
  note: 'The name stands on the certificate alone.',
  states: 'A certificate says what, when and how long. It is no judgement and no merit.',
}

export const checkPageWords: Messages<typeof sv> = { sv, en }
