import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import type { Guest } from './store.ts'
import type { Visit } from './visit.ts'
import './tables.ts'

export type Invitation = { host: string; guest: Guest; onDay: Day; lookAt: string; byName: string }

/** Invites somebody. @returns the visit's id */
export async function invite(tx: Tx, actor: Actor, { host, guest, onDay, lookAt, byName }: Invitation): Promise<string> {
  const { id } = await tx
    .insertInto('visit')
    .values({
      authority_id: actor.authority,
      host_id: host,
      visitors_id: guest.school,
      visitor_person_id: guest.person,
      visitor_name: guest.name,
      on_day: onDay,
      look_at: lookAt,
      by_name: byName,
      invited_on: actor.today,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'invited', id)
  return id
}

/** Keeps whether the invited comes, in the place of an earlier answer. */
export async function answer(
  tx: Tx,
  actor: Actor,
  visit: string,
  { comes, text, companions }: NonNullable<Visit['answer']>,
): Promise<void> {
  const said = { comes, text, companions, on_day: actor.today }
  await tx
    .insertInto('visit_answer')
    .values({ visit_id: visit, authority_id: actor.authority, ...said })
    .onConflict((conflict) => conflict.column('visit_id').doUpdateSet(said))
    .execute()
  await tell(tx, actor, 'answered', visit)
}

/** Moves a visit to another day. What was answered was about the day before: it is asked for anew. */
export async function move(tx: Tx, actor: Actor, visit: string, day: Day): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('visit')
    .set((row) => ({ on_day: day, moved: row('moved', '+', 1) }))
    .where('id', '=', visit)
    .where('on_day', '<>', day)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return
  await tx.deleteFrom('visit_answer').where('visit_id', '=', visit).execute()
  await tell(tx, actor, 'moved', visit)
}

/** Names somebody who writes along. Twice is once. */
export async function addWriter(tx: Tx, actor: Actor, visit: string, { person, name }: Guest): Promise<void> {
  await tx
    .insertInto('visit_writer')
    .values({ visit_id: visit, authority_id: actor.authority, person_id: person, name, added_on: actor.today })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await tell(tx, actor, 'writer-added', visit)
}

/** Takes somebody off who was to write along: what is written stays. */
export async function removeWriter(tx: Tx, actor: Actor, visit: string, person: string): Promise<void> {
  await tx.deleteFrom('visit_writer').where('visit_id', '=', visit).where('person_id', '=', person).execute()
  await tell(tx, actor, 'writer-removed', visit)
}

type Written = { text: string; shared: boolean; revision: number; byName: string }

/**
 * Keeps the visitors' notes over the revision that their writer saw; shared, they stand as they are. That notes are kept is told to nobody until then.
 * @returns the revision that the next save builds on; null when somebody else has written in between, and nothing is kept
 */
export async function writeNotes(
  tx: Tx,
  actor: Actor,
  visit: Pick<Visit, 'id' | 'visitorPerson'>,
  { text, shared, revision, byName }: Written,
): Promise<number | null> {
  const written = { text, shared_on: shared ? actor.today : null, by_name: byName }
  const kept =
    revision === 0
      ? await tx
          .insertInto('visit_notes')
          .values({ visit_id: visit.id, authority_id: actor.authority, person_id: visit.visitorPerson ?? actor.by, ...written })
          .onConflict((conflict) => conflict.doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await tx
          .updateTable('visit_notes')
          .set((row) => ({ ...written, revision: row('revision', '+', 1) }))
          .where('visit_id', '=', visit.id)
          .where('revision', '=', revision)
          .returning('revision')
          .executeTakeFirst()
  if (!kept) return null
  if (shared) await tell(tx, actor, 'notes-shared', visit.id)
  return kept.revision
}

/** Keeps what the host answers, in the place of what it answered before. */
export async function reply(tx: Tx, actor: Actor, visit: string, { text, byName }: { text: string; byName: string }): Promise<void> {
  const said = { text, by_name: byName, on_day: actor.today }
  await tx
    .insertInto('visit_reply')
    .values({ visit_id: visit, authority_id: actor.authority, ...said })
    .onConflict((conflict) => conflict.column('visit_id').doUpdateSet(said))
    .execute()
  await tell(tx, actor, 'replied', visit)
}

/** Takes an invitation back that the caller has looked up. */
export async function withdraw(tx: Tx, actor: Actor, visit: string): Promise<void> {
  await tx.deleteFrom('visit').where('authority_id', '=', actor.authority).where('id', '=', visit).execute()
  await tell(tx, actor, 'withdrawn', visit)
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['visit'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `visit.${what}`, about: { kind: 'visit', id } })
}
