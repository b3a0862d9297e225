import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import { addDays, dayOf, daysBetween } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { onDay } from '../programme/on-day.ts'
import type { Lecturer } from '../programme/programme.ts'
import { handLead, makeSession, type SessionDraft } from '../programme/store-change.ts'
import type { SeenSession } from '../programme/store-sessions.ts'
import { holdProgramme } from '../programme/store-versions.ts'
import { addCourse } from '../programme/store-write.ts'
import { addBlock } from '../seminar-day/store.ts'
import { keyOf, knownAsked, type ReadRow } from './reading.ts'

/** Makes the sessions that a file told of, all of them drafts, and the courses that there were not. */
export async function keepSchedule(tx: Tx, actor: Actor, programme: string, rows: readonly ReadRow[]): Promise<void> {
  const courses = new Map((await askOnce(tx, knownAsked(programme))).map(({ id, title }) => [keyOf(title), id]))
  for (const { course, track, seminar, draft } of rows) {
    if (seminar) {
      const room = draft.place.startsWith(`${seminar.place}, `) ? draft.place.slice(seminar.place.length + 2) : draft.place
      await addBlock(tx, actor, seminar, { ...draft, track, room: room === seminar.place ? '' : room })
      continue
    }
    const known = courses.get(keyOf(course)) ?? (await addCourse(tx, actor, programme, { title: course, about: '', audience: '' }))
    courses.set(keyOf(course), known)
    await makeSession(tx, actor, known, draft)
  }
}

/**
 * Copies a session to other days, at the same time of day, whatever the clocks have done in between; drafts, with the same leader. One signs up until as many days before as of the
 * original, from the same moment on. @returns the days it was copied to, and those on which it is already
 */
export async function copySession(
  tx: Tx,
  actor: Actor,
  session: SeenSession,
  lecturers: Lecturer[],
  days: readonly Day[],
): Promise<{ made: Day[]; there: Day[] }> {
  // Of two who copy at once the second finds what the first made.
  await holdProgramme(tx, session.programme.id)
  const known = await askOnce(tx, knownAsked(session.programme.id))
  const sessions = known.find(({ id }) => id === session.course.id)?.sessions ?? []
  const taken = new Set(sessions.map(({ title, startsAt }) => `${keyOf(title)} ${new Date(startsAt).getTime()}`))
  const [made, there]: [Day[], Day[]] = [[], []]
  for (const day of days) {
    const copy = copyOn(session, lecturers, day, actor.now)
    if (taken.has(`${keyOf(copy.title)} ${copy.startsAt.getTime()}`)) {
      there.push(day)
      continue
    }
    made.push(day)
    const id = await makeSession(tx, actor, session.course.id, copy)
    if (session.leader && session.leader.id !== actor.by) await handLead(tx, actor, id, session.leader.id)
  }
  return { made, there }
}

/** A session as it is on another day. */
export function copyOn(session: SeenSession, lecturers: Lecturer[], day: Day, now: Date): SessionDraft {
  const away = daysBetween(dayOf(session.startsAt), day)
  const shifted = (moment: Date) => onDay(addDays(dayOf(moment), away), moment)
  const { title, place, link, seatsRoom, seatsLink, overbook, timeKind, bring, remindDays } = session
  const [startsAt, closesAt] = [shifted(session.startsAt), shifted(session.closesAt)]
  // A copy of what is long gone by is signed up for from now on.
  const opensAt =
    session.opensAt < closesAt && session.startsAt > now ? session.opensAt : new Date(Math.min(now.getTime(), closesAt.getTime() - 1))
  return {
    title,
    startsAt,
    endsAt: shifted(session.endsAt),
    place,
    link,
    seatsRoom,
    seatsLink,
    overbook,
    opensAt,
    closesAt,
    cancelUntil: shifted(session.cancelUntil),
    timeKind,
    bring,
    remindDays,
    lecturers,
  }
}
