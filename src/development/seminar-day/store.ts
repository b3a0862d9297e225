import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { makeSession, type SessionDraft } from '../programme/store-change.ts'
import { addCourse } from '../programme/store-write.ts'
import type { SeminarDay } from './seminar-day.ts'
import './tables.ts'

/** A seminar day, whoever asks: who may is asked of its programme. */
export function seminarDayAsked(id: string): Question<SeminarDay> {
  return rowsOf(
    sql<SeminarDay>`
    select d.course_id as id, c.title, c.about, c.audience, c.programme_id as programme, d.on_day as day, d.place, d.opens_at as "opensAt", d.closes_at as "closesAt",
           d.cancel_until as "cancelUntil", d.time_kind as "timeKind"
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

export type SeminarDraft = Omit<SeminarDay, 'id' | 'programme'>

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
