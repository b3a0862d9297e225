import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { type Quantity, type Registered, register } from '../../ground/published/published.ts'
import {
  type Baseline,
  fewestTyped,
  type Half,
  type Indicator,
  type Judgement,
  type Reading,
  type Status,
  type Target,
} from './indicator.ts'
import './tables.ts'

/** The indicators of some goals, in the order they were made. */
export function indicatorsAsked(goals: readonly string[]): Question<Indicator[]> {
  return indicatorRows(sql`i.goal_id = any (${goals}::uuid[])`)
}

/** One by its id; whose goal it is of is the caller's to look up. */
export function indicatorAsked(id: string): Question<Indicator[]> {
  return indicatorRows(sql`i.id = ${id}`)
}

/** Every indicator of the authority that is measured and not ended, for who measures. */
export function liveAsked(): Question<Indicator[]> {
  return indicatorRows(sql`e.indicator_id is null`)
}

function indicatorRows(where: ReturnType<typeof sql>): Question<Indicator[]> {
  return rowsOf(sql<Indicator>`
    select i.id, i.goal_id as goal, i.kind, i.name, i.definition, i.source, i.source_key as "sourceKey", i.unit, i.reading_days as "readingDays",
           i.framework, i.aspect, i.audience, i.level, i.begun_on as "begunOn", i.by_name as "byName",
           case when e.indicator_id is not null then json_build_object('onDay', e.on_day, 'reason', e.reason, 'byName', e.by_name) end as end
      from indicator i left join indicator_end e on e.indicator_id = i.id
     where ${where} order by i.at, i.id`)
}

/** Readings of some indicators, the latest first: released figures, which go through the register whenever they are read. */
export type Readings = Registered<Reading[]>

export function readingsAsked(indicators: ReturnType<typeof sql>): Question<Readings> {
  return rowsOf(
    sql<Reading>`
    select id, indicator_id as indicator, on_day as "onDay", state, value::float8 as value, n, count, total, reason, occasion, statement, version, series, quantity, note,
           corrects_id as corrects, by_name as "byName", at, hash
      from indicator_reading where indicator_id in (${indicators}) order by on_day desc, at desc, place desc`,
    'at',
  ).map((rows) => {
    const readings = rows.map(covered)
    return register(readings, () => readings.flatMap(said))
  })
}

/** A figure that was typed in of fewer persons than are told of, before that was refused, is shown as protected. */
function covered(reading: Reading): Reading {
  const isFew = reading.byName !== '' && reading.state === 'value' && reading.n !== null && reading.n < fewestTyped
  return isFew ? { ...reading, state: 'protected', value: null, n: null } : reading
}

/** What a reading tells: as it was released, or as a source outside tells it. */
function said({ indicator, value, n, quantity }: Reading): Quantity[] {
  if (quantity) return [quantity]
  if (value === null) return []
  const nothing = { sum: null, squares: null, parts: null }
  return [
    {
      occasion: indicator,
      unit: '',
      audience: '',
      measure: 'outside',
      contributors: n,
      n,
      ...nothing,
      figures: n === null ? [value] : [value, n],
    },
  ]
}

/** What is wanted of some indicators, the latest first. */
export function targetsAsked(indicators: ReturnType<typeof sql>): Question<Target[]> {
  return rowsOf(
    sql<Target>`
    select indicator_id as indicator, way, value::float8 as value, by_day as "byDay", why, by_name as "byName", at
      from indicator_target where indicator_id in (${indicators}) order by at desc, place desc`,
    'at',
  )
}

/** From which readings a plan sets out. */
export function baselinesAsked(plan: string): Question<Baseline[]> {
  return rowsOf(
    sql<Baseline>`select indicator_id as indicator, reading_id as reading, late from indicator_baseline where plan_id = ${plan}`,
  )
}

/** What persons have said of a plan's goals, the latest first. */
export function judgementsAsked(plan: string): Question<Judgement[]> {
  return rowsOf(
    sql<Judgement>`
    select id, goal_id as goal, year, half, status, causes, next, by_name as "byName", on_day as "onDay", at
      from goal_judgement where plan_id = ${plan} order by at desc, place desc`,
    'at',
  )
}

export type SchoolJudgement = Half & {
  goal: string
  school: string
  schoolName: string
  status: Status
  causes: string
  byName: string
  onDay: Day
  at: Date
}

/** What schools say of their own work for a plan's goals, the latest first. @param school of that one alone */
export function schoolJudgementsAsked(plan: string, school: string | null = null): Question<SchoolJudgement[]> {
  return rowsOf(
    sql<SchoolJudgement>`
    select j.goal_id as goal, j.school_id as school, u.name as "schoolName", j.year, j.half, j.status, j.causes, j.by_name as "byName", j.on_day as "onDay", j.at
      from school_goal_judgement j join unit u on u.id = j.school_id
     where j.plan_id = ${plan} and (${school}::uuid is null or j.school_id = ${school}) order by j.at desc, j.place desc`,
    'at',
  )
}

/**
 * Goals that have stood in a text of a plan, with the number they had last: also those that are not there any more.
 * @param texts every one that was frozen, or those alone that have been in force on some day until `today`: a decision that was taken back before then put nothing in force
 */
export function goalsOnceAsked(
  plan: string,
  texts: 'frozen' | 'in force',
  today: Day,
): Question<{ id: string; number: string; title: string }[]> {
  return rowsOf(sql<{ id: string; number: string; title: string }>`
    select distinct on (g.goal_id) g.goal_id as id, g.number, g.title
      from authority_plan_revision_goal g join authority_plan_revision r on r.id = g.revision_id
     where r.plan_id = ${plan}
       and (${texts} = 'frozen' or exists (select from authority_plan_force f where f.revision_id = r.id and app.in_force(f.from_on, null, ${today})
             and (f.ended_at is null or (f.ended_at at time zone 'Europe/Stockholm')::date > f.from_on)))
     order by g.goal_id, r.number desc`)
}
