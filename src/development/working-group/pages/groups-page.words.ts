import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  lead: 'Lärare och ledare från flera skolor som träffas kring en fråga, skriver ner vad som behövs och delar på arbetet.',
  own: 'Dina grupper',
  others: 'Andra grupper',
  new: (programme: string) => `Ny grupp i ${programme}`,
  none: 'Inga arbetsgrupper än',
  noneText: 'Den som leder ett program bildar grupper i det, och bjuder in medlemmar från flera skolor.',
  members: (count: number) => (count === 1 ? 'en medlem' : `${count} medlemmar`),
  meetings: (count: number) => (count === 1 ? 'ett möte' : `${count} möten`),
  led: (names: string) => `Ordförande: ${names}`,
}

const en: typeof sv = {
  lead: 'Teachers and leaders from several schools who meet about a question, write down what is needed and share the work.',
  own: 'Your groups',
  others: 'Other groups',
  new: (programme) => `New group in ${programme}`,
  none: 'No working groups yet',
  noneText: 'Whoever runs a programme forms groups in it, and invites members from several schools.',
  members: (count) => (count === 1 ? 'one member' : `${count} members`),
  meetings: (count) => (count === 1 ? 'one meeting' : `${count} meetings`),
  led: (names) => `Chair: ${names}`,
}

export const groupsPageWords: Messages<typeof sv> = { sv, en }
