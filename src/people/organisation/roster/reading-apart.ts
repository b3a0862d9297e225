import { readApart } from '../../../ground/base/apart.ts'
import type { Reading, readRoster } from './reading.ts'

/** Milliseconds for a file while a browser waits, and for one that nobody waits for: the largest list that is taken needs some seconds. */
export const whileWaiting = 10_000
export const asLongAsNeeded = 60_000

/** Reads a roster file in a thread of its own; one that is not read in time is refused as too costly to read. Otherwise as `readRoster`. */
export async function readRosterApart(bytes: Uint8Array, milliseconds: number): Promise<Reading> {
  const reader = new URL('./roster.worker.ts', import.meta.url)
  const reading = await readApart<Parameters<typeof readRoster>[0], Reading>(reader, bytes, milliseconds)
  return reading ?? { rows: [], faults: [{ row: null, column: null, code: 'too-slow' }], ignored: [], total: 0 }
}
