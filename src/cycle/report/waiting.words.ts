import type { Messages } from '../../ground/base/language.ts'

const sv = {
  write: (half: string, school: string) => `Skriv rapporten för ${half}, ${school}`,
  writeText: 'Siffrorna fylls i av sig själva. Räkna med en kvart.',
  open: 'Till rapporten',
  read: (school: string, half: string) => `${school} har skickat sin rapport för ${half}`,
  readText: 'Läs, svara och ta med den till resultatdialogen.',
  readIt: 'Läs rapporten',
}

const en: typeof sv = {
  write: (half, school) => `Write the report for ${half}, ${school}`,
  writeText: 'The figures fill themselves in. Allow a quarter of an hour.',
  open: 'To the report',
  read: (school, half) => `${school} has sent its report for ${half}`,
  readText: 'Read, answer and take it to the result dialogue.',
  readIt: 'Read the report',
}

/** What waits for a person about reports. */
export const waitingWords: Messages<typeof sv> = { sv, en }
