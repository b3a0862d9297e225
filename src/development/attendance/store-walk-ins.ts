import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Way } from '../programme/programme.ts'
import { mostFound } from './limits.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Somebody of the staff list, with where they work, and whether they are on the session's list already. */
export type Findable = { person: string; name: string; place: string; onList: boolean }

/** People whose name or school has all of some words, by name. Fewer than two letters find nobody. */
export function peopleAsked(session: string, today: Day, words: string): Question<Findable[]> {
  const each = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const wanted = words.replace(/\s/g, '').length >= 2 ? each : []
  return rowsOf(sql<Findable>`
    select f.person, f.name, f.place,
           (exists (select from signup u where u.session_id = ${session} and u.person_id = f.person and u.ended_at is null)
            or exists (select from attendance_standing a where a.session_id = ${session} and a.person_id = f.person)) as "onList"
      from (select p.id as person, app.person_name(p) as name, p.family_name, p.given_name,
                   coalesce((select string_agg(distinct s.name, ', ') from app.duty_on(${today}) d join unit_place at on at.id = d.unit_id join unit s on s.id = at.school_id
                              where d.person_id = p.id), '') as place
              from person p where p.to_on is null) f
     where cardinality(${wanted}::text[]) > 0 and f.name || ' ' || f.place ilike all (${wanted}::text[])
     order by f.family_name, f.given_name, f.person limit ${mostFound}`)
}

/** Somebody of the authority, by id; nobody for who is not. */
export function personAsked(person: string): Question<{ name: string }[]> {
  return rowsOf(sql<{ name: string }>`select app.person_name(p) as name from person p where p.id::text = ${person} and p.to_on is null`)
}

/** Writes the name of somebody who came and is found on no list. */
export async function addWalkIn(
  tx: Tx,
  { authority, now }: Actor,
  byName: string,
  session: string,
  { name, way }: { name: string; way: Way },
): Promise<void> {
  await tx
    .insertInto('walk_in')
    .values({
      authority_id: authority,
      session_id: session,
      name,
      minutes: null,
      way,
      at: now,
      by_name: byName,
      ended_at: null,
      ended_as: null,
      ended_by_name: null,
      person_id: null,
    })
    .execute()
}

/** Ends a name on the list: it is known who it was, or it was a mistake. The name is forgotten. @returns false when somebody else has done so already */
export async function endWalkIn(
  tx: Tx,
  { now }: Actor,
  byName: string,
  { session, id }: { session: string; id: string },
  person: string | null,
): Promise<boolean> {
  const done = await tx
    .updateTable('walk_in')
    .set({ name: '', ended_at: now, ended_as: person ? 'merged' : 'mistake', ended_by_name: byName, person_id: person })
    .where('id', '=', id)
    .where('session_id', '=', session)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

/** Forgets the names of sessions that ended before a moment: a place in the count is left of them. */
export async function forgetNames(tx: Tx, before: Date): Promise<void> {
  await sql`
    update walk_in w set name = '' from course_session s where s.id = w.session_id and s.ends_at < ${before} and w.name <> ''`.execute(tx)
}
