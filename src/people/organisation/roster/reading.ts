import type { Day } from '../../../ground/base/clock.ts'
import { type Column, columnOf, missingColumns, plainWord } from './columns.ts'
import { readCsv } from './csv.ts'
import { identityNumberIn, isIdentityHeading } from './identity-number.ts'
import { pathOf } from './one-cell.ts'
import { type DatedRow, largestFile, mostRows, type RosterFault } from './roster.ts'
import { readRow } from './row.ts'
import { decode, tidyCell } from './text.ts'
import { readXlsx } from './xlsx.ts'

/** A roster file as far as it could be read: the whole rows, the faults of the others, and the headings that say nothing to Stegvis. */
export type Reading = { rows: DatedRow[]; faults: RosterFault[]; ignored: string[]; total: number }

/** Reads a CSV or XLSX file. Never throws for what is in the file: every fault comes back with its row and column. */
export async function readRoster(bytes: Uint8Array): Promise<Reading> {
  const sheet = await readCells(bytes)
  if ('fault' in sheet) return refused([sheet.fault])
  const { cells, skipped } = sheet
  const headingAt = headingIn(cells)
  if (headingAt < 0) return refused([{ row: null, column: null, code: 'empty-file' }])
  const heading = (cells[headingAt] ?? []).map(tidyCell)
  const identity = identityColumns(heading, cells, headingAt + 1)
  if (identity.length > 0) return refused(identity.map((at) => sayIdentity(at, heading, headingAt + 1 + skipped)))
  const { places, faults, ignored } = readHeading(heading, headingAt + 1 + skipped)
  if (faults.length > 0) return { ...refused(faults), ignored }
  return { ...readRows(cells, headingAt, skipped, places), ignored }
}

/** Rows that titles and headings over several columns may take before the heading. */
const mostTitles = 25

/** The row of headings: the one where most columns are known, among the first; where none is known the first that says anything. Below 0 for nothing. */
function headingIn(cells: string[][]): number {
  const first = cells.findIndex((row) => row.some((cell) => tidyCell(cell) !== ''))
  const known = cells.slice(0, first + mostTitles).map((row) => new Set(row.map((cell) => columnOf(tidyCell(cell))).filter(Boolean)).size)
  const most = Math.max(0, ...known)
  return most > 1 ? known.indexOf(most) : first
}

/**
 * The places of columns that hold personal identity numbers though we read no such column: by their heading, by one that is sure, or by a third of
 * the cells. A column of telephone numbers has one now and then that might be taken for one.
 */
function identityColumns(heading: string[], cells: string[][], from: number): number[] {
  const found = new Set(
    heading.keys().filter((at) => isIdentityHeading(plainWord(heading[at] ?? '')) || identityNumberIn(heading[at] ?? '')),
  )
  const counts = new Map<number, { filled: number; likely: number }>()
  for (const row of cells.slice(from)) {
    for (const [at, cell] of row.entries()) {
      if (cell === '' || found.has(at) || columnOf(heading[at] ?? '')) continue
      const kind = identityNumberIn(cell)
      if (kind === 'sure') found.add(at)
      const count = counts.get(at) ?? { filled: 0, likely: 0 }
      counts.set(at, { filled: count.filled + 1, likely: count.likely + (kind ? 1 : 0) })
    }
  }
  for (const [at, { filled, likely }] of counts) if (likely * 3 >= filled && likely > 0) found.add(at)
  return [...found].toSorted((a, b) => a - b)
}

/** Says which column it is without repeating anything of what is in it. */
function sayIdentity(at: number, heading: string[], row: number): RosterFault {
  const name = heading[at] ?? ''
  const safe = name === '' || identityNumberIn(name) ? String(at + 1) : name.slice(0, 60)
  return { row, column: null, code: 'identity-column', value: safe }
}

/** What of a reading is in force on a day: rows whose last day has passed are left out and counted. */
export function inForceOn(reading: Reading, today: Day): Reading & { past: number } {
  const rows = reading.rows.filter(({ endsOn }) => endsOn === null || endsOn >= today)
  const past = reading.rows.length - rows.length
  const allEnded: RosterFault[] = past > 0 && rows.length === 0 ? [{ row: null, column: 'endsOn', code: 'all-ended' }] : []
  return { ...reading, rows, faults: [...reading.faults, ...allEnded], past }
}

function refused(faults: RosterFault[]): Reading {
  return { rows: [], faults, ignored: [], total: 0 }
}

async function readCells(bytes: Uint8Array): Promise<{ cells: string[][]; skipped: number } | { fault: RosterFault }> {
  const whole = (code: RosterFault['code']) => ({ fault: { row: null, column: null, code } })
  if (bytes.length > largestFile) return whole('too-large')
  if (bytes.length === 0) return whole('empty-file')
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const workbook = await readXlsx(bytes)
    return 'fault' in workbook ? workbook : { ...workbook, skipped: 0 }
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return whole('old-excel')
  if (/^\s*(%PDF|\{\\rtf|<!doctype|<html|<\?xml)/i.test(new TextDecoder().decode(bytes.subarray(0, 100)))) return whole('other-format')
  const decoded = decode(bytes)
  if ('fault' in decoded) return { fault: { row: decoded.row ?? null, column: null, code: decoded.fault, value: decoded.value } }
  return readCsv(decoded.text)
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function readHeading(heading: string[], row: number): { places: Map<Column, number>; faults: RosterFault[]; ignored: string[] } {
  const places = new Map<Column, number>()
  const faults: RosterFault[] = []
  const ignored: string[] = []
  for (const [index, text] of heading.entries()) {
    const column = columnOf(text)
    if (!column) {
      if (text) ignored.push(text.slice(0, 60))
    } else if (places.has(column)) {
      faults.push({ row, column, code: 'column-twice', value: heading[places.get(column) ?? 0], other: text })
    } else places.set(column, index)
  }
  const missing = missingColumns(new Set(places.keys()))
  if (places.size === 0) faults.push({ row, column: null, code: 'no-header', value: heading.filter(Boolean).join(', ').slice(0, 200) })
  else if (missing.length > 0) {
    const seen = [...places.values()].map((index) => heading[index]).join(', ')
    faults.push({ row, column: null, code: 'columns-missing', value: missing.map((choices) => choices.join('|')).join(','), other: seen })
  }
  return { places, faults, ignored }
}

function readRows(cells: string[][], headingAt: number, skipped: number, places: Map<Column, number>): Omit<Reading, 'ignored'> {
  const body = cells.slice(headingAt + 1)
  const rows: DatedRow[] = []
  const faults: RosterFault[] = []
  let total = 0
  for (const [index, row] of body.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    total++
    const read = readRow((column) => cellAt(row, places.get(column)), headingAt + index + 2 + skipped)
    if ('rows' in read) rows.push(...read.rows)
    else faults.push(...read.faults)
  }
  if (total > mostRows) return refused([{ row: null, column: null, code: 'too-many-rows', value: String(total) }])
  if (total === 0) return refused([{ row: null, column: null, code: 'only-header' }])
  const depths = new Set(body.map((row) => pathOf(tidyCell(cellAt(row, places.get('organisation')))).length).filter((depth) => depth > 0))
  if (!places.has('school') && depths.size > 1) faults.push({ row: headingAt + 1 + skipped, column: 'organisation', code: 'paths-differ' })
  return { rows, faults, total }
}

function cellAt(row: string[], index: number | undefined): string {
  return index === undefined ? '' : (row[index] ?? '')
}
