import type { Language } from '../../ground/base/language.ts'
import type { Reason } from './suggestion.ts'
import { suggestionWords } from './suggestion.words.ts'

/** Why just this: one or two sentences from the reason's own data, and what the next level is about. */
export function reasonText(reason: Reason, language: Language): string {
  return [suggestionWords[language].chose(reason), reason.nextText?.[language]].filter(Boolean).join(' ')
}
