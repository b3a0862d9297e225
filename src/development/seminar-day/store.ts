import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { onDay } from '../programme/on-day.ts'
import { canChange } from '../programme/programme.ts'
import { changeSession, makeSession, type SessionDraft } from '../programme/store-change.ts'
import { lecturersAsked } from '../programme/store-lecturers.ts'
import type { SeenSession } from '../programme/store-sessions.ts'
import { holdProgramme } from '../programme/store-versions.ts'
import { addCourse, changeCourse, removeCourse } from '../programme/store-write.ts'
import type { SeminarDay } from './seminar-day.ts'
import './tables.ts'

/** A seminar day, whoever asks: who may is asked of its programme. */
export function seminarDayAsked(id: string): Question<SeminarDay> {
  return rowsOf(
    sql<SeminarDay>`
    select d.course_id as id, c.title, c.about, c.audience, c.programme_id as programme, d.on_day as day, d.place, d.opens_at as "opensAt", d.closes_at as "closesAt",
           d.cancel_until as "cancelUntil", d.time_kind as "timeKind", c.revision,
           exists (select from course_session s join course_session_release r on r.session_id = s.id where s.course_id = d.course_id) as released
      from seminar_day d join course c on c.id = d.course_id where d.course_id = ${id}`,
    'opensAt',
    'closesAt',
    'cancelUntil',
  ).map(([day]) => found(day))
}

/** The same, asked now. */
export function seminarDayOf(tx: Tx, id: string): Promise<SeminarDay> {
  return askOnce(tx, seminarDayAsked(id))
}

/** Which track each block of a day belongs to; a session that was added to its course in another way has none. */
export function tracksAsked(id: string): Question<Map<string, string>> {
  return rowsOf(sql<{ session: string; track: string }>`
    select b.session_id as session, b.track from seminar_block b join course_session s on s.id = b.session_id where s.course_id = ${id}`).map(
    (rows) => new Map(rows.map(({ session, track }) => [session, track])),
  )
}

export type SeminarDraft = Omit<SeminarDay, 'id' | 'programme' | 'revision' | 'released'>

/** Makes a seminar day of a programme, without blocks. @returns its id */
export async function makeSeminarDay(tx: Tx, actor: Actor, programme: string, draft: SeminarDraft): Promise<string> {
  const { title, about, audience } = draft
  const id = await addCourse(tx, actor, programme, { title, about, audience, oneAtATime: true })
  await tx
    .insertInto('seminar_day')
    .values({
      course_id: id,
      authority_id: actor.authority,
      on_day: draft.day,
      place: draft.place,
      opens_at: draft.opensAt,
      closes_at: draft.closesAt,
      cancel_until: draft.cancelUntil,
      time_kind: draft.timeKind,
    })
    .execute()
  return id
}

/**
 * Changes a day and every block of it that has not begun: another date moves them to it at their times, another place takes the place of the day's in theirs, and days of sign-up hold for those that had the day's.
 * What is released is told as every change of a session is. `day`, `block`: somebody else has changed that meanwhile, and nothing may be kept.
 * @param blocks its sessions, as they were read
 */
export async function changeSeminarDay(
  tx: Tx,
  actor: Actor,
  byName: string,
  day: SeminarDay,
  blocks: readonly SeenSession[],
  { revision, ...draft }: SeminarDraft & { revision: number },
): Promise<'changed' | 'day' | 'block'> {
  const { title, about, audience } = draft
  const course = {
    id: day.id,
    programme: day.programme,
    title: day.title,
    about: day.about,
    audience: day.audience,
    oneAtATime: true,
    day: day.day,
    revision,
  }
  if (!(await changeCourse(tx, actor, course, revision, { title, about, audience }))) return 'day'
  await tx
    .updateTable('seminar_day')
    .set({
      on_day: draft.day,
      place: draft.place,
      opens_at: draft.opensAt,
      closes_at: draft.closesAt,
      cancel_until: draft.cancelUntil,
      time_kind: draft.timeKind,
    })
    .where('course_id', '=', day.id)
    .execute()
  for (const block of blocks) {
    if (!canChange(block, actor.now)) continue
    const moved = blockOn(block, day, draft)
    if (same(block, moved)) continue
    const lecturers = await askOnce(tx, lecturersAsked(block.id))
    if ((await changeSession(tx, actor, byName, block, { ...block, ...moved, lecturers })) !== 'changed') return 'block'
  }
  return 'changed'
}

/** What becomes of a block when its day is changed. */
export function blockOn(block: Dated, before: SeminarDay, after: SeminarDraft): Dated {
  const startsAt = onDay(after.day, block.startsAt)
  const inTime = (moment: Date, starts: Date) => (moment > starts ? starts : moment)
  // What was said of one block by itself stays, but for what cannot be: signing up does not go on when it has begun.
  const own = (name: 'closesAt' | 'cancelUntil') =>
    inTime(block[name].getTime() === inTime(before[name], block.startsAt).getTime() ? after[name] : block[name], startsAt)
  const closesAt = own('closesAt')
  const opens = block.opensAt.getTime() === before.opensAt.getTime() ? after.opensAt : block.opensAt
  return {
    startsAt,
    endsAt: onDay(after.day, block.endsAt),
    place:
      block.place === before.place || block.place.startsWith(`${before.place}, `)
        ? after.place + block.place.slice(before.place.length)
        : block.place,
    opensAt: opens < closesAt ? opens : new Date(closesAt.getTime() - 60_000),
    closesAt,
    cancelUntil: own('cancelUntil'),
    timeKind: block.timeKind === before.timeKind ? after.timeKind : block.timeKind,
  }
}

type Dated = Pick<SessionDraft, 'startsAt' | 'endsAt' | 'place' | 'opensAt' | 'closesAt' | 'cancelUntil' | 'timeKind'>

function same(block: Dated, moved: Dated): boolean {
  const said = ({ startsAt, endsAt, place, opensAt, closesAt, cancelUntil, timeKind }: Dated) =>
    JSON.stringify([startsAt, endsAt, place, opensAt, closesAt, cancelUntil, timeKind])
  return said(block) === said(moved)
}

/** Takes a day away with its drafts. False when something of it has been released meanwhile: that is called off, not taken away. */
export async function removeSeminarDay(tx: Tx, actor: Actor, day: SeminarDay): Promise<boolean> {
  await holdProgramme(tx, day.programme)
  // A block that is being released meanwhile is waited for, and then seen.
  await tx.selectFrom('course_session').select('id').where('course_id', '=', day.id).forUpdate().execute()
  const { released } = await seminarDayOf(tx, day.id)
  if (released) return false
  await removeCourse(tx, actor, day)
  return true
}

/** A block as it is written. */
export type BlockDraft = Pick<SessionDraft, 'title' | 'startsAt' | 'endsAt' | 'link' | 'seatsRoom' | 'seatsLink' | 'lecturers'> & {
  track: string
  room: string
}

/** Adds a block to a day, a draft until it is released. It is signed up for as the day says; a day that begins earlier than that closes then. @returns its session */
export async function addBlock(tx: Tx, actor: Actor, day: SeminarDay, { track, room, ...block }: BlockDraft): Promise<string> {
  const before = (moment: Date) => (moment > block.startsAt ? block.startsAt : moment)
  const session = await makeSession(tx, actor, day.id, {
    ...block,
    place: [day.place, room].filter(Boolean).join(', '),
    overbook: 0,
    opensAt: day.opensAt,
    closesAt: before(day.closesAt),
    cancelUntil: before(day.cancelUntil),
    timeKind: day.timeKind,
    bring: '',
    remindDays: 2,
  })
  await tx.insertInto('seminar_block').values({ session_id: session, authority_id: actor.authority, track }).execute()
  return session
}

/** Puts a block of a day into another track. */
export async function moveToTrack(tx: Tx, actor: Actor, session: string, track: string): Promise<void> {
  await tx
    .insertInto('seminar_block')
    .values({ session_id: session, authority_id: actor.authority, track })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet({ track }))
    .execute()
}
