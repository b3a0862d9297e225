import type { Fault } from '../../ground/base/form.ts'
import type { Language } from '../../ground/base/language.ts'
import { type ErrorCode, formErrors } from './forms.words.ts'

/** The sentence for each faulty field, by the code that its schema gave. */
export function errorsOf(faults: Fault[], language: Language): Record<string, string> {
  const texts: Record<string, unknown> = formErrors[language]
  return Object.fromEntries(faults.map(({ field, code }) => [field, String(texts[code] ?? '')]))
}

/** One sentence by its code. */
export function errorText(code: ErrorCode, language: Language): string {
  return formErrors[language][code]
}

export function emptyToNull(text: string): string | null {
  return text === '' ? null : text
}
