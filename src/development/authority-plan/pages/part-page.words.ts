import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: (name: string) => `Skriv: ${name}`,
  name: 'Delens rubrik',
  text: 'Text',
  textHint: 'En tom rad börjar ett nytt stycke. Målen skriver du var för sig.',
  responsible: 'Ansvarig för delen',
  save: 'Spara',
  back: 'Till planen',
  saved: 'Texten är sparad.',
  errors: {
    name: 'Skriv en rubrik med högst 120 tecken',
    long: 'Texten får vara högst 20 000 tecken',
    responsible: 'Skriv vem som ansvarar med högst 200 tecken',
  },
}

const en: typeof sv = {
  title: (name) => `Write: ${name}`,
  name: 'Heading of the part',
  text: 'Text',
  textHint: 'An empty line begins a new paragraph. Goals are written one by one.',
  responsible: 'Responsible for the part',
  save: 'Save',
  back: 'To the plan',
  saved: 'The text is saved.',
  errors: {
    name: 'Write a heading of at most 120 characters',
    long: 'The text may be at most 20,000 characters',
    responsible: 'Write who is responsible in at most 200 characters',
  },
}

export const partPageWords: Messages<typeof sv> = { sv, en }
