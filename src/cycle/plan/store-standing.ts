import { sql } from 'kysely'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type PlanState, stateOf } from './rules.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** A school's plan as those see it who follow schools: of which year, and where it is. Nothing of what stands in it. */
export type PlanStanding = {
  id: string
  /** By the year it starts. */
  schoolYear: number
  state: PlanState
  /** The decision in force. */
  adoptedOn: Day | null
}

/** The plans of the two latest school years of each school within a sight, the newest first, by school. */
export function schoolPlansAsked(sight: Sight): Question<Map<string, PlanStanding[]>> {
  const select = sql<Row>`
    select p.unit_id as school, p.id, p.school_year as "schoolYear", a.at as "adoptedAt",
           exists (select from plan_closed c where c.plan_id = p.id) as closed,
           exists (select from plan_submission s where s.plan_id = p.id and s.ended_at is null) as submitted,
           exists (select from plan_feedback f where f.plan_id = p.id) as answered
      from (select p.id, p.unit_id, p.school_year, row_number() over (partition by p.unit_id order by p.school_year desc) as place
              from plan p join unit u on u.id = p.unit_id and u.kind = 'school'
             where ${schoolWithin(sight, 'p.unit_id')}) p
      left join lateral app.decision_in_force(p.id) a on true
     where p.place <= 2
     order by p.unit_id, p.school_year desc`
  return rowsOf(select, 'adoptedAt').map((rows) => {
    const plans = new Map<string, PlanStanding[]>()
    for (const { school, ...row } of rows) plans.set(school, [...(plans.get(school) ?? []), planFrom(row)])
    return plans
  })
}

type Row = {
  school: string
  id: string
  schoolYear: number
  adoptedAt: Date | null
  closed: boolean
  submitted: boolean
  answered: boolean
}

function planFrom({ id, schoolYear, adoptedAt, closed, submitted, answered }: Omit<Row, 'school'>): PlanStanding {
  const record = (is: boolean) => (is ? {} : null)
  const records = { submission: record(submitted), feedback: record(answered), adoption: adoptedAt, closing: record(closed) }
  return { id, schoolYear, state: stateOf(records), adoptedOn: adoptedAt && dayOf(adoptedAt) }
}
