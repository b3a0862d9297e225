import { sql } from 'kysely'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { everySchool, lockRound, roundSeen } from './store.ts'
import { enqueueRelease } from './store-close.ts'
import { type Actor, tellOf } from './store-draft.ts'
import './tables.ts'

/**
 * Lets a school of a closed round answer until the end of a day; the release moves along. A school that is reopened already gets the new day. A release that
 * is under way comes first.
 * @returns false when the round is not closed, released already, or the school is not in it
 */
export async function reopenSchool(tx: Tx, actor: Actor, id: string, school: string, until: Day, now: Date): Promise<boolean> {
  await lockRound(tx, id)
  await sql`select private.enter_alone(${id})`.execute(tx)
  const round = await roundSeen(tx, everySchool, id, dayOf(now))
  if (!round.closed || round.releasedOn || !round.schools.some((each) => each.id === school)) return false
  await endRunning(tx, id, school, now)
  await tx
    .insertInto('round_reopening')
    .values({ authority_id: actor.authority, round_id: id, school_id: school, until, by_person_id: actor.by, at: now, ended_at: null })
    .execute()
  await moveRelease(tx, actor.authority, id, now)
  await tellOf(tx, actor, 'school-reopened', id, { day: until })
  return true
}

/** Ends a school's reopening before its day. @returns false when there was none under way */
export async function endReopening(tx: Tx, actor: Actor, id: string, school: string, now: Date): Promise<boolean> {
  await lockRound(tx, id)
  await sql`select private.enter_alone(${id})`.execute(tx)
  if (!(await endRunning(tx, id, school, now))) return false
  await moveRelease(tx, actor.authority, id, now)
  await tellOf(tx, actor, 'school-closed-again', id)
  return true
}

async function endRunning(tx: Tx, round: string, school: string, now: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('round_reopening')
    .set({ ended_at: now })
    .where('round_id', '=', round)
    .where('school_id', '=', school)
    .where('ended_at', 'is', null)
    .where('until', '>=', dayOf(now))
    .returning('id')
    .execute()
  return ended.length > 0
}

async function moveRelease(tx: Tx, authority: string, id: string, now: Date): Promise<void> {
  const { releaseAt } = await roundSeen(tx, everySchool, id, dayOf(now))
  if (releaseAt) await enqueueRelease(tx, authority, id, releaseAt)
}
