import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import './tables.ts'
import type { GroupMeeting, SeenBy } from './working-group.ts'

export type GroupDraft = { title: string; purpose: string; notesSeenBy: SeenBy; needsSeenBy: SeenBy }

/** Makes a group in a programme, without members. @returns its id */
export async function makeGroup(tx: Tx, actor: Actor, byName: string, programme: string, draft: GroupDraft): Promise<string> {
  const { id } = await tx
    .insertInto('working_group')
    .values({
      authority_id: actor.authority,
      programme_id: programme,
      ...columnsOf(draft),
      made_on: actor.today,
      made_by_name: byName,
      changed_by_name: byName,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'made', id)
  return id
}

/** Changes a group over the revision that its writer saw; false when somebody else has changed it in between. */
export async function changeGroup(
  tx: Tx,
  actor: Actor,
  byName: string,
  { id, revision }: { id: string; revision: number },
  draft: GroupDraft,
): Promise<boolean> {
  const changed = await tx
    .updateTable('working_group')
    .set({ ...columnsOf(draft), revision: revision + 1, changed_by_name: byName })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return false
  await tell(tx, actor, 'changed', id)
  return true
}

/** Puts somebody in a group, or makes them its chair or not. */
export async function putMember(tx: Tx, actor: Actor, group: string, person: string, chair: boolean): Promise<void> {
  await tx
    .insertInto('working_group_member')
    .values({ authority_id: actor.authority, group_id: group, person_id: person, chair, since_on: actor.today })
    .onConflict((conflict) => conflict.columns(['group_id', 'person_id']).doUpdateSet({ chair }))
    .execute()
  await tell(tx, actor, 'member-put', group)
}

/** Takes somebody out of a group; their tasks stay theirs. */
export async function takeOutMember(tx: Tx, actor: Actor, group: string, person: string): Promise<void> {
  await tx.deleteFrom('working_group_member').where('group_id', '=', group).where('person_id', '=', person).execute()
  await tell(tx, actor, 'member-taken-out', group)
}

/** Begins the notes of a meeting. @returns its id */
export async function addMeeting(tx: Tx, actor: Actor, byName: string, group: string, heldOn: Day, place: string): Promise<string> {
  const { id } = await tx
    .insertInto('group_meeting')
    .values({
      authority_id: actor.authority,
      group_id: group,
      held_on: heldOn,
      place,
      changed_at: actor.now,
      changed_by_name: byName,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, actor, 'meeting-added', group)
  return id
}

export type NotesDraft = Pick<GroupMeeting, 'text' | 'participants'>

/** Keeps notes over the revision that their writer saw. @returns the new revision; null when somebody else has written in between, and nothing is kept then */
export async function saveNotes(
  tx: Tx,
  actor: Actor,
  byName: string,
  { id, revision }: { id: string; revision: number },
  notes: NotesDraft,
): Promise<number | null> {
  const changed = await tx
    .updateTable('group_meeting')
    .set({ ...notes, revision: revision + 1, changed_at: actor.now, changed_by_name: byName })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return changed.numUpdatedRows === 0n ? null : revision + 1
}

/** Keeps what somebody took on. @returns its id */
export async function addTask(
  tx: Tx,
  actor: Actor,
  meeting: string,
  task: { what: string; person: string | null; dueOn: Day | null },
): Promise<string> {
  const { id } = await tx
    .insertInto('group_task')
    .values({
      authority_id: actor.authority,
      meeting_id: meeting,
      what: task.what,
      person_id: task.person,
      due_on: task.dueOn,
      at: actor.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes what somebody took on, over the revision that its writer saw; false when somebody else has changed it in between. */
export async function changeTask(
  tx: Tx,
  { id, revision }: { id: string; revision: number },
  task: { what: string; person: string | null; dueOn: Day | null },
): Promise<boolean> {
  const changed = await tx
    .updateTable('group_task')
    .set({ what: task.what, person_id: task.person, due_on: task.dueOn, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

/** Closes a group that has done what it was for. Twice is once. */
export async function closeGroup(tx: Tx, actor: Actor, byName: string, group: string): Promise<void> {
  const done = await tx
    .insertInto('working_group_closing')
    .values({ group_id: group, authority_id: actor.authority, at: actor.now, by_name: byName })
    .onConflict((conflict) => conflict.column('group_id').doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows) await tell(tx, actor, 'closed', group)
}

/** Opens it again; nothing happens when it is open. */
export async function openGroup(tx: Tx, actor: Actor, group: string): Promise<void> {
  const done = await tx.deleteFrom('working_group_closing').where('group_id', '=', group).executeTakeFirst()
  if (done.numDeletedRows > 0n) await tell(tx, actor, 'opened', group)
}

/** Takes away a task that was a mistake. */
export async function removeTask(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('group_task').where('id', '=', id).execute()
}

/** Says that a task is done. Twice is once. */
export async function completeTask(tx: Tx, actor: Actor, byName: string, id: string): Promise<void> {
  await tx
    .insertInto('group_task_completion')
    .values({ task_id: id, authority_id: actor.authority, at: actor.now, by_name: byName })
    .onConflict((conflict) => conflict.column('task_id').doNothing())
    .execute()
}

/** Takes back that a task is done. */
export async function reopenTask(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('group_task_completion').where('task_id', '=', id).execute()
}

/** Keeps a need that the group put into words. */
export async function addNeed(
  tx: Tx,
  actor: Actor,
  meeting: Pick<GroupMeeting, 'id' | 'group'>,
  need: { text: string; framework: string | null; aspect: string | null },
): Promise<void> {
  await tx
    .insertInto('group_need')
    .values({ authority_id: actor.authority, meeting_id: meeting.id, ...need, at: actor.now })
    .execute()
  await tell(tx, actor, 'need-told', meeting.group)
}

/** Takes a need away; a plan that took it keeps what it said. */
export async function removeNeed(tx: Tx, actor: Actor, group: string, id: string): Promise<void> {
  await tx.deleteFrom('group_need').where('id', '=', id).execute()
  await tell(tx, actor, 'need-removed', group)
}

function columnsOf({ title, purpose, notesSeenBy, needsSeenBy }: GroupDraft) {
  return { title, purpose, notes_seen_by: notesSeenBy, needs_seen_by: needsSeenBy }
}

function tell(tx: Tx, { authority, by }: Actor, what: Happenings['working-group'], id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `working-group.${what}`, about: { kind: 'working-group', id } })
}
