import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import type { Fault } from './history.ts'
import type { KeptManner } from './manner.ts'
import { withoutNumbers } from './number-like.ts'
import type { PlannedRound, Preview } from './planning.ts'
import type { ImportState } from './tables.ts'
import './tables.ts'

/** An import on its way or just over. */
export type HistoryImport = {
  id: string
  fileName: string
  state: ImportState
  manner: KeptManner
  done: number
  total: number
  at: Date
  preview: Preview | null
}

type Upload = {
  authority: string
  by: string | null
  fileName: string
  content: Uint8Array
  manner: KeptManner
  state: 'reading' | 'mapping'
  at: Date
}

const filePurpose = 'history file'
const sumsPurpose = 'history sums'

/** Keeps a file sealed until it is read; returns the import's id. Earlier ones of the same person that wait for a yes give way. */
export async function keepUpload(tx: Tx, secret: Secret, { authority, by, fileName, content, manner, state, at }: Upload): Promise<string> {
  if (by)
    await tx
      .deleteFrom('history_import')
      .where('authority_id', '=', authority)
      .where('by_person_id', '=', by)
      .where('state', 'in', ['ready', 'failed', 'faulty', 'mapping'])
      .execute()
  const { id } = await tx
    .insertInto('history_import')
    .values({
      authority_id: authority,
      by_person_id: by,
      file_name: withoutNumbers(fileName).slice(0, 200),
      sealed: secret.seal(filePurpose, Buffer.from(content).toString('base64')),
      state,
      manner: JSON.stringify(manner),
      preview: null,
      at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** An import of the authority, or NotFound. */
export async function importOf(tx: Tx, authority: string, id: string): Promise<HistoryImport> {
  return found(
    await tx
      .selectFrom('history_import')
      .select(['id', 'file_name as fileName', 'state', 'manner', 'done', 'total', 'at', 'preview'])
      .where('authority_id', '=', authority)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
}

/** The file of an import that waits to be read, or for what its headings mean; null when it does not. */
export async function fileOf(
  tx: Tx,
  secret: Secret,
  authority: string,
  id: string,
  state: 'reading' | 'mapping' = 'reading',
): Promise<{ content: Uint8Array; manner: KeptManner } | null> {
  const row = await tx
    .selectFrom('history_import')
    .select(['sealed', 'manner'])
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  const opened = row && secret.unseal(filePurpose, row.sealed)
  return row && opened ? { content: Buffer.from(opened, 'base64'), manner: row.manner } : null
}

/** A file that was to be read waits, sealed as it is, for what its headings mean. */
export async function awaitMapping(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('history_import').set({ state: 'mapping' }).where('id', '=', id).where('state', '=', 'reading').execute()
}

/** Keeps what was said of a file that waits for what its headings mean; false when it waits no longer. @param state `reading` when all is said */
export async function keepManner(
  tx: Tx,
  authority: string,
  id: string,
  manner: KeptManner,
  state: 'mapping' | 'reading',
): Promise<boolean> {
  const changed = await tx
    .updateTable('history_import')
    .set({ manner: JSON.stringify(manner), state })
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('state', '=', 'mapping')
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** The sums of an import that was said yes to; null when it was not. */
export async function sumsOf(
  tx: Tx,
  secret: Secret,
  authority: string,
  id: string,
): Promise<{ rounds: PlannedRound[]; manner: KeptManner; by: string | null } | null> {
  const row = await tx
    .selectFrom('history_import')
    .select(['sealed', 'manner', 'by_person_id as by'])
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('state', '=', 'importing')
    .executeTakeFirst()
  const opened = row && secret.unseal(sumsPurpose, row.sealed)
  // What this file's own statement sealed there.
  return row && opened ? { rounds: JSON.parse(opened), manner: row.manner, by: row.by } : null
}

/** Keeps what came of reading: faults to mend, or sums that wait for a yes. The file is gone either way. */
export async function keepReading(tx: Tx, secret: Secret, id: string, preview: Preview, rounds: readonly PlannedRound[]): Promise<void> {
  const faulty = preview.faults.length > 0
  await tx
    .updateTable('history_import')
    .set({
      state: faulty ? 'faulty' : 'ready',
      sealed: faulty ? Buffer.alloc(0) : secret.seal(sumsPurpose, JSON.stringify(rounds)),
      preview: JSON.stringify(preview),
    })
    .where('id', '=', id)
    .execute()
}

/** Something else was imported since it was read, so that this must not be: nothing is, and it says why. */
export async function keepClash(tx: Tx, id: string, faults: readonly Fault[]): Promise<void> {
  const { preview } = await tx.selectFrom('history_import').select('preview').where('id', '=', id).executeTakeFirstOrThrow()
  if (!preview) throw new Error('an import without a preview')
  await tx
    .updateTable('history_import')
    .set({ state: 'faulty', sealed: Buffer.alloc(0), preview: JSON.stringify({ ...preview, faults, rounds: [] }) })
    .where('id', '=', id)
    .execute()
}

/** Says yes to an import that is ready; false when it is not, or no longer. Two who press at once start it once. */
export async function startImport(tx: Tx, authority: string, id: string, total: number): Promise<boolean> {
  const changed = await tx
    .updateTable('history_import')
    .set({ state: 'importing', done: 0, total })
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Writes how far it has come. In a transaction of its own, so that others see it. */
export async function noteProgress(tx: Tx, id: string, done: number, total: number): Promise<void> {
  await tx.updateTable('history_import').set({ done, total }).where('id', '=', id).execute()
}

/** It is over, done or stopped by something unexpected: what waited is gone. */
export async function endImport(tx: Tx, id: string, state: 'done' | 'failed'): Promise<void> {
  await tx
    .updateTable('history_import')
    .set({ state, sealed: Buffer.alloc(0) })
    .where('id', '=', id)
    .where('state', '<>', 'done')
    .execute()
}

/** Throws one away; false while it is being imported. */
export async function discardImport(tx: Tx, authority: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('history_import')
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('state', '<>', 'importing')
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Uploads older than a moment go, whatever became of them. */
export async function clearImports(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('history_import').where('at', '<', before).execute()
}
