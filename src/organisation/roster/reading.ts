import { type Column, columnOf, missingColumns } from './columns.ts'
import { readCsv } from './csv.ts'
import { largestFile, mostRows, type RosterFault, type RosterRow } from './roster.ts'
import { readRow } from './row.ts'
import { decode, tidyCell } from './text.ts'
import { readXlsx } from './xlsx.ts'

/** A roster file as far as it could be read: the whole rows, the faults of the others, and the headings that say nothing to Stegvis. */
export type Reading = { rows: RosterRow[]; faults: RosterFault[]; ignored: string[]; total: number }

/** Reads a CSV or XLSX file. Never throws for what is in the file: every fault comes back with its row and column. */
export async function readRoster(bytes: Uint8Array): Promise<Reading> {
  const sheet = await readCells(bytes)
  if ('fault' in sheet) return refused([sheet.fault])
  const { cells, skipped } = sheet
  const headingAt = cells.findIndex((row) => row.some((cell) => tidyCell(cell) !== ''))
  if (headingAt < 0) return refused([{ row: null, column: null, code: 'empty-file' }])
  const heading = (cells[headingAt] ?? []).map(tidyCell)
  const { places, faults, ignored } = readHeading(heading, headingAt + 1 + skipped)
  if (faults.length > 0) return { ...refused(faults), ignored }
  return { ...readRows(cells, headingAt, skipped, places), ignored }
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
  const rows: RosterRow[] = []
  const faults: RosterFault[] = []
  let total = 0
  for (const [index, row] of body.entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    total++
    const read = readRow((column) => cellAt(row, places.get(column)), headingAt + index + 2 + skipped)
    if ('row' in read) rows.push(read.row)
    else faults.push(...read.faults)
  }
  if (total > mostRows) return refused([{ row: null, column: null, code: 'too-many-rows', value: String(total) }])
  if (total === 0) return refused([{ row: null, column: null, code: 'only-header' }])
  return { rows, faults, total }
}

function cellAt(row: string[], index: number | undefined): string {
  return index === undefined ? '' : (row[index] ?? '')
}
