import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { offerUntil } from './offering.ts'
import type { Way, Wish } from './programme.ts'
import { ruledOut, tryToHoldPerson } from './store-clash.ts'
import { type SessionLetter, tellBy } from './telling.ts'
import './tables.ts'

/** A session under its lock: from here to the end of the transaction nobody else counts or gives its seats. */
export type LockedSession = {
  id: string
  authority: string
  startsAt: Date
  closesAt: Date
  opensAt: Date
  cancelUntil: Date
  sequence: number
  leader: string | null
  /** Who has a seat in another session of its course at the same time gets none. */
  oneAtATime: boolean
  open: boolean
  /** Its programme has ended: nobody gets a seat of it any more. */
  ended: boolean
}

/** Who changes something, and when; the worker has no person. */
export type Hand = Pick<Actor, 'authority' | 'now'>

/**
 * Takes a session's lock; null when there is none. Seats are counted in later statements: at READ COMMITTED each of them sees what whoever held the lock before has done, which a statement
 * that locks and counts at once would not.
 */
export async function lockSession(tx: Tx, id: string): Promise<LockedSession | null> {
  const row = await tx.selectFrom('course_session').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return null
  const standing = await tx.selectFrom('course_session_standing').selectAll().where('session_id', '=', id).executeTakeFirst()
  return {
    id,
    authority: row.authority_id,
    startsAt: row.starts_at,
    closesAt: row.closes_at,
    opensAt: row.opens_at,
    cancelUntil: row.cancel_until,
    sequence: row.sequence,
    leader: row.leader_id,
    oneAtATime: standing?.one_at_a_time ?? false,
    open: standing?.open ?? false,
    ended: standing?.ended ?? false,
  }
}

/** How many seats of each way nobody has and nobody is offered. Only under the lock is it still so a moment later. */
export async function freeSeats(tx: Tx, session: string): Promise<Map<Way, number>> {
  const rows = await tx.selectFrom('session_seats').selectAll().where('session_id', '=', session).execute()
  return new Map(rows.map(({ way, seats, taken, held }) => [way, Math.max(0, seats - taken - held)]))
}

/** Somebody in line. */
export type InLine = { id: string; person: string; way: Wish; direct: boolean }

/** Who stands in line and is offered nothing yet, the first first. */
export async function lineOf(tx: Tx, session: string): Promise<InLine[]> {
  const { rows } = await sql<InLine>`
    select w.id, w.person_id as person, w.way, w.direct from waiting_place w
     where w.session_id = ${session} and w.ended_at is null
       and not exists (select from seat_offer o where o.waiting_id = w.id and o.answered_at is null)
     order by w.place`.execute(tx)
  return rows
}

export function wants(wish: Wish, way: Way): boolean {
  return wish === 'either' || wish === way
}

/**
 * Gives the free seats of a locked session to those in line, the first first: the one function that does. A seat is offered and held until an answer; where it is too late to ask, it goes
 * to the first who wanted it without being asked, and the others stay where they are. Nobody gets a seat once the session has begun. Tells each by mail.
 */
export async function fillSeats(tx: Tx, { authority, now }: Hand, session: LockedSession): Promise<void> {
  if (!session.open || session.ended || now >= session.startsAt) return
  const free = await freeSeats(tx, session.id)
  const until = offerUntil(now, session)
  const letters: SessionLetter[] = []
  for (const { id, person, way: wish, direct } of await lineOf(tx, session.id)) {
    const way = [...free].find(([each, left]) => left > 0 && wants(wish, each))?.[0]
    if (way === undefined || (until === null && !direct)) continue
    if (until === null && session.oneAtATime && (!(await tryToHoldPerson(tx, person)) || (await ruledOut(tx, person, session.id)))) continue
    free.set(way, (free.get(way) ?? 0) - 1)
    if (until) {
      const offer = await tx
        .insertInto('seat_offer')
        .values({ authority_id: authority, session_id: session.id, waiting_id: id, way, at: now, until, answered_at: null, answer: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      letters.push({ what: 'offered', about: offer.id, number: 0 })
      continue
    }
    letters.push({ what: 'seated', about: await seat(tx, { authority, now }, session.id, person, way, 'direct'), number: session.sequence })
    await endWaiting(tx, id, now, 'seated')
  }
  // An offer has a last hour, and a seat without an offer is given when it is late.
  await tellBy(tx, authority, letters, true)
}

/** Gives somebody a seat of a locked session. @returns the sign-up's id */
export async function seat(
  tx: Tx,
  { authority, now }: Hand,
  session: string,
  person: string,
  way: Way,
  cameBy: 'self' | 'offer' | 'direct',
): Promise<string> {
  const { id } = await tx
    .insertInto('signup')
    .values({
      authority_id: authority,
      session_id: session,
      person_id: person,
      way,
      came_by: cameBy,
      at: now,
      ended_at: null,
      ended_by_name: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A seat that somebody has taken. */
export type Seating = { session: string; person: string; way: Way; at: Date }

/** Gives many seats of several sessions, in one statement. For sign-ups that are told of and not pressed: nothing is counted, and nobody is written to. */
export async function seatMany(tx: Tx, authority: string, seats: readonly Seating[]): Promise<void> {
  await sql`
    insert into signup (authority_id, session_id, person_id, way, came_by, at)
    select ${authority}, s.session, s.person, s.way, 'self', s.at
      from json_to_recordset(${JSON.stringify(seats)}::json) as s (session uuid, person uuid, way text, at timestamptz)`.execute(tx)
}

/** Ends somebody's place in line. */
export async function endWaiting(tx: Tx, id: string, now: Date, as: 'left' | 'seated' | 'declined' | 'expired' | 'over'): Promise<void> {
  await tx.updateTable('waiting_place').set({ ended_at: now, ended_as: as }).where('id', '=', id).where('ended_at', 'is', null).execute()
}

/** Ends what waits for a session that has begun or is called off: offers, and the line. @returns who stood there, by their place's id */
export async function endLine(tx: Tx, session: string, now: Date): Promise<string[]> {
  await tx
    .updateTable('seat_offer')
    .set({ answered_at: now, answer: 'over' })
    .where('session_id', '=', session)
    .where('answered_at', 'is', null)
    .execute()
  const ended = await tx
    .updateTable('waiting_place')
    .set({ ended_at: now, ended_as: 'over' })
    .where('session_id', '=', session)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}
