import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { schoolPlansAsked } from '../plan/store-standing.ts'
import type { Decided } from '../year/year.ts'
import '../ballot/tables.ts'
import { type Check, checkOf } from './due.ts'
import { checkStandingsAsked } from './store-standing.ts'
import '../plan/tables.ts'
import './tables.ts'

/** When schools took the temperature of their plan of a school year, whenever that was: the latest day on which a check was counted, or filled in together. One that goes on is not done. */
export function checkedAsked(schoolYear: number, schools: readonly string[]): Question<{ school: string; on: Day }[]> {
  return rowsOf(sql<{ school: string; on: Day }>`
    select p.unit_id as school, max(d.on_day) as "on"
      from checkin c join plan p on p.id = c.plan_id
      left join checkin_together t on t.checkin_id = c.id
      left join ballot_standing b on b.ballot_id = c.ballot_id
      cross join lateral (select coalesce(t.on_day, case when b.counted then b.closed_on end) as on_day) d
     where p.unit_id = any (${schools}::uuid[]) and p.school_year = ${schoolYear} and d.on_day is not null
     group by p.unit_id`)
}

/** How it stands with the check of each of some schools, by the one rule (`checkOf`), once it is known what has been decided of the years of their plans. */
export type Checks = (school: string, decided: Decided) => Check

/** The same, asked of all at once. */
export function checksAsked(schools: readonly string[]): Question<Checks> {
  if (schools.length === 0) return known((school, decided) => checkOf(school, { plans: [], checks: new Map(), decided }))
  const sight: Sight = { own: false, authority: false, districts: [], schools: [...schools], teams: [] }
  return together(schoolPlansAsked(sight), checkStandingsAsked(sight)).map(
    ([plans, checks]): Checks =>
      (school, decided) =>
        checkOf(school, { plans: plans.get(school) ?? [], checks, decided }),
  )
}
