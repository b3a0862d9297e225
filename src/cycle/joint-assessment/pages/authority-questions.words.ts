import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Frågor till förvaltningen',
  lead: 'Förvaltningschef, utvecklingsledare och it-chef svarar tillsammans, om det senaste läsåret. Läs högt, ge ett exempel var och enas om en nivå. Sedan ser ni svaren bredvid ledningarnas och personalens bild.',
  answers: 'Det ni har enats om',
  note: 'Räkna med en knapp timme. Det ni enas om sparas när ni går vidare, och visas bredvid ledningarnas och personalens bild när ni har avslutat.',
  begin: 'Svara tillsammans',
  print: 'Skriv ut',
  results: 'Till huvudmannens resultat',
  step: (level: number) => `Vägen till nivå ${level}`,
  none: 'Det finns inga frågor till förvaltningen i de ramverk som är inlästa.',
}

const en: typeof sv = {
  title: 'Questions for the authority itself',
  lead: 'The head of the authority, the development lead and the head of IT answer together, about the past school year. Read aloud, give an example each and agree on a level. Then you see the answers beside the leaders’ and the staff’s view.',
  answers: 'What you have agreed on',
  note: 'Allow just under an hour. What you agree on is saved as you go on, and stands beside the leaders’ and the staff’s view when you have finished.',
  begin: 'Answer together',
  print: 'Print',
  results: 'To the authority’s result',
  step: (level) => `The way to level ${level}`,
  none: 'The frameworks that are loaded have no questions for the authority.',
}

/** The page with what an authority asks itself. */
export const authorityQuestionWords: Messages<typeof sv> = { sv, en }
