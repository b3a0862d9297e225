import { z } from 'zod'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { type Checkin, dayOfNext } from './checkin.ts'

/** A day between two, as the browser sends it; null for anything else. */
export function readDay(sent: string, first: Day, last: Day): Day | null {
  const day = z.iso.date().safeParse(sent)
  return day.success && day.data >= first && day.data <= last ? day.data : null
}

/** When the next check of a plan is to be; null while it is not adopted. */
export function nextDay(
  plan: { id: string; adoption: { at: Date } | null },
  checkins: readonly Checkin[],
  chosen: ReadonlyMap<string, Day>,
): Day | null {
  if (!plan.adoption) return null
  const done = checkins.flatMap(({ state }) => (state.is === 'done' ? [state.on] : []))
  return dayOfNext({ adoptedOn: dayOf(plan.adoption.at), lastOn: done.toSorted().at(-1) ?? null, chosen: chosen.get(plan.id) ?? null })
}
