import type { Language } from '../../ground/base/language.ts'
import { actionWords } from './action.words.ts'
import { decisionWords } from './decision.words.ts'
import { nameWords } from './names.words.ts'
import { goalWords } from './pages/goal-page.words.ts'
import { orderWords } from './pages/order-page.words.ts'
import { pageWords } from './pages/plan-page.words.ts'
import { listWords } from './pages/plans-page.words.ts'

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

/** The words of plans. */
export const messages = { sv: wordsIn('sv'), en: wordsIn('en') }
