import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Way, Wish } from './programme.ts'
import { holdPerson, ruledOut } from './store-clash.ts'
import { endLine, endWaiting, fillSeats, freeSeats, type LockedSession, lineOf, lockSession, seat, wants } from './store-seats.ts'
import { tellBy } from './telling.ts'
import './tables.ts'

/** What came of wanting a seat: a seat, a place in line, or why not. */
export type Outcome = 'seated' | 'in line' | 'full' | 'closed' | 'already' | 'leader' | 'clash'

/** What somebody needs, and which leader they were told would read it. */
export type Need = { text: string; to: string }
export const noNeed: Need = { text: '', to: '' }

/**
 * Signs the actor up for a session, or says why not. Whoever stands in line for such a seat goes first: it is full for everybody else, and a seat that is offered is not free.
 * @param need what they need to take part; `leader` when the session has another leader than the one they tell it to
 */
export async function signUp(tx: Tx, actor: Actor, id: string, way: Way, need: Need): Promise<Outcome> {
  const { rows } = await sql<{ outcome: Outcome | null; signup: string; sequence: number }>`
    select * from app.sign_up(${actor.authority}, ${id}, ${actor.by}, ${way}, ${need.text}, ${need.to}, ${actor.now})`.execute(tx)
  const [came] = rows
  const outcome = found(came?.outcome)
  if (came && outcome === 'seated') await tellBy(tx, actor.authority, [{ what: 'seated', about: came.signup, number: came.sequence }])
  return outcome
}

/** Puts the actor last in line; gives them a seat at once where one is free and nobody goes before. */
export async function standInLine(tx: Tx, actor: Actor, id: string, wish: Wish, direct: boolean): Promise<Outcome> {
  const [, locked] = await Promise.all([holdPerson(tx, actor.by), lockSession(tx, id)])
  const session = found(locked)
  if (!takes(session, actor.now)) return 'closed'
  if ((await seatOf(tx, id, actor.by)) || (await placeOf(tx, id, actor.by))) return 'already'
  const line = await lineOf(tx, id)
  const free = await freeSeats(tx, id)
  const way = [...free].find(([each, left]) => left > 0 && wants(wish, each) && !line.some((one) => wants(one.way, each)))?.[0]
  if (way) {
    if (session.oneAtATime && (await ruledOut(tx, actor.by, id))) return 'clash'
    const signup = await seat(tx, actor, id, actor.by, way, 'self')
    await tellBy(tx, actor.authority, [{ what: 'seated', about: signup, number: session.sequence }])
    return 'seated'
  }
  await tx
    .insertInto('waiting_place')
    .values({
      authority_id: actor.authority,
      session_id: id,
      person_id: actor.by,
      way: wish,
      direct,
      at: actor.now,
      ended_at: null,
      ended_as: null,
    })
    .execute()
  return 'in line'
}

/** Takes back the actor's sign-up; who is first in line gets the seat offered. False when they have none, or it is too late. */
export async function leave(tx: Tx, actor: Actor, byName: string, id: string): Promise<boolean> {
  const session = found(await lockSession(tx, id))
  if (!session.open || actor.now >= session.cancelUntil) return false
  return endSignup(tx, actor, byName, session, actor.by)
}

/** Takes somebody off the list, as who leads the session. False when they are not on it. */
export async function takeOff(tx: Tx, actor: Actor, byName: string, id: string, person: string): Promise<boolean> {
  const session = found(await lockSession(tx, id))
  return session.open && actor.now < session.startsAt && (await endSignup(tx, actor, byName, session, person))
}

async function endSignup(tx: Tx, actor: Actor, byName: string, session: LockedSession, person: string): Promise<boolean> {
  const ended = await tx
    .updateTable('signup')
    .set({ ended_at: actor.now, ended_by_name: byName })
    .where('session_id', '=', session.id)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!ended) return false
  // Nobody needs to know it any more.
  await tx.deleteFrom('signup_need').where('signup_id', '=', ended.id).execute()
  await tellBy(tx, actor.authority, [{ what: 'gone', about: ended.id, number: session.sequence + 1 }])
  await fillSeats(tx, actor, session)
  return true
}

/** Leaves the line. What was offered goes to the next. False when the actor does not stand there. */
export async function leaveLine(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const session = found(await lockSession(tx, id))
  const place = await placeOf(tx, id, actor.by)
  if (!place) return false
  await closeOffer(tx, place.id, actor.now, 'declined')
  await endWaiting(tx, place.id, actor.now, 'left')
  await fillSeats(tx, actor, session)
  return true
}

/** Answers an offer that is the actor's and still holds; `leader` as in signing up. What is declined goes to the next in line. */
export async function answerOffer(
  tx: Tx,
  actor: Actor,
  id: string,
  takesIt: boolean,
  need: Need,
): Promise<'answered' | 'lapsed' | 'leader' | 'clash'> {
  const [, locked] = await Promise.all([holdPerson(tx, actor.by), lockSession(tx, id)])
  const session = found(locked)
  const place = await placeOf(tx, id, actor.by)
  const offer = place && (await openOffer(tx, place.id))
  if (!offer || offer.until <= actor.now || !session.open || actor.now >= session.startsAt) return 'lapsed'
  if (takesIt && !hears(session, need)) return 'leader'
  if (takesIt && session.oneAtATime && (await ruledOut(tx, actor.by, id))) return 'clash'
  await closeOffer(tx, place.id, actor.now, takesIt ? 'taken' : 'declined')
  await endWaiting(tx, place.id, actor.now, takesIt ? 'seated' : 'declined')
  if (takesIt) {
    const signup = await seat(tx, actor, id, actor.by, offer.way, 'offer')
    await keepNeed(tx, actor, id, signup, need)
    await tellBy(tx, actor.authority, [{ what: 'seated', about: signup, number: session.sequence }])
  }
  await fillSeats(tx, actor, session)
  return 'answered'
}

/** Ends offers that nobody answered in time, and the line of a session that has begun; gives on what became free. */
export async function keepLine(tx: Tx, hand: { authority: string; now: Date }, id: string): Promise<void> {
  const session = await lockSession(tx, id)
  if (!session) return
  if (hand.now >= session.startsAt) {
    await endLine(tx, id, hand.now)
    return
  }
  const lapsed = await tx
    .updateTable('seat_offer')
    .set({ answered_at: hand.now, answer: 'expired' })
    .where('session_id', '=', id)
    .where('answered_at', 'is', null)
    .where('until', '<=', hand.now)
    .returning('waiting_id')
    .execute()
  for (const { waiting_id } of lapsed) await endWaiting(tx, waiting_id, hand.now, 'expired')
  await fillSeats(tx, hand, session)
}

function takes(session: LockedSession, now: Date): boolean {
  return session.open && !session.ended && session.opensAt <= now && now < session.closesAt
}

function seatOf(tx: Tx, session: string, person: string) {
  return tx
    .selectFrom('signup')
    .select('id')
    .where('session_id', '=', session)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

function placeOf(tx: Tx, session: string, person: string) {
  return tx
    .selectFrom('waiting_place')
    .select('id')
    .where('session_id', '=', session)
    .where('person_id', '=', person)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

function openOffer(tx: Tx, waiting: string) {
  return tx
    .selectFrom('seat_offer')
    .select(['way', 'until'])
    .where('waiting_id', '=', waiting)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
}

async function closeOffer(tx: Tx, waiting: string, now: Date, answer: 'taken' | 'declined'): Promise<void> {
  await tx
    .updateTable('seat_offer')
    .set({ answered_at: now, answer })
    .where('waiting_id', '=', waiting)
    .where('answered_at', 'is', null)
    .execute()
}

/** Changes what the actor needs, told to the leader that there is now; false when that is another than they meant. */
export async function tellNeed(tx: Tx, actor: Actor, id: string, signup: string, need: Need): Promise<boolean> {
  if (!hears(found(await lockSession(tx, id)), need)) return false
  await keepNeed(tx, actor, id, signup, need)
  return true
}

/** Whether who leads the session is the one whom a need is told to; the database holds the same. */
function hears({ leader }: LockedSession, { text, to }: Need): boolean {
  return text === '' || leader === to
}

/** Keeps what the actor needs, in the place of what they said before. */
async function keepNeed(tx: Tx, { authority, by }: Actor, session: string, signup: string, { text, to }: Need): Promise<void> {
  await tx.deleteFrom('signup_need').where('signup_id', '=', signup).execute()
  if (text === '') return
  await tx
    .insertInto('signup_need')
    .values({ signup_id: signup, authority_id: authority, session_id: session, person_id: by, text, told_to: to })
    .execute()
}
