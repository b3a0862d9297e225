import type { Day } from '../../ground/base/clock.ts'
import { type Cell, type Column, sheetOf, textCell, workbookOf } from '../../ground/paper/workbook.ts'

/** Rows of a file, its headings first. */
export type Cells = readonly (readonly string[])[]
export type Joined = { rows: string[][]; missing: string[]; twice: string[] }

/**
 * Lays personal identity numbers beside participants: the first column of `numbers` is the participant's number, the second the identity number.
 * @param by the heading of the export's column of participant numbers
 * @param into the heading of the column that is filled in
 * @returns every row of the export; participants without a number, and numbers that are told twice and differ
 */
export function join(exported: Cells, numbers: Cells, by: string, into: string): Joined | { fault: 'by' | 'into' } {
  const [head = [], ...rows] = exported
  const [byAt, intoAt] = [head.indexOf(by), head.indexOf(into)]
  if (byAt < 0) return { fault: 'by' }
  if (intoAt < 0) return { fault: 'into' }
  const known = new Map<string, string>()
  const twice = new Set<string>()
  for (const [number = '', identity = ''] of numbers) {
    const [key, value] = [number.trim(), identity.trim()]
    if (known.has(key) && known.get(key) !== value) twice.add(key)
    known.set(key, value)
  }
  const missing: string[] = []
  const joined = rows.map((row) => {
    const key = (row[byAt] ?? '').trim()
    const identity = known.get(key)
    // A cell that was left empty is no identity number.
    if (!identity) missing.push(key)
    return head.map((_, at) => (at === intoAt ? (identity ?? '') : (row[at] ?? '')))
  })
  return { rows: [[...head], ...joined], missing, twice: [...twice] }
}

/** What was joined, as a workbook: every cell a text, as it was written. */
export function joinedWorkbook([head = [], ...rows]: readonly (readonly string[])[], day: Day): Promise<Buffer> {
  const columns = head.map(
    (heading, at): Column<readonly string[]> => ({ heading, width: 20, cell: (row): Cell => textCell(row[at] ?? '') }),
  )
  return workbookOf([sheetOf('Export', columns, rows)], day)
}
