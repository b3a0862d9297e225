import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type HelpKind, helpKinds, type Period, type ReportState, stateIn } from './report.ts'
import './tables.ts'

/** A school's latest report as those see it who follow schools. `help`: what kinds it asks for, once it is sent. */
export type ReportStanding = { id: string; period: Period; state: ReportState; sentOn: Day | null; help: HelpKind[] }

/** The latest report of each school within a sight, by school. What stands in it is not read. */
export function reportStandingsAsked(sight: Sight): Question<Map<string, ReportStanding>> {
  const select = sql<Row>`
    select r.school_id as school, r.id, r.year, r.half, s.on_day as "sentOn", coalesce(s.help_kinds, '[]') as help,
           exists (select from report_reading x where x.sending_id = s.id) as read,
           exists (select from report_answer x where x.sending_id = s.id) as answered
      from (select distinct on (r.school_id) r.* from report r where ${schoolWithin(sight, 'r.school_id')}
             order by r.school_id, r.year desc, r.half desc) r
      left join lateral (
        select x.id, x.on_day, x.help_kinds from report_sending x
         where x.report_id = r.id and not exists (select from report_return t where t.sending_id = x.id)
         order by x.number desc limit 1) s on true`
  return rowsOf(select).map((rows) => new Map(rows.map((row) => [row.school, reportFrom(row)])))
}

type Row = { school: string; id: string; year: number; half: number; sentOn: Day | null; help: string[]; read: boolean; answered: boolean }

function reportFrom({ id, year, half, sentOn, help, read, answered }: Row): ReportStanding {
  return {
    id,
    period: { year, half: half === 1 ? 1 : 2 },
    state: stateIn(sentOn === null ? null : { returned: false, read, answered }),
    sentOn,
    help: helpKinds.filter((kind) => help.includes(kind)),
  }
}
