import type { Language } from '../../../ground/base/language.ts'
import { changeWords } from './change.words.ts'
import { conclusionWords } from './conclusion.words.ts'
import { distributionWords } from './distribution.words.ts'
import { gapWords } from './gaps.words.ts'
import { heatWords } from './heat.words.ts'
import { stateWords } from './states.words.ts'
import { talkWords } from './talk.words.ts'

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

/** The words in which group results are read. */
export const readingMessages = { sv: wordsIn('sv'), en: wordsIn('en') }
