import { formatDay, type Messages } from '../../ground/base/language.ts'

const sv = {
  title: 'Nyheter',
  of: (programme: string) => `Nyheter från ${programme}`,
  none: 'Inga nyheter än.',
  all: 'Alla nyheter',
  add: 'Skriv en nyhet',
  change: 'Ändra nyheten',
  draft: 'Utkast',
  draftLead: 'Bara de som leder programmet ser utkastet.',
  byline: (day: string, author: string) => [formatDay(day, 'sv', true), author].filter(Boolean).join(' · '),
  lead: 'Nyheten är ett utkast tills du publicerar den. Då läses den av alla som ser programmet.',
  heading: 'Rubrik',
  text: 'Text',
  textHint:
    'Tom rad mellan stycken. ## framför en mellanrubrik, - framför varje rad i en lista, **fetstil** och [länktext](https://adress).',
  author: 'Skriven av',
  day: 'Datum',
  save: 'Spara',
  back: 'Tillbaka',
  saved: 'Nyheten är sparad.',
  publish: 'Publicera',
  published: 'Nyheten är publicerad. Har programmet en öppen sida kommer nyheten med när den sidan publiceras igen.',
  unpublish: 'Gör till utkast',
  unpublished: 'Nyheten är ett utkast igen. På den öppna sidan står den kvar tills sidan publiceras igen eller tas bort.',
  remove: 'Ta bort',
  removed: 'Nyheten är borttagen.',
  errors: {
    title: 'Skriv en rubrik, högst 200 tecken',
    text: 'Skriv en text, högst 20 000 tecken',
    author: 'Högst 200 tecken',
    day: 'Välj ett datum',
  },
}

const en: typeof sv = {
  title: 'News',
  of: (programme) => `News of ${programme}`,
  none: 'No news yet.',
  all: 'All news',
  add: 'Write news',
  change: 'Change the news',
  draft: 'Draft',
  draftLead: 'Only those who lead the programme see the draft.',
  byline: (day, author) => [formatDay(day, 'en', true), author].filter(Boolean).join(' · '),
  lead: 'It is a draft until you publish it. Then everybody who sees the programme reads it.',
  heading: 'Heading',
  text: 'Text',
  textHint:
    'An empty line between paragraphs. ## before a heading, - before each line of a list, **bold** and [text of a link](https://address).',
  author: 'Written by',
  day: 'Date',
  save: 'Save',
  back: 'Back',
  saved: 'The news is saved.',
  publish: 'Publish',
  published: 'The news is published. If the programme has an open page, the news comes with it when that page is published again.',
  unpublish: 'Make it a draft',
  unpublished: 'The news is a draft again. On the open page it stands until that page is published again or taken back.',
  remove: 'Remove',
  removed: 'The news is removed.',
  errors: {
    title: 'Write a heading, at most 200 characters',
    text: 'Write a text, at most 20,000 characters',
    author: 'At most 200 characters',
    day: 'Choose a date',
  },
}

/** What is said of a programme's news. */
export const newsWords: Messages<typeof sv> = { sv, en }
