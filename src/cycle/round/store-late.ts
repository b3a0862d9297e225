import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Role } from '../../ground/base/viewer.ts'
import { register } from '../../ground/published/published.ts'
import type { Round } from './round.ts'
import './tables.ts'

/** Somebody who came into a round at a school that was in it already. */
export type LateMember = { person: string; name: string; role: Role; school: string; schoolName: string; team: string | null; addedOn: Day }

/** Who came into a round while it was open, at the schools in sight: the latest first. Also those who have left since. */
export async function lateMembers(tx: Tx, round: Pick<Round, 'id' | 'schools'>): Promise<LateMember[]> {
  const { rows } = await sql<LateMember>`
    select m.person_id as person, app.person_name(p) as name, m.role, m.school_id as school, s.name as "schoolName",
           t.name as team, m.added_on as "addedOn"
      from round_member m
      join person p on p.id = m.person_id
      join unit s on s.id = m.school_id
      left join unit t on t.id = m.team_id
     where m.round_id = ${round.id} and m.came_late and m.school_id = any (${round.schools.map(({ id }) => id)}::uuid[])
     order by m.added_on desc, s.name, lower(p.family_name), lower(p.given_name), p.id`.execute(tx)
  return rows
}

/** How many persons came into a round while it was open, in a unit: a team or a school by itself, a district or the authority by their schools. */
export async function lateIn(tx: Tx, round: string, unit: { id: string; schools: readonly string[] }): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct person_id)::int as n from round_member
     where round_id = ${round} and came_late and (team_id = ${unit.id} or school_id = ${unit.id} or school_id = any (${unit.schools}::uuid[]))`.execute(
    tx,
  )
  const late = rows[0]?.n ?? 0
  const place = { occasion: round, unit: unit.id, audience: 'everyone', measure: 'came during the round' }
  register({ late }, () => [
    { ...place, contributors: late, n: null, sum: null, squares: null, spread: null, parts: null, figures: [late] },
  ])
  return late
}
