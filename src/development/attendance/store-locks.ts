import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { lockSession } from '../programme/store-seats.ts'
import { countsOf, isLocked, isThere, type Setting } from './attendance.ts'
import { attendeesAsked, locksAsked } from './store.ts'
import { writeMarks } from './store-marks.ts'
import './tables.ts'

/**
 * Locks a list, once: who signed up and is not marked is written as absent, so that what is locked says something of everybody. Takes the session's row first and asks who is on the list after that, so
 * that a mark on its way is counted or is refused. @returns how many must be settled before; 0 once the list is locked
 */
export async function lockList(tx: Tx, actor: Actor, byName: string, session: { id: string; startsAt: Date }): Promise<number> {
  await lockSession(tx, session.id)
  const [list, locks] = await askOnce(tx, together(attendeesAsked(session.id, actor.today), locksAsked(session.id)))
  if (isLocked(locks)) return 0
  const { unsettled } = countsOf(list, [])
  if (unsettled.length > 0) return unsettled.length
  const unmarked = list.filter(({ mark, elsewhere }) => mark === null && elsewhere.length === 0)
  await writeMarks(
    tx,
    actor,
    byName,
    session,
    unmarked.map(({ person, signedWay }) => ({
      person,
      source: 'list',
      what: 'absent',
      minutes: null,
      way: signedWay ?? 'room',
      reason: '',
    })),
  )
  await tx
    .insertInto('attendance_lock')
    .values({
      authority_id: actor.authority,
      session_id: session.id,
      at: actor.now,
      by_name: byName,
      opened_at: null,
      opened_by_name: null,
      opened_reason: null,
    })
    .execute()
  const there = list.filter(({ mark }) => mark && isThere(mark.what)).length
  await tell(tx, actor, 'locked', session.id, { there })
  return 0
}

/** Opens a locked list again, with why. Twice is once. */
export async function openList(tx: Tx, actor: Actor, byName: string, session: string, reason: string): Promise<void> {
  const done = await tx
    .updateTable('attendance_lock')
    .set({ opened_at: actor.now, opened_by_name: byName, opened_reason: reason })
    .where('session_id', '=', session)
    .where('opened_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows > 0n) await tell(tx, actor, 'opened', session)
}

/** Keeps how long a session's code holds, and whether leaving counts. */
export async function keepSetting(
  tx: Tx,
  actor: Actor,
  byName: string,
  session: string,
  { before, after, leaving }: Setting,
): Promise<void> {
  const kept = { minutes_before: before, minutes_after: after, leaving, by_name: byName }
  await tx
    .insertInto('attendance_setting')
    .values({ session_id: session, authority_id: actor.authority, ...kept })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet(kept))
    .execute()
  await tell(tx, actor, 'setting-changed', session)
}

/** Tells of what was done with a list: never of whom. */
export async function tell(
  tx: Tx,
  { authority, by }: Actor,
  what: Happenings['attendance'],
  session: string,
  detail: Record<string, number> = {},
): Promise<void> {
  await recordEvent(tx, { authority, by, what: `attendance.${what}`, about: { kind: 'course_session', id: session }, detail })
}
