import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { isSoon } from './offering.ts'
import type { CourseSession, Lecturer } from './programme.ts'
import { endLine, fillSeats, lockSession } from './store-seats.ts'
import { tellBy } from './telling.ts'
import './tables.ts'

/** A session as its form has it. */
export type SessionDraft = Pick<
  CourseSession,
  | 'title'
  | 'startsAt'
  | 'endsAt'
  | 'place'
  | 'link'
  | 'seatsRoom'
  | 'seatsLink'
  | 'overbook'
  | 'opensAt'
  | 'closesAt'
  | 'cancelUntil'
  | 'timeKind'
  | 'bring'
  | 'remindDays'
> & { lecturers: Lecturer[] }

/** Makes a session, a draft, led by its maker. @returns its id */
export async function makeSession(tx: Tx, actor: Actor, course: string, draft: SessionDraft): Promise<string> {
  const { id } = await tx
    .insertInto('course_session')
    .values({ authority_id: actor.authority, course_id: course, ...columnsOf(draft), leader_id: actor.by })
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepLecturers(tx, actor.authority, id, draft.lecturers)
  await tell(tx, actor, 'made', id)
  return id
}

/** Lets a session be seen and signed up for. Twice is once. */
export async function releaseSession(tx: Tx, actor: Actor, byName: string, id: string): Promise<void> {
  found(await lockSession(tx, id))
  const done = await tx
    .insertInto('course_session_release')
    .values({ session_id: id, authority_id: actor.authority, at: actor.now, by_name: byName })
    .onConflict((conflict) => conflict.column('session_id').doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows) await tell(tx, actor, 'released', id)
}

/**
 * Makes somebody its leader. What was told to the leader before them stays with that one and is read by nobody: who said it is told by mail, and may say it anew. The worker finds out whom
 * that is about, since whoever hands a session over may not know.
 */
export async function handLead(tx: Tx, actor: Actor, id: string, person: string): Promise<void> {
  const { sequence, startsAt } = found(await lockSession(tx, id))
  await tx.updateTable('course_session').set({ leader_id: person }).where('id', '=', id).execute()
  const seated = await tx.selectFrom('signup').select('id').where('session_id', '=', id).where('ended_at', 'is', null).execute()
  await tellBy(
    tx,
    actor.authority,
    seated.map(({ id: about }) => ({ what: 'led', about, number: sequence })),
    isSoon(actor.now, startsAt),
  )
  await tell(tx, actor, 'changed', id)
}

/** What came of changing a session: `way`: somebody has signed up for a way of taking part that it would not have any more. */
export type Changed = 'changed' | 'conflict' | 'way'

/**
 * Changes a session over the revision that its writer saw. Another time or place of one that is released is a move: it is kept what it was before, and everybody who has signed up keeps
 * their seat and is told; another title, lecturer or thing to bring is told in words, and calendars are left alone. Nobody loses a seat when there are fewer; when there are more, who is in line is asked.
 */
export async function changeSession(
  tx: Tx,
  actor: Actor,
  byName: string,
  { id, revision }: { id: string; revision: number },
  draft: SessionDraft,
): Promise<Changed> {
  const locked = found(await lockSession(tx, id))
  const before = await tx.selectFrom('course_session').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  if (before.revision !== revision) return 'conflict'
  const seated = await tx.selectFrom('signup').select(['id', 'way']).where('session_id', '=', id).where('ended_at', 'is', null).execute()
  const offered = await tx.selectFrom('seat_offer').select('way').where('session_id', '=', id).where('answered_at', 'is', null).execute()
  const gone = (way: string) => (way === 'room' ? draft.seatsRoom : draft.seatsLink) === null
  if ([...seated, ...offered].some(({ way }) => gone(way))) return 'way'
  const moved =
    locked.open &&
    (before.starts_at.getTime() !== draft.startsAt.getTime() ||
      before.ends_at.getTime() !== draft.endsAt.getTime() ||
      before.place !== draft.place ||
      before.link !== draft.link)
  const sequence = before.sequence + (moved ? 1 : 0)
  await tx
    .updateTable('course_session')
    .set({ ...columnsOf(draft), sequence, revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  const reads = await keepLecturers(tx, actor.authority, id, draft.lecturers)
  if (moved) {
    await tx
      .insertInto('course_session_move')
      .values({
        session_id: id,
        authority_id: actor.authority,
        sequence,
        starts_before: before.starts_at,
        ends_before: before.ends_at,
        place_before: before.place,
        at: actor.now,
        by_name: byName,
      })
      .execute()
    await tellBy(
      tx,
      actor.authority,
      seated.map(({ id: about }) => ({ what: 'moved', about, number: sequence })),
      isSoon(actor.now, before.starts_at) || isSoon(actor.now, draft.startsAt),
    )
  } else if (locked.open && (reads || before.title !== draft.title || before.bring !== draft.bring)) {
    await tellBy(
      tx,
      actor.authority,
      seated.map(({ id: about }) => ({ what: 'changed', about, number: revision + 1 })),
      isSoon(actor.now, draft.startsAt),
    )
  }
  await tell(tx, actor, moved ? 'moved' : 'changed', id)
  const now = await lockSession(tx, id)
  if (now) await fillSeats(tx, actor, now)
  return 'changed'
}

/** Calls a session off, once: who has signed up is told and has it taken out of their calendar, who stands in line is told, and nobody is offered a seat any more. */
export async function cancelSession(tx: Tx, actor: Actor, byName: string, id: string, reason: string): Promise<void> {
  const session = found(await lockSession(tx, id))
  const done = await tx
    .insertInto('course_session_cancelling')
    .values({ session_id: id, authority_id: actor.authority, reason, at: actor.now, by_name: byName })
    .onConflict((conflict) => conflict.column('session_id').doNothing())
    .executeTakeFirst()
  if (!done.numInsertedOrUpdatedRows) return
  const number = session.sequence + 1
  await tx.updateTable('course_session').set({ sequence: number }).where('id', '=', id).execute()
  const seated = await tx.selectFrom('signup').select('id').where('session_id', '=', id).where('ended_at', 'is', null).execute()
  const waited = await endLine(tx, id, actor.now)
  const letters = [
    ...seated.map(({ id: about }) => ({ what: 'gone' as const, about, number })),
    ...waited.map((about) => ({ what: 'line-over' as const, about, number })),
  ]
  await tellBy(tx, actor.authority, letters, isSoon(actor.now, session.startsAt))
  await tell(tx, actor, 'cancelled', id)
}

/** Keeps who lectures, in the place of those before. @returns whether that is somebody else */
async function keepLecturers(tx: Tx, authority: string, session: string, lecturers: readonly Lecturer[]): Promise<boolean> {
  const before = await tx
    .deleteFrom('session_lecturer')
    .where('session_id', '=', session)
    .returning(['position', 'person_id', 'name'])
    .execute()
  const rows = lecturers.map(({ person, name }, at) => ({ position: at + 1, person_id: person, name: person ? '' : name }))
  if (rows.length > 0)
    await tx
      .insertInto('session_lecturer')
      .values(rows.map((row) => ({ session_id: session, authority_id: authority, ...row })))
      .execute()
  const said = (list: typeof rows) =>
    JSON.stringify(list.toSorted((a, b) => a.position - b.position).map((row) => [row.person_id, row.name]))
  return said(before) !== said(rows)
}

function columnsOf(draft: SessionDraft) {
  return {
    title: draft.title,
    starts_at: draft.startsAt,
    ends_at: draft.endsAt,
    place: draft.place,
    link: draft.link,
    seats_room: draft.seatsRoom,
    seats_link: draft.seatsLink,
    overbook: draft.overbook,
    opens_at: draft.opensAt,
    closes_at: draft.closesAt,
    cancel_until: draft.cancelUntil,
    time_kind: draft.timeKind,
    bring: draft.bring,
    remind_days: draft.remindDays,
  }
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['course-session'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `course-session.${what}`, about: { kind: 'course-session', id } })
}
