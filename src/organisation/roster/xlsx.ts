import { mostRows, type RosterFault } from './roster.ts'
import { BadArchive, inspectArchive } from './zip.ts'

const mostColumns = 100

/** The cells of a workbook's first sheet, as text: numbers as they are written in the file, days as 2026-11-30, formulas by their value. */
export async function readXlsx(bytes: Uint8Array): Promise<{ cells: string[][] } | { fault: RosterFault }> {
  const refused = refuse(bytes)
  if (refused) return { fault: { row: null, column: null, code: refused } }
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const rows = await readSheet<string>(new Blob([new Uint8Array(bytes)]), { parseNumber: (text: string) => plainNumber(text), trim: true })
    return { cells: rows.map((row) => row.map((cell) => cellText(cell))) }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const row = /at row (\d+)/.exec(error.message)?.[1]
    return { fault: { row: row ? Number(row) : null, column: null, code: row ? 'cell-error' : 'broken-spreadsheet' } }
  }
}

function refuse(bytes: Uint8Array): RosterFault['code'] | null {
  try {
    const { names, sheets } = inspectArchive(bytes)
    if (!names.includes('[Content_Types].xml') || sheets.length === 0) return 'other-format'
    return sheets.map(refuseSheet).find((fault) => fault !== null) ?? null
  } catch (error) {
    if (error instanceof BadArchive) return error.reason
    throw error
  }
}

/** A single cell far out would make a reader fill everything before it: the ends are looked up first. Empty formatted cells do not count. */
function refuseSheet(xml: string): 'too-many-rows' | 'too-many-columns' | null {
  const filled = /<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Za-z]+)(\d+)["'][^>]*?(?<!\/)>\s*<(?:\w+:)?(?:v|is|f)\b/g
  for (const [, letters = '', digits = ''] of xml.matchAll(filled)) {
    if (letters.length > 2 || columnNumber(letters) > mostColumns) return 'too-many-columns'
    if (digits.length > 7 || Number(digits) > mostRows + 1) return 'too-many-rows'
  }
  return null
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
