import type { Framework } from '../../../content/framework/schema.ts'
import type { ReleasedResult } from '../released.ts'
import { codeBookRows } from './code-book.ts'
import { codeBookColumns } from './code-book-row.ts'
import type { Value } from './coding.ts'
import { resultTable } from './table.ts'

/** The levels as CSV: UTF-8 with mark, comma, CRLF, quoted as RFC 4180 says, a point before decimals. How much things matter is in the other formats. */
export function resultsCsv(result: ReleasedResult, framework: Framework): string {
  const { columns, rows } = resultTable(result, framework)
  return csvOf([columns, ...rows])
}

/** What the columns, codes, statements and rules are, as CSV. */
export function codeBookCsv(result: ReleasedResult, framework: Framework): string {
  return csvOf([codeBookColumns, ...codeBookRows(result, framework)])
}

/** Rows as CSV text, beginning with the byte order mark by which spreadsheets know UTF-8. */
export function csvOf(rows: readonly (readonly Value[])[]): string {
  return `\uFEFF${rows.map((row) => row.map((value) => quoted(textOf(value))).join(',')).join('\r\n')}\r\n`
}

/**
 * A text that no spreadsheet takes for a formula (the attack: CSV injection, OWASP). An apostrophe is put before the sign that would make it one: first in the text,
 * in its full-width forms too, and after a semicolon, tab or line break within it, for where the list separator is a semicolon the file comes apart there.
 */
export function harmless(text: string): string {
  return text.replace(atStart, "'$&").replace(within, "$1'$2")
}

const signs = '=+\\-@＝＋－＠﹦﹢﹣﹫'
const atStart = new RegExp(`^(?:[\\t\\r\\n]|['\\s]*[${signs}])`)
const within = new RegExp(`([;\\t\\r\\n])([ '"]*[${signs}])`, 'g')

function textOf(value: Value): string {
  if (typeof value === 'string') return harmless(value)
  return 'count' in value ? String(value.count) : value.decimal.toFixed(1)
}

function quoted(text: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
