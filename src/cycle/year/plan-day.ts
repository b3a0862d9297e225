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
  return planDay(step.to, closesOn)
}

/** The same, from the year's own last day of planning. */
export function planDay(to: Day, closesOn: Day): Day {
  return addDays(closesOn, leastWeeks * 7) <= to ? to : addDays(closesOn, planWeeks * 7)
}

/** When the result of a round is talked about, where the year's own days are over before the round is: the weeks after it. */
export function talkDays(step: { from: Day; to: Day }, closesOn: Day): { from: Day; to: Day } {
  return closesOn < step.to ? step : { from: addDays(closesOn, 1), to: addDays(closesOn, leastWeeks * 7) }
}
