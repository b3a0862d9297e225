import type { Language } from '../../ground/base/language.ts'
import { answerWords } from './words/answer.ts'
import { askWords } from './words/ask.ts'
import { beginWords } from './words/begin.ts'
import { checkWords } from './words/check.ts'
import { codeWords } from './words/code.ts'
import { listWords } from './words/list.ts'
import { unsavedWords } from './words/unsaved.ts'

function wordsIn(language: Language) {
  return {
    ...answerWords[language],
    list: listWords[language],
    begin: beginWords[language],
    ask: askWords[language],
    ...unsavedWords[language],
    check: checkWords[language],
    code: codeWords[language],
  }
}

/** The words of answering; each page's lie in `words/`. Those of the result are in `result-messages.ts`. */
export const messages = { sv: wordsIn('sv'), en: wordsIn('en') }
