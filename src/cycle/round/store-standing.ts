import { sql } from 'kysely'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { releaseMoment } from './closing.ts'
import { type RoundState, stateOf } from './round.ts'
import './tables.ts'

/** A round as those see it who follow schools: which, until when, and where it is. */
export type RoundStanding = {
  id: string
  name: string
  opensOn: Day
  closesOn: Day
  state: Exclude<RoundState, 'draft'>
  /** When its result is to be released; null until it has closed. */
  releaseOn: Day | null
  released: boolean
}

/** The newest round of each school within a sight that is scheduled or has opened, by school. */
export function newestRoundsAsked(sight: Sight, today: Day): Question<Map<string, RoundStanding>> {
  const select = sql<Row>`
    with newest as (
      select distinct on (rs.school_id) rs.school_id, rs.round_id
        from round_school rs join round r on r.id = rs.round_id
       where ${schoolWithin(sight, 'rs.school_id')}
         and (exists (select from round_schedule s where s.round_id = r.id) or exists (select from round_opening o where o.round_id = r.id))
       order by rs.school_id, r.opens_on desc, r.created_on desc, r.id)
    select r.id, r.name, r.opens_on as "opensOn", r.closes_on as "closesOn", n.schools,
           exists (select from round_schedule s where s.round_id = r.id) as scheduled,
           exists (select from round_opening o where o.round_id = r.id) as opened,
           c.at as "closedAt", coalesce(c.release_delay, r.release_delay) as delay, l.at as "releasedAt",
           coalesce((select json_agg(json_build_object('until', a.until, 'endedAt', a.ended_at)) from round_reopening a where a.round_id = r.id), '[]') as reopenings
      from (select round_id, json_agg(school_id) as schools from newest group by round_id) n
      join round r on r.id = n.round_id
      left join round_closing c on c.round_id = r.id
      left join round_release l on l.round_id = r.id`
  return rowsOf(select, 'closedAt', 'releasedAt').map(
    (rows) =>
      new Map(
        rows.flatMap(({ schools, ...row }) => {
          const round = roundFrom(row, today)
          return round ? schools.map((school): [string, RoundStanding] => [school, round]) : []
        }),
      ),
  )
}

/** Null for a round whose day went by without its opening. */
function roundFrom(
  { scheduled, opened, closedAt, delay, releasedAt, reopenings, ...row }: Omit<Row, 'schools'>,
  today: Day,
): RoundStanding | null {
  const state = stateOf({ closesOn: row.closesOn, scheduled, opened, closed: closedAt !== null }, today)
  if (state === 'draft') return null
  const ends = reopenings.map(({ until, endedAt }) => ({ until, endedAt: endedAt === null ? null : new Date(endedAt) }))
  const releaseAt = releasedAt ?? (closedAt && releaseMoment({ at: closedAt, delay }, ends))
  return { ...row, state, releaseOn: releaseAt && dayOf(releaseAt), released: releasedAt !== null }
}

type Row = {
  id: string
  name: string
  opensOn: Day
  closesOn: Day
  schools: string[]
  scheduled: boolean
  opened: boolean
  closedAt: Date | null
  delay: number
  releasedAt: Date | null
  reopenings: { until: Day; endedAt: string | null }[]
}
