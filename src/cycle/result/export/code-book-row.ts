import { languages, type Text } from '../../../ground/base/language.ts'

/** The columns of a code book. `for` says whom a wording of a statement is for; the last are the text in every language. */
export const codeBookColumns = ['part', 'key', 'area', 'aspect', 'level', 'for', ...languages] as const

/** One row of a code book, as wide as its columns. */
export type CodeBookRow = [part: string, key: string, area: string, aspect: string, level: string, whom: string, ...texts: string[]]

type Place = { area?: string; aspect?: string; level?: number; whom?: string }

/** A row with a text in every language. */
export function codeBookRow(part: string, key: string, text: Text, { area, aspect, level, whom }: Place = {}): CodeBookRow {
  return [
    part,
    key,
    area ?? '',
    aspect ?? '',
    level === undefined ? '' : String(level),
    whom ?? '',
    ...languages.map((language) => text[language]),
  ]
}
