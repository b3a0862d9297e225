import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Kopiera passet till fler dagar',
  lead: 'Kopiorna är utkast med samma tid, plats, platser och ledare. Anmälan stänger lika många dagar före som för det här passet.',
  every: 'Hur ofta',
  rhythms: { '7': 'Varje vecka', '14': 'Varannan vecka', '28': 'Var fjärde vecka' },
  times: 'Hur många gånger till',
  timesHint: 'Dagar då ingen arbetar hoppas över.',
  dates: 'Eller skriv dagarna',
  datesHint: 'En på varje rad, till exempel 2027-01-29. Skriver du dagar här gäller de.',
  make: 'Gör kopiorna',
  back: 'Tillbaka',
  made: (count: number) => (count === 1 ? 'En kopia är gjord. Den är ett utkast.' : `${count} kopior är gjorda. De är utkast.`),
  skipped: (days: string) => `Hoppade över ${days}, då ingen arbetar.`,
  there: (days: string) => `Passet fanns redan ${days}.`,
  faults: {
    there: 'Passet finns redan de dagarna. Skriv andra',
    every: 'Välj hur ofta',
    times: 'Skriv ett helt tal mellan 1 och 40, eller skriv dagarna',
    dates: 'Skriv en dag som inte har varit på varje rad, till exempel 2027-01-29, högst 40',
  },
}

const en: typeof sv = {
  title: 'Copy the session to more days',
  lead: 'The copies are drafts with the same time, place, seats and leader. Sign-up closes as many days before as for this session.',
  every: 'How often',
  rhythms: { '7': 'Every week', '14': 'Every second week', '28': 'Every fourth week' },
  times: 'How many times more',
  timesHint: 'Days on which nobody works are left out.',
  dates: 'Or write the days',
  datesHint: 'One on each line, for example 2027-01-29. If you write days here they hold.',
  make: 'Make the copies',
  back: 'Back',
  made: (count) => (count === 1 ? 'One copy is made. It is a draft.' : `${count} copies are made. They are drafts.`),
  skipped: (days) => `Left out ${days}, on which nobody works.`,
  there: (days) => `The session was there already on ${days}.`,
  faults: {
    there: 'The session is there already on those days. Write others',
    every: 'Choose how often',
    times: 'Write a whole number between 1 and 40, or write the days',
    dates: 'Write a day that has not been on each line, for example 2027-01-29, at most 40',
  },
}

export const copiesWords: Messages<typeof sv> = { sv, en }
