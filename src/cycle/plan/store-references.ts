import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { PlanContent } from './plan.ts'
import { nextPosition } from './store-actions.ts'
import { noteOnAction } from './store-notes.ts'
import { type Direction, moved, tell, touchPlan } from './store-write.ts'
import './tables.ts'

/** Takes an action up into another plan; its home stays. Twice is once. `unitName`: whose plan takes it up, for the action's history. */
export async function takeUp(tx: Tx, actor: Actor, plan: string, action: string, goal: string | null, unitName: string): Promise<void> {
  const row = await tx
    .insertInto('plan_action_reference')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      action_id: action,
      goal_id: goal,
      position: await nextPosition(tx, plan),
      by_person_id: actor.by,
      at: actor.now,
    })
    .onConflict((conflict) => conflict.columns(['plan_id', 'action_id']).doNothing())
    .returning('action_id')
    .executeTakeFirst()
  if (!row) return
  await noteOnAction(tx, actor, action, { kind: 'taken up', detail: { to: unitName } })
  await touchPlan(tx, actor, plan)
  await tell(tx, actor, 'taken-up', plan, { action })
}

/** Lets go of an action that lives elsewhere; there it goes on. */
export async function letGo(tx: Tx, actor: Actor, plan: string, action: string): Promise<void> {
  const done = await tx.deleteFrom('plan_action_reference').where('plan_id', '=', plan).where('action_id', '=', action).executeTakeFirst()
  if (done.numDeletedRows === 0n) return
  await touchPlan(tx, actor, plan)
  await tell(tx, actor, 'let-go', plan, { action })
}

/** Puts an action that was taken up under a goal of the plan that took it up, or under none. */
export async function placeReference(tx: Tx, actor: Actor, plan: string, action: string, goal: string | null): Promise<void> {
  await tx.updateTable('plan_action_reference').set({ goal_id: goal }).where('plan_id', '=', plan).where('action_id', '=', action).execute()
  await touchPlan(tx, actor, plan)
}

/** The actions of a plan that other plans have taken up, to be asked together with something else. */
export function takenUpAsked(plan: string): Question<Set<string>> {
  const select = sql<{ action: string }>`
    select distinct a.id as action from plan_action a join plan_action_reference r on r.action_id = a.id where a.plan_id = ${plan}`
  return rowsOf(select).map((rows) => new Set(rows.map(({ action }) => action)))
}

/** Moves an action a step among those it stands with: under its goal, or under none. The plan must be locked. */
export async function moveAction(
  tx: Tx,
  actor: Actor,
  plan: string,
  content: PlanContent,
  action: string,
  direction: Direction,
): Promise<void> {
  const lists = [...content.goals.map(({ actions }) => actions), content.loose]
  const list = lists.find((actions) => actions.some(({ id }) => id === action)) ?? []
  const order = moved(list, ({ id }) => id === action, direction)
  if (order.every(({ id }, index) => id === list[index]?.id)) return
  const ids = lists.flatMap((actions) => (actions === list ? order : actions)).map(({ id }) => id)
  await sql`
    update plan_action set position = place.ordinality from unnest(${ids}::uuid[]) with ordinality as place (id)
     where plan_action.id = place.id and plan_id = ${plan}`.execute(tx)
  await sql`
    update plan_action_reference set position = place.ordinality from unnest(${ids}::uuid[]) with ordinality as place (id)
     where action_id = place.id and plan_id = ${plan}`.execute(tx)
  await touchPlan(tx, actor, plan)
}
