import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { ActionStatus } from '../plan/plan.ts'
import { noteOnAction } from '../plan/store-notes.ts'
import '../plan/tables.ts'

/** What somebody notes: a new status, with or without words, or words alone. */
export type Noted = { status: ActionStatus | null; note: string }

/** Milliseconds within which the same from the same person is one thing sent twice. */
const twice = 60_000

/**
 * Notes a status or words. Nothing is written over: whoever else noted something at the same time is kept too. The action must be locked.
 * @returns false when the same person has just noted the same: a button pressed twice is one note
 */
export async function noteDoing(tx: Tx, actor: Actor, action: string, { status, note }: Noted): Promise<boolean> {
  const again = await tx
    .selectFrom('action_note as n')
    .innerJoin('plan_action as a', 'a.id', 'n.action_id')
    .select('n.id')
    .where('n.action_id', '=', action)
    .where('n.person_id', '=', actor.by)
    .where('n.kind', '=', status === null ? 'note' : 'status')
    .where('n.note', '=', note)
    .where('n.at', '>', new Date(actor.now.getTime() - twice))
    .$if(status !== null, (query) => query.where('n.status', '=', status).whereRef('a.status', '=', 'n.status'))
    .executeTakeFirst()
  if (again) return false
  await noteOnAction(tx, actor, action, status === null ? { kind: 'note', note } : { kind: 'status', status, note })
  return true
}
