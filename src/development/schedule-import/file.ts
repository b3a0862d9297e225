import { z } from 'zod'
import { rowsOf } from '../../cycle/history/table.ts'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { contentFile, keyByWord } from '../../ground/base/content-file.ts'
import { unguarded } from '../../ground/base/csv.ts'
import { forEachKey } from '../../ground/base/keys.ts'
import { timeKinds } from '../programme/programme.ts'
import { emptySession, type SessionForm } from '../programme/session-form.ts'

export const columns = [
  'course',
  'title',
  'day',
  'from',
  'to',
  'place',
  'link',
  'seatsRoom',
  'seatsLink',
  'opensOn',
  'closesOn',
  'cancelOn',
  'timeKind',
  'lecturers',
  'track',
] as const
export type Column = (typeof columns)[number]
/** Without these there is no schedule. */
const needed = ['course', 'title', 'day', 'from', 'to'] as const satisfies Column[]

/** Bytes and rows of a file, and characters of a cell that is repeated to who reads it. */
export const largestFile = 2 * 1024 * 1024
export const mostRows = 500
export const mostSaid = 60

/** Why a file is not read as a whole. */
export type WholeFault = 'file' | 'columns' | 'empty' | 'many'
/** A row as a session's form would have it, the words of its time kind not told apart yet when nobody knows them. `told`: the columns that it says something in; the rest is as usual. */
export type ScheduleRow = { row: number; course: string; track: string; form: SessionForm; told: ReadonlySet<Column> }

const list = z.array(z.string().min(1)).min(1)
const wordsInFiles = contentFile(
  'schedule/columns.yaml',
  z
    .strictObject({ columns: z.strictObject(forEachKey(columns, () => list)), kinds: z.strictObject(forEachKey(timeKinds, () => list)) })
    .transform((content, context) => ({
      columns: keyByWord(columns, content.columns, context),
      kinds: keyByWord(timeKinds, content.kinds, context),
    })),
)

/** The cells of a CSV or XLSX file, bounded; what stands above its headings is left out by whoever reads them. Null for what is no table. */
export async function cellsOf(bytes: Uint8Array): Promise<string[][] | null> {
  if (bytes.length > largestFile) return null
  const rows = await rowsOf(bytes, (cell) => columnOf(cell) !== undefined)
  if ('fault' in rows) return null
  const cells: string[][] = []
  // Far more rows than a schedule has are not kept.
  const fault = rows.each((row) => {
    if (cells.length <= mostRows + 50) cells.push(row.map(unguarded))
  })
  return fault ? null : cells
}

/** Rows of a schedule among cells. What a row does not say is as usual: signed up for from today until the day before, in regulated time. */
export function rowsIn(cells: readonly (readonly string[])[], today: Day): { rows: ScheduleRow[] } | { fault: WholeFault } {
  const at = cells.findIndex((row) => row.filter((cell) => columnOf(cell)).length >= needed.length)
  const heading = cells[at]
  if (!heading) return { fault: cells.some((row) => row.some(Boolean)) ? 'columns' : 'empty' }
  const place = new Map<Column, number>()
  for (const [index, cell] of heading.entries()) {
    const column = columnOf(cell)
    if (column && !place.has(column)) place.set(column, index)
  }
  if (!needed.every((column) => place.has(column))) return { fault: 'columns' }
  const body = cells.slice(at + 1).map((row, index) => ({ row, number: at + index + 2 }))
  const filled = body.filter(({ row }) => row.some(Boolean))
  if (filled.length === 0) return { fault: 'empty' }
  if (filled.length > mostRows) return { fault: 'many' }
  return {
    rows: filled.map(({ row, number }) => {
      const cell = (column: Column) => row[place.get(column) ?? -1] ?? ''
      const told = new Set(columns.filter((column) => cell(column) !== ''))
      return { row: number, course: cell('course'), track: cell('track'), form: formOf(cell, today), told }
    }),
  }
}

function formOf(cell: (column: Column) => string, today: Day): SessionForm {
  const day = dayWritten(cell('day'))
  const before = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? addDays(day, -1) : ''
  const kind = cell('timeKind')
  return {
    ...emptySession(cell('title'), today),
    day,
    from: timeWritten(cell('from')),
    to: timeWritten(cell('to')),
    place: cell('place'),
    link: cell('link'),
    seatsRoom: cell('seatsRoom'),
    seatsLink: cell('seatsLink'),
    ...(cell('opensOn') ? { opensOn: dayWritten(cell('opensOn')) } : {}),
    closesOn: dayWritten(cell('closesOn')) || before,
    cancelOn: dayWritten(cell('cancelOn')) || dayWritten(cell('closesOn')) || before,
    timeKind: kind === '' ? 'regulated' : (wordsInFiles().kinds.get(kind.toLocaleLowerCase('sv')) ?? kind),
    lecturers: cell('lecturers').split(';').join('\n'),
  }
}

/** A day as workbooks and people write it: with a time after it, or with slashes. */
function dayWritten(text: string): string {
  return text.replace(/[T ].*$/, '').replaceAll('/', '-')
}

/** A time of day as it is written: with seconds, or as a workbook counts it, in parts of a day. */
function timeWritten(text: string): string {
  if (/^0[.,]\d{3,}$/.test(text)) {
    const minutes = Math.round(Number(text.replace(',', '.')) * 1440)
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`
  }
  return text.replace(/^(\d{1,2}[.:]\d{2})[.:]\d{2}$/, '$1')
}

function columnOf(cell: string): Column | undefined {
  return wordsInFiles().columns.get(cell.toLocaleLowerCase('sv'))
}
