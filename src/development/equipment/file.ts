import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { Day } from '../../ground/base/clock.ts'
import { contentFile, keyByWord } from '../../ground/base/content-file.ts'
import { unguarded } from '../../ground/base/csv.ts'
import { dayField } from '../../ground/base/form.ts'
import { forEachKey } from '../../ground/base/keys.ts'
import { tidy } from '../../ground/base/text.ts'
import { equipmentKinds, longestWhat, mostOfAThing, type WrittenCount } from './equipment.ts'
import type { Unit } from './store.ts'

const columns = ['unit', 'kind', 'what', 'number', 'day'] as const
type Column = (typeof columns)[number]

/** Bytes and rows of a file. */
export const largestFile = 1024 * 1024
export const mostRows = 5000

/** What is wrong in a file, and in which line; lines count from 1. `said`: what stands there. */
export type FileFault = {
  line: number
  code: 'csv' | 'columns' | 'empty' | 'many' | 'unit' | 'kind' | 'what' | 'number' | 'day' | 'twice'
  said: string
}

const list = z.array(z.string().min(1)).min(1)
const wordsInFiles = contentFile(
  'equipment/columns.yaml',
  z
    .strictObject({
      columns: z.strictObject(forEachKey(columns, () => list)),
      kinds: z.strictObject(forEachKey(equipmentKinds, () => list)),
    })
    .transform((content, context) => ({
      columns: keyByWord(columns, content.columns, context),
      kinds: keyByWord(equipmentKinds, content.kinds, context),
    })),
)

/**
 * Reads a file of what there is: with headings, separated by semicolon, comma or tab. All of it or nothing: with faults none of it is kept. Twice the file takes twice the time.
 * @param units those that rows may be about, by name or code
 */
export function readCounts(
  text: string,
  units: readonly Unit[],
  today: Day,
): { ok: true; counts: WrittenCount[] } | { ok: false; faults: FileFault[] } {
  const rows = rowsIn(text)
  if (!rows) return { ok: false, faults: [{ line: 1, code: 'csv', said: '' }] }
  const [heading, ...body] = rows
  if (!heading || body.length === 0) return { ok: false, faults: [{ line: 1, code: 'empty', said: '' }] }
  if (body.length > mostRows) return { ok: false, faults: [{ line: mostRows + 2, code: 'many', said: '' }] }
  const words = wordsInFiles()
  const place = new Map<Column, number>()
  for (const [at, cell] of heading.cells.entries()) {
    const column = words.columns.get(cell.toLocaleLowerCase('sv'))
    if (column && !place.has(column)) place.set(column, at)
  }
  if (place.size < columns.length) return { ok: false, faults: [{ line: heading.line, code: 'columns', said: heading.cells.join(', ') }] }
  const byName = new Map(
    units.flatMap(({ id, name, code }) => [name, code ?? name].map((said) => [said.toLocaleLowerCase('sv'), id] as const)),
  )
  const seen = new Set<string>()
  const faults: FileFault[] = []
  const counts: WrittenCount[] = []
  for (const { line, cells } of body) {
    const cell = (column: Column) => cells[place.get(column) ?? -1] ?? ''
    const fault = (code: FileFault['code'], said: string) => faults.push({ line, code, said })
    const unit = byName.get(cell('unit').toLocaleLowerCase('sv'))
    const kind = words.kinds.get(cell('kind').toLocaleLowerCase('sv'))
    const [what, number, day] = [cell('what'), cell('number').replace(/\s/g, ''), cell('day')]
    if (!unit) fault('unit', cell('unit'))
    if (!kind) fault('kind', cell('kind'))
    if (what === '' || what.length > longestWhat) fault('what', what.slice(0, longestWhat))
    if (!/^\d{1,8}$/.test(number) || Number(number) > mostOfAThing) fault('number', cell('number'))
    if (!dayField().safeParse(day).success || day > today) fault('day', day)
    const key = [unit, kind, what.toLocaleLowerCase('sv'), day].join('\n')
    if (seen.has(key)) fault('twice', what)
    seen.add(key)
    if (unit && kind) counts.push({ unit, kind, what, number: Number(number), onDay: day })
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, counts }
}

type FileRow = { line: number; cells: string[] }

function rowsIn(text: string): FileRow[] | null {
  const [first = ''] = text.split('\n', 1)
  const delimiter = [';', '\t', ','].find((sign) => first.includes(sign)) ?? ';'
  const rows: FileRow[] = []
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (record: string[], { lines }) => {
        const cells = record.map((cell) => unguarded(tidy(cell)))
        if (cells.some((cell) => cell !== '')) rows.push({ line: lines, cells })
        // What has been taken is not kept.
        return null
      },
    })
    return rows
  } catch {
    return null
  }
}
