import { mostRows, type RosterFault } from './roster.ts'
import { BadArchive, inspectArchive } from './zip.ts'

const mostColumns = 100

/** The cells of a workbook's first sheet, as text: numbers as they are written in the file, days as 2026-11-30, formulas by their value. */
export async function readXlsx(bytes: Uint8Array): Promise<{ cells: string[][] } | { fault: RosterFault }> {
  const sheets = openSheets(bytes)
  if (typeof sheets === 'string') return { fault: { row: null, column: null, code: sheets } }
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const rows = await readSheet<string>(new Blob([new Uint8Array(bytes)]), {
      parseNumber: (text: string) => plainNumber(text),
      trim: true,
    })
    const cells = rows.map((row) => row.map((cell) => cellText(cell)))
    const first = sheets.length === 1 ? sheets[0] : sheets.find(({ name }) => name.endsWith('/sheet1.xml'))
    showErrors(cells, first?.xml ?? '')
    return { cells }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { fault: { row: null, column: null, code: 'broken-spreadsheet' } }
  }
}

function openSheets(bytes: Uint8Array): { name: string; xml: string }[] | RosterFault['code'] {
  try {
    const { names, sheets } = inspectArchive(bytes)
    if (!names.includes('[Content_Types].xml') || sheets.length === 0) return 'other-format'
    return sheets.map(({ xml }) => refuseSheet(xml)).find((fault) => fault !== null) ?? sheets
  } catch (error) {
    if (error instanceof BadArchive) return error.reason
    throw error
  }
}

/** The reader leaves cells with an error (#N/A) empty; here they show, so that the row is refused and not taken for one that says nothing. */
function showErrors(cells: string[][], xml: string): void {
  for (const { tag, inside } of cellsOf(xml)) {
    if (!/\bt\s*=\s*["']e["']/.test(tag)) continue
    const { letters, digits } = placeOf(tag)
    const row = cells[Number(digits) - 1]
    if (row) row[columnNumber(letters) - 1] = /<(?:\w+:)?v>([^<]*)</.exec(inside)?.[1] ?? '#N/A'
  }
}

/** A single cell far out would make a reader fill everything before it: the ends are looked up first. Empty formatted cells do not count. */
function refuseSheet(xml: string): 'too-many-rows' | 'too-many-columns' | null {
  for (const { tag, inside } of cellsOf(xml)) {
    if (!/^\s*<(?:\w+:)?(?:v|is|f)\b/.test(inside)) continue
    const { letters, digits } = placeOf(tag)
    if (letters.length > 2 || columnNumber(letters) > mostColumns) return 'too-many-columns'
    if (digits.length > 7 || Number(digits) > mostRows + 1) return 'too-many-rows'
  }
  return null
}

/** Characters of a cell's tag, and of what follows it, that are looked at. */
const longestTag = 1000

/** The tags of a sheet's cells, and what follows each until the cell ends. One way through, forwards: what has been passed is never looked at again. */
function* cellsOf(xml: string): Generator<{ tag: string; inside: string }> {
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const begin = /^<(?:\w{1,20}:)?c\s/.exec(xml.slice(at, at + 30))
    if (!begin) continue
    const end = xml.indexOf('>', at)
    if (end < 0) return
    const tag = xml.slice(at, Math.min(end, at + longestTag))
    const [inside = ''] = xml.slice(end + 1, end + 1 + longestTag).split(/<\/(?:\w+:)?c>/, 1)
    if (xml[end - 1] !== '/') yield { tag, inside }
    at = end
  }
}

function placeOf(tag: string): { letters: string; digits: string } {
  const [, letters = '', digits = ''] = /\sr\s*=\s*["']([A-Za-z]+)(\d+)["']/.exec(tag) ?? []
  return { letters, digits }
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Spreadsheets keep long whole numbers as 1.0000001E7 at times. */
function plainNumber(text: string): string {
  return /e/i.test(text) ? String(Number(text)) : text
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
