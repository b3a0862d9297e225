import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Deltagare',
  lead: 'Numret är projektets eget. Ett slutdatum gör att dagar efter det inte räknas, och berättas för finansiären i en kolumn ”Slutdatum”.',
  participants: 'Deltagare i projektet',
  search: 'Sök på namn',
  none: 'Ingen har fått ett nummer än. Det får man i den första månaden med minst en timme.',
  nobody: 'Ingen deltagare har det namnet.',
  category: 'Kategori',
  noCategory: 'Utan kategori',
  ended: 'Slutade som deltagare',
  put: 'Spara',
  putDone: 'Sparat. Det räknas från nästa månad som låses, och när en månad rättas.',
  erased: 'Borttagen person',
  leftOutTitle: 'Räknas inte som deltagare',
  leftOutNote:
    'De går på programmets pass utan att vara projektets deltagare: gäster, och de som ett annat bidrag betalar. De får inget nummer och ska inte attestera. Hade de timmar i en låst månad försvinner de när månaden rättas.',
  nobodyLeftOut: 'Alla som går på programmets pass räknas som deltagare.',
  by: (name: string, day: string) => `${name}, ${day}`,
  takeIn: 'Räkna igen',
  takenIn: (name: string) => `${name} räknas som deltagare igen.`,
  mail: 'E-postadress i arbetet',
  reason: 'Varför?',
  reasonHint: 'Till exempel: betalas av ett annat bidrag.',
  leaveOut: 'Räkna inte som deltagare',
  leftOut: (name: string) => `${name} räknas inte som deltagare.`,
  already: 'Den personen räknas redan inte som deltagare.',
  errors: { ended: 'Skriv en dag, som 2026-11-30, eller lämna tomt' },
  leftOutErrors: {
    mail: 'Ingen här har den adressen. Skriv adressen som personen loggar in med',
    reason: 'Skriv varför, med högst 300 tecken',
  },
}

const en: typeof sv = {
  title: 'Participants',
  lead: 'The number is the project’s own. With an end date, days after it are not counted, and the funder is told of it in a column “End date”.',
  participants: 'Participants of the project',
  search: 'Search by name',
  none: 'Nobody has a number yet. One gets it in the first month with an hour at least.',
  nobody: 'No participant has that name.',
  category: 'Category',
  noCategory: 'Without a category',
  ended: 'Ceased to be a participant',
  put: 'Save',
  putDone: 'Saved. It counts from the next month that is locked, and when a month is corrected.',
  erased: 'Erased person',
  leftOutTitle: 'Not counted as participants',
  leftOutNote:
    'They come to the programme’s sessions without being participants of the project: guests, and those whom another grant pays. They get no number and have nothing to attest. Hours that they had in a locked month go when the month is corrected.',
  nobodyLeftOut: 'All who come to the programme’s sessions are counted as participants.',
  by: (name, day) => `${name}, ${day}`,
  takeIn: 'Count again',
  takenIn: (name) => `${name} is counted as a participant again.`,
  mail: 'Work e-mail address',
  reason: 'Why?',
  reasonHint: 'For example: paid by another grant.',
  leaveOut: 'Do not count as a participant',
  leftOut: (name) => `${name} is not counted as a participant.`,
  already: 'That person is not counted as a participant already.',
  errors: { ended: 'Write a day, such as 2026-11-30, or leave it empty' },
  leftOutErrors: {
    mail: 'Nobody here has that address. Write the address the person signs in with',
    reason: 'Write why, in at most 300 characters',
  },
}

export const participantsPageWords: Messages<typeof sv> = { sv, en }
