import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf, together } from '../../ground/base/question.ts'
import { placeWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Period } from '../report/report.ts'
import { type DialogueState, dialogueStates } from './dialogue.ts'
import '../../people/organisation/tables.ts'
import '../report/tables.ts'
import './tables.ts'

/** Where a school is with its dialogue: none is booked for its latest half-year, or as the latest one stands. */
export const standings = ['none', 'booked', 'held', 'concluded'] as const
export type Standing = (typeof standings)[number]

export const orders = ['name', 'time', 'report'] as const
export type Order = (typeof orders)[number]

/** Schools on a page of the list. */
export const schoolsOnAPage = 50

export type ListChoice = { search: string; standing: Standing | ''; order: Order; page: number }

/** A school in the list, with its latest report and dialogue. */
export type ListedSchool = {
  id: string
  name: string
  standing: Standing
  report: { id: string; period: Period; onDay: Day; read: boolean } | null
  dialogue: { id: string; period: Period; state: DialogueState; startsAt: Date; place: string; concludedOn: Day | null } | null
}

type Row = {
  id: string
  name: string
  standing: Standing
  report: string | null
  reportYear: number | null
  reportHalf: number | null
  reportDay: Day | null
  read: boolean | null
  dialogue: string | null
  year: number | null
  half: number | null
  state: string | null
  startsAt: Date | null
  place: string | null
  concludedOn: Day | null
}

/** A page of the schools within a sight, and how many there are of each standing among those that the search finds. However many schools: two statements. */
export function schoolListAsked(
  sight: Sight,
  { search, standing, order, page }: ListChoice,
  now: Date,
  today: Day,
): Question<{ schools: ListedSchool[]; counts: Record<Standing, number> }> {
  const chosen = sql`
    select u.id, u.name, r.report_id as report, r.year as "reportYear", r.half as "reportHalf", r.on_day as "reportDay", r.read,
           d.dialogue_id as dialogue, d.year, d.half, d.state, d.starts_at as "startsAt", d.place, d.concluded_on as "concludedOn",
           case when d.dialogue_id is null or d.state = 'called off' or (r.year, r.half) > (d.year, d.half) then 'none' else d.state end as standing
      from unit_place u
      left join lateral (select * from report_told t where t.school_id = u.id order by t.year desc, t.half desc limit 1) r on true
      left join (select distinct on (x.school_id) * from app.dialogue_standing_at(${now}) x order by x.school_id, x.year desc, x.half desc) d on d.school_id = u.id
     where u.kind = 'school' and app.is_there(u.to_on, ${today}) and ${placeWithin(sight)} and strpos(app.plain(u.name), app.plain(${search})) > 0`
  const sorting = {
    name: sql`c.name, c.id`,
    time: sql`case when c.standing in ('booked', 'held') then 0 else 1 end, c."startsAt", c.name, c.id`,
    report: sql`c."reportDay" desc nulls last, c.name, c.id`,
  }[order]
  return together(
    rowsOf(
      sql<Row>`select c.* from (${chosen}) c where ${standing} = '' or c.standing = ${standing}
                order by ${sorting} limit ${schoolsOnAPage} offset ${(page - 1) * schoolsOnAPage}`,
      'startsAt',
    ),
    rowsOf(
      sql<{ standing: Standing; count: number }>`select c.standing, count(*)::integer as count from (${chosen}) c group by c.standing`,
    ),
  ).map(([rows, counted]) => ({
    schools: rows.map(listedFrom),
    counts: { none: 0, booked: 0, held: 0, concluded: 0, ...Object.fromEntries(counted.map((each) => [each.standing, each.count])) },
  }))
}

function listedFrom(row: Row): ListedSchool {
  const { id, name, standing } = row
  const report =
    row.report === null || row.reportDay === null
      ? null
      : { id: row.report, period: periodFrom(row.reportYear, row.reportHalf), onDay: row.reportDay, read: row.read ?? false }
  const state = dialogueStates.find((each) => each === row.state)
  if (row.dialogue === null || !state || row.startsAt === null) return { id, name, standing, report, dialogue: null }
  const { startsAt, place, concludedOn } = row
  const period = periodFrom(row.year, row.half)
  return { id, name, standing, report, dialogue: { id: row.dialogue, period, state, startsAt, place: place ?? '', concludedOn } }
}

function periodFrom(year: number | null, half: number | null): Period {
  return { year: year ?? 0, half: half === 1 ? 1 : 2 }
}
