import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { changeAction, keptAction } from '../plan/store-actions.ts'
import { noteOnAction } from '../plan/store-notes.ts'
import type { Decision } from './checkin.ts'
import './tables.ts'

/** What an action is changed to, over the revision that was seen; null where nothing is written there and then. */
export type Change = { title: string; text: string; dueOn: Day | null; revision: number }

/** A decision about one action, as it is taken. */
export type Deciding = { action: string; decision: Decision; reason: string; change: Change | null }

/**
 * Takes a decision and writes it into the action's history: a stop drops it, with the reason. Who comes second is told, and nothing is written over.
 * @param checkin the check after which it is decided, and when that was opened
 */
export async function decide(
  tx: Tx,
  actor: Actor,
  checkin: { id: string; openedOn: Day },
  byName: string,
  { action, decision, reason, change }: Deciding,
): Promise<'done' | 'before' | 'conflict'> {
  const taken = await tx
    .insertInto('checkin_decision')
    .values({
      checkin_id: checkin.id,
      authority_id: actor.authority,
      action_id: action,
      decision,
      reason,
      by_person_id: actor.by,
      by_name: byName,
      at: actor.now,
    })
    .onConflict((conflict) => conflict.columns(['checkin_id', 'action_id']).doNothing())
    .executeTakeFirst()
  if ((taken.numInsertedOrUpdatedRows ?? 0n) === 0n) return 'before'
  if (decision === 'change' && change) {
    const kept = await keptAction(tx, action)
    const names = { from: kept.ownerName, to: kept.ownerName }
    const draft = { ...kept, title: change.title, text: change.text, dueOn: change.dueOn }
    if ((await changeAction(tx, actor, kept, change.revision, draft, names)) === null) return 'conflict'
  }
  const detail = { check: { openedOn: checkin.openedOn, decision } }
  await noteOnAction(
    tx,
    actor,
    action,
    decision === 'stop' ? { kind: 'status', status: 'dropped', note: reason, detail } : { kind: 'note', note: reason, detail },
  )
  return 'done'
}
