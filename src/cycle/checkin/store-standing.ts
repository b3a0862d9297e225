import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import '../ballot/tables.ts'
import '../plan/tables.ts'
import './tables.ts'

/** The latest check of a plan as those see it who follow schools: where it is. Nothing of what was answered. */
export type CheckStanding = {
  /** As `State` of a check; `none`: the plan has had no check. */
  is: 'none' | 'open' | 'counting' | 'together' | 'done'
  /** The last day to answer one that is open. */
  closesOn: Day | null
  /** When the last one that is done was done. */
  lastOn: Day | null
  /** The day that was chosen for the next. */
  chosen: Day | null
}

/** How it stands with the checks of the schools' own plans within a sight, by plan; nothing of a plan that has neither a check nor a day for one. */
export function checkStandingsAsked(sight: Sight): Question<Map<string, CheckStanding>> {
  const select = sql<Row>`
    select p.id as plan, d.on_day as chosen, c.id is not null as held, c.ballot_id is not null as balloted, c.on_day as "togetherOn",
           c.closes_on as "closesOn", c.closed_on as "closedOn", coalesce(c.counted, false) as counted, c."lastOn"
      from plan p
      join unit u on u.id = p.unit_id and u.kind = 'school'
      left join checkin_day d on d.plan_id = p.id
      left join (
        select distinct on (c.plan_id) c.id, c.plan_id, c.ballot_id, t.on_day, b.closes_on, b.closed_on, b.counted,
               max(case when t.on_day is not null then t.on_day when b.counted then b.closed_on end) over (partition by c.plan_id) as "lastOn"
          from checkin c
          join plan of on of.id = c.plan_id
          left join checkin_together t on t.checkin_id = c.id
          left join ballot_standing b on b.ballot_id = c.ballot_id
         where ${schoolWithin(sight, 'of.unit_id')}
         order by c.plan_id, c.number desc) c on c.plan_id = p.id
     where ${schoolWithin(sight, 'p.unit_id')} and (d.plan_id is not null or c.id is not null)`
  return rowsOf(select).map((rows) => new Map(rows.map(({ plan, ...row }) => [plan, standingFrom(row)])))
}

type Row = {
  plan: string
  chosen: Day | null
  held: boolean
  balloted: boolean
  togetherOn: Day | null
  closesOn: Day | null
  closedOn: Day | null
  counted: boolean
  lastOn: Day | null
}

function standingFrom({ chosen, lastOn, ...row }: Omit<Row, 'plan'>): CheckStanding {
  const is = stateOf(row)
  return { is, closesOn: is === 'open' ? row.closesOn : null, lastOn, chosen }
}

function stateOf({
  held,
  balloted,
  togetherOn,
  closedOn,
  counted,
}: Pick<Row, 'held' | 'balloted' | 'togetherOn' | 'closedOn' | 'counted'>) {
  if (!held) return 'none'
  if (togetherOn !== null) return 'done'
  if (!balloted) return 'together'
  if (closedOn === null) return 'open'
  return counted ? 'done' : 'counting'
}
