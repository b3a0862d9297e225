import { sql } from 'kysely'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { enqueue } from '../../ground/base/jobs.ts'
import { releaseMoment } from './closing.ts'
import type { ReminderDays } from './dates.ts'
import type { Round } from './round.ts'
import { everySchool, lockRound, roundSeen } from './store.ts'
import { type Actor, setReminders, tellOf } from './store-draft.ts'
import './tables.ts'

/**
 * Closes an open round: nobody can answer after; who is saving just now comes first. Sets off what follows in the same transaction: `round-closed` at once,
 * `round-release` after the delay.
 * @param options.delay hours until the release; the round's own unless given
 * @returns false when it was closed already, or never open
 */
export async function closeRound(
  tx: Tx,
  actor: Actor,
  id: string,
  reason: 'hand' | 'date',
  now: Date,
  options: { delay?: number | undefined } = {},
): Promise<boolean> {
  await lockRound(tx, id)
  const round = await roundSeen(tx, everySchool, id, dayOf(now))
  if (!round.opened || round.closed) return false
  await sql`select private.enter_alone(${id})`.execute(tx)
  const delay = options.delay ?? round.releaseDelay
  await tx
    .insertInto('round_closing')
    .values({ round_id: id, authority_id: actor.authority, by_person_id: actor.by, reason, at: now, release_delay: delay })
    .execute()
  await enqueue(tx, 'round-closed', { authority: actor.authority, round: id }, { key: `round-closed:${id}` })
  await enqueueRelease(tx, actor.authority, id, releaseMoment({ at: now, delay }, []))
  await tellOf(tx, actor, 'closed', id, { reason })
  return true
}

/** Moves an open round's last day and its reminders. */
export async function changeDates(tx: Tx, actor: Actor, round: Round, closesOn: Day, reminders: ReminderDays): Promise<void> {
  if (closesOn !== round.closesOn) {
    await tx.updateTable('round').set({ closes_on: closesOn }).where('id', '=', round.id).execute()
    await tellOf(tx, actor, 'extended', round.id, { day: closesOn })
  }
  await setReminders(tx, actor.authority, round.id, reminders)
  await tellOf(tx, actor, 'reminders-changed', round.id)
}

/** Has the release tried at a moment; a later call moves it. */
export async function enqueueRelease(tx: Tx, authority: string, round: string, at: Date): Promise<void> {
  await enqueue(tx, 'round-release', { authority, round }, { key: `round-release:${round}`, runAt: at })
}
