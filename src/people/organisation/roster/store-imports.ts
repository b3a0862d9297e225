import { sql } from 'kysely'
import { found } from '../../../ground/base/ask.ts'
import type { Tx } from '../../../ground/base/database.ts'
import { recordEvent } from '../../../ground/base/event.ts'
import { noWarnings, type Preview } from './register.ts'
import '../tables.ts'

export type ImportState = 'checking' | 'faulty' | 'ready' | 'importing' | 'done' | 'failed'

/** An import on its way or just over; the lists of its preview are there until it is done. */
export type RosterImport = {
  id: string
  fileName: string
  state: ImportState
  done: number
  total: number
  at: Date
  preview: KeptPreview | null
}

/** The register had changed between the preview and the import, so it is shown anew. */
export type KeptPreview = Preview & { again?: boolean }

/** Keeps an uploaded file; returns the import's id. Earlier uploads of the same person that wait for a yes give way. */
export async function keepUpload(
  tx: Tx,
  upload: { authority: string; by: string | null; fileName: string; content: Uint8Array },
): Promise<string> {
  if (upload.by) {
    await tx
      .deleteFrom('roster_import')
      .where('authority_id', '=', upload.authority)
      .where('by_person_id', '=', upload.by)
      .where('state', 'in', ['ready', 'failed'])
      .execute()
  }
  const { id } = await tx
    .insertInto('roster_import')
    .values({
      authority_id: upload.authority,
      by_person_id: upload.by,
      file_name: upload.fileName.slice(0, 200),
      content: Buffer.from(upload.content),
      preview: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** An import of the authority, or NotFound. */
export async function importOf(tx: Tx, authority: string, id: string): Promise<RosterImport> {
  const row = found(
    await tx
      .selectFrom('roster_import')
      .select(['id', 'file_name as fileName', 'state', 'done', 'total', 'at', 'preview'])
      .where('authority_id', '=', authority)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  return { ...row, preview: row.preview ? withWarnings(row.preview) : null }
}

/** A preview that was kept before there were warnings. */
type EarlierPreview = Omit<KeptPreview, 'warnings'> & Partial<Pick<KeptPreview, 'warnings'>>

function withWarnings(kept: unknown): KeptPreview {
  // The column holds what this file's own statement wrote there, in this form or the earlier.
  const preview = kept as EarlierPreview
  return { ...preview, warnings: preview.warnings ?? noWarnings }
}

/** How far an import has come, without its lists. */
export async function progressOf(tx: Tx, authority: string, id: string): Promise<{ state: ImportState; done: number; total: number }> {
  return found(
    await tx
      .selectFrom('roster_import')
      .select(['state', 'done', 'total'])
      .where('authority_id', '=', authority)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
}

/** The latest imports, newest first. */
export async function latestImports(tx: Tx, authority: string): Promise<Omit<RosterImport, 'preview'>[]> {
  return tx
    .selectFrom('roster_import')
    .select(['id', 'file_name as fileName', 'state', 'done', 'total', 'at'])
    .where('authority_id', '=', authority)
    .orderBy('at', 'desc')
    .limit(10)
    .execute()
}

/** The uploaded file, while the import is in a state; null when it is not, or no longer there. */
export async function contentOf(
  tx: Tx,
  authority: string,
  id: string,
  state: ImportState,
): Promise<{ content: Buffer; by: string | null; preview: KeptPreview | null } | null> {
  const row = await tx
    .selectFrom('roster_import')
    .select(['content', 'by_person_id as by', 'preview'])
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return row ? { ...row, preview: row.preview ? withWarnings(row.preview) : null } : null
}

/** Writes how far it has come. In a transaction of its own, so that others see it. */
export async function noteProgress(tx: Tx, id: string, done: number, total: number): Promise<void> {
  await tx.updateTable('roster_import').set({ done, total }).where('id', '=', id).execute()
}

/** Keeps what the check found: faults to mend, and then the file is not needed any more, or an import ready for its yes. */
export async function keepPreview(tx: Tx, id: string, preview: KeptPreview): Promise<void> {
  const faulty = preview.faultCount > 0
  await tx
    .updateTable('roster_import')
    .set({
      state: faulty ? 'faulty' : 'ready',
      done: preview.rows,
      total: preview.rows,
      preview: JSON.stringify(preview),
      ...(faulty ? { content: Buffer.alloc(0) } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** Says yes to an import that is ready; false when it is not, or no longer. Two who press at once start it once. */
export async function startImport(tx: Tx, authority: string, id: string, total: number): Promise<boolean> {
  const changed = await tx
    .updateTable('roster_import')
    .set({ state: 'importing', done: 0, total })
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('state', '=', 'ready')
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** The import is over: the file and the lists of people go, the counts stay for a day. */
export async function finishImport(tx: Tx, authority: string, by: string | null, id: string, preview: Preview): Promise<void> {
  const kept: Preview = { ...preview, people: { added: [], changed: [], ended: [], same: [] } }
  await sql`update roster_import set state = 'done', done = total, content = '', preview = ${JSON.stringify(kept)}::jsonb where id = ${id}`.execute(
    tx,
  )

  await recordEvent(tx, {
    authority,
    by,
    what: 'roster.imported',
    about: { kind: 'roster', id },
    detail: { rows: preview.rows, ...preview.counts },
  })
}

/** Something unexpected stopped it: nothing was changed, and the file goes. */
export async function failImport(tx: Tx, id: string): Promise<void> {
  await sql`update roster_import set state = 'failed', content = '' where id = ${id} and state <> 'done'`.execute(tx)
}

/** Throws an upload away; false while it is being imported. */
export async function discardImport(tx: Tx, authority: string, id: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('roster_import')
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('state', '<>', 'importing')
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Uploads older than a day go, whatever became of them. */
export async function clearImports(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('roster_import').where('at', '<', before).execute()
}
