import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Day } from '../base/clock.ts'

/** Where a file of Office says when it was made and changed. */
const properties = 'docProps/core.xml'

/**
 * A file of Office (a ZIP of parts) dated by a day instead of by the moment it was made, and by the parts' hours where the clock's zone is not that of
 * another machine: what says the same is the same bytes.
 */
export function dated(file: Uint8Array, day: Day): Buffer {
  const parts = unzipSync(file)
  const core = parts[properties]
  if (core) parts[properties] = strToU8(strFromU8(core).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${day}T00:00:00Z`))
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  // A ZIP knows no zones: it is written in the machine's own, so it is given midnight there.
  return Buffer.from(zipSync(parts, { mtime: new Date(year, month - 1, date) }))
}
