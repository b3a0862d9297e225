import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, rowsOf } from '../../ground/base/question.ts'
import type { Goal, Owner } from './authority-plan.ts'
import { mostGoals } from './limits.ts'
import { lockPlan, tell, touch, touchedBy } from './store-write.ts'
import './tables.ts'

/** A goal as it is written. */
export type GoalDraft = Pick<Goal, 'part' | 'title' | 'text' | 'sign'> & { owner: Omit<Owner, 'unitName'> }
export type KeptGoal = GoalDraft & { id: string; revision: number; removed: boolean; changedByName: string }

/** A goal of a plan, removed ones too, or NotFound. */
export async function goalOf(tx: Tx, plan: string, id: string): Promise<KeptGoal> {
  const [goal] = await askOnce(
    tx,
    rowsOf(sql<KeptGoal>`
      select goal_id as id, part, title, text, sign, revision, removed_at is not null as removed, changed_by_name as "changedByName",
             json_build_object('unit', owner_unit_id, 'duty', owner_duty) as owner
        from authority_plan_goal where plan_id = ${plan} and goal_id = ${id}`),
  )
  return found(goal)
}

/** Whether a plan has room for another goal. */
export async function hasRoom(tx: Tx, plan: string): Promise<boolean> {
  const { count } = await tx
    .selectFrom('authority_plan_goal')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('plan_id', '=', plan)
    .executeTakeFirstOrThrow()
  return Number(count) < mostGoals
}

/** Adds a goal last in its part. @returns its id, which it keeps in every revision and in the plans that go on from this one */
export async function addGoal(tx: Tx, actor: Actor, byName: string, plan: string, goal: GoalDraft): Promise<string> {
  await lockPlan(tx, plan)
  const { id } = await tx
    .insertInto('authority_goal')
    .values({ authority_id: actor.authority, begun_on: actor.today })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('authority_plan_goal')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      goal_id: id,
      ...columnsOf(goal),
      position: (await orderIn(tx, plan, goal.part)).length + 1,
      changed_by_name: byName,
      removed_at: null,
      removed_by_name: null,
    })
    .execute()
  await touch(tx, actor, byName, plan)
  await tell(tx, actor, 'goal-added', plan)
  return id
}

/** Changes a goal over the revision that its writer saw; false when somebody else has changed or removed it in between. */
export async function changeGoal(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { id, revision }: Pick<KeptGoal, 'id' | 'revision'>,
  goal: GoalDraft,
): Promise<boolean> {
  const changed = await tx
    .updateTable('authority_plan_goal')
    .set({ ...columnsOf(goal), revision: revision + 1, changed_by_name: byName })
    .where('plan_id', '=', plan)
    .where('goal_id', '=', id)
    .where('revision', '=', revision)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return touchedBy(tx, actor, byName, plan, changed)
}

/** Takes a goal out of the text, with what stands under it; what is frozen keeps it, and it can be brought back. Twice is once. */
export async function removeGoal(tx: Tx, actor: Actor, byName: string, plan: string, id: string): Promise<void> {
  const done = await tx
    .updateTable('authority_plan_goal')
    .set({ removed_at: actor.now, removed_by_name: byName })
    .where('plan_id', '=', plan)
    .where('goal_id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (await touchedBy(tx, actor, byName, plan, done)) await tell(tx, actor, 'goal-removed', plan)
}

/** Brings a goal back, with its needs and measures. */
export async function restoreGoal(tx: Tx, actor: Actor, byName: string, plan: string, id: string): Promise<void> {
  const done = await tx
    .updateTable('authority_plan_goal')
    .set({ removed_at: null, removed_by_name: null })
    .where('plan_id', '=', plan)
    .where('goal_id', '=', id)
    .where('removed_at', 'is not', null)
    .executeTakeFirst()
  if (await touchedBy(tx, actor, byName, plan, done)) await tell(tx, actor, 'goal-restored', plan)
}

/** Moves a goal a step within its part. */
export async function moveGoal(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { id, part }: Pick<KeptGoal, 'id' | 'part'>,
  steps: 1 | -1,
): Promise<void> {
  await lockPlan(tx, plan)
  const order = await orderIn(tx, plan, part)
  const at = order.indexOf(id)
  const other = order[at + steps]
  if (at < 0 || other === undefined) return
  order[at] = other
  order[at + steps] = id
  await sql`
    update authority_plan_goal g set position = o.place from unnest(${order}::uuid[]) with ordinality as o (id, place)
     where g.plan_id = ${plan} and g.goal_id = o.id`.execute(tx)
  await touch(tx, actor, byName, plan)
}

async function orderIn(tx: Tx, plan: string, part: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('authority_plan_goal')
    .select('goal_id')
    .where('plan_id', '=', plan)
    .where('part', '=', part)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('goal_id')
    .execute()
  return rows.map(({ goal_id }) => goal_id)
}

function columnsOf({ part, title, text, sign, owner }: GoalDraft) {
  return { part, title, text, sign, owner_unit_id: owner.unit, owner_duty: owner.duty }
}
