import type { Text } from '../../../ground/base/language.ts'

/** The columns of a code book. `for` says whom a wording of a statement is for; the last two are the text in both languages. */
export const codeBookColumns = ['part', 'key', 'area', 'aspect', 'level', 'for', 'sv', 'en'] as const

/** One row of a code book, as wide as its columns. */
export type CodeBookRow = [part: string, key: string, area: string, aspect: string, level: string, whom: string, sv: string, en: string]

type Place = { area?: string; aspect?: string; level?: number; whom?: string }

/** A row with a text in both languages. */
export function codeBookRow(part: string, key: string, { sv, en }: Text, { area, aspect, level, whom }: Place = {}): CodeBookRow {
  return [part, key, area ?? '', aspect ?? '', level === undefined ? '' : String(level), whom ?? '', sv, en]
}
