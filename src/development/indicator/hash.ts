import { createHash } from 'node:crypto'
import type { Reading } from './indicator.ts'

export type Hashed = Omit<Reading, 'id' | 'at' | 'hash'>

/** The mark of all that a reading says: of two that differ in anything it differs. Hexadecimal sha256 of its fields in this order. */
export function hashOf(reading: Hashed): string {
  const {
    indicator,
    onDay,
    state,
    value,
    n,
    count,
    total,
    reason,
    occasion,
    statement,
    version,
    series,
    quantity,
    note,
    corrects,
    byName,
  } = reading
  const said = [
    indicator,
    onDay,
    state,
    value,
    n,
    count,
    total,
    reason,
    occasion,
    statement,
    version,
    series,
    ordered(quantity),
    note,
    corrects,
    byName,
  ]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}

/** Whether a reading still says what it said when it was made. */
export function isWhole(reading: Hashed & { hash: string }): boolean {
  return hashOf(reading) === reading.hash
}

/** The same in the order of its names: the database keeps none. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, ordered(each)])
}
