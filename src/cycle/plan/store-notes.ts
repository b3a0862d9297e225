import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { ActionStatus, NoteDetail, NoteKind } from './plan.ts'
import './tables.ts'

/** A line for an action's history. A status needs words when it is paused or dropped; the database refuses it without. */
export type NewNote =
  | { kind: 'status'; status: ActionStatus; note?: string; detail?: Pick<NoteDetail, 'check'> }
  | { kind: Exclude<NoteKind, 'status'>; note?: string; detail?: NoteDetail }

/** Writes a line of an action's history; the action's status follows by itself. Nothing there is ever changed or removed. */
export async function noteOnAction(tx: Tx, actor: Actor, action: string, line: NewNote): Promise<void> {
  await tx
    .insertInto('action_note')
    .values({
      authority_id: actor.authority,
      action_id: action,
      kind: line.kind,
      status: line.kind === 'status' ? line.status : null,
      note: line.note ?? '',
      detail: JSON.stringify(line.detail ?? {}),
      person_id: actor.by,
      at: actor.now,
    })
    .execute()
}
