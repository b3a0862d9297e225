import { sql } from 'kysely'
import { findAction } from '../../content/framework/framework.ts'
import type { Action, Framework } from '../../content/framework/schema.ts'
import type { Taken } from '../../content/suggestion/suggestion.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import './tables.ts'

/** What a person has decided about an action: taken it as a goal, finished it, or asked for another instead. */
export type Goal = Taken & { framework: string; chosenOn: Day; doneOn: Day | null }

const mine = sql<string>`app.pseudonym()`

/** Notes a decision about an action in place of any earlier one. */
export async function setGoal(
  tx: Tx,
  pseudonym: string,
  framework: string,
  action: string,
  state: Goal['state'],
  today: Day,
): Promise<void> {
  const doneOn = state === 'done' ? today : null
  await tx
    .insertInto('private.goal')
    .values({ pseudonym, framework, action, state, chosen_on: today, done_on: doneOn })
    .onConflict((conflict) => conflict.columns(['pseudonym', 'framework', 'action']).doUpdateSet({ state, done_on: doneOn }))
    .execute()
}

/** Forgets a decision, so that the action may be suggested again. */
export async function removeGoal(tx: Tx, framework: string, action: string): Promise<void> {
  await tx
    .deleteFrom('private.goal')
    .where('pseudonym', '=', mine)
    .where('framework', '=', framework)
    .where('action', '=', action)
    .execute()
}

/** The goals in a framework with their actions; one whose action the framework no longer has is left out. */
export function goalsIn(framework: Framework, goals: readonly Goal[]): (Goal & { content: Action })[] {
  return goals.flatMap((goal) => {
    const content = goal.framework === framework.key ? findAction(framework, goal.action) : undefined
    return content ? [{ ...goal, content }] : []
  })
}
