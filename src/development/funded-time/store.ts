import { type RawBuilder, sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Funded } from '../funder/funder.ts'
import { askerOf } from '../programme/seeing.ts'
import { type ColumnOfExport, onAPage, type Rate, type Rounding, tellsOf } from './funded-time.ts'
import '../../people/organisation/tables.ts'
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
  /** Years after its last day that names are kept; null while the call does not say. */
  keepYears: number | null
  /** When names went; from then on nothing is reckoned anew. */
  namesGone: Day | null
  revision: number
  changedByName: string
}

/** The project of a programme that who asks runs: none yet, or one; NotFound is for the caller to throw when one is needed. */
export function projectsAsked(viewer: Viewer, which: { programme?: string; id?: string; export?: string }): Question<Project[]> {
  const { person, runsAll } = askerOf(viewer)
  return rowsOf(sql<Project>`
    select f.id, json_build_object('id', p.id, 'title', p.title, 'funderLine', p.funder_line, 'funderMark', app.funder_mark(p.id)) as programme, f.number, f.call, f.from_on as "from", f.to_on as "to", f.share,
           f.hours_a_day as "hoursADay", f.rounding, f.manager_attests as "managerAttests", f.rules_source as "rulesSource", f.columns, f.keep_years as "keepYears", f.names_gone_on as "namesGone", f.revision, f.changed_by_name as "changedByName"
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

/** How a month of a project stands. @property sent the number of its latest export @property content the hash of what that told @property now the hash of what an export would tell now */
export type MonthStanding = {
  month: Day
  lockedByName: string
  people: number
  hours: number
  attested: number
  attestedHours: number
  sent: number | null
  content: string | null
  now: string
}

/** The standing rows of a project, each once, and what an hour of each category is worth in each month, as it is known now: a rate that comes after a month was locked reaches it. */
function standingRows(project: string): RawBuilder<unknown> {
  return sql`
    standing as materialized (select * from participation_standing where project_id = ${project}),
    rated as (select k.month, k.category, r.ore_an_hour, coalesce(r.source, '') as source
                from (select distinct month, category from standing) k
                left join lateral (select x.ore_an_hour, x.source from funded_rate x where x.project_id = ${project} and x.category = k.category and x.from_on <= k.month
                                    order by x.from_on desc limit 1) r on true)`
}

/**
 * The locked months of a project, in order. What an export tells is hashed of the attested rows in the order of their numbers: number, revision and facts; the rate where it has come since the month was
 * locked, and the end date, where the columns tell of them.
 */
export function monthsAsked(project: Pick<Project, 'id' | 'columns'>): Question<MonthStanding[]> {
  const { money, ended } = tellsOf(project.columns)
  return rowsOf(sql<MonthStanding>`
    with ${standingRows(project.id)},
    told as (
      select s.month, s.number, s.hours, s.attested,
             s.number || ',' || s.revision || ',"' || encode(s.sha256, 'hex') || '"'
               || case when ${money}::boolean and r.ore_an_hour is distinct from s.ore_an_hour then ',' || coalesce(r.ore_an_hour::text, 'null') else '' end
               || case when ${ended}::boolean and p.ended_on is not null then ',"' || p.ended_on || '"' else '' end as line
        from standing s join rated r on r.month = s.month and r.category = s.category join funded_participant p on p.project_id = s.project_id and p.number = s.number)
    select l.month, l.by_name as "lockedByName", count(s.number) filter (where s.hours > 0)::integer as people, coalesce(sum(s.hours), 0)::integer as hours,
           count(s.number) filter (where s.attested and s.hours > 0)::integer as attested, coalesce(sum(s.hours) filter (where s.attested), 0)::integer as "attestedHours",
           e.number as sent, encode(e.content_sha256, 'hex') as content,
           encode(sha256(convert_to('[' || coalesce(string_agg('[' || s.line || ']', ',' order by s.number) filter (where s.attested and s.hours > 0), '') || ']', 'UTF8')), 'hex') as now
      from participation_lock l left join told s on s.month = l.month
      left join lateral (select x.number, x.content_sha256 from funded_export x where x.project_id = l.project_id and x.month = l.month order by x.number desc limit 1) e on true
     where l.project_id = ${project.id} group by l.month, l.by_name, e.number, e.content_sha256 order by l.month`)
}

/** Attested hours of a category at a rate, and where that is from. @property oreAnHour null without a rate */
export type HoursAtRate = { category: string; oreAnHour: number | null; source: string; hours: number }

/** The attested hours of a project by category and rate, by the categories' names. */
export function hoursAtRatesAsked(project: string): Question<HoursAtRate[]> {
  return rowsOf(sql<HoursAtRate>`
    with ${standingRows(project)}
    select s.category, r.ore_an_hour as "oreAnHour", r.source, sum(s.hours)::integer as hours
      from standing s join rated r on r.month = s.month and r.category = s.category
     where s.attested and s.hours > 0 group by s.category, r.ore_an_hour, r.source order by s.category, r.ore_an_hour, r.source`)
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
  /** The call asks for a manager and there is none who could. */
  unmanaged: boolean
  start: Day
  ended: Day | null
}

/** The rows of a month, by participant number. What a correction has left without hours is among them. */
export function rowsAsked(project: Pick<Project, 'id' | 'managerAttests'>, month: Day, today: Day): Question<Row[]> {
  return rowsOf(sql<Row>`
    with firsts as (select number, min(month) as start from participation_standing where project_id = ${project.id} and hours > 0 and month <= ${month} group by number)
    select s.id, s.number, p.name, p.person_id as person, s.month, s.revision, s.minutes, s.hours, s.category, r.ore_an_hour as "oreAnHour", coalesce(r.source, '') as "rateSource",
           s.school_name as school, s.by_person as "byPerson", s.by_manager as "byManager", s.attested, coalesce(f.start, s.month) as start, p.ended_on as ended,
           ${project.managerAttests}::boolean and not s.by_manager and not exists (select from app.attesters_of(s.school_id, p.person_id, ${today})) as unmanaged
      from participation_standing s join funded_participant p on p.project_id = s.project_id and p.number = s.number left join firsts f on f.number = s.number
      left join lateral (select x.ore_an_hour, x.source from funded_rate x where x.project_id = s.project_id and x.category = s.category and x.from_on <= s.month
                          order by x.from_on desc limit 1) r on true
     where s.project_id = ${project.id} and s.month = ${month} order by s.number`)
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
  /** Its files are there. */
  kept: boolean
}

/** What has been exported, the latest first. */
export function exportsAsked(project: string): Question<SentExport[]> {
  return rowsOf(
    sql<SentExport>`
    select e.id, length(e.csv) > 0 as kept, e.number, e.month, b.number as supersedes, e.rows, e.hours, encode(e.csv_sha256, 'hex') as csv, encode(e.xlsx_sha256, 'hex') as xlsx, e.at, e.by_name as "byName"
      from funded_export e left join funded_export b on b.id = e.supersedes where e.project_id = ${project} order by e.number desc`,
    'at',
  )
}

/** A participant of a project; no name: erased. @property ended when they ceased to be one */
export type Participant = { number: number; name: string; category: string; ended: Day | null }

/** A page of a project's participants whose name has all of some words, by number, and how many there are. @param page from 1 */
export function participantsAsked(project: string, words: string, page: number): Question<{ found: number; participants: Participant[] }> {
  return rowsOf(sql<Participant & { found: number }>`
    select number, name, category, ended_on as ended, (count(*) over ())::integer as found from funded_participant
     where project_id = ${project} and name ilike all (${wordsIn(words)}::text[]) order by number limit ${onAPage} offset ${(page - 1) * onAPage}`).map(
    (rows) => ({
      found: rows[0]?.found ?? 0,
      participants: rows.map(({ found: _, ...participant }) => participant),
    }),
  )
}

/** One of them, or none. */
export function participantAsked(project: string, number: number): Question<Participant | null> {
  return rowsOf(
    sql<Participant>`select number, name, category, ended_on as ended from funded_participant where project_id = ${project} and number = ${number}`,
  ).map(([participant = null]) => participant)
}

/** Each word of a search as a pattern that a name is held against. */
export function wordsIn(words: string): string[] {
  return words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

/** Who takes part in the programme and is no participant of the project, and why; by name. */
export type LeftOut = { person: string; name: string; reason: string; byName: string; on: Day }
export function leftOutAsked(project: string): Question<LeftOut[]> {
  return rowsOf(sql<LeftOut>`
    select l.person_id as person, app.person_name(p) as name, l.reason, l.by_name as "byName", l.on_day as "on" from funded_left_out l join person p on p.id = l.person_id
     where l.project_id = ${project} order by p.family_name, p.given_name, p.id`)
}

/** The days of a month as they were frozen in the revisions that stand; by participant and day. */
export function daysAsked(project: string, month: Day): Question<{ number: number; day: Day; minutes: number }[]> {
  return rowsOf(sql<{ number: number; day: Day; minutes: number }>`
    select s.number, (d ->> 'day')::date as day, (d ->> 'minutes')::integer as minutes
      from participation_standing s join participation_month m on m.id = s.id cross join lateral json_array_elements(m.facts::json -> 'days') d
     where s.project_id = ${project} and s.month = ${month} order by s.number, day`)
}
