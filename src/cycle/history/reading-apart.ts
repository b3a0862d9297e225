import { readApart } from '../../ground/base/apart.ts'
import type { Found } from './drafting.ts'
import type { readFindings } from './findings.ts'
import { type Reading, unread } from './history.ts'
import type { readHistory } from './reading.ts'

/** Milliseconds for a file while a browser waits, and for one that nobody waits for. */
export const whileWaiting = 10_000
export const asLongAsNeeded = 120_000

/** Reads a file in a thread of its own; one that is not read in time, or takes too much memory, is refused. Otherwise as `readHistory`. */
export async function readHistoryApart(what: Parameters<typeof readHistory>[0], milliseconds: number): Promise<Reading> {
  const reader = new URL('./history.worker.ts', import.meta.url)
  return (await readApart<Parameters<typeof readHistory>[0], Reading>(reader, what, milliseconds)) ?? unread('too-slow')
}

/** What a file has that a mapping names, read in a thread of its own while a browser waits; null also where it takes too long. Otherwise as `readFindings`. */
export async function readFindingsApart(what: Parameters<typeof readFindings>[0]): Promise<Found | null> {
  const reader = new URL('./findings.worker.ts', import.meta.url)
  return readApart<Parameters<typeof readFindings>[0], Found | null>(reader, what, whileWaiting)
}
