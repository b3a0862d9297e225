import type { Day } from '../base/clock.ts'
import type { Tx } from '../base/database.ts'
import { enqueue } from '../base/jobs.ts'
import type { ReminderDays } from './dates.ts'
import type { Round } from './round.ts'
import { everySchool, lockRound, roundSeen } from './store.ts'
import { type Actor, setReminders, tellOf } from './store-draft.ts'
import './tables.ts'

/**
 * Closes an open round: nobody can answer after. Sets off what follows (`round-closed`) in the same transaction.
 * @returns false when it was closed already, or never open
 */
export async function closeRound(tx: Tx, actor: Actor, id: string, reason: 'hand' | 'date', today: Day): Promise<boolean> {
  await lockRound(tx, id)
  const round = await roundSeen(tx, everySchool, id, today)
  if (!round.opened || round.closed) return false
  await tx.insertInto('round_closing').values({ round_id: id, authority_id: actor.authority, by_person_id: actor.by, reason }).execute()
  await enqueue(tx, 'round-closed', { authority: actor.authority, round: id }, { key: `round-closed:${id}` })
  await tellOf(tx, actor, 'round closed', id, { reason })
  return true
}

/** Moves an open round's last day and its reminders. */
export async function changeDates(tx: Tx, actor: Actor, round: Round, closesOn: Day, reminders: ReminderDays): Promise<void> {
  if (closesOn !== round.closesOn) {
    await tx.updateTable('round').set({ closes_on: closesOn }).where('id', '=', round.id).execute()
    await tellOf(tx, actor, 'round extended', round.id, { day: closesOn })
  }
  await setReminders(tx, actor.authority, round.id, reminders)
  await tellOf(tx, actor, 'round reminders changed', round.id)
}
