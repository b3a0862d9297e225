import type { CheckedFile } from '../../cycle/follow-up/file-type.ts'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import type { Licence, MaterialKind } from './material.ts'
import './tables.ts'

/** Something as its form has it. `file`: a new one; null where a link is given, or the one that is kept stays. */
export type MaterialDraft = {
  session: string | null
  kind: MaterialKind
  title: string
  about: string
  url: string | null
  file: CheckedFile | null
  licence: Licence
  licenceNote: string
  captioned: boolean
  transcript: string
  nobodySeen: boolean
  until: Day | null
}

/** Adds something to a programme, not shown yet. @returns its id */
export async function addMaterial(tx: Tx, actor: Actor, byName: string, programme: string, draft: MaterialDraft): Promise<string> {
  const { id } = await tx
    .insertInto('material')
    .values({
      authority_id: actor.authority,
      programme_id: programme,
      ...columnsOf(draft),
      ...fileColumns(draft.file),
      made_on: actor.today,
      by_name: byName,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepFile(tx, actor, id, draft.file)
  await tell(tx, actor, 'added', id)
  return id
}

/**
 * Changes something over the revision that its writer saw; false when somebody else has in between. Another link or file is another recording: what was published ends, and the consents that
 * were given for the former are gone with it.
 */
export async function changeMaterial(
  tx: Tx,
  actor: Actor,
  { id, revision }: { id: string; revision: number },
  draft: MaterialDraft,
): Promise<boolean> {
  const before = await tx.selectFrom('material').select('url').where('id', '=', id).forUpdate().executeTakeFirst()
  const replaced = draft.file !== null || (draft.url !== null && draft.url !== before?.url)
  const done = await tx
    .updateTable('material')
    .set({ ...columnsOf(draft), ...(replaced ? fileColumns(draft.file) : {}), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (!done.numUpdatedRows) return false
  if (replaced) {
    for (const table of ['material_file', 'material_publication', 'material_consent'] as const)
      await tx.deleteFrom(table).where('material_id', '=', id).execute()
    await keepFile(tx, actor, id, draft.file)
  }
  await tell(tx, actor, 'changed', id)
  return true
}

/** Shows it, from here on, as long as nothing hinders. Twice is once. */
export async function publishMaterial(tx: Tx, actor: Actor, byName: string, id: string): Promise<void> {
  const done = await tx
    .insertInto('material_publication')
    .values({ material_id: id, authority_id: actor.authority, at: actor.now, by_name: byName })
    .onConflict((conflict) => conflict.column('material_id').doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows) await tell(tx, actor, 'published', id)
}

/** Takes it down. */
export async function takeDown(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('material_publication').where('material_id', '=', id).execute()
  await tell(tx, actor, 'taken-down', id)
}

/** Removes it with its file and its consents. */
export async function removeMaterial(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('material').where('id', '=', id).execute()
  await tell(tx, actor, 'removed', id)
}

export type ConsentDraft = { who: string; givenOn: Day; kept: string; until: Day | null }

export async function addConsent(tx: Tx, actor: Actor, material: string, { who, givenOn, kept, until }: ConsentDraft): Promise<void> {
  await tx
    .insertInto('material_consent')
    .values({
      authority_id: actor.authority,
      material_id: material,
      who,
      given_on: givenOn,
      kept,
      until_on: until,
      withdrawn_on: null,
      withdrawn_by_name: null,
    })
    .execute()
  await tell(tx, actor, 'consent-added', material)
}

/** Keeps that a consent is withdrawn: from this moment on it is not shown, and its publication ends, so that it is not back by itself. False when it was already. */
export async function withdrawConsent(tx: Tx, actor: Actor, byName: string, material: string, consent: string): Promise<boolean> {
  const done = await tx
    .updateTable('material_consent')
    .set({ withdrawn_on: actor.today, withdrawn_by_name: byName })
    .where('id', '=', consent)
    .where('material_id', '=', material)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  if (!done.numUpdatedRows) return false
  await tx.deleteFrom('material_publication').where('material_id', '=', material).execute()
  await tell(tx, actor, 'consent-withdrawn', material)
  return true
}

function columnsOf({ session, kind, title, about, url, licence, licenceNote, captioned, transcript, nobodySeen, until }: MaterialDraft) {
  return {
    session_id: session,
    kind,
    title,
    about,
    ...(url === null ? {} : { url }),
    licence,
    licence_note: licenceNote,
    captioned,
    transcript,
    nobody_seen: nobodySeen,
    until_on: until,
  }
}

function fileColumns(file: CheckedFile | null) {
  return file
    ? { url: null, file_name: file.name, file_type: file.type, file_size: file.content.length }
    : { file_name: null, file_type: null, file_size: null }
}

async function keepFile(tx: Tx, { authority }: Actor, material: string, file: CheckedFile | null): Promise<void> {
  if (file)
    await tx
      .insertInto('material_file')
      .values({ material_id: material, authority_id: authority, content: Buffer.from(file.content) })
      .execute()
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['material'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `material.${what}`, about: { kind: 'material', id } })
}
