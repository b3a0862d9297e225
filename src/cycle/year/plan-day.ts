import { addDays, type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { type Decided, schoolStep } from './year.ts'

/** Weeks from a round's last day until a plan is to be adopted, where the year's own day comes too soon after it, or went by before. */
const planWeeks = 8
/** Weeks that a school has at least to talk about a result and write its plan. */
const leastWeeks = 3

/** The last day to adopt the plan that a round leads to, for the overview and for the year alike, by the authority's year; null where the year has no planning. */
export function planBy(decided: Decided, { closesOn }: { closesOn: Day }, school: string): Day | null {
  const step = schoolStep(decided, schoolYearOf(closesOn), 'plan', school)
  if (!step) return null
  return addDays(closesOn, leastWeeks * 7) <= step.to ? step.to : addDays(closesOn, planWeeks * 7)
}
