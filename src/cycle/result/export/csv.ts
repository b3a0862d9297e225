import type { Framework } from '../../../content/framework/schema.ts'
import { type CsvCell, csvOf } from '../../../ground/base/csv.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { codeBookRows } from './code-book.ts'
import { codeBookColumns } from './code-book-row.ts'
import type { Value } from './coding.ts'
import { resultTable } from './table.ts'

/** The levels as CSV: UTF-8 with mark, comma, CRLF, quoted as RFC 4180 says, a point before decimals. How much things matter is in the other formats. */
export function resultsCsv(result: ReleasedResult, framework: Framework): string {
  const { columns, rows } = resultTable(result, framework)
  return csvOf([columns, ...rows.map((row) => row.map(cellOf))], ',')
}

/** What the columns, codes, statements and rules are, as CSV. */
export function codeBookCsv(result: ReleasedResult, framework: Framework): string {
  return csvOf([codeBookColumns, ...codeBookRows(result, framework).map((row) => row.map(cellOf))], ',')
}

function cellOf(value: Value): CsvCell {
  if (typeof value === 'string') return value
  return { figure: 'count' in value ? String(value.count) : value.decimal.toFixed(1) }
}
