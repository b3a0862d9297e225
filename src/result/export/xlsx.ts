import type { Cell, Row, Sheet } from 'write-excel-file/node'
import { cellText } from '../../base/spreadsheet.ts'
import type { Framework } from '../../framework/schema.ts'
import type { ReleasedResult } from '../released.ts'
import { codeBookRows } from './code-book.ts'
import { codeBookColumns } from './code-book-row.ts'
import type { Value } from './coding.ts'
import { importanceTable, resultTable } from './table.ts'

/** The names of the sheets, the same in both languages as the columns are: a script finds them by these. */
export const sheetNames = { results: 'Results', importance: 'Importance', codeBook: 'Code book' }

/**
 * The levels, how much things matter, and the code book as a workbook of three sheets. Exact numbers are numbers; everything else is text, so that a name
 * is no formula and a bound is no number.
 */
export async function resultsXlsx(result: ReleasedResult, framework: Framework): Promise<Buffer> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  const levels = resultTable(result, framework)
  const importance = importanceTable(result, framework)
  return writeXlsx([
    sheet(sheetNames.results, levels.columns, levels.rows, 14),
    sheet(sheetNames.importance, importance.columns, importance.rows, 14),
    sheet(sheetNames.codeBook, codeBookColumns, codeBookRows(result, framework), 24),
  ]).toBuffer()
}

function sheet(name: string, columns: readonly string[], rows: readonly (readonly Value[])[], width: number): Sheet<never> {
  return {
    sheet: name,
    data: [columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' })), ...rows.map(rowOf)],
    columns: columns.map(() => ({ width })),
    stickyRowsCount: 1,
  }
}

function rowOf(values: readonly Value[]): Row {
  return values.map(cellOf)
}

function cellOf(value: Value): Cell {
  if (typeof value === 'string') return value === '' ? null : { value: cellText(value), type: String }
  return 'count' in value ? { value: value.count, type: Number } : { value: value.decimal, type: Number, format: '0.0' }
}
