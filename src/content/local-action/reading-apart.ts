import { readApart } from '../../ground/base/apart.ts'
import type { Framework } from '../framework/schema.ts'
import type { ReadFile } from './file.ts'

/** Milliseconds for a file, while a browser waits. */
const patience = 10_000

/** Reads a file of actions in a thread of its own; one that is not read in time is refused. Otherwise as `readActions`. */
export async function readActionsApart(source: string, frameworks: readonly Framework[]): Promise<ReadFile> {
  const read = await readApart<object, ReadFile>(new URL('./actions.worker.ts', import.meta.url), { source, frameworks }, patience)
  return read ?? { ok: false, faults: [{ line: 1, name: '', code: 'slow' }] }
}
