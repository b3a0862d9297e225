import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import '../../people/organisation/tables.ts'

/** A team or a school: what meets about its result, agrees on levels and has a plan. `ended`: no longer in use. */
export type Group = { id: string; kind: 'team' | 'school'; name: string; school: string; schoolName: string; ended: boolean }

/** Teams and schools by their ids, those that have ended too; schools first, then by name. */
export async function groupsById(tx: Tx, ids: readonly string[], today: Day): Promise<Group[]> {
  return askOnce(tx, groupsAsked(ids, today))
}

/** The same, to be asked together with something else. */
export function groupsAsked(ids: readonly string[], today: Day): Question<Group[]> {
  return ids.length === 0 ? known([]) : read(sql`u.id = any (${ids}::uuid[])`, today)
}

/** The teams of schools that are in use, by name. */
export async function teamsOf(tx: Tx, schools: readonly string[], today: Day): Promise<Group[]> {
  return askOnce(tx, teamsAsked(schools, today))
}

/** The same, to be asked together with something else. */
export function teamsAsked(schools: readonly string[], today: Day): Question<Group[]> {
  if (schools.length === 0) return known([])
  return read(sql`u.kind = 'team' and u.school_id = any (${schools}::uuid[]) and app.is_there(u.to_on, ${today})`, today)
}

function read(which: ReturnType<typeof sql>, today: Day): Question<Group[]> {
  return rowsOf(sql<Group>`
    select u.id, u.kind, u.name, u.school_id as school, s.name as "schoolName", not app.is_there(u.to_on, ${today}) as ended
      from unit_place u join unit s on s.id = u.school_id
     where u.kind in ('team', 'school') and ${which}
     order by s.name, u.kind = 'team', u.name, u.id`)
}
