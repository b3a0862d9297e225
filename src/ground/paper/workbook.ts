import type { Cell, Row, Sheet as SheetOf } from 'write-excel-file/node'
import type { Day } from '../base/clock.ts'
import { dated } from './dated.ts'

export type { Cell }
export type Sheet = SheetOf<never>

/** A column: its heading, its width in characters, and what it holds of a row. */
export type Column<Of> = { heading: string; width: number; cell(of: Of): Cell }

/** Sheets as a workbook (XLSX), dated by a day: the same sheets give the same bytes. */
export async function workbookOf(sheets: Sheet[], day: Day): Promise<Buffer> {
  const { default: writeXlsx } = await import('write-excel-file/node')
  return dated(await writeXlsx(sheets).toBuffer(), day)
}

/** Rows under one row of headings, which stays in sight. */
export function sheetOf<Of>(name: string, columns: readonly Column<Of>[], rows: readonly Of[]): Sheet {
  const head: Row = columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold', alignVertical: 'top', wrap: true }))
  return {
    sheet: name,
    data: [head, ...rows.map((row): Row => columns.map(({ cell }) => cell(row)))],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }
}

/** A text, whatever it begins with: no formula comes of it. Empty for nothing. */
export function textCell(value: string): Cell {
  return value === '' ? null : { value: cellText(value), type: String, wrap: true, alignVertical: 'top' }
}

/** A day without time; the file format counts in whole days, whatever the clock's zone. */
export function dayCell(value: Day | null): Cell {
  return value === null ? null : { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
}

export function numberCell(value: number | null, format?: string): Cell {
  return value === null ? null : { value, type: Number, ...(format ? { format } : {}), alignVertical: 'top' }
}

/**
 * A text that comes out of a workbook as it went in: "_x0041_" would be read as an escaped "A" (ECMA-376, 18.4.8), and the package that writes workbooks
 * loses texts that are called like what every object has, such as "constructor".
 */
function cellText(value: string): string {
  const escaped = value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return escaped in Object.prototype ? `${escaped} ` : escaped
}
