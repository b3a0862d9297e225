import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import './tables.ts'

/** Another session of somebody's at the same time. `excludes`: a seat in it rules a seat here out (blocks of a seminar day). */
export type Clash = {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  as: 'seat' | 'line' | 'leads' | 'lectures'
  excludes: boolean
}

/** What of somebody's own lies at the same time as a session, whether they have a seat there, stand in line, lead it or lecture. */
export function clashesAsked(person: string, session: string): Question<Clash[]> {
  return rowsOf(
    sql<Clash>`
    select o.id, o.title, o.starts_at as "startsAt", o.ends_at as "endsAt", w.kind as "as", w.kind = 'seat' and c.one_at_a_time and o.course_id = c.id as excludes
      from course_session s join course c on c.id = s.course_id
      join course_session o on o.id <> s.id and o.starts_at < s.ends_at and o.ends_at > s.starts_at and o.authority_id = s.authority_id
      join lateral (
        select 'seat' as kind from signup u where u.session_id = o.id and u.person_id = ${person} and u.ended_at is null
        union all select 'line' from waiting_place w where w.session_id = o.id and w.person_id = ${person} and w.ended_at is null
        union all select 'leads' where o.leader_id = ${person}::uuid
        union all select 'lectures' from session_lecturer l where l.session_id = o.id and l.person_id = ${person}) w on true
     where s.id = ${session} and not exists (select from course_session_cancelling x where x.session_id = o.id)
     order by o.starts_at, o.title, o.id, w.kind`,
    'startsAt',
    'endsAt',
  )
}

/** Whether somebody has a seat that rules a seat in this session out. Under `holdPerson` it is still so when they get the seat. */
export async function ruledOut(tx: Tx, person: string, session: string): Promise<boolean> {
  const { rows } = await sql<{ out: boolean }>`select app.ruled_out(${person}, ${session}) as out`.execute(tx)
  return rows[0]?.out ?? false
}

/**
 * Takes the lock of what one person has signed up for, to the end of the transaction: two blocks that exclude each other lock different sessions, and would both be given. Taken before a
 * session's lock and never under it, so that nobody waits in a circle.
 */
export async function holdPerson(tx: Tx, person: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${person}, 64))`.execute(tx)
}

/** The same under a session's lock, where waiting could be a circle: false when they are just doing something themselves. */
export async function tryToHoldPerson(tx: Tx, person: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${person}, 64)) as held`.execute(tx)
  return rows[0]?.held ?? false
}
