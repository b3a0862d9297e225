import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import './tables.ts'

/** A school's assessing in a school year: the days of its newest opened round, and whether that has closed. Never who has answered. */
export type Assessed = { school: string; from: Day; to: Day; closed: boolean }

/** What schools have assessed in a school year, one row for each that has been in an opened round. */
export function assessedAsked(schoolYear: number, schools: readonly string[]): Question<Assessed[]> {
  return rowsOf(sql<Assessed>`
    select distinct on (s.school_id) s.school_id as school, r.opens_on as "from", r.closes_on as "to", c.round_id is not null as closed
      from round_school s join round r on r.id = s.round_id join round_opening o on o.round_id = r.id left join round_closing c on c.round_id = r.id
     where s.school_id = any (${schools}::uuid[]) and r.opens_on between ${`${schoolYear}-07-01`}::date and ${`${schoolYear + 1}-06-30`}::date
     order by s.school_id, r.opens_on desc, r.id`)
}
