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

function separatorOf(text: string): string {
  const heading = /^\s*(.*)$/m.exec(text)?.[1] ?? ''
  const scored = separators.map((separator) => {
    const cells = heading.split(separator).map((cell) => cell.replace(/^"|"$/g, ''))
    return { separator, known: cells.filter((cell) => columnOf(cell)).length, cells: cells.length }
  })
  return scored.sort((a, b) => b.known - a.known || b.cells - a.cells)[0]?.separator ?? ';'
}
