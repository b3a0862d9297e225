import { addDays, addMonths, type Day } from '../../ground/base/clock.ts'
import type { PlanStanding } from '../plan/store-standing.ts'
import { type Decided, type SchoolStep, type Span, schoolStep, stepOf } from '../year/year.ts'
import type { CheckStanding } from './store-standing.ts'

/** Months from the decision on a plan, or from the check before, to the next. */
export const monthsBetween = 6

/** When the next check of a plan is to be, its last day with it, and what says so: a day that was chosen, the year's days that somebody has decided, or half a year. */
export type NextSpan = Span & { by: 'chosen' | 'year' | 'half a year' }

/** How it stands with the check of a school's newest adopted plan. `next`: when the next one is to be. */
export type Check = Pick<CheckStanding, 'is' | 'closesOn' | 'lastOn'> & { next: NextSpan | null }

/**
 * When the next check of a plan is to be: on the day that was chosen; a plan's first check within the days that the authority or the school has decided for the year;
 * else six months after the last, or after the decision. The one rule: the plan's page, the start page, reminders, the overview and the year ask it.
 */
export function spanOfNext({
  adoptedOn,
  lastOn,
  chosen,
  ofYear,
}: {
  adoptedOn: Day
  lastOn: Day | null
  chosen: Day | null
  ofYear: Span | null
}): NextSpan {
  if (chosen !== null) return { from: chosen, to: chosen, by: 'chosen' }
  const isFirst = lastOn === null || lastOn <= adoptedOn
  if (isFirst && ofYear !== null && ofYear.from > adoptedOn) return { ...ofYear, by: 'year' }
  const day = addMonths(isFirst ? adoptedOn : lastOn, monthsBetween)
  return { from: day, to: day, by: 'half a year' }
}

/** The days of the year's check at a school, in the school year of a plan; null where neither the authority nor the school has decided them. */
export function checkOfYear(decided: Decided, school: string, schoolYear: number): Span | null {
  const step = schoolStep(decided, schoolYear, 'check', school)
  return step && (step.moved !== 0 || stepOf(decided, schoolYear, 'check').set) ? { from: step.from, to: step.to } : null
}

/** What is known of a school's plans and of their checks, by plan. */
export type Known = { plans: readonly PlanStanding[]; checks: ReadonlyMap<string, CheckStanding>; decided: Decided }

/** The check of a school: of the newest of its plans that is adopted and not closed, as the school's own pages have it (`leadsPlan`). */
export function checkOf(school: string, { plans, checks, decided }: Known): Check {
  const plan = plans.find(({ state }) => state === 'adopted')
  if (!plan?.adoptedOn) return { is: 'none', closesOn: null, lastOn: null, next: null }
  const { is, closesOn, lastOn, chosen } = checks.get(plan.id) ?? { is: 'none', closesOn: null, lastOn: null, chosen: null }
  const ofYear = checkOfYear(decided, school, plan.schoolYear)
  return { is, closesOn, lastOn, next: spanOfNext({ adoptedOn: plan.adoptedOn, lastOn, chosen, ofYear }) }
}

/** The check that is waited for; null where none is to be. One that goes on is not waited for, and so is not late. */
export function awaited({ is, next }: Pick<Check, 'is' | 'next'>): NextSpan | null {
  return isUnderWay({ is }) ? null : next
}

/** Whether one goes on: people answer, it is being counted, or a small group is to fill it in. */
export function isUnderWay({ is }: Pick<Check, 'is'>): boolean {
  return is === 'open' || is === 'counting' || is === 'together'
}

/** Whether a check is late: it is waited for, and its last day has gone by. */
export function isLate(check: Pick<Check, 'is' | 'next'>, today: Day): boolean {
  const span = awaited(check)
  return span !== null && span.to < today
}

/**
 * The steps of a school's year with the days of its own check in place of the year's, once there is a plan to check: of one that goes on its last day, else when the next is to be.
 * @param doneOn when the year's check was done; its days stay as the year has them, unless another is late
 */
export function withOwnCheck(all: readonly SchoolStep[], check: Check | null, doneOn: Day | null, today: Day): SchoolStep[] {
  return all.map((step) => (step.step === 'check' && check ? { ...step, ...daysOf(step, check, doneOn, today) } : step))
}

function daysOf({ from, to, moved }: SchoolStep, check: Check, doneOn: Day | null, today: Day): Span & { moved: number } {
  if (check.closesOn !== null) return { from: from < check.closesOn ? from : check.closesOn, to: check.closesOn, moved: 0 }
  const next = awaited(check)
  if (!next || (doneOn !== null && !isLate(check, today))) return { from, to, moved }
  return { from: next.from, to: next.to, moved: next.by === 'year' ? moved : 0 }
}

/** Days before the first day of a check from which it waits for who leads the plan. */
export const daysAhead = 14

/** From when the next check is offered. */
export function isDue({ from }: Span, today: Day): boolean {
  return addDays(from, -daysAhead) <= today
}
