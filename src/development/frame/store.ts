import { sql } from 'kysely'
import type { Plan } from '../../cycle/plan/store.ts'
import type { Day } from '../../ground/base/clock.ts'
import { known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type Answer, type Asked, answers, askedOf, type Framed, framedFor, type SchoolAnswers } from './frame.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** What the authority's plans in force ask of schools, in their order; of one of them when `plan` is said. */
export function askedInForce(today: Day, plan: string | null = null): Question<Asked[]> {
  return rowsOf(sql<Asked>`
    select f.plan_id as plan, r.content #>> '{head,title}' as "planTitle", g.goal_id as goal, g.number, g.title, g.about as text, g.frame,
           (select min(earlier.from_on) from authority_plan_force earlier join authority_plan_revision kept on kept.id = earlier.revision_id
             where earlier.plan_id = f.plan_id and earlier.ended_at is null and exists (select from app.frames_of(kept.content) x where x.goal_id = g.goal_id)) as "cameOn"
      from app.authority_plan_in_force(${today}) f
      join authority_plan_revision r on r.id = f.revision_id
      cross join lateral app.frames_of(r.content) with ordinality g (goal_id, number, title, about, frame, place)
     where ${plan}::uuid is null or f.plan_id = ${plan}
     order by f.from_on, f.plan_id, g.place`)
}

/** The answers that hold in some plans, in the order of what they answered. */
export function answersAsked(plans: readonly string[]): Question<Answer[]> {
  if (plans.length === 0) return known([])
  return rowsOf(
    sql<Answer>`
    select a.id, a.plan_id as plan, a.goal_id as goal, a.number, a.way, a.text, a.options, a.goals, a.actions, a.asked, a.by_name as "byName", a.at from frame_answer_now a where a.plan_id = any (${plans}::uuid[]) order by a.plan_id, a.asked ->> 'number', a.goal_id`,
    'at',
  )
}

/** Every answer that a plan has given to a goal, the latest first. */
export function historyAsked(plan: string, goal: string): Question<Answer[]> {
  return rowsOf(
    sql<Answer>`select a.id, a.plan_id as plan, a.goal_id as goal, a.number, a.way, a.text, a.options, a.goals, a.actions, a.asked, a.by_name as "byName", a.at from frame_answer a where a.plan_id = ${plan} and a.goal_id = ${goal} order by a.number desc`,
    'at',
  )
}

export type Remark = { answer: string; text: string; byName: string; at: Date }

/** What has been said of answers, also of those that have been changed since: of a plan, and of one goal when that is said. */
export function remarksAsked(plan: string, goal: string | null = null): Question<(Remark & { goal: string; number: number })[]> {
  return rowsOf(
    sql<Remark & { goal: string; number: number }>`
    select r.answer_id as answer, r.text, r.by_name as "byName", r.at, a.goal_id as goal, a.number
      from frame_remark r join frame_answer a on a.id = r.answer_id
     where a.plan_id = ${plan} and (${goal}::uuid is null or a.goal_id = ${goal}) order by r.at, r.id`,
    'at',
  )
}

export type Proposal = Answer & { schoolYear: number }

/** What the same school's plan of the latest year before answered: proposed to who answers anew. */
export function proposalsAsked({ unit, schoolYear }: Pick<Plan, 'unit' | 'schoolYear'>): Question<Proposal[]> {
  return rowsOf(
    sql<Proposal>`
    select a.id, a.plan_id as plan, a.goal_id as goal, a.number, a.way, a.text, a.options, a.goals, a.actions, a.asked, a.by_name as "byName", a.at, b.school_year as "schoolYear"
      from (select p.id, p.school_year from plan p where p.unit_id = ${unit.id} and p.school_year < ${schoolYear} order by p.school_year desc limit 1) b
      join frame_answer_now a on a.plan_id = b.id`,
    'at',
  )
}

/** What is asked of a school's plan today and how it answers; of an earlier year, or a plan that is read only, what it has answered. */
export function framedAsked(plan: Plan, today: Day): Question<Framed[]> {
  return together(answers(plan, today) ? askedInForce(today) : known([]), formsAsked([plan.school.id]), answersAsked([plan.id])).map(
    ([asked, forms, given]) => framedFor(askedOf(asked, { forms: forms.get(plan.school.id) ?? [] }), given, plan),
  )
}

/** The actions of a plan that its answers point at, themselves or by the goal that they stand under, with what each answers. */
export function answeringActionsAsked(plan: string): Question<{ action: string; number: string; title: string }[]> {
  return rowsOf(sql<{ action: string; number: string; title: string }>`
    select x.id as action, a.asked ->> 'number' as number, a.asked ->> 'title' as title
      from frame_answer_now a join plan_action x on x.plan_id = a.plan_id and (x.id = any (a.actions) or x.goal_id = any (a.goals))
     where a.plan_id = ${plan} order by x.id, a.asked ->> 'number', a.goal_id`)
}

/** The school forms of schools, by school. */
export function formsAsked(schools: readonly string[]): Question<Map<string, string[]>> {
  return rowsOf(sql<{ id: string; forms: string[] }>`select id, forms from unit where id = any (${schools}::uuid[])`).map(
    (rows) => new Map(rows.map(({ id, forms }) => [id, forms])),
  )
}

/** The school's adopted plan of a year. */
export function adoptedPlanAsked(school: string, schoolYear: number): Question<{ id: string } | null> {
  return rowsOf(sql<{ id: string }>`
    select p.id from plan p where p.unit_id = ${school} and p.school_year = ${schoolYear} and exists (select from app.decision_in_force(p.id))`).map(
    ([plan]) => plan ?? null,
  )
}

/** Every school within a sight that is there today, by name, with what its adopted plan of the year answers: two statements, whatever the number of schools. */
export function schoolAnswersAsked(sight: Sight, schoolYear: number, today: Day): Question<SchoolAnswers[]> {
  const schools = rowsOf(sql<SchoolAnswers['school'] & { plan: string | null }>`
    select u.id, u.name, u.forms, p.id as plan
      from unit_place u left join plan p on p.unit_id = u.id and p.school_year = ${schoolYear} and exists (select from app.decision_in_force(p.id))
     where u.kind = 'school' and app.is_there(u.to_on, ${today}) and ${schoolWithin(sight, 'u.id')}`)
  const given = rowsOf(
    sql<Answer>`
    select a.id, a.plan_id as plan, a.goal_id as goal, a.number, a.way, a.text, a.options, a.goals, a.actions, a.asked, a.by_name as "byName", a.at from frame_answer_now a join plan p on p.id = a.plan_id
     where p.school_year = ${schoolYear} and ${schoolWithin(sight, 'p.unit_id')} and exists (select from app.decision_in_force(p.id))
     order by a.asked ->> 'number', a.goal_id`,
    'at',
  )
  return together(schools, given).map(([rows, all]) => {
    const answersOf = Map.groupBy(all, ({ plan }) => plan)
    return rows
      .map(({ plan, ...school }) => ({ school, plan, answers: (plan && answersOf.get(plan)) || [] }))
      .sort((a, b) => a.school.name.localeCompare(b.school.name, 'sv'))
  })
}
