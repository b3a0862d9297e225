import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Captured, Need, NeedSource, NeedSourceKind } from './authority-plan.ts'
import { mostNeeds } from './limits.ts'
import { needsAsked } from './store-content.ts'
import { touch, touchedBy } from './store-write.ts'
import './tables.ts'

/** A need of a plan that is there, or NotFound. */
export async function needOf(tx: Tx, plan: string, id: string): Promise<Need> {
  return found((await askOnce(tx, needsAsked(plan))).find((need) => need.id === id))
}

/** The plans in which something has become a need that stands. */
export function takenAsked(kind: NeedSourceKind, key: string): Question<string[]> {
  return rowsOf(sql<{ plan: string }>`
    select distinct n.plan_id as plan from authority_need n left join authority_plan_goal g on g.plan_id = n.plan_id and g.goal_id = n.goal_id
     where n.source = ${kind} and n.source_key = ${key} and n.removed_at is null and g.removed_at is null`).map((rows) =>
    rows.map(({ plan }) => plan),
  )
}

/** What a need without a source of its own comes from. */
export const ownWords: NeedSource = { kind: 'own', name: '', on: null, said: '', key: '', figures: [] }

export type NewNeed = { goal: string | null; text: string; source: NeedSource; captured: Captured }

/** Adds a need last. @returns its id; null when the plan has no room */
export async function addNeed(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { goal, text, source, captured }: NewNeed,
): Promise<string | null> {
  const row = await tx
    .insertInto('authority_need')
    .columns([
      'authority_id',
      'plan_id',
      'goal_id',
      'position',
      'text',
      'source',
      'source_name',
      'source_on',
      'source_said',
      'source_key',
      'source_figures',
      'captured_on',
      'captured_with',
      'changed_by_name',
    ])
    .expression(
      sql`select ${actor.authority}::uuid, ${plan}::uuid, ${goal}::uuid, count(*)::int + 1, ${text}, ${source.kind}, ${source.name}, ${source.on}::date, ${source.said}, ${source.key},
                 ${JSON.stringify(source.figures)}::jsonb, ${captured?.on ?? null}::date, ${JSON.stringify(captured?.schools ?? [])}::jsonb, ${byName} from authority_need where plan_id = ${plan} having count(*) < ${mostNeeds}`,
    )
    .returning('id')
    .executeTakeFirst()
  if (!row) return null
  await touch(tx, actor, byName, plan)
  return row.id
}

/** Changes the words of a need, which goal it belongs to and with whom it was captured, over the revision that its writer saw; its source stays. False when somebody else came first. */
export async function changeNeed(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { id, revision }: Pick<Need, 'id' | 'revision'>,
  { goal, text, captured }: Omit<NewNeed, 'source'>,
): Promise<boolean> {
  const changed = await tx
    .updateTable('authority_need')
    .set({
      goal_id: goal,
      text,
      captured_on: captured?.on ?? null,
      captured_with: JSON.stringify(captured?.schools ?? []),
      revision: revision + 1,
      changed_by_name: byName,
    })
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return touchedBy(tx, actor, byName, plan, changed)
}

/** Takes a need out of the text; measures that were for it stay under their goal. */
export async function removeNeed(tx: Tx, actor: Actor, byName: string, plan: string, id: string): Promise<void> {
  const removed = await tx
    .updateTable('authority_need')
    .set({ removed_at: actor.now, changed_by_name: byName })
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  await touchedBy(tx, actor, byName, plan, removed)
}
