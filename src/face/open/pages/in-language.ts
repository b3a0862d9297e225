import type { Language } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'

/** A page's address in a language: the first language has the plain one. */
export function inLanguage(path: string, language: Language): string {
  return language === firstLanguage ? path : `${path}?language=${language}`
}
