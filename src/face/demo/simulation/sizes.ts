import { CommandError } from '../../../ground/base/command.ts'
import { plainWord } from '../../../people/organisation/roster/columns.ts'
import { readCsv } from '../../../people/organisation/roster/csv.ts'
import { faultTexts } from '../../../people/organisation/roster/faults.words.ts'
import { largestFile, type RosterFault } from '../../../people/organisation/roster/roster.ts'

import { decode, tidyCell } from '../../../people/organisation/roster/text.ts'
import { randomFrom } from '../random.ts'

/** A school of the file with how many teach there. */
export type SchoolSize = { code: string; name: string; teachers: number }

/** What the file says: the schools in its order, and how many rows have no code or no size and are left out. */
export type Sizes = { schools: SchoolSize[]; skipped: number }

const columns = ['skolenhetskod', 'namn', 'larare_uppskattade'] as const
type Column = (typeof columns)[number]

/** More teachers than any school has: a mistyped size, and a simulation that would never end. */
const mostTeachers = 1000
const longestName = 200

/**
 * Reads the sizes of schools from a CSV in any encoding and with any separator that a staff list may have. Further columns are of no meaning.
 * @throws CommandError for what is no such file
 */
export async function readSizes(bytes: Uint8Array, file: string): Promise<Sizes> {
  if (bytes.length > largestFile) throw refusal(file, { row: null, column: null, code: 'too-large' })
  const decoded = decode(bytes)
  if ('fault' in decoded) throw refusal(file, { row: decoded.row ?? null, column: null, code: decoded.fault, value: decoded.value })
  const sheet = await readCsv(decoded.text)
  if ('fault' in sheet) throw refusal(file, sheet.fault)
  const [heading, ...rows] = sheet.cells.map((row) => row.map(tidyCell)).filter((row) => row.some((cell) => cell !== ''))
  const places = placesIn(heading ?? [], file)
  const schools: SchoolSize[] = []
  const known = new Set<string>()
  for (const row of rows) {
    const code = row[places.skolenhetskod] ?? ''
    const teachers = sizeIn(row[places.larare_uppskattade] ?? '')
    if (code === '' || teachers === null) continue
    if (known.has(code)) throw new CommandError(`${file}: ${code} stands there twice. A school has one row.`)
    if (teachers > mostTeachers)
      throw new CommandError(`${file}: ${code} has ${teachers} teachers. No school has more than ${mostTeachers}.`)
    known.add(code)
    schools.push({ code: code.slice(0, 40), name: (row[places.namn] || code).slice(0, longestName), teachers })
  }
  if (schools.length === 0) throw new CommandError(`${file}: no row has a skolenhetskod and a size in larare_uppskattade.`)
  return { schools, skipped: rows.length - schools.length }
}

/** Schools of sizes as they are about: most have fifteen to forty teachers, some few, some many. The same seed gives the same sizes. */
export function inventSizes(count: number, seed: number): Sizes {
  const random = randomFrom(seed)
  const schools = Array.from({ length: count }, (_, index): SchoolSize => {
    const bell = random.next() + random.next() + random.next() - 1.5
    return { code: String(90_000_001 + index), name: `Skola ${index + 1}`, teachers: Math.max(1, Math.round(24 * Math.exp(bell))) }
  })
  return { schools, skipped: 0 }
}

function placesIn(heading: string[], file: string): Record<Column, number> {
  const words = heading.map((cell) => plainWord(cell))
  const placeOf = (column: Column) => words.indexOf(plainWord(column))
  const missing = columns.filter((column) => placeOf(column) < 0)
  if (missing.length > 0) throw new CommandError(`${file}: the first row has no column ${missing.join(' and no column ')}.`)
  return { skolenhetskod: placeOf('skolenhetskod'), namn: placeOf('namn'), larare_uppskattade: placeOf('larare_uppskattade') }
}

/** Whole teachers, at least one; null for an empty cell, a dash, or words. */
function sizeIn(cell: string): number | null {
  const size = Math.round(Number(cell.replace(/\s/g, '').replace(',', '.')))
  return Number.isFinite(size) && size >= 1 ? size : null
}

function refusal(file: string, { row, code, value, other }: RosterFault): CommandError {
  return new CommandError(`${file}${row === null ? '' : `, row ${row}`}: ${faultTexts.en[code](value ?? '', other ?? '')}`)
}
