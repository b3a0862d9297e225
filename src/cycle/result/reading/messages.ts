import type { Language } from '../../../ground/base/language.ts'
import { changeWords } from './wording/change.ts'
import { conclusionWords } from './wording/conclusion.ts'
import { distributionWords } from './wording/distribution.ts'
import { gapWords } from './wording/gaps.ts'
import { heatWords } from './wording/heat.ts'
import { stateWords } from './wording/states.ts'
import { talkWords } from './wording/talk.ts'

function wordsIn(language: Language) {
  return {
    ...stateWords[language],
    ...distributionWords[language],
    conclusion: conclusionWords[language],
    gaps: gapWords[language],
    heat: heatWords[language],
    change: changeWords[language],
    talk: talkWords[language],
  }
}

/** The words in which group results are read; each part's lie in `wording/`. */
export const readingMessages = { sv: wordsIn('sv'), en: wordsIn('en') }
