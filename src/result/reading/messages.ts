import type { Language } from '../../base/language.ts'
import { stateWords } from './wording/states.ts'

function wordsIn(language: Language) {
  return { ...stateWords[language] }
}

/** The words in which group results are read; each part's lie in `wording/`. */
export const readingMessages = { sv: wordsIn('sv'), en: wordsIn('en') }
