import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { known as alreadyKnown, askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { PlanAction, PlanContent, PlanGoal } from './plan.ts'
import { registeredGoals } from './starting-points.ts'
import type { Plan } from './store.ts'
import { colleaguesAsked } from './store-people.ts'
import './tables.ts'

/** All of a plan as it is written now, in its order: its own actions and those it takes up from others. */
export async function planContent(
  tx: Tx,
  plan: Pick<Plan, 'id' | 'unit' | 'school' | 'schoolYear' | 'frameworkVersion' | 'introduction'>,
  today: Day,
): Promise<PlanContent> {
  const [goals, actions] = await askOnce(tx, together(goalsAsked(plan.id), actionsAsked([plan.id], plan.school.id, today)))
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

/** Every action of some plans of a school, plan by plan in their order; those taken up from other plans too. */
export function actionsOf(tx: Tx, plans: readonly string[], school: string, today: Day): Promise<PlanAction[]> {
  return askOnce(tx, actionsAsked(plans, school, today))
}

function actionsAsked(plans: readonly string[], school: string, today: Day): Question<PlanAction[]> {
  if (plans.length === 0) return alreadyKnown([])
  const select = sql<Row>`
    select a.id, a.plan_id as plan, hu.id as "homeUnit", hu.name as "homeName", hu.kind as "homeKind", within.referred, within.goal, a.aspect, a.origin,
           a.framework, a.action, a.carried_from is not null as carried, a.title, a.text, a.why, a.owner_id as "ownerId",
           app.person_name(o) as "ownerName", a.owner_role as "ownerRole", a.others, a.start_on as "startOn", a.due_on as "dueOn",
           a.hours::float8 as hours, a.money, a.priority, a.how_we_know as "howWeKnow", a.tags, a.status
      from (select id as action_id, plan_id as in_plan, goal_id as goal, position, false as referred, created_at as at
              from plan_action where plan_id = any (${plans}::uuid[]) and removed_at is null
            union all
            select r.action_id, r.plan_id, r.goal_id, r.position, true, r.at from plan_action_reference r where r.plan_id = any (${plans}::uuid[])) within
      join plan_action a on a.id = within.action_id and a.removed_at is null
      join plan h on h.id = a.plan_id
      join unit hu on hu.id = h.unit_id
      left join person o on o.id = a.owner_id
     order by array_position(${plans}::uuid[], within.in_plan), within.position, within.at, a.id`
  return together(colleaguesAsked(school, today), rowsOf(select)).map(([colleagues, rows]) => {
    const here = new Set(colleagues.map(({ id }) => id))
    return rows.map((row) => actionFrom(row, here))
  })
}

/** A plan's goals in their order, without actions. */
export function goalsOf(tx: Tx, plan: string): Promise<Omit<PlanGoal, 'actions'>[]> {
  return askOnce(tx, goalsAsked(plan))
}

function goalsAsked(plan: string): Question<Omit<PlanGoal, 'actions'>[]> {
  return rowsOf(
    sql<Omit<PlanGoal, 'actions'>>`
      select id, aspect, title, signs, baseline from plan_goal where plan_id = ${plan} and removed_at is null order by position, id`,
  ).map(registeredGoals)
}

type Row = Pick<
  PlanAction,
  | 'id'
  | 'referred'
  | 'goal'
  | 'aspect'
  | 'origin'
  | 'carried'
  | 'title'
  | 'text'
  | 'why'
  | 'others'
  | 'startOn'
  | 'dueOn'
  | 'money'
  | 'priority'
  | 'howWeKnow'
  | 'tags'
  | 'status'
> & {
  plan: string
  homeUnit: string
  homeName: string
  homeKind: 'team' | 'school'
  framework: string | null
  action: string | null
  ownerId: string | null
  ownerName: string | null
  ownerRole: string
  hours: number | null
}

function actionFrom(row: Row, here: ReadonlySet<string>): PlanAction {
  return {
    id: row.id,
    home: { plan: row.plan, unit: row.homeUnit, unitName: row.homeName, unitKind: row.homeKind },
    referred: row.referred,
    goal: row.goal,
    aspect: row.aspect,
    origin: row.origin,
    source: row.framework !== null && row.action !== null ? { framework: row.framework, action: row.action } : null,
    carried: row.carried,
    title: row.title,
    text: row.text,
    // A suggestion's reason names a team's figures, which not everyone who reads the plan that took it up may see.
    why: row.referred ? '' : row.why,
    owner: ownerFrom(row, here),
    others: row.others,
    startOn: row.startOn,
    dueOn: row.dueOn,
    hours: row.hours,
    money: row.money,
    priority: row.priority,
    howWeKnow: row.howWeKnow,
    tags: row.tags,
    status: row.status,
  }
}

function ownerFrom({ ownerId, ownerName, ownerRole }: Row, here: ReadonlySet<string>): PlanAction['owner'] {
  if (ownerId !== null) return { kind: 'person', person: ownerId, name: ownerName ?? '', left: !here.has(ownerId) }
  return ownerRole === '' ? null : { kind: 'role', role: ownerRole }
}
