import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import '../plan/tables.ts'
import './tables.ts'

/** When schools took the temperature of a plan of theirs in a school year: the latest day on which a check was opened. */
export function checkedAsked(schoolYear: number, schools: readonly string[]): Question<{ school: string; on: Day }[]> {
  return rowsOf(sql<{ school: string; on: Day }>`
    select p.unit_id as school, max(c.opened_on) as "on"
      from checkin c join plan p on p.id = c.plan_id
     where p.unit_id = any (${schools}::uuid[]) and c.opened_on between ${`${schoolYear}-07-01`}::date and ${`${schoolYear + 1}-06-30`}::date
     group by p.unit_id`)
}
