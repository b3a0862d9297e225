import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Help, HelpKind, Period } from './report.ts'
import './tables.ts'

/** One thing that a school asks for in the report that it sent last. `key` is the same in every version that asks for it word for word. */
export type Asked = Help & { report: string; key: string; period: Period; school: { id: string; name: string; district: string | null } }

/** What the schools within a sight ask for, of half-years from one on, the newest first; what a report asks for twice in the same words, once. Nobody is named but the school. */
export function helpAskedAsked(sight: Sight, from: Period): Question<Asked[]> {
  return rowsOf(sql<Row>`
    select r.id as report, r.year, r.half, u.id as school, u.name, u.district_id as district, h.kind, h.text, md5(h.kind || ' ' || h.text) as key
      from report r join unit_place u on u.id = r.school_id
      join lateral (
        select s.content from report_sending s
         where s.report_id = r.id and not exists (select from report_return t where t.sending_id = s.id) order by s.number desc limit 1) s on true
      cross join lateral (
        select x.value ->> 'kind' as kind, x.value ->> 'text' as text, min(x.position) as position
          from jsonb_array_elements(s.content -> 'help') with ordinality x (value, position) group by 1, 2) h
     where ${schoolWithin(sight, 'r.school_id')} and r.year * 2 + r.half >= ${from.year * 2 + from.half}
     order by r.year desc, r.half desc, u.name, u.id, h.position`).map((rows) =>
    rows.map(({ school, name, district, year, half, ...row }) => ({
      ...row,
      period: { year, half: half === 1 ? 1 : 2 },
      school: { id: school, name, district },
    })),
  )
}

type Row = {
  report: string
  year: number
  half: number
  school: string
  name: string
  district: string | null
  kind: HelpKind
  text: string
  key: string
}
