import { decode, tidyCell } from '../../people/organisation/roster/text.ts'
import { readXlsx } from '../../people/organisation/roster/xlsx.ts'
import { type FileFault, largestFile, mostRowsOfWorkbook } from './history.ts'

/** The rows of a file one by one, and which the first is called. Each is given once, in order, and not kept here. */
export type Rows = { each(take: (cells: readonly string[], row: number) => void): { fault: FileFault; rows: number[] } | null }

/** Characters looked at to tell what separates the cells of a text. */
const looked = 20_000

/**
 * A CSV or XLSX file as rows of tidied cells; never throws for what is in it.
 * @param isKnown whether a cell is a heading that means something: it tells separators apart
 */
export async function rowsOf(
  bytes: Uint8Array,
  isKnown: (cell: string) => boolean,
): Promise<Rows | { fault: FileFault; value?: string; rows?: number[] }> {
  if (bytes.length > largestFile) return { fault: 'too-large' }
  if (bytes.length === 0) return { fault: 'empty-file' }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const workbook = await readXlsx(bytes, mostRowsOfWorkbook)
    if ('fault' in workbook) return { fault: workbook.fault.code }
    return rowsOfCells(workbook.cells)
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { fault: 'old-excel' }
  if (/^\s*(%PDF|\{\\rtf|<!doctype|<html|<\?xml)/i.test(new TextDecoder().decode(bytes.subarray(0, 100)))) return { fault: 'other-format' }
  const decoded = decode(bytes)
  if ('fault' in decoded) return { fault: decoded.fault, value: decoded.value ?? '', rows: decoded.row ? [decoded.row] : [] }
  return rowsOfText(decoded.text, isKnown)
}

function rowsOfCells(cells: readonly string[][]): Rows {
  return {
    each(take) {
      for (const [index, row] of cells.entries()) take(row.map(tidyCell), index + 1)
      return null
    },
  }
}

async function rowsOfText(text: string, isKnown: (cell: string) => boolean): Promise<Rows> {
  const { parse, CsvError } = await import('csv-parse/sync')
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const skipped = hint ? 1 : 0
  const body = hint ? text.slice(hint[0].length) : text
  const delimiter = hint?.[1] ?? separatorOf(body, isKnown)
  return {
    each(take) {
      let row = skipped
      const onRecord = (cells: string[]) => {
        row++
        take(cells.map(tidied), row)
        // What has been taken is not kept.
        return null
      }
      try {
        parse(body, {
          delimiter,
          relax_column_count: true,
          skip_empty_lines: false,
          record_delimiter: ['\r\n', '\n', '\r'],
          on_record: onRecord,
        })
        return null
      } catch (error) {
        if (!(error instanceof CsvError)) throw error
        return { fault: 'broken-quotes', rows: 'lines' in error && typeof error.lines === 'number' ? [error.lines + skipped] : [] }
      }
    },
  }
}

/** Most cells of a long file are plain, words with one space between, and need no tidying. */
const plain = /^(?:[!-~åäöÅÄÖéÉ]+(?: [!-~åäöÅÄÖéÉ]+)*)?$/

function tidied(cell: string): string {
  return plain.test(cell) ? cell : tidyCell(cell)
}

/** Titles may stand above the headings, so the first lines are all looked at. */
function separatorOf(text: string, isKnown: (cell: string) => boolean): string {
  const lines = text.slice(0, looked).split(/\r\n|\n|\r/, 30)
  const scored = [';', ',', '\t', '|'].map((separator) => {
    const rows = lines.map((line) => line.split(separator).map((cell) => tidyCell(cell.replace(/^"|"$/g, ''))))
    return {
      separator,
      known: Math.max(...rows.map((cells) => (cells.length > 1 ? cells.filter(isKnown).length : 0))),
      cells: Math.max(...rows.map((cells) => cells.length)),
    }
  })
  return scored.sort((a, b) => b.known - a.known || b.cells - a.cells)[0]?.separator ?? ';'
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}
