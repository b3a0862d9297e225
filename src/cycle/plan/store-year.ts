import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import './tables.ts'

/** When the plans of schools for a school year were first adopted, of decisions that stand: a plan that is decided on anew was in time when it first was. */
export function adoptedAsked(schoolYear: number, schools: readonly string[]): Question<{ school: string; on: Day }[]> {
  return rowsOf(sql<{ school: string; on: Day }>`
    select p.unit_id as school, min((a.at at time zone 'Europe/Stockholm')::date) as "on"
      from plan p join plan_adoption a on a.plan_id = p.id left join plan_withdrawal w on w.adoption_id = a.id
     where p.unit_id = any (${schools}::uuid[]) and p.school_year = ${schoolYear} and w.adoption_id is null
     group by p.unit_id`)
}
