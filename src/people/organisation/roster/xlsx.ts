import { zipSync } from 'fflate'
import { mostRows } from './roster.ts'
import { cellsOf, columnNumber, placeOf, refuseSheet } from './sheet.ts'
import { BadArchive, unpackParts } from './zip.ts'

/**
 * The cells of a workbook's first sheet, as text: numbers as they are written in the file, days as 2026-11-30, formulas by their value.
 * @param most rows that it may have below its heading
 */
export async function readXlsx(bytes: Uint8Array, most = mostRows): Promise<{ cells: string[][] } | { fault: SheetFault }> {
  const opened = openWorkbook(bytes, most)
  if (typeof opened === 'string') return { fault: { row: null, column: null, code: opened } }
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const rows = await readSheet<string>(opened.harmless, { parseNumber: (text: string) => plainNumber(text), trim: true })
    const cells = rows.map((row) => row.map((cell) => cellText(cell)))
    const { sheets } = opened
    const first = sheets.length === 1 ? sheets[0] : sheets.find(({ name }) => name.endsWith('/sheet1.xml'))
    showErrors(cells, first?.xml ?? '')
    return { cells }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { fault: { row: null, column: null, code: 'broken-spreadsheet' } }
  }
}

/** Why a workbook is not read, of it as a whole. */
export type SheetFault = {
  row: null
  column: null
  code: 'too-many-rows' | 'too-many-columns' | 'broken-spreadsheet' | 'unpacks-too-large' | 'other-format'
}

type Workbook = {
  sheets: { name: string; xml: string }[]
  /** An archive of nothing but what has been looked at, unpacked: the reader unpacks whatever an archive holds. */
  harmless: ArrayBuffer
}

function openWorkbook(bytes: Uint8Array, most: number): Workbook | SheetFault['code'] {
  try {
    const { parts } = unpackParts(bytes)
    const texts = [...parts].map(([name, content]) => ({ name, xml: new TextDecoder().decode(content) }))
    // By what it holds, not by its name: a workbook says itself which of its parts is a sheet.
    const sheets = texts.filter(({ xml }) => /<(?:[^\s<>/:]*:)?sheetData[\s/>]/.test(xml))
    if (!parts.has('[Content_Types].xml') || sheets.length === 0) return 'other-format'
    const fault = sheets.map(({ xml }) => refuseSheet(xml, most)).find((each) => each !== null)
    return fault ?? { sheets, harmless: new Uint8Array(zipSync(Object.fromEntries(parts), { level: 0 })).buffer }
  } catch (error) {
    if (error instanceof BadArchive) return error.reason
    throw error
  }
}

/** The reader leaves cells with an error (#N/A) empty; here they show, so that the row is refused and not taken for one that says nothing. */
function showErrors(cells: string[][], xml: string): void {
  for (const cell of cellsOf(xml)) {
    if (cell?.kind !== 'c' || cell.attributes.get('t') !== 'e') continue
    const place = placeOf(cell.attributes.get('r'))
    const row = place && cells[place.row - 1]
    if (row) row[columnNumber(place.letters) - 1] = /<(?:\w+:)?v>([^<]*)</.exec(cell.inside)?.[1] ?? '#N/A'
  }
}

/** Spreadsheets keep long whole numbers as 1.0000001E7 at times. */
function plainNumber(text: string): string {
  return /e/i.test(text) ? String(Number(text)) : text
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
