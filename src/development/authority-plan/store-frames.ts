import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, rowsOf } from '../../ground/base/question.ts'
import type { GoalFrame } from './goal-frame.ts'
import { tell, touch } from './store-write.ts'
import './tables.ts'

/** A goal's frame as it is being written, and who wrote last. A frame that was taken away is kept, for its options' keys and its revision. */
export type KeptFrame = { frame: GoalFrame; removed: boolean; revision: number; changedByName: string }

export async function frameOfGoal(tx: Tx, plan: string, goal: string): Promise<KeptFrame | null> {
  const [kept] = await askOnce(
    tx,
    rowsOf(sql<KeptFrame>`
      select json_build_object('kind', kind, 'atLeast', at_least, 'options', options, 'forms', forms, 'lastDay', last_day) as frame,
             removed, revision, changed_by_name as "changedByName"
        from authority_plan_frame where plan_id = ${plan} and goal_id = ${goal}`),
  )
  return kept ?? null
}

/**
 * Sets what a goal asks, over the revision that its writer saw (0: none); null takes it away. False when somebody else has written in between, and nothing is
 * written.
 */
export async function setFrame(
  tx: Tx,
  actor: Actor,
  byName: string,
  { plan, goal, revision }: { plan: string; goal: string; revision: number },
  frame: GoalFrame | null,
): Promise<boolean> {
  const columns = frame && {
    kind: frame.kind,
    at_least: frame.atLeast,
    options: JSON.stringify(frame.options),
    forms: frame.forms,
    last_day: frame.lastDay,
  }
  const done =
    revision === 0
      ? columns &&
        (await tx
          .insertInto('authority_plan_frame')
          .values({ authority_id: actor.authority, plan_id: plan, goal_id: goal, changed_by_name: byName, ...columns })
          .onConflict((conflict) => conflict.doNothing())
          .returning('revision')
          .executeTakeFirst())
      : await tx
          .updateTable('authority_plan_frame')
          .set({ ...columns, removed: frame === null, revision: revision + 1, changed_by_name: byName })
          .where('plan_id', '=', plan)
          .where('goal_id', '=', goal)
          .where('revision', '=', revision)
          .returning('revision')
          .executeTakeFirst()
  if (!done) return false
  await touch(tx, actor, byName, plan)
  await tell(tx, actor, frame ? 'frame-set' : 'frame-removed', plan)
  return true
}
