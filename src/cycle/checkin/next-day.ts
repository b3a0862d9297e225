import { type Day, dayOf } from '../../ground/base/clock.ts'
import { dayField } from '../../ground/base/form.ts'
import type { Span } from '../year/year.ts'
import type { Checkin } from './checkin.ts'
import { type NextSpan, spanOfNext } from './due.ts'

/** A day between two, as the browser sends it; null for anything else. */
export function readDay(sent: string, first: Day, last: Day): Day | null {
  const day = dayField().safeParse(sent)
  return day.success && day.data >= first && day.data <= last ? day.data : null
}

/** When the next check of a plan is to be; null while it is not adopted. */
export function nextSpan(
  plan: { id: string; adoption: { at: Date } | null },
  checkins: readonly Checkin[],
  chosen: ReadonlyMap<string, Day>,
  ofYear: Span | null = null,
): NextSpan | null {
  if (!plan.adoption) return null
  const done = checkins.flatMap(({ state }) => (state.is === 'done' ? [state.on] : []))
  const [adoptedOn, lastOn] = [dayOf(plan.adoption.at), done.toSorted().at(-1) ?? null]
  return spanOfNext({ adoptedOn, lastOn, chosen: chosen.get(plan.id) ?? null, ofYear })
}
