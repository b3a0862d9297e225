import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { OutlookNote } from './outlook.ts'
import './tables.ts'

export type WrittenNote = Pick<OutlookNote, 'source' | 'link' | 'seenOn' | 'what' | 'means'>

/** What was noticed, the latest first. @param id that one alone */
export function notesAsked(id: string | null = null): Question<OutlookNote[]> {
  return rowsOf(sql<OutlookNote>`
    select id, source, link, seen_on as "seenOn", what, means, revision, by_name as "byName"
      from outlook_note where ${id}::uuid is null or id = ${id} order by seen_on desc, at desc, id`)
}

/** One of them, or NotFound. */
export async function noteAt(tx: Tx, id: string): Promise<OutlookNote> {
  const [note] = await askOnce(tx, notesAsked(id))
  return found(note)
}

/** Keeps a note; returns its id. */
export async function addNote(tx: Tx, actor: Actor, byName: string, note: WrittenNote): Promise<string> {
  const { id } = await tx
    .insertInto('outlook_note')
    .values({ authority_id: actor.authority, ...columnsOf(note), by_name: byName, at: actor.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'noted', id)
  return id
}

/** Changes a note over the revision that its writer saw; false when somebody else came first. */
export async function changeNote(tx: Tx, actor: Actor, byName: string, id: string, revision: number, note: WrittenNote): Promise<boolean> {
  const changed = await tx
    .updateTable('outlook_note')
    .set({ ...columnsOf(note), revision: revision + 1, by_name: byName, at: actor.now })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tell(tx, actor, 'changed', id)
  return true
}

/** Takes a note away; needs that were made of it keep what it said. */
export async function removeNote(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('outlook_note').where('id', '=', id).execute()
  await tell(tx, actor, 'removed', id)
}

function columnsOf({ source, link, seenOn, what, means }: WrittenNote) {
  return { source, link, seen_on: seenOn, what, means }
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['outlook'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `outlook.${what}`, about: { kind: 'outlook', id } })
}
