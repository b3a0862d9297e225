import { columnOf } from './columns.ts'
import type { RosterFault } from './roster.ts'

const separators = [';', ',', '\t'] as const

/** The cells of a CSV text, row by row as a spreadsheet numbers them. The separator is the one that makes most headings known. */
export async function readCsv(text: string): Promise<{ cells: string[][]; skipped: number } | { fault: RosterFault }> {
  const { parse, CsvError } = await import('csv-parse/sync')
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = hint?.[1] ?? separatorOf(body)
  try {
    const cells: string[][] = parse(body, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
    return { cells, skipped: hint ? 1 : 0 }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines + (hint ? 1 : 0) : null
    return { fault: { row: line, column: null, code: 'broken-quotes' } }
  }
}

/** Titles may stand above the headings, so the first lines are all looked at. */
function separatorOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r\n|\n|\r/, 30)
  const scored = separators.map((separator) => {
    const rows = lines.map((line) => line.split(separator).map((cell) => cell.replace(/^"|"$/g, '')))
    return {
      separator,
      known: Math.max(...rows.map((cells) => cells.filter((cell) => columnOf(cell)).length)),
      cells: Math.max(...rows.map((cells) => cells.length)),
    }
  })
  return scored.sort((a, b) => b.known - a.known || b.cells - a.cells)[0]?.separator ?? ';'
}
