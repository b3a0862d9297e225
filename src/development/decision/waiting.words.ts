import type { Day } from '../../ground/base/clock.ts'
import { countInWords, formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  decide: (title: string, version: number) => `Besluta om ${title}, version ${version}`,
  decideText: (name: string) => `${name} har lämnat handlingen för beslut.`,
  report: (count: number) => (count === 1 ? 'Ett beslut ska anmälas' : `${countInWords(count, 'sv')} beslut ska anmälas`),
  reportText: 'Beslut på delegation som nämnden eller styrelsen inte har fått veta än.',
  returned: (title: string) => `Skriv en ny version av ${title}`,
  returnedText: (board: string, day: Day) => `${board} återremitterade den ${formatDay(day, 'sv', true)}.`,
  coming: (title: string) => `Läs ${title}`,
  comingText: (name: string, from: Day) =>
    `Den är beslutad och gäller från ${formatDay(from, 'sv', true)}. ${name} har skickat den till skolorna.`,
  open: 'Öppna',
  see: 'Se besluten',
}

const en: typeof sv = {
  decide: (title, version) => `Decide on ${title}, version ${version}`,
  decideText: (name) => `${name} has laid the document before you.`,
  report: (count) => (count === 1 ? 'One decision is to be reported' : `${countInWords(count, 'en')} decisions are to be reported`),
  reportText: 'Decisions by delegation that the board has not been told of yet.',
  returned: (title) => `Write a new version of ${title}`,
  returnedText: (board, day) => `${board} sent it back on ${formatDay(day, 'en', true)}.`,
  coming: (title) => `Read ${title}`,
  comingText: (name, from) =>
    `It has been decided on and is in force from ${formatDay(from, 'en', true)}. ${name} has sent it to the schools.`,
  open: 'Open',
  see: 'See the decisions',
}

export const waitingWords: Messages<typeof sv> = { sv, en }
