import type { Language } from '../../ground/base/language.ts'
import { hinders } from '../checkin/asking.ts'
import { askingMessages } from '../checkin/asking.words.ts'
import { requestWords } from '../support/request.words.ts'
import { kinds } from '../support/support.ts'
import type { Source } from './help-asked.ts'

/** What can belong to a theme beside what reports ask for. */
export const sources: readonly Source[] = [
  ...hinders.map((key): Source => `hinder:${key}`),
  ...kinds.map((kind): Source => `support:${kind}`),
]

/** What a source is called. */
export function sourceName(source: Source, language: Language): string {
  const hinder = hinders.find((key) => source === `hinder:${key}`)
  if (hinder) return askingMessages[language].hinders.names[hinder]
  const kind = kinds.find((each) => source === `support:${each}`)
  return kind ? requestWords[language].kinds[kind] : source
}
