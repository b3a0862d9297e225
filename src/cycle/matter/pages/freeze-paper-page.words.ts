import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Lås i ett ärende',
  lead: 'Dokumentet sparas som pdf, precis som det är nu, och kan inte ändras sedan. På det står ett nummer och en QR-kod till kontrollsidan.',
  matter: 'Ärende',
  choose: 'Välj',
  noMatters: 'Det finns inget öppet ärende. Öppna ett först.',
  toMatters: 'Till ärendena',
  name: 'Namn på handlingen',
  nameHint: 'Finns det redan en handling med samma namn i ärendet blir den här nästa version.',
  secrecy: 'Sekretess enligt',
  secret: (section: string) => `Handlingen som det gäller är hemlig (${section}). Den här blir det också.`,
  secrecyHint: 'Paragrafen, om handlingen är hemlig. Då syns den inte på kontrollsidan. Annars tomt.',
  button: 'Lås handlingen',
  done: 'Handlingen är låst.',
  closed: 'Ärendet hann avslutas. Handlingen är inte låst.',
  errors: {
    matter: 'Välj ett ärende som är öppet',
    name: 'Skriv handlingens namn',
    nameLong: 'Skriv namnet med högst 200 tecken',
    secrecyLong: 'Skriv högst 200 tecken',
  },
}

const en: typeof sv = {
  title: 'Lock in a matter',
  lead: 'The document is kept as a PDF, exactly as it is now, and cannot be changed afterwards. It carries a number and a QR code to the page for checking.',
  matter: 'Matter',
  choose: 'Choose',
  noMatters: 'There is no open matter. Open one first.',
  toMatters: 'To the matters',
  name: 'Name of the document',
  nameHint: 'If the matter has a document of the same name, this is its next version.',
  secrecy: 'Secret by',
  secret: (section) => `The document that it is about is secret (${section}). This one is, too.`,
  secrecyHint: 'The section of the law, if the document is secret. Then the page for checking does not show it. Otherwise empty.',
  button: 'Lock the document',
  done: 'The document is locked.',
  closed: 'The matter was closed in the meantime. The document is not locked.',
  errors: {
    matter: 'Choose a matter that is open',
    name: 'Write the name of the document',
    nameLong: 'Write the name with at most 200 characters',
    secrecyLong: 'Write at most 200 characters',
  },
}

export const freezePaperWords: Messages<typeof sv> = { sv, en }
