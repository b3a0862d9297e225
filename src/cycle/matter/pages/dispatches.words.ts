import type { Messages } from '../../../ground/base/language.ts'
import type { Way } from '../matter.ts'

const sv = {
  title: 'Skickat',
  note: 'Till vem, hur och när. En rad skrivs också i diariet.',
  none: 'Inget är skickat än.',
  caption: 'Vad som har skickats',
  columns: { day: 'Dag', recipient: 'Till', way: 'Hur', documents: 'Handlingar' },
  ways: { mail: 'E-post', post: 'Brev', system: 'I ett annat system', hand: 'Överlämnat' } satisfies Record<Way, string>,
  new: 'Anteckna att något är skickat',
  asksWhich: 'Vilka handlingar?',
  recipient: 'Till',
  recipientHint: 'Till exempel barn- och utbildningsnämnden, eller alla rektorer.',
  way: 'Hur',
  sentOn: 'Dag',
  noteField: 'Anteckning',
  write: 'Anteckna',
  written: 'Det är antecknat.',
  errors: {
    which: 'Välj minst en handling',
    recipient: 'Skriv till vem',
    recipientLong: 'Skriv högst 200 tecken',
    way: 'Välj hur det skickades',
    sentOn: 'Välj en dag, i dag eller tidigare',
    noteLong: 'Skriv högst 300 tecken',
  },
}

const en: typeof sv = {
  title: 'Sent',
  note: 'To whom, how and when. A line is written in the register as well.',
  none: 'Nothing has been sent yet.',
  caption: 'What has been sent',
  columns: { day: 'Day', recipient: 'To', way: 'How', documents: 'Documents' },
  ways: { mail: 'E-mail', post: 'Letter', system: 'In another system', hand: 'By hand' },
  new: 'Note that something has been sent',
  asksWhich: 'Which documents?',
  recipient: 'To',
  recipientHint: 'Such as the board of education, or all principals.',
  way: 'How',
  sentOn: 'Day',
  noteField: 'Note',
  write: 'Note it',
  written: 'It is noted.',
  errors: {
    which: 'Choose at least one document',
    recipient: 'Write to whom',
    recipientLong: 'Write at most 200 characters',
    way: 'Choose how it was sent',
    sentOn: 'Choose a day, today or earlier',
    noteLong: 'Write at most 300 characters',
  },
}

export const dispatchWords: Messages<typeof sv> = { sv, en }
