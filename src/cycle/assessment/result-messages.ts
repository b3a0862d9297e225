import type { Language } from '../../ground/base/language.ts'
import { deletionWords } from './words/deletion.ts'
import { leadWords } from './words/lead.ts'
import { resultWords } from './words/result.ts'
import { sharingWords } from './words/sharing.ts'
import { stepWords } from './words/steps.ts'

function wordsIn(language: Language) {
  return {
    ...resultWords[language],
    lead: leadWords[language],
    ...stepWords[language],
    ...sharingWords[language],
    deletion: deletionWords[language],
  }
}

/** The words of one's own result; each part's lie in `words/`. */
export const resultMessages = { sv: wordsIn('sv'), en: wordsIn('en') }
