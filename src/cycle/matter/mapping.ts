import { keysOf } from '../../ground/base/keys.ts'
import type { Language } from '../../ground/base/language.ts'
import { mappingWords } from './mapping.words.ts'
import { mapping } from './mapping-table.ts'

/** The rows of the table of what answers to what: what it is, where it stands, where it goes, and what is to be known about that. */
export function mappingRows(language: Language): string[][] {
  const t = mappingWords[language]
  return keysOf(mapping).map((key) => [t.names[key], ...mapping[key], t.notes[key] ?? ''])
}
