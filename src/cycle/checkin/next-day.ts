import { type Day, dayOf } from '../../ground/base/clock.ts'
import { dayField } from '../../ground/base/form.ts'
import { type Decided, schoolStep, stepOf } from '../year/year.ts'
import { type Checkin, dayOfNext } from './checkin.ts'

/** A day between two, as the browser sends it; null for anything else. */
export function readDay(sent: string, first: Day, last: Day): Day | null {
  const day = dayField().safeParse(sent)
  return day.success && day.data >= first && day.data <= last ? day.data : null
}

/** When the next check of a plan is to be; null while it is not adopted. */
export function nextDay(
  plan: { id: string; adoption: { at: Date } | null },
  checkins: readonly Checkin[],
  chosen: ReadonlyMap<string, Day>,
  ofYear: Day | null = null,
): Day | null {
  if (!plan.adoption) return null
  const done = checkins.flatMap(({ state }) => (state.is === 'done' ? [state.on] : []))
  const [adoptedOn, lastOn] = [dayOf(plan.adoption.at), done.toSorted().at(-1) ?? null]
  return dayOfNext({ adoptedOn, lastOn, chosen: chosen.get(plan.id) ?? null, ofYear })
}

/** The first day of the year's checks, at the school of a plan; null where neither the authority nor the school has decided it. */
export function checkOfYear(decided: Decided, { school, schoolYear }: { school: { id: string }; schoolYear: number }): Day | null {
  const step = schoolStep(decided, schoolYear, 'check', school.id)
  return step && (step.moved !== 0 || stepOf(decided, schoolYear, 'check').set) ? step.from : null
}
