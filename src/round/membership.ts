import { sql } from 'kysely'
import { found } from '../base/ask.ts'
import type { Day } from '../base/clock.ts'
import type { Tx } from '../base/database.ts'
import type { Role } from '../base/viewer.ts'
import type { Audience } from '../framework/framework.ts'
import './tables.ts'

/** A person's part in a round at one school, frozen when the round opened. */
export type Membership = {
  round: string
  roundName: string
  frameworkVersion: string
  opensOn: Day
  /** The last day one can answer; while the school may answer again, the last day of that. */
  closesOn: Day
  minimumGroup: number
  school: string
  schoolName: string
  /** School forms, which choose between wordings. */
  forms: string[]
  team: string | null
  teamName: string | null
  audience: Audience
  role: Role
  /** True while answers may be given and changed. */
  open: boolean
}

/** Every round that a person was or is a member of, the newest first; rounds that have not opened have no members. */
export async function membershipsOf(tx: Tx, person: string, today: Day): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select r.id as round, r.name as "roundName", r.framework_version_id as "frameworkVersion", r.opens_on as "opensOn",
           coalesce((select max(a.until) from round_reopening a
                      where a.round_id = r.id and a.school_id = m.school_id and a.ended_at is null and a.until >= ${today}), r.closes_on) as "closesOn",
           r.minimum_group as "minimumGroup", m.school_id as school, s.name as "schoolName", s.forms, m.team_id as team, t.name as "teamName",
           m.audience, m.role, round_is_open(r.id, m.school_id, ${today}) as open
      from round_member m
      join round r on r.id = m.round_id
      join unit s on s.id = m.school_id
      left join unit t on t.id = m.team_id
     where m.person_id = ${person}
     order by r.opens_on desc, r.created_on desc, r.id, s.name`.execute(tx)
  return rows
}

/** One membership of a person, or NotFound. */
export async function membership(tx: Tx, person: string, round: string, school: string, today: Day): Promise<Membership> {
  const all = await membershipsOf(tx, person, today)
  return found(all.find((each) => each.round === round && each.school === school))
}
