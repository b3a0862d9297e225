import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { localPrefix } from '../framework/schema.ts'
import { type Draft, isSame, type LocalAction } from './local-action.ts'
import './tables.ts'

export type Actor = { authority: string; by: string; today: Day }

/** Every action that the transaction's authority has added, archived ones too, the first added first. */
export async function localActions(tx: Tx): Promise<LocalAction[]> {
  return askOnce(tx, localActionsAsked())
}

/** The same, to be asked together with something else. */
export function localActionsAsked(): Question<LocalAction[]> {
  return rowsOf(sql<LocalAction>`select * from local_action_told order by "createdOn", key`)
}

/** One of them; throws NotFound. */
export async function localAction(tx: Tx, id: string): Promise<LocalAction> {
  return found(await tx.selectFrom('local_action_told').selectAll().where('id', '=', id).executeTakeFirst())
}

/** Adds an action under a key of its own; returns its id. */
export async function addAction(tx: Tx, actor: Actor, draft: Draft, key = freeKey(draft)): Promise<string> {
  const row = await tx
    .insertInto('local_action')
    .values({ authority_id: actor.authority, key, created_by: actor.by, created_on: actor.today, archived_on: null, ...written(draft) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'added', row.id)
  return row.id
}

/** Changes an action over the revision that its writer saw; false when somebody else has changed it in between, and nothing is written. */
export async function changeAction(tx: Tx, actor: Actor, id: string, revision: number, draft: Draft): Promise<boolean> {
  const changed = await tx
    .updateTable('local_action')
    .set({ ...written(draft), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tell(tx, actor, 'changed', id)
  return true
}

/** Archives an action: it is no longer suggested, and stays with those who took it. Twice is once. */
export async function archiveAction(tx: Tx, actor: Actor, id: string): Promise<void> {
  const done = await tx
    .updateTable('local_action')
    .set({ archived_on: actor.today })
    .where('id', '=', id)
    .where('archived_on', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows > 0n) await tell(tx, actor, 'archived', id)
}

/** Takes an archived action back. */
export async function bringBack(tx: Tx, actor: Actor, id: string): Promise<void> {
  const done = await tx
    .updateTable('local_action')
    .set({ archived_on: null })
    .where('id', '=', id)
    .where('archived_on', 'is not', null)
    .executeTakeFirst()
  if (done.numUpdatedRows > 0n) await tell(tx, actor, 'back', id)
}

/** How many actions of a file were new, changed, taken back from the archive, and as before. */
export type Imported = { added: number; changed: number; back: number; same: number }

/** Takes in the actions of a file, known ones by their key. */
export async function importActions(tx: Tx, actor: Actor, drafts: readonly (Draft & { key: string })[]): Promise<Imported> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`local actions ${actor.authority}`}, 0))`.execute(tx)
  const known = new Map((await localActions(tx)).map((action) => [`${action.framework} ${action.key}`, action]))
  const counts: Imported = { added: 0, changed: 0, back: 0, same: 0 }
  for (const { key, ...draft } of drafts) {
    const before = known.get(`${draft.framework} ${key}`)
    if (!before) await addAction(tx, actor, draft, key)
    else if (!isSame(before, draft)) await changeAction(tx, actor, before.id, before.revision, draft)
    if (before?.archivedOn) await bringBack(tx, actor, before.id)
    counts[!before ? 'added' : before.archivedOn ? 'back' : isSame(before, draft) ? 'same' : 'changed'] += 1
  }
  return counts
}

function written({ framework, aspect, audience, from, to, kind, texts, hours, each, weeks, tags, roles, forms }: Draft) {
  return {
    framework,
    aspect,
    audience,
    from_level: from,
    to_level: to,
    kind,
    texts: JSON.stringify(texts),
    hours,
    hours_each: each,
    weeks,
    tags,
    roles,
    forms,
  }
}

/** A key that says what it is about and that nobody has. */
function freeKey({ aspect }: Draft): string {
  return `${localPrefix}${aspect.slice(0, 40)}-${randomBytes(4).toString('hex')}`
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['local-action'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `local-action.${what}`, about: { kind: 'local-action', id } })
}
