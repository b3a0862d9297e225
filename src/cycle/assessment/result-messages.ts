import type { Language } from '../../ground/base/language.ts'
import { leadWords } from './lead.words.ts'
import { deletionWords } from './pages/deletion.words.ts'
import { stepWords } from './pages/steps.words.ts'
import { resultWords } from './result.words.ts'
import { sharingWords } from './sharing.words.ts'

function wordsIn(language: Language) {
  return {
    ...resultWords[language],
    lead: leadWords[language],
    ...stepWords[language],
    ...sharingWords[language],
    deletion: deletionWords[language],
  }
}

/** The words of one's own result. */
export const resultMessages = { sv: wordsIn('sv'), en: wordsIn('en') }
