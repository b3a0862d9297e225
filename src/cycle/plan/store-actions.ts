import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import { columnsOf, fieldColumns } from './action/columns.ts'
import type { ActionDraft } from './action/fields.ts'
import type { ActionStatus, NoteDetail, Origin } from './plan.ts'
import { noteOnAction } from './store-notes.ts'
import { tell, touchPlan } from './store-write.ts'
import './tables.ts'

/** Where a new action comes from. */
export type NewAction = ActionDraft & {
  origin: Origin
  source: { framework: string; action: string } | null
  carriedFrom: string | null
}

/** An action as it is kept, for its form. */
export type KeptAction = ActionDraft & {
  id: string
  plan: string
  origin: Origin
  source: { framework: string; action: string } | null
  carriedFrom: string | null
  revision: number
  status: ActionStatus
  createdBy: string | null
  changedBy: string | null
  changedByName: string | null
  ownerName: string | null
  removed: boolean
}

/** An action wherever it lives, removed ones too, or NotFound. Whether the viewer may see its plan is for the caller to ask. */
export async function keptAction(tx: Tx, id: string): Promise<KeptAction> {
  return askOnce(tx, keptAsked(id))
}

/** The same, to be asked together with something else. */
export function keptAsked(id: string): Question<KeptAction> {
  return keptActionsAsked([id]).map(([action]) => found(action))
}

/** Those of these actions that there are, in no order. */
export function keptActionsAsked(ids: readonly string[]): Question<KeptAction[]> {
  const select = sql<Row>`
    select a.id, a.plan_id as plan, ${fieldColumns}, a.origin, a.framework, a.action, a.carried_from as "carriedFrom", a.revision, a.status,
           a.created_by as "createdBy", a.changed_by as "changedBy", a.removed_at as "removedAt",
           app.person_name(o) as "ownerName", app.person_name(c) as "changedByName"
      from plan_action a left join person o on o.id = a.owner_id left join person c on c.id = a.changed_by
     where a.id = any (${ids}::uuid[])`
  return rowsOf(select, 'removedAt').map((rows) =>
    rows.map(({ framework, action, removedAt, hours, hoursEach, ...rest }) => {
      const source = framework !== null && action !== null ? { framework, action } : null
      const decimal = (number: string | null) => (number === null ? null : Number(number))
      return { ...rest, source, hours: decimal(hours), hoursEach: decimal(hoursEach), removed: removedAt !== null }
    }),
  )
}

type Row = Omit<KeptAction, 'source' | 'hours' | 'hoursEach' | 'removed'> & {
  framework: string | null
  action: string | null
  /** Decimal numbers, which come as text or as numbers. */
  hours: string | null
  hoursEach: string | null
  removedAt: Date | null
}

/** Adds an action last under its goal, with the first line of its history; returns its id. `made`: where it came from, in words, and the goal that was made along with it. */
export async function addAction(tx: Tx, actor: Actor, plan: string, action: NewAction, made: NoteDetail = {}): Promise<string> {
  const { id } = await tx
    .insertInto('plan_action')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      origin: action.origin,
      framework: action.source?.framework ?? null,
      action: action.source?.action ?? null,
      carried_from: action.carriedFrom,
      ...columnsOf(action),
      position: await nextPosition(tx, plan),
      created_by: actor.by,
      created_at: actor.now,
      changed_at: actor.now,
      changed_by: actor.by,
      removed_at: null,
      removed_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await noteOnAction(tx, actor, id, { kind: 'created', detail: made })
  await touchPlan(tx, actor, plan)
  return id
}

/**
 * Changes an action over the revision that its writer saw; null when somebody else has changed or removed it in between, and nothing is written. A new last
 * day and a new owner go into the history. Returns the new revision.
 * @param names what the owners before and after are called, for the history
 * @param dueNote why the last day lies in the past, where it does
 */
export async function changeAction(
  tx: Tx,
  actor: Actor,
  before: KeptAction,
  revision: number,
  draft: ActionDraft,
  names: { from: string | null; to: string | null },
  dueNote = '',
): Promise<number | null> {
  const changed = await tx
    .updateTable('plan_action')
    .set({ ...columnsOf(draft), revision: revision + 1, changed_at: actor.now, changed_by: actor.by })
    .where('id', '=', before.id)
    .where('revision', '=', revision)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return null
  if (before.dueOn !== draft.dueOn) {
    await noteOnAction(tx, actor, before.id, { kind: 'due', note: dueNote, detail: { from: before.dueOn, to: draft.dueOn } })
  }
  if (before.ownerPerson !== draft.ownerPerson || before.ownerRole !== draft.ownerRole) {
    await noteOnAction(tx, actor, before.id, { kind: 'owner', detail: names })
  }
  await touchPlan(tx, actor, before.plan)
  return revision + 1
}

/** Takes an action away from its plan; it can be brought back. */
export async function removeAction(tx: Tx, actor: Actor, { id, plan }: Pick<KeptAction, 'id' | 'plan'>): Promise<void> {
  const done = await tx
    .updateTable('plan_action')
    .set({ removed_at: actor.now, removed_by: actor.by })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) return
  await touchPlan(tx, actor, plan)
  await tell(tx, actor, 'action-removed', plan, { action: id })
}

/** Brings an action back; false when the action that it goes on from has gone on elsewhere since. */
export async function restoreAction(
  tx: Tx,
  actor: Actor,
  { id, plan, carriedFrom }: Pick<KeptAction, 'id' | 'plan' | 'carriedFrom'>,
): Promise<boolean> {
  if (carriedFrom !== null && (await carriedOn(tx, [carriedFrom])).size > 0) return false
  const done = await tx
    .updateTable('plan_action')
    .set({ removed_at: null, removed_by: null })
    .where('id', '=', id)
    .where('removed_at', 'is not', null)
    .executeTakeFirst()
  if (done.numUpdatedRows > 0n) {
    await touchPlan(tx, actor, plan)
    await tell(tx, actor, 'action-restored', plan, { action: id })
  }
  return true
}

/** Which of these actions go on in a later plan, and in which. */
export async function carriedOn(tx: Tx, actions: readonly string[]): Promise<Map<string, { action: string; plan: string }>> {
  return askOnce(tx, carriedOnAsked(actions))
}

/** The same, to be asked together with something else. */
export function carriedOnAsked(actions: readonly string[]): Question<Map<string, { action: string; plan: string }>> {
  if (actions.length === 0) return known(new Map())
  const select = sql<{ of: string; action: string; plan: string }>`
    select action_id as of, next_id as action, next_plan_id as plan from action_gone_on where action_id = any (${actions}::uuid[])`
  return rowsOf(select).map((rows) => new Map(rows.map(({ of, ...next }) => [of, next])))
}

/** A place after everything else in the plan. */
export async function nextPosition(tx: Tx, plan: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select 1 + coalesce(greatest((select max(position) from plan_action where plan_id = ${plan}),
                                 (select max(position) from plan_action_reference where plan_id = ${plan})), 0) as next`.execute(tx)
  return rows[0]?.next ?? 1
}
