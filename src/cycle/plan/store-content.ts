import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { known as alreadyKnown, askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import { fieldColumns } from './action/columns.ts'
import type { ActionDraft } from './action/fields.ts'
import type { PlanAction, PlanContent, PlanGoal } from './plan.ts'
import { registeredGoals } from './starting-points.ts'
import type { Plan } from './store.ts'
import { thereAsked } from './store-people.ts'
import './tables.ts'

/** What is to be known of a plan to read what it holds. */
export type PlanHead = Pick<Plan, 'id' | 'unit' | 'school' | 'schoolYear' | 'frameworkVersion' | 'introduction'>

/** All of a plan as it is written now, in its order: its own actions and those it takes up from others. */
export async function planContent(tx: Tx, plan: PlanHead, today: Day): Promise<PlanContent> {
  return askOnce(tx, contentAsked(plan, today))
}

/** The same, to be asked together with something else. */
export function contentAsked(plan: PlanHead, today: Day): Question<PlanContent> {
  return contentsAsked([plan], today).map(([content]) => found(content))
}

/** All of some plans, in their order. */
export function contentsAsked(plans: readonly PlanHead[], today: Day): Question<PlanContent[]> {
  if (plans.length === 0) return alreadyKnown([])
  return together(goalsAsked(plans.map(({ id }) => id)), actionsAsked(plans, today)).map(([goals, actions]) =>
    plans.map((plan, at) => contentFrom(plan, goals.get(plan.id) ?? [], actions[at] ?? [])),
  )
}

function contentFrom(plan: PlanHead, goals: readonly Omit<PlanGoal, 'actions'>[], actions: readonly PlanAction[]): PlanContent {
  const known = new Set(goals.map(({ id }) => id))
  return {
    unit: { id: plan.unit.id, kind: plan.unit.kind, name: plan.unit.name },
    school: { id: plan.school.id, name: plan.school.name },
    schoolYear: plan.schoolYear,
    frameworkVersion: plan.frameworkVersion,
    introduction: plan.introduction,
    goals: goals.map((goal): PlanGoal => ({ ...goal, actions: actions.filter((action) => action.goal === goal.id) })),
    // What stood under a goal that was taken away stands under none.
    loose: actions.filter(({ goal }) => goal === null || !known.has(goal)).map((action) => ({ ...action, goal: null })),
  }
}

/** Every action of some plans, plan by plan in their order; those taken up from other plans too. */
export async function actionsOf(tx: Tx, plans: readonly Pick<Plan, 'id' | 'school'>[], today: Day): Promise<PlanAction[]> {
  return (await askOnce(tx, actionsAsked(plans, today))).flat()
}

/** The actions of each of some plans. Who has no duty at the plan's school any more has left. */
function actionsAsked(plans: readonly Pick<Plan, 'id' | 'school'>[], today: Day): Question<PlanAction[][]> {
  if (plans.length === 0) return alreadyKnown([])
  const ids = plans.map(({ id }) => id)
  const select = sql<Row>`
    select within.in_plan as "inPlan", a.id, a.plan_id as plan, hu.id as "homeUnit", hu.name as "homeName", hu.kind as "homeKind", within.referred,
           within.goal as "goalHere", a.origin, a.framework, a.action, a.carried_from is not null as carried, app.person_name(o) as "ownerName", a.status,
           ${fieldColumns}
      from (select id as action_id, plan_id as in_plan, goal_id as goal, position, false as referred, created_at as at
              from plan_action where plan_id = any (${ids}::uuid[]) and removed_at is null
            union all
            select r.action_id, r.plan_id, r.goal_id, r.position, true, r.at from plan_action_reference r where r.plan_id = any (${ids}::uuid[])) within
      join plan_action a on a.id = within.action_id and a.removed_at is null
      join plan h on h.id = a.plan_id
      join unit hu on hu.id = h.unit_id
      left join person o on o.id = a.owner_id
     order by within.in_plan, within.position, within.at, a.id`
  const schools = [...new Set(plans.map(({ school }) => school.id))]
  return together(thereAsked(schools, today), rowsOf(select)).map(([there, rows]) => {
    const within = Map.groupBy(rows, ({ inPlan }) => inPlan)
    return plans.map(({ id, school }) => (within.get(id) ?? []).map((row) => actionFrom(row, there.get(school.id) ?? nobody)))
  })
}

const nobody: ReadonlySet<string> = new Set()

/** A plan's goals in their order, without actions. */
export async function goalsOf(tx: Tx, plan: string): Promise<Omit<PlanGoal, 'actions'>[]> {
  return (await askOnce(tx, goalsAsked([plan]))).get(plan) ?? []
}

/** The goals of some plans, by plan. */
export function goalsAsked(plans: readonly string[]): Question<Map<string, Omit<PlanGoal, 'actions'>[]>> {
  return rowsOf(
    sql<Omit<PlanGoal, 'actions'> & { plan: string }>`
      select plan_id as plan, id, aspect, title, signs, baseline from plan_goal
       where plan_id = any (${plans}::uuid[]) and removed_at is null order by position, id`,
  ).map((rows) => byPlan(registeredGoals(rows)))
}

/** Rows of some plans, by plan. */
export function byPlan<Row>(rows: readonly (Row & { plan: string })[]): Map<string, Omit<Row & { plan: string }, 'plan'>[]> {
  const sorted = new Map<string, Omit<Row & { plan: string }, 'plan'>[]>()
  for (const { plan, ...row } of rows) {
    const own = sorted.get(plan)
    if (own) own.push(row)
    else sorted.set(plan, [row])
  }
  return sorted
}

type Row = Omit<ActionDraft, 'hours' | 'hoursEach'> &
  Pick<PlanAction, 'id' | 'referred' | 'origin' | 'carried' | 'status'> & {
    inPlan: string
    plan: string
    homeUnit: string
    homeName: string
    homeKind: 'team' | 'school'
    /** The goal that it stands under in this plan; the action's own is of its home. */
    goalHere: string | null
    framework: string | null
    action: string | null
    ownerName: string | null
    /** Decimal numbers, which come as text or as numbers. */
    hours: string | null
    hoursEach: string | null
  }

function actionFrom(row: Row, here: ReadonlySet<string>): PlanAction {
  const {
    inPlan: _in,
    plan,
    homeUnit,
    homeName,
    homeKind,
    goalHere,
    framework,
    action,
    ownerPerson: _person,
    ownerName: _name,
    ownerRole: _role,
    ...rest
  } = row
  return {
    ...rest,
    home: { plan, unit: homeUnit, unitName: homeName, unitKind: homeKind },
    goal: goalHere,
    source: framework !== null && action !== null ? { framework, action } : null,
    // A suggestion's reason names a team's figures, which not everyone who reads the plan that took it up may see.
    why: row.referred ? '' : row.why,
    owner: ownerFrom(row, here),
    hours: row.hours === null ? null : Number(row.hours),
    hoursEach: row.hoursEach === null ? null : Number(row.hoursEach),
  }
}

function ownerFrom({ ownerPerson, ownerName, ownerRole }: Row, here: ReadonlySet<string>): PlanAction['owner'] {
  if (ownerPerson !== null) return { kind: 'person', person: ownerPerson, name: ownerName ?? '', left: !here.has(ownerPerson) }
  return ownerRole === '' ? null : { kind: 'role', role: ownerRole }
}
