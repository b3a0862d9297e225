import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import type { Measure } from './authority-plan.ts'
import { mostMeasures } from './limits.ts'
import { measuresAsked } from './store-content.ts'
import { touch, touchedBy } from './store-write.ts'
import './tables.ts'

/** A measure as it is written. */
export type MeasureDraft = Pick<Measure, 'goal' | 'need' | 'what' | 'dueOn' | 'money' | 'hours' | 'action'> & {
  owner: { unit: string | null; duty: string }
}

/** A measure of a plan that is there, or NotFound. */
export async function measureOf(tx: Tx, plan: string, id: string): Promise<Measure> {
  return found((await askOnce(tx, measuresAsked(plan))).find((measure) => measure.id === id))
}

/** Adds a measure last. @returns its id; null when the plan has no room */
export async function addMeasure(tx: Tx, actor: Actor, byName: string, plan: string, draft: MeasureDraft): Promise<string | null> {
  const [{ count } = { count: 0 }] = (
    await sql<{ count: number }>`select count(*)::int as count from authority_measure where plan_id = ${plan}`.execute(tx)
  ).rows
  if (count >= mostMeasures) return null
  const { id } = await tx
    .insertInto('authority_measure')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      position: count + 1,
      ...columnsOf(draft),
      changed_by_name: byName,
      removed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await touch(tx, actor, byName, plan)
  return id
}

/** Changes a measure over the revision that its writer saw; false when somebody else came first. */
export async function changeMeasure(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { id, revision }: Pick<Measure, 'id' | 'revision'>,
  draft: MeasureDraft,
): Promise<boolean> {
  const changed = await tx
    .updateTable('authority_measure')
    .set({ ...columnsOf(draft), revision: revision + 1, changed_by_name: byName })
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return touchedBy(tx, actor, byName, plan, changed)
}

/** Takes a measure out of the text. */
export async function removeMeasure(tx: Tx, actor: Actor, byName: string, plan: string, id: string): Promise<void> {
  const removed = await tx
    .updateTable('authority_measure')
    .set({ removed_at: actor.now, changed_by_name: byName })
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  await touchedBy(tx, actor, byName, plan, removed)
}

function columnsOf({ goal, need, what, owner, dueOn, money, hours, action }: MeasureDraft) {
  return {
    goal_id: goal,
    need_id: need,
    what,
    owner_unit_id: owner.unit,
    owner_duty: owner.duty,
    due_on: dueOn,
    money,
    hours,
    framework: action?.framework ?? null,
    action: action?.action ?? null,
    action_title: action?.title ?? '',
  }
}
