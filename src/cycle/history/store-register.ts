import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, rowsOf, together } from '../../ground/base/question.ts'
import type { Register } from './planning.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** The schools and teams of an authority, also those that are no more, and what has been imported before or asked here. Imports of one authority go one after the other. */
export async function loadRegister(tx: Tx, authority: string, today: Day): Promise<Register> {
  const schools = rowsOf(sql<Register['schools'][number]>`
    select id, code, name, district_id as district, app.in_force(from_on, to_on, ${today}) as "inForce" from unit_place where kind = 'school'`)
  const teams = rowsOf(sql<Register['teams'][number]>`
    select id, school_id as school, name from unit_place where kind = 'team' and school_id is not null and app.is_there(to_on, ${today})`)
  const earlier = rowsOf(sql<Register['earlier'][number]>`
    select r.name, r.held_from as first, r.held_on as day, exists (select from history_removal x where x.round_id = r.id) as removed,
           coalesce((select array_agg(u.unit_id::text) from history_unit u where u.round_id = r.id and u.level = 'school'), '{}') as schools
      from history_round r`)
  const day = (moment: string) => sql`(${sql.ref(moment)} at time zone 'Europe/Stockholm')::date`
  const own = rowsOf(sql<Register['own'][number]>`
    select r.name, least(r.opens_on, ${day('o.at')}) as first,
           greatest(coalesce(${day('c.at')}, r.closes_on),
                    (select max(coalesce(${day('x.ended_at')}, x.until)) from round_reopening x where x.round_id = r.id)) as day,
           coalesce((select array_agg(s.school_id::text) from round_school s where s.round_id = r.id), '{}') as schools
      from round r left join round_opening o on o.round_id = r.id left join round_closing c on c.round_id = r.id
     where o.round_id is not null or exists (select from round_schedule p where p.round_id = r.id)`)
  await sql`select pg_advisory_xact_lock(hashtext(${`history ${authority}`}))`.execute(tx)
  const [found, within, before, here] = await askOnce(tx, together(schools, teams, earlier, own))
  return { authority, schools: found, teams: within, earlier: before, own: here }
}
