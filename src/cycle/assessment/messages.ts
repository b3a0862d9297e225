import type { Language } from '../../ground/base/language.ts'
import { answerWords } from './answer.words.ts'
import { beginWords } from './pages/begin.words.ts'
import { checkWords } from './pages/check.words.ts'
import { codeWords } from './pages/code.words.ts'
import { listWords } from './pages/list.words.ts'
import { askWords } from './pages/statement.words.ts'
import { unsavedWords } from './pages/unsaved.words.ts'

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

/** The words of answering. */
export const messages = { sv: wordsIn('sv'), en: wordsIn('en') }
