import { sql } from 'kysely'
import type { Audience } from '../../content/framework/framework.ts'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Role } from '../../ground/base/viewer.ts'
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
  const { rows } = await sql<Membership>`select * from app.memberships(${person}, ${today})`.execute(tx)
  return rows
}

/** One membership of a person, or NotFound. */
export async function membership(tx: Tx, person: string, round: string, school: string, today: Day): Promise<Membership> {
  const all = await membershipsOf(tx, person, today)
  return found(all.find((each) => each.round === round && each.school === school))
}
