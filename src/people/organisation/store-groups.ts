import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import '../../people/organisation/tables.ts'

/** A team or a school: what meets about its result, agrees on levels and has a plan. `ended`: no longer in use. */
export type Group = { id: string; kind: 'team' | 'school'; name: string; school: string; schoolName: string; ended: boolean }

/** Teams and schools by their ids, those that have ended too; schools first, then by name. */
export async function groupsById(tx: Tx, ids: readonly string[], today: Day): Promise<Group[]> {
  return read(tx, sql`u.id = any (${ids}::uuid[])`, today)
}

/** The teams of schools that are in use, by name. */
export async function teamsOf(tx: Tx, schools: readonly string[], today: Day): Promise<Group[]> {
  return read(tx, sql`u.kind = 'team' and u.school_id = any (${schools}::uuid[]) and app.is_there(u.to_on, ${today})`, today)
}

async function read(tx: Tx, which: ReturnType<typeof sql>, today: Day): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select u.id, u.kind, u.name, u.school_id as school, s.name as "schoolName", not app.is_there(u.to_on, ${today}) as ended
      from unit_place u join unit s on s.id = u.school_id
     where u.kind in ('team', 'school') and ${which}
     order by s.name, u.kind = 'team', u.name, u.id`.execute(tx)
  return rows
}
