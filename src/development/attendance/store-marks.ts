import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Way } from '../programme/programme.ts'
import type { MarkSource, MarkWhat } from './attendance.ts'
import './tables.ts'

/** A mark to be written. @property minutes where somebody was there for a part, else null */
export type NewMark = {
  person: string
  source: MarkSource
  what: MarkWhat
  minutes: number | null
  way: Way
  reason: string
  movedTo?: string | null
}

/**
 * Writes marks of a session, in one statement however many they are; what was written last stands, and nothing that was written before is lost.
 * @throws when the list is locked and a mark has no reason or is somebody's own: the database holds that
 */
export async function writeMarks(
  tx: Tx,
  { authority, by, now }: Actor,
  byName: string,
  session: { id: string; startsAt: Date },
  marks: readonly NewMark[],
): Promise<void> {
  if (marks.length === 0) return
  await sql`
    insert into attendance_mark (authority_id, session_id, person_id, source, what, minutes, way, held_on, reason, moved_to, at, by_person_id, by_name)
    select ${authority}, ${session.id}, m.person, m.source, m.what, m.minutes, m.way, ${dayOf(session.startsAt)}, m.reason, m."movedTo", ${now}, ${by}, ${byName}
      from json_to_recordset(${JSON.stringify(marks)}::json)
        as m (person uuid, source text, what text, minutes integer, way text, reason text, "movedTo" uuid)`.execute(tx)
}

/**
 * Keeps a session's list from being locked while somebody is marked: whoever locks it waits. People who mark themselves (`own`) do not wait for each other; a leader's list (`list`) waits for those who are being
 * marked and has those who come after wait for it, so that what it is held against is what stands when it is written. What stands, and whether the list is locked, is asked in a later statement, which sees what
 * whoever held the session before has done.
 */
export async function holdForMarks(tx: Tx, session: string, by: 'own' | 'list'): Promise<void> {
  const key = sql`hashtextextended('attendance ' || ${session}::text, 0)`
  await (by === 'list' ? sql`select pg_advisory_xact_lock(${key})` : sql`select pg_advisory_xact_lock_shared(${key})`).execute(tx)
  await tx.selectFrom('course_session').select('id').where('id', '=', session).forKeyShare().execute()
}

/**
 * Moves what people marked themselves at sessions that are held at the same time as this one, for at least half of the shorter one: they are here now. Of a shorter overlap
 * the lists only tell. What another leader wrote stays, and so does a locked list; both lists then tell
 * of it. The other sessions' rows are taken first, so that one whose list is being locked is left as it is instead of failing the mark here. @returns whose mark was moved, and from which session
 */
export async function moveHere(
  tx: Tx,
  { authority, by, now }: Actor,
  byName: string,
  session: string,
  people: readonly string[],
): Promise<{ person: string; from: string }[]> {
  const { rows: beside } = await sql<{ id: string }>`
    select o.id from course_session o join course_session s on s.id = ${session}
     where o.id <> s.id and o.starts_at < s.ends_at and o.ends_at > s.starts_at
       and (least(o.ends_at, s.ends_at) - greatest(o.starts_at, s.starts_at)) * 2 >= least(o.ends_at - o.starts_at, s.ends_at - s.starts_at)
       and exists (select from attendance_mark m where m.session_id = o.id and m.person_id = any (${people}::uuid[]))
     order by o.id for key share of o`.execute(tx)
  if (beside.length === 0) return []
  const { rows } = await sql<{ person: string; from: string }>`
    with moved as (
      insert into attendance_mark (authority_id, session_id, person_id, source, what, way, held_on, moved_to, at, by_person_id, by_name)
      select ${authority}, a.session_id, a.person_id, a.source, 'moved', a.way, (o.starts_at at time zone 'Europe/Stockholm')::date, s.id, ${now}, ${by}, ${byName}
        from attendance_standing a join course_session o on o.id = a.session_id join course_session s on s.id = ${session}
       where a.person_id = any (${people}::uuid[]) and a.session_id = any (${beside.map(({ id }) => id)}::uuid[]) and a.what in ('in', 'out', 'whole') and a.source in ('qr', 'self')
         and not exists (select from attendance_lock l where l.session_id = o.id and l.opened_at is null)
      returning person_id, session_id)
    select m.person_id as person, o.title as "from" from moved m join course_session o on o.id = m.session_id order by o.title`.execute(tx)
  return rows
}
