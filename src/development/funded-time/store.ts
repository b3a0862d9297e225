import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Funded } from '../funder/funder.ts'
import { askerOf } from '../programme/seeing.ts'
import type { ColumnOfExport, Rate, Rounding } from './funded-time.ts'
import '../programme/tables.ts'
import './tables.ts'

export type Project = {
  id: string
  programme: { id: string; title: string } & Funded
  number: string
  call: string
  from: Day
  to: Day
  share: number
  hoursADay: number
  rounding: Rounding
  managerAttests: boolean
  rulesSource: string
  columns: ColumnOfExport[]
  revision: number
  changedByName: string
}

/** The project of a programme that who asks runs: none yet, or one; NotFound is for the caller to throw when one is needed. */
export function projectsAsked(viewer: Viewer, which: { programme?: string; id?: string; export?: string }): Question<Project[]> {
  const { person, runsAll } = askerOf(viewer)
  return rowsOf(sql<Project>`
    select f.id, json_build_object('id', p.id, 'title', p.title, 'funderLine', p.funder_line, 'funderMark', app.funder_mark(p.id)) as programme, f.number, f.call, f.from_on as "from", f.to_on as "to", f.share,
           f.hours_a_day as "hoursADay", f.rounding, f.manager_attests as "managerAttests", f.rules_source as "rulesSource", f.columns, f.revision, f.changed_by_name as "changedByName"
      from funded_project f join programme p on p.id = f.programme_id
     where (${which.programme ?? null}::uuid is null or p.id = ${which.programme ?? null}) and (${which.id ?? null}::uuid is null or f.id = ${which.id ?? null})
       and (${which.export ?? null}::uuid is null or f.id in (select e.project_id from funded_export e where e.id = ${which.export ?? null}))
       and (${runsAll} or exists (select from programme_charge c where c.programme_id = p.id and c.person_id = ${person} and c.part in ('leader', 'coordinator')))
     order by f.number, f.id`)
}

/** The one that who asks runs, or NotFound. */
export function projectRun(viewer: Viewer, which: { programme?: string; id?: string; export?: string }): Question<Project> {
  return projectsAsked(viewer, which).map(([project]) => found(project))
}

/** Rates by category, the latest first. */
export function ratesAsked(project: string): Question<Rate[]> {
  return rowsOf(sql<Rate>`
    select id, category, ore_an_hour as "oreAnHour", from_on as "from", source, by_name as "byName" from funded_rate
     where project_id = ${project} order by category, from_on desc`)
}

/** How a month of a project stands. @property sent the number of its latest export @property content the hash of the attested rows that it was made of */
export type MonthStanding = {
  month: Day
  lockedByName: string
  people: number
  hours: number
  attested: number
  attestedHours: number
  sent: number | null
  content: string | null
}

/** The locked months of a project, in order. */
export function monthsAsked(project: string): Question<MonthStanding[]> {
  return rowsOf(sql<MonthStanding>`
    select l.month, l.by_name as "lockedByName", count(s.id) filter (where s.hours > 0)::integer as people, coalesce(sum(s.hours), 0)::integer as hours,
           count(s.id) filter (where s.attested and s.hours > 0)::integer as attested, coalesce(sum(s.hours) filter (where s.attested), 0)::integer as "attestedHours",
           e.number as sent, encode(e.content_sha256, 'hex') as content
      from participation_lock l left join participation_standing s on s.project_id = l.project_id and s.month = l.month
      left join lateral (select x.number, x.content_sha256 from funded_export x where x.project_id = l.project_id and x.month = l.month order by x.number desc limit 1) e on true
     where l.project_id = ${project} group by l.month, l.by_name, e.number, e.content_sha256 order by l.month`)
}

/** A participant's month as it stands, with what the project knows of them. */
export type Row = {
  id: string
  number: number
  name: string
  person: string | null
  month: Day
  revision: number
  minutes: number
  hours: number
  category: string
  oreAnHour: number | null
  rateSource: string
  school: string
  byPerson: boolean
  byManager: boolean
  attested: boolean
  sha256: string
  start: Day
  end: Day | null
}

/** The rows of a project, of one month or of all of them; by participant number. What a correction has left without hours is among them. */
export function rowsAsked(project: string, month: Day | null = null): Question<Row[]> {
  return rowsOf(sql<Row>`
    select s.id, s.number, p.name, p.person_id as person, s.month, s.revision, s.minutes, s.hours, s.category, s.ore_an_hour as "oreAnHour", s.rate_source as "rateSource",
           s.school_name as school, s.by_person as "byPerson", s.by_manager as "byManager", s.attested, encode(s.sha256, 'hex') as sha256,
           (select min(f.month) from participation_standing f where f.project_id = s.project_id and f.number = s.number and f.hours > 0) as start, null::date as "end"
      from participation_standing s join funded_participant p on p.project_id = s.project_id and p.number = s.number
     where s.project_id = ${project} and (${month}::date is null or s.month = ${month}) order by s.month, s.number`)
}

export type SentExport = {
  id: string
  number: number
  month: Day
  supersedes: number | null
  rows: number
  hours: number
  csv: string
  xlsx: string
  at: Date
  byName: string
}

/** What has been exported, the latest first. */
export function exportsAsked(project: string): Question<SentExport[]> {
  return rowsOf(
    sql<SentExport>`
    select e.id, e.number, e.month, b.number as supersedes, e.rows, e.hours, encode(e.csv_sha256, 'hex') as csv, encode(e.xlsx_sha256, 'hex') as xlsx, e.at, e.by_name as "byName"
      from funded_export e left join funded_export b on b.id = e.supersedes where e.project_id = ${project} order by e.number desc`,
    'at',
  )
}

/** A participant of a project; no name: erased. */
export type Participant = { number: number; name: string; category: string }
export function participantsAsked(project: string): Question<Participant[]> {
  return rowsOf(sql<Participant>`select number, name, category from funded_participant where project_id = ${project} order by number`)
}

/** The days of a month as they were frozen in the revisions that stand; by participant and day. */
export function daysAsked(project: string, month: Day): Question<{ number: number; day: Day; minutes: number }[]> {
  return rowsOf(sql<{ number: number; day: Day; minutes: number }>`
    select s.number, (d ->> 'day')::date as day, (d ->> 'minutes')::integer as minutes
      from participation_standing s join participation_month m on m.id = s.id cross join lateral json_array_elements(m.facts::json -> 'days') d
     where s.project_id = ${project} and s.month = ${month} order by s.number, day`)
}
