import type { Actor } from '../../ground/base/actor.ts'
import { addDays, type Day, startOfDay } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'

/** The afternoon of a day. */
const hour = 14

/** Somebody who does something on a day: what the transaction writes from here on is dated then. */
export async function actingOn(tx: Tx, authority: string, by: string, day: Day): Promise<Actor> {
  const now = momentOn(day)
  await setScope(tx, { moment: now.toISOString() })
  return { authority, by, now, today: day }
}

/** The same, counted in days from today; those gone by are negative. */
export function actingAt(tx: Tx, { authority, today }: { authority: string; today: Day }, by: string, days: number): Promise<Actor> {
  return actingOn(tx, authority, by, addDays(today, days))
}

/** The moment of a day at which what the demo tells of happens. */
export function momentOn(day: Day): Date {
  return new Date(startOfDay(day).getTime() + hour * 3_600_000)
}
