import type { Framework } from '../../../content/framework/schema.ts'
import { type Cell, numberCell, type Sheet, sheetOf, textCell, workbookOf } from '../../../ground/paper/workbook.ts'
import type { ReleasedResult } from '../../release/released.ts'
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
export function resultsXlsx(result: ReleasedResult, framework: Framework): Promise<Buffer> {
  const levels = resultTable(result, framework)
  const importance = importanceTable(result, framework)
  return workbookOf(
    [
      sheet(sheetNames.results, levels.columns, levels.rows, 14),
      sheet(sheetNames.importance, importance.columns, importance.rows, 14),
      sheet(sheetNames.codeBook, codeBookColumns, codeBookRows(result, framework), 24),
    ],
    result.round.releasedOn,
  )
}

function sheet(name: string, headings: readonly string[], rows: readonly (readonly Value[])[], width: number): Sheet {
  const columns = headings.map((heading, index) => ({ heading, width, cell: (row: readonly Value[]) => cellOf(row[index] ?? '') }))
  return sheetOf(name, columns, rows)
}

function cellOf(value: Value): Cell {
  if (typeof value === 'string') return textCell(value)
  return 'count' in value ? numberCell(value.count) : numberCell(value.decimal, '0.0')
}
