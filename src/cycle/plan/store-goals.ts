import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Baseline } from './plan.ts'
import { registeredGoals } from './starting-points.ts'
import { type Direction, moved, tell, touchPlan } from './store-write.ts'
import './tables.ts'

/** A goal as it is written. The baseline goes with the aspect. */
export type GoalDraft = { title: string; aspect: string | null; signs: string; baseline: Baseline | null }

/** A goal as it is kept. */
export type KeptGoal = GoalDraft & { id: string; revision: number; removed: boolean }

/** A plan's goal, removed ones too, or NotFound. */
export async function goalOf(tx: Tx, plan: string, id: string): Promise<KeptGoal> {
  const row = await tx
    .selectFrom('plan_goal')
    .select(['id', 'title', 'aspect', 'signs', 'baseline', 'revision', 'removed_at'])
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .executeTakeFirst()
  const { removed_at, ...goal } = found(row)
  registeredGoals([goal])
  return { ...goal, removed: removed_at !== null }
}

/** Adds a goal last; returns its id. */
export async function addGoal(tx: Tx, actor: Actor, plan: string, goal: GoalDraft): Promise<string> {
  const { id } = await tx
    .insertInto('plan_goal')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      ...written(goal),
      position: (await liveGoals(tx, plan)).length + 1,
      created_by: actor.by,
      removed_at: null,
      removed_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await touchPlan(tx, actor, plan)
  await tell(tx, actor, 'goal-added', plan, { goal: id })
  return id
}

/** Changes a goal over the revision that its writer saw; false when somebody else has changed or removed it in between. */
export async function changeGoal(tx: Tx, actor: Actor, plan: string, id: string, revision: number, goal: GoalDraft): Promise<boolean> {
  const changed = await tx
    .updateTable('plan_goal')
    .set({ ...written(goal), revision: revision + 1 })
    .where('id', '=', id)
    .where('plan_id', '=', plan)
    .where('revision', '=', revision)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await touchPlan(tx, actor, plan)
  return true
}

/** Takes a goal away; its actions stay, under no goal. It can be brought back. */
export async function removeGoal(tx: Tx, actor: Actor, plan: string, id: string): Promise<void> {
  const done = await tx
    .updateTable('plan_goal')
    .set({ removed_at: actor.now, removed_by: actor.by })
    .where('id', '=', id)
    .where('plan_id', '=', plan)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return
  await touchPlan(tx, actor, plan)
  await tell(tx, actor, 'goal-removed', plan, { goal: id })
}

/** Brings a goal back, with the actions that stood under it. */
export async function restoreGoal(tx: Tx, actor: Actor, plan: string, id: string): Promise<void> {
  const done = await tx
    .updateTable('plan_goal')
    .set({ removed_at: null, removed_by: null })
    .where('id', '=', id)
    .where('plan_id', '=', plan)
    .where('removed_at', 'is not', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return
  await touchPlan(tx, actor, plan)
  await tell(tx, actor, 'goal-restored', plan, { goal: id })
}

/** Moves a goal a step. The plan must be locked. */
export async function moveGoal(tx: Tx, actor: Actor, plan: string, id: string, direction: Direction): Promise<void> {
  const goals = await liveGoals(tx, plan)
  const order = moved(goals, (each) => each === id, direction)
  for (const [index, goal] of order.entries()) {
    await tx
      .updateTable('plan_goal')
      .set({ position: index + 1 })
      .where('id', '=', goal)
      .execute()
  }
  if (order.join() !== goals.join()) await touchPlan(tx, actor, plan)
}

/** What was taken away from a plan. */
export type Removed = { goals: { id: string; title: string }[]; actions: { id: string; title: string }[] }

/** The goals and actions that were taken away, to be brought back, the latest first; to be asked together with something else. */
export function removedAsked(plan: string): Question<Removed> {
  const goals = sql<{ id: string; title: string }>`
    select id, title from plan_goal where plan_id = ${plan} and removed_at is not null order by removed_at desc`
  const actions = sql<{ id: string; title: string }>`
    select id, title from plan_action where plan_id = ${plan} and removed_at is not null order by removed_at desc`
  return together(rowsOf(goals), rowsOf(actions)).map(([goalsThen, actionsThen]) => ({ goals: goalsThen, actions: actionsThen }))
}

async function liveGoals(tx: Tx, plan: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('plan_goal')
    .select('id')
    .where('plan_id', '=', plan)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

function written({ title, aspect, signs, baseline }: GoalDraft) {
  return { title, aspect, signs, baseline: baseline && JSON.stringify(baseline) }
}
