import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Skriv ett följebrev',
  lead: 'Brevet följer med handlingen när den skickas. Det låses i ärendet som pdf, med ditt namn under.',
  secret: (section: string) => `Handlingen är hemlig (${section}). Brevet blir det också.`,
  recipient: 'Till',
  recipientHint: 'Till exempel kommunens skolor, eller en annan myndighet.',
  text: 'Brevet',
  usual: (document: string) => `Hej!\n\nHär kommer ${document}. Läs den tillsammans och hör av er med frågor.`,
  button: 'Lås brevet i ärendet',
  done: 'Brevet är låst. Anteckna att det skickas på ärendets sida.',
  errors: {
    recipient: 'Skriv vem brevet går till, högst 200 tecken',
    text: 'Skriv brevet, högst 5 000 tecken',
  },
}

const en: typeof sv = {
  title: 'Write a covering letter',
  lead: 'The letter goes with the document when it is sent. It is locked in the matter as a PDF, with your name below.',
  secret: (section) => `The document is secret (${section}). The letter is, too.`,
  recipient: 'To',
  recipientHint: 'For example the schools of the municipality, or another authority.',
  text: 'The letter',
  usual: (document) => `Hello!\n\nHere is ${document}. Read it together, and get in touch with your questions.`,
  button: 'Lock the letter in the matter',
  done: 'The letter is locked. Note on the page of the matter that it is sent.',
  errors: {
    recipient: 'Write to whom the letter goes, at most 200 characters',
    text: 'Write the letter, at most 5,000 characters',
  },
}

export const letterPageWords: Messages<typeof sv> = { sv, en }
