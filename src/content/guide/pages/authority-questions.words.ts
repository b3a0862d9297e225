import type { Messages } from '../../../ground/base/language.ts'

const sv = {
  title: 'Frågor till förvaltningen',
  lead: 'Förvaltningschef, utvecklingsledare och it-chef svarar tillsammans, om det senaste läsåret. Läs högt, ge ett exempel var och enas om en nivå. Lägg sedan svaret bredvid ledningens och personalens bild på huvudmannens resultat.',
  note: 'Svaren sparas inte här. Skriv ut sidan, kryssa och ta med den till huvudmannens plan.',
  print: 'Skriv ut',
  results: 'Till huvudmannens resultat',
  step: (level: number) => `Vägen till nivå ${level}`,
  none: 'Det finns inga frågor till förvaltningen i de ramverk som är inlästa.',
}

const en: typeof sv = {
  title: 'Questions for the authority itself',
  lead: 'The head of the authority, the development lead and the head of IT answer together, about the past school year. Read aloud, give an example each and agree on a level. Then lay the answer beside the leaders’ and the staff’s view in the authority’s result.',
  note: 'Answers are not kept here. Print the page, tick and take it to the authority’s plan.',
  print: 'Print',
  results: 'To the authority’s result',
  step: (level) => `The way to level ${level}`,
  none: 'The frameworks that are loaded have no questions for the authority.',
}

/** The page with what an authority asks itself. */
export const authorityQuestionWords: Messages<typeof sv> = { sv, en }
