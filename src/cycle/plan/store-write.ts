import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import './tables.ts'

/** What a new plan is for and starts from. */
export type NewPlan = {
  unit: string
  schoolYear: number
  frameworkVersion: string
  round: string | null
  copiedFrom: string | null
  introduction?: string
}

/** Makes an empty plan; `made` is false, and the id that of the plan there is, when the unit has one for the year already. */
export async function createPlan(tx: Tx, actor: Actor, plan: NewPlan): Promise<{ id: string; made: boolean }> {
  const row = await tx
    .insertInto('plan')
    .values({
      authority_id: actor.authority,
      unit_id: plan.unit,
      school_year: plan.schoolYear,
      framework_version_id: plan.frameworkVersion,
      round_id: plan.round,
      copied_from: plan.copiedFrom,
      introduction: plan.introduction ?? '',
      created_by: actor.by,
      created_on: actor.today,
      changed_at: actor.now,
      changed_by: actor.by,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'school_year']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row) {
    await tell(tx, actor, 'created', row.id)
    return { id: row.id, made: true }
  }
  const there = await tx
    .selectFrom('plan')
    .select('id')
    .where('unit_id', '=', plan.unit)
    .where('school_year', '=', plan.schoolYear)
    .executeTakeFirst()
  return { id: found(there).id, made: false }
}

/** Changes the introduction over the revision that its writer saw; false when somebody else has changed it in between. */
export async function changeIntroduction(tx: Tx, actor: Actor, plan: string, revision: number, introduction: string): Promise<boolean> {
  const changed = await tx
    .updateTable('plan')
    .set({ introduction, revision: revision + 1, changed_at: actor.now, changed_by: actor.by })
    .where('id', '=', plan)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Notes that a plan's content has changed, and by whom. */
export async function touchPlan(tx: Tx, actor: Actor, plan: string): Promise<void> {
  await tx.updateTable('plan').set({ changed_at: actor.now, changed_by: actor.by }).where('id', '=', plan).execute()
}

/** What happened to a plan, for whoever looks back. */
export function tell(
  tx: Tx,
  { authority, by }: Actor,
  what: Happenings['plan'],
  id: string,
  detail: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  return recordEvent(tx, { authority, by, what: `plan.${what}`, about: { kind: 'plan', id }, detail })
}

export type Direction = 'up' | 'down'

/** The list with one item a step up or down; the same list when it cannot go further. */
export function moved<T>(list: readonly T[], is: (item: T) => boolean, direction: Direction): T[] {
  const from = list.findIndex(is)
  const to = direction === 'up' ? from - 1 : from + 1
  const [one, other] = [list[from], list[to]]
  if (one === undefined || other === undefined) return [...list]
  return list.map((item, index) => (index === from ? other : index === to ? one : item))
}
