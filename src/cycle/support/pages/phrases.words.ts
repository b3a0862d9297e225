import { countInWords, type Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Mina fraser',
  lead: (count: number) =>
    count === 0
      ? 'Du har inga fraser än. Spara sådant som du ofta skriver, så kan du hämta det när du ger återkoppling.'
      : `Du har sparat ${count === 1 ? 'en fras' : `${countInWords(count, 'sv')} fraser`}. Du hämtar dem när du ger återkoppling.`,
  privacy: 'Bara du ser dina fraser.',
  list: 'Sparade fraser',
  remove: 'Ta bort',
  new: 'Spara en ny fras',
  text: 'Fras',
  textHint: 'Skriv så att den går att använda för vilken skola som helst: inga namn.',
  keep: 'Spara frasen',
  kept: 'Frasen är sparad.',
  removed: 'Frasen är borttagen.',
  there: 'Den frasen har du redan.',
}

const en: typeof sv = {
  title: 'My phrases',
  lead: (count) =>
    count === 0
      ? 'You have no phrases yet. Keep what you often write, and fetch it when you give feedback.'
      : `You have kept ${count === 1 ? 'one phrase' : `${countInWords(count, 'en')} phrases`}. You fetch them when you give feedback.`,
  privacy: 'Only you see your phrases.',
  list: 'Phrases kept',
  remove: 'Remove',
  new: 'Keep a new phrase',
  text: 'Phrase',
  textHint: 'Write it so that it can be used for any school: no names.',
  keep: 'Keep the phrase',
  kept: 'The phrase has been kept.',
  removed: 'The phrase has been removed.',
  there: 'You already have that phrase.',
}

export const phraseWords: Messages<typeof sv> = { sv, en }
