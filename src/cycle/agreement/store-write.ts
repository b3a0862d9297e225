import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import type { ActionStatus } from '../plan/plan.ts'
import type { WrittenAgreement } from './agreement.ts'
import './tables.ts'

/** Holds a dialogue still: who books, agrees and says yes at once come one after the other. */
export async function lockDialogue(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dialogue ${id}`}, 0))`.execute(tx)
}

/** Writes an agreement down in a dialogue that is held still. That two who write the same write it twice is theirs to see: both stand there. */
export async function addAgreement(
  tx: Tx,
  actor: Actor,
  place: { dialogue: string; school: string },
  written: WrittenAgreement,
): Promise<void> {
  await tx
    .insertInto('agreement')
    .values({
      authority_id: actor.authority,
      school_id: place.school,
      dialogue_id: place.dialogue,
      ...columns(written),
      at: actor.now,
    })
    .execute()
}

/** Changes an agreement that is not in force over the revision that its writer saw. False when somebody else changed it, or both sides said yes, in between. */
export async function changeAgreement(tx: Tx, id: string, revision: number, written: WrittenAgreement): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agreement')
    .set({ ...columns(written), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('agreed_on', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Takes away an agreement that is not in force; false when it is by then. */
export async function removeAgreement(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('agreement').where('id', '=', id).where('agreed_on', 'is', null).executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** From this day the agreements of a dialogue are in force, and no longer changed. */
export async function putInForce(tx: Tx, dialogue: string, day: Day): Promise<void> {
  await tx.updateTable('agreement').set({ agreed_on: day }).where('dialogue_id', '=', dialogue).where('agreed_on', 'is', null).execute()
}

/** Says what became of an agreement. The same said twice in a row is one line. */
export async function noteOn(
  tx: Tx,
  actor: Actor,
  id: string,
  { status, text }: { status: ActionStatus; text: string },
  byName: string,
): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into agreement_note (authority_id, agreement_id, status, text, by_name, at, on_day)
    select ${actor.authority}, ${id}, ${status}, ${text}, ${byName}, ${actor.now}, ${actor.today}
     where not exists (select from (select * from agreement_note n where n.agreement_id = ${id} order by n.line desc limit 1) l
                        where l.status = ${status} and l.text = ${text} and l.by_name = ${byName} and l.on_day = ${actor.today})`.execute(
    tx,
  )
  if (numAffectedRows === 1n) await tell(tx, actor, 'noted', id)
}

/** Somebody else answers for an agreement from now on. */
export async function handOver(
  tx: Tx,
  actor: Actor,
  id: string,
  owner: { person: string | null; name: string },
  byName: string,
): Promise<void> {
  await tx.updateTable('agreement').set({ owner_id: owner.person, owner_name: owner.name }).where('id', '=', id).execute()
  await tx
    .insertInto('agreement_note')
    .values({
      authority_id: actor.authority,
      agreement_id: id,
      status: null,
      owner_name: owner.name,
      text: '',
      by_name: byName,
      at: actor.now,
      on_day: actor.today,
    })
    .execute()
  await tell(tx, actor, 'handed-over', id)
}

/** Ties an agreement to the action that it was taken up as. */
export async function tieToAction(tx: Tx, actor: Actor, id: string, action: string): Promise<void> {
  await tx
    .insertInto('agreement_action')
    .values({ agreement_id: id, action_id: action, authority_id: actor.authority })
    .onConflict((conflict) => conflict.column('agreement_id').doUpdateSet({ action_id: action }))
    .execute()
  await tell(tx, actor, 'taken-up', id)
}

/** Holds an agreement still, so that it is taken up once. */
export async function lockAgreement(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('agreement').select('id').where('id', '=', id).forUpdate().execute()
}

function columns({ title, text, ownerPerson, ownerName, dueOn }: WrittenAgreement) {
  return { title, text, owner_id: ownerPerson, owner_name: ownerName, due_on: dueOn }
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['agreement'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `agreement.${what}`, about: { kind: 'agreement', id } })
}
