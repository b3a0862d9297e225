import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  make: 'Ny kurs',
  change: 'Ändra kursen',
  lead: 'En kurs är ett innehåll. Passen är de gånger den hålls.',
  title: 'Namn',
  about: 'Vad man gör och lär sig',
  audience: 'För dig som …',
  audienceHint: 'Fortsätt meningen, till exempel: undervisar i årskurs 4–9',
  save: 'Spara',
  back: 'Tillbaka',
  another:
    'Någon annan, eller du i ett annat fönster, har sparat kursen medan du skrev. Det du skrev står kvar här. Sparar du nu gäller din text.',
  errors: { title: 'Skriv ett namn, högst 200 tecken', long: 'Texten är för lång' },
}

const en: typeof sv = {
  make: 'New course',
  change: 'Change the course',
  lead: 'A course is a content. Sessions are the times it is held.',
  title: 'Name',
  about: 'What one does and learns',
  audience: 'For you who …',
  audienceHint: 'Go on with the sentence, for example: teach years 4–9',
  save: 'Save',
  back: 'Back',
  another:
    'Somebody else, or you in another window, saved the course while you were writing. What you wrote is still here. If you save now, your text holds.',
  errors: { title: 'Write a name, at most 200 characters', long: 'The text is too long' },
}

export const courseEditWords: Messages<typeof sv> = { sv, en }
