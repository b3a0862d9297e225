import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Skydd och inbjudan',
  lead: 'Bestäm hur små grupper som får ett eget resultat, och vad som följer med inbjudan.',
  protection: 'Minsta grupp',
  protectionNote: 'Bestäms när omgången öppnar. Sedan sänks gränsen aldrig.',
  minimum: 'Hur många svar krävs för att en grupp ska få ett resultat?',
  minimums: { 5: 'Minst fem svar', 7: 'Minst sju svar', 10: 'Minst tio svar' },
  minimumHints: {
    5: 'Den lägsta gränsen vi tillåter. De flesta arbetslag får ett eget resultat. Ungefär var tionde skola är för liten.',
    7: 'Arbetslag med fem eller sex svar får inget eget resultat, men är med i skolans.',
    10: 'Försiktigast. Många arbetslag och ungefär tre av tio skolor får inget eget resultat.',
  },
  mail: 'Inbjudan',
  mailNote: 'Går med e-post till alla när omgången öppnar.',
  message: 'Hälsning till dem som ska svara',
  messageHint: 'Två eller tre meningar: varför ni gör det här, och vad som händer sedan.',
  reminders: 'Påminnelser',
  remindersNote: 'Går bara till dem som inte har skickat in. Ingen får veta vilka det är.',
  first: 'Första påminnelsen',
  second: 'Andra påminnelsen',
  reminderHint: 'Lämna tomt om den inte ska skickas.',
  sentAlready: (day: string) => `Skickades ${day}.`,
}

const en: typeof sv = {
  title: 'Protection and invitation',
  lead: 'Decide how small a group may be and still get a result of its own, and what goes with the invitation.',
  protection: 'Minimum group',
  protectionNote: 'Fixed when the round opens. After that it is never lowered.',
  minimum: 'How many answers does a group need to get a result?',
  minimums: { 5: 'At least five answers', 7: 'At least seven answers', 10: 'At least ten answers' },
  minimumHints: {
    5: 'The lowest that we allow. Most teams get a result of their own. About one school in ten is too small.',
    7: 'Teams with five or six answers get no result of their own, but are part of the school’s.',
    10: 'The most careful. Many teams and about three schools in ten get no result of their own.',
  },
  mail: 'Invitation',
  mailNote: 'Goes by e-mail to everyone when the round opens.',
  message: 'A greeting to those who will answer',
  messageHint: 'Two or three sentences: why you do this, and what happens afterwards.',
  reminders: 'Reminders',
  remindersNote: 'Go only to those who have not submitted. Nobody is told who they are.',
  first: 'First reminder',
  second: 'Second reminder',
  reminderHint: 'Leave empty if it should not be sent.',
  sentAlready: (day) => `Was sent on ${day}.`,
}

export const invitationWords: Messages<typeof sv> = { sv, en }
