import type { Language } from '../../ground/base/language.ts'
import { actionWords } from './words/action.ts'
import { decisionWords } from './words/decision.ts'
import { goalWords } from './words/goal.ts'
import { listWords } from './words/list.ts'
import { nameWords } from './words/names.ts'
import { orderWords } from './words/order.ts'
import { pageWords } from './words/page.ts'

function wordsIn(language: Language) {
  return {
    names: nameWords[language],
    list: listWords[language],
    page: pageWords[language],
    goal: goalWords[language],
    action: actionWords[language],
    order: orderWords[language],
    decision: decisionWords[language],
  }
}

/** The words of plans; each part's lie in `words/`. */
export const messages = { sv: wordsIn('sv'), en: wordsIn('en') }
