import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import type { Side } from '../agreement/agreement.ts'
import { putInForce } from '../agreement/store-write.ts'
import type { Period } from '../report/report.ts'
import './tables.ts'

/** When and where, as somebody books it. */
export type NewBooking = { startsAt: Date; minutes: number; place: string; message: string }

/** Makes the dialogue of a school's half-year, or finds the one that there is. */
export async function beginDialogue(tx: Tx, actor: Actor, school: string, { year, half }: Period): Promise<string> {
  await tx
    .insertInto('dialogue')
    .values({ authority_id: actor.authority, school_id: school, year, half })
    .onConflict((conflict) => conflict.columns(['school_id', 'year', 'half']).doNothing())
    .execute()
  const { id } = await tx
    .selectFrom('dialogue')
    .select('id')
    .where('school_id', '=', school)
    .where('year', '=', year)
    .where('half', '=', half)
    .executeTakeFirstOrThrow()
  return id
}

/**
 * Books a dialogue that is held still, or moves it, over the booking that its writer saw (0: none), and tells those who meet. False when somebody else has booked in between;
 * the same time and place again is no new booking.
 */
export async function book(tx: Tx, actor: Actor, id: string, seen: number, booking: NewBooking, byName: string): Promise<boolean> {
  const latest = await latestBooking(tx, id)
  if (latest && isSame(latest, booking)) return true
  if ((latest?.number ?? 0) !== seen) return false
  const number = seen + 1
  await tx
    .insertInto('dialogue_booking')
    .values({
      dialogue_id: id,
      authority_id: actor.authority,
      number,
      starts_at: booking.startsAt,
      minutes: booking.minutes,
      place: booking.place,
      message: booking.message,
      by_name: byName,
      at: actor.now,
    })
    .execute()
  await tell(tx, actor, number === 1 ? 'booked' : 'moved', id)
  // Nobody is called to a meeting that has been.
  if (booking.startsAt > actor.now) await enqueue(tx, 'dialogue-mails', { authority: actor.authority, dialogue: id, number })
  return true
}

/** Calls a booking off, once, and tells those who were to meet. False when another is in force by then. */
export async function callOff(tx: Tx, actor: Actor, id: string, number: number, byName: string): Promise<boolean> {
  const latest = await latestBooking(tx, id)
  if (latest?.number !== number) return false
  if (latest.off) return true
  await tx
    .insertInto('dialogue_calling_off')
    .values({ dialogue_id: id, number, authority_id: actor.authority, by_name: byName, at: actor.now })
    .execute()
  await tell(tx, actor, 'called-off', id)
  await enqueue(tx, 'dialogue-mails', { authority: actor.authority, dialogue: id, number })
  return true
}

type Kept = { number: number; startsAt: Date; minutes: number; place: string; message: string; off: boolean }

async function latestBooking(tx: Tx, id: string): Promise<Kept | undefined> {
  const { rows } = await sql<Kept>`
    select b.number, b.starts_at as "startsAt", b.minutes, b.place, b.message,
           exists (select from dialogue_calling_off o where o.dialogue_id = b.dialogue_id and o.number = b.number) as off
      from dialogue_booking b where b.dialogue_id = ${id} order by b.number desc limit 1`.execute(tx)
  return rows[0]
}

function isSame({ startsAt, minutes, place, message, off }: Kept, booking: NewBooking): boolean {
  return (
    !off &&
    startsAt.getTime() === booking.startsAt.getTime() &&
    minutes === booking.minutes &&
    place === booking.place &&
    message === booking.message
  )
}

export async function addQuestion(tx: Tx, actor: Actor, dialogue: string, text: string, byName: string): Promise<void> {
  await tx
    .insertInto('dialogue_question')
    .values({ authority_id: actor.authority, dialogue_id: dialogue, text, by_name: byName, at: actor.now })
    .execute()
}

/** Strikes a question, of somebody's own or proposed: it is not asked until it is brought back. */
export async function strike(tx: Tx, actor: Actor, dialogue: string, question: string): Promise<void> {
  await tx
    .insertInto('dialogue_struck')
    .values({ dialogue_id: dialogue, authority_id: actor.authority, question: question.slice(0, 200) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Brings a struck question back. */
export async function bringBack(tx: Tx, dialogue: string, question: string): Promise<void> {
  await tx.deleteFrom('dialogue_struck').where('dialogue_id', '=', dialogue).where('question', '=', question).execute()
}

/** Writes the notes that both see over the revision that their writer saw; null when somebody else has written something else in between. @returns the new revision */
export async function writeNotes(
  tx: Tx,
  actor: Actor,
  dialogue: string,
  revision: number,
  text: string,
  byName: string,
): Promise<number | null> {
  const { rows } = await sql<{ revision: number }>`
    insert into dialogue_notes as n (dialogue_id, authority_id, text, by_name, at)
    values (${dialogue}, ${actor.authority}, ${text}, ${byName}, ${actor.now})
    on conflict (dialogue_id) do update set text = excluded.text, revision = n.revision + 1, by_name = excluded.by_name, at = excluded.at
     where n.revision = ${revision} and n.text <> excluded.text
    returning n.revision`.execute(tx)
  if (rows[0]) return rows[0].revision
  const kept = await tx.selectFrom('dialogue_notes').select(['text', 'revision']).where('dialogue_id', '=', dialogue).executeTakeFirst()
  return kept && kept.text === text ? kept.revision : null
}

/** A side says yes to the agreements as they stand. The yes of both to the same ends the dialogue: from then on they are in force. */
export async function approve(
  tx: Tx,
  actor: Actor,
  dialogue: string,
  { side, version, others }: { side: Side; version: string; others: boolean },
  byName: string,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('dialogue_approval')
    .values({ dialogue_id: dialogue, authority_id: actor.authority, side, version, by_person_id: actor.by, by_name: byName, at: actor.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  await tell(tx, actor, 'approved', dialogue)
  if (!others) return
  await tx
    .insertInto('dialogue_conclusion')
    .values({ dialogue_id: dialogue, authority_id: actor.authority, at: actor.now, on_day: actor.today })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await putInForce(tx, dialogue, actor.today)
  await tell(tx, actor, 'concluded', dialogue)
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['dialogue'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `dialogue.${what}`, about: { kind: 'dialogue', id } })
}
