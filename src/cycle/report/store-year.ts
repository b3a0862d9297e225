import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Period } from './report.ts'
import './tables.ts'

/** When schools first sent the reports of a school year, of versions that were not taken back. */
export function sentAsked(schoolYear: number, schools: readonly string[]): Question<{ school: string; half: Period['half']; on: Day }[]> {
  return rowsOf(sql<{ school: string; half: Period['half']; on: Day }>`
    select r.school_id as school, r.half, min(s.on_day) as "on"
      from report r join report_sending s on s.report_id = r.id
     where r.school_id = any (${schools}::uuid[]) and (r.year = ${schoolYear} and r.half = 2 or r.year = ${schoolYear + 1} and r.half = 1)
       and not exists (select from report_return t where t.sending_id = s.id)
     group by r.school_id, r.half`)
}
