import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  fresh: 'Siffrorna är de senast släppta. Målen och det ni ber om skriver ni själva.',
  pdf: 'Hämta som PDF',
  word: 'Hämta i Word och ändra',
  lock: 'Lås i ett ärende',
  write: 'Skriv mål och det ni ber om',
  charts: { steps: 'Skolornas år', areas: 'Områdena', middle: 'Skolorna tillsammans' },
  of: (count: string, total: string) => `${count} av ${total}`,
  title: 'Ord till nämnden',
  lead: 'Skriv så att en förtroendevald som inte arbetar i skolan förstår. Sidan blir två sidor på papper.',
  goals: 'Våra mål',
  goalsHint: 'Vad ni vill ha nått, och när. Två eller tre mål räcker.',
  asks: 'Det vi ber nämnden om',
  asksHint: 'Beslut, pengar, tid. Skriv ingenting om enskilda skolor eller personer.',
  save: 'Spara',
  saved: 'Orden är sparade.',
  theirs: (name: string) => `${name} har skrivit något annat medan du skrev. Så lyder det nu:`,
  conflict: 'Läs det som står där nu, och spara igen om ditt ska gälla',
  errors: { long: 'Korta texten till högst 900 tecken' },
}

const en: typeof sv = {
  fresh: 'The figures are those last released. You write the goals and what you ask for yourselves.',
  pdf: 'Get as PDF',
  word: 'Get in Word and edit',
  lock: 'Lock in a matter',
  write: 'Write the goals and what you ask for',
  charts: { steps: 'The schools’ year', areas: 'The areas', middle: 'The schools together' },
  of: (count, total) => `${count} of ${total}`,
  title: 'Words to the board',
  lead: 'Write so that an elected member who does not work in a school understands. It becomes two pages on paper.',
  goals: 'Our goals',
  goalsHint: 'What you want to have reached, and when. Two or three goals are enough.',
  asks: 'What we ask of the board',
  asksHint: 'Decisions, money, time. Write nothing about single schools or people.',
  save: 'Save',
  saved: 'The words are saved.',
  theirs: (name) => `${name} has written something else while you wrote. It now reads:`,
  conflict: 'Read what stands there now, and save again if yours is to hold',
  errors: { long: 'Shorten the text to 900 characters at most' },
}

/** The words of the pages about the page for the board. */
export const boardPageWords: Messages<typeof sv> = { sv, en }
