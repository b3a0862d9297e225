import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  question: 'Hjälpte sidan dig?',
  yes: 'Ja',
  no: 'Nej',
  line: 'Vad saknade du, eller vad var bra?',
  lineHint: 'Skriv inget som pekar ut någon. Vi sparar inte vem du är eller när du skrev. Huvudmannen läser raden.',
  send: 'Skicka',
  thanks: 'Tack! Det hjälper oss att göra texten bättre.',
  choose: 'Välj ja eller nej, så skickar vi ditt svar.',
  title: 'Vad läsarna säger om hjälptexterna',
  lead: 'Svaren kommer utan namn och utan tid. Raderna står i bokstavsordning.',
  none: 'Ingen har svarat än.',
  count: (yes: number, no: number) => `Ja: ${yes}. Nej: ${no}.`,
  read: 'Läs sidan',
}

const en: typeof sv = {
  question: 'Did the page help you?',
  yes: 'Yes',
  no: 'No',
  line: 'What was missing, or what was good?',
  lineHint: 'Write nothing that points anyone out. We do not keep who you are or when you wrote. The authority reads the line.',
  send: 'Send',
  thanks: 'Thank you! It helps us make the text better.',
  choose: 'Choose yes or no, and we send your answer.',
  title: 'What readers say of the help pages',
  lead: 'Answers come without names and without time. Lines stand in alphabetical order.',
  none: 'Nobody has answered yet.',
  count: (yes, no) => `Yes: ${yes}. No: ${no}.`,
  read: 'Read the page',
}

export const responseWords: Messages<typeof sv> = { sv, en }
