import { codesOf, type Fault, sentencesOf } from '../../ground/base/form.ts'
import type { Language } from '../../ground/base/language.ts'
import { type ErrorCode, formErrors } from './forms.words.ts'

const { emailTaken: _email, personIdTaken: _personId, eppnTaken: _eppn, ...sentences } = formErrors.sv

/** What a form may be told to mend; that somebody else has an address already is found out afterwards. */
export const code = codesOf(sentences)

/** The sentence for each faulty field, by the code that its schema gave. */
export function errorsOf(faults: Fault<ErrorCode>[], language: Language): Record<string, string> {
  return sentencesOf(faults, formErrors[language])
}

/** One sentence by its code. */
export function errorText(code: ErrorCode, language: Language): string {
  return formErrors[language][code]
}

export function emptyToNull(text: string): string | null {
  return text === '' ? null : text
}
