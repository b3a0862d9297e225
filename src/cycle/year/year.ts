import { AtHand } from '../../ground/base/at-hand.ts'
import { addDays, type Day, daysBetween } from '../../ground/base/clock.ts'
import { isWorkingDay, workingDayBefore } from '../../ground/base/working-days.ts'

/** The steps of a school year, in the order in which they come. */
export const steps = [
  'assessment',
  'talk',
  'plan',
  'autumn-report',
  'autumn-dialogue',
  'check',
  'spring-report',
  'spring-dialogue',
] as const
export type Step = (typeof steps)[number]

/** From when something is done, and the last day to do it. */
export type Span = { from: Day; to: Day }

/** How many days before and after the authority's days a school may have a step. */
export type Limits = { earlier: number; later: number }

/** A step as the authority has it. `set`: the authority has decided; otherwise it is as the program proposes. `used`: it is done this year. */
export type YearStep = Span & Limits & { used: boolean; set: boolean }

/** A step as a school has it, with how many days it was moved from the authority's; negative is earlier. */
export type SchoolStep = Span & { step: Step; moved: number }

/** What an authority and its schools have decided, of some school years. What is in neither is as proposed. */
export type Decided = {
  steps: readonly ({ schoolYear: number; step: Step } & Omit<YearStep, 'set'>)[]
  moves: readonly { schoolYear: number; school: string; step: Step; days: number }[]
}

/** As far as a school may move a step unless the authority says otherwise, in days: two weeks, and a week for what somebody else waits to read. */
const usualLimits: Record<Step, Limits> = {
  assessment: { earlier: 14, later: 14 },
  talk: { earlier: 14, later: 14 },
  plan: { earlier: 28, later: 14 },
  'autumn-report': { earlier: 14, later: 7 },
  'autumn-dialogue': { earlier: 14, later: 14 },
  check: { earlier: 28, later: 28 },
  'spring-report': { earlier: 14, later: 7 },
  'spring-dialogue': { earlier: 14, later: 7 },
}

/** As many days as a limit may be. */
export const furthest = 120

/** What has been proposed, year by year: a list of schools asks for the same again and again. */
const proposed = new AtHand<number, ReadonlyMap<Step, YearStep>>(8)

/**
 * The days that are proposed for a step: four weeks of assessing from the second Monday of September, four for talking about it, the plan by the end of November, reports before
 * Christmas and before the summer, each with a dialogue after, and a temperature check in April. Last days lie on working days.
 * @param schoolYear by the year it begins
 */
export function proposedStep(schoolYear: number, step: Step): YearStep {
  const year = proposed.of(schoolYear, () => new Map(steps.map((each) => [each, madeStep(schoolYear, each)])))
  return year.get(step) ?? madeStep(schoolYear, step)
}

function madeStep(schoolYear: number, step: Step): YearStep {
  const { from, to } = proposedSpan(schoolYear, step)
  return { from, to: workingDayBefore(to), ...usualLimits[step], used: true, set: false }
}

function proposedSpan(autumn: number, step: Step): Span {
  const spring = autumn + 1
  const assessing = mondayOfMonth(`${autumn}-09`, 2)
  const checking = mondayOfMonth(`${spring}-04`, 2)
  switch (step) {
    case 'assessment':
      return { from: assessing, to: addDays(assessing, 25) }
    case 'talk':
      return { from: addDays(assessing, 29), to: addDays(assessing, 53) }
    case 'plan':
      return { from: addDays(assessing, 29), to: `${autumn}-11-30` }
    case 'autumn-report':
      return { from: `${autumn}-11-01`, to: `${autumn}-12-15` }
    case 'autumn-dialogue':
      return { from: `${spring}-01-10`, to: `${spring}-01-31` }
    case 'check':
      return { from: checking, to: addDays(checking, 11) }
    case 'spring-report':
      return { from: `${spring}-04-15`, to: `${spring}-05-31` }
    case 'spring-dialogue':
      return { from: `${spring}-06-01`, to: `${spring}-06-16` }
  }
}

/** The days within which a step can lie at all: its school year, and for a report the half-year that it tells of. */
export function boundsOf(schoolYear: number, step: Step): Span {
  const [autumn, spring] = [`${schoolYear}-12-31`, `${schoolYear + 1}-01-01`]
  const [first, last] = [`${schoolYear}-07-01`, `${schoolYear + 1}-06-30`]
  if (step === 'autumn-report') return { from: first, to: autumn }
  return step === 'spring-report' ? { from: spring, to: last } : { from: first, to: last }
}

/** A step of a school year as the authority has it. */
export function stepOf({ steps: decided }: Decided, schoolYear: number, step: Step): YearStep {
  const own = decided.find((each) => each.schoolYear === schoolYear && each.step === step)
  if (!own) return proposedStep(schoolYear, step)
  const { from, to, earlier, later, used } = own
  return { from, to, earlier, later, used, set: true }
}

/** A step as a school has it; null when it is not done this year. A move that has come to lie outside the limits goes as far as they let it. */
export function schoolStep(decided: Decided, schoolYear: number, step: Step, school: string): SchoolStep | null {
  const authority = stepOf(decided, schoolYear, step)
  if (!authority.used) return null
  const own = decided.moves.find((each) => each.schoolYear === schoolYear && each.step === step && each.school === school)
  return { step, ...movedBy(authority, own?.days ?? 0, boundsOf(schoolYear, step)) }
}

/** All that a school does in a school year, by the last day. */
export function schoolYearSteps(decided: Decided, schoolYear: number, school: string): SchoolStep[] {
  return steps.flatMap((step) => schoolStep(decided, schoolYear, step, school) ?? []).toSorted(byDay)
}

/** All that the authority has in a school year, by the last day. */
export function authoritySteps(decided: Decided, schoolYear: number): SchoolStep[] {
  const all = steps.map((step) => ({ step, ...stepOf(decided, schoolYear, step) }))
  return all.flatMap(({ step, from, to, used }) => (used ? [{ step, from, to, moved: 0 }] : [])).toSorted(byDay)
}

function byDay(a: SchoolStep, b: SchoolStep): number {
  return a.to.localeCompare(b.to) || a.from.localeCompare(b.from)
}

function movedBy({ from, to, earlier, later }: YearStep, wished: number, bounds: Span): Span & { moved: number } {
  const days = Math.min(Math.max(wished, -earlier), later)
  if (days === 0) return { from, to, moved: 0 }
  const [first, last] = [addDays(from, days), addDays(to, days)]
  const end = lastDayWithin(bounds, last)
  return { from: within({ from: bounds.from, to: end }, first), to: end, moved: days }
}

/** The working day up to a day, within bounds: where none is left before it, the first that there is. */
function lastDayWithin(bounds: Span, day: Day): Day {
  const before = workingDayBefore(within(bounds, day))
  if (before >= bounds.from) return before
  let first = bounds.from
  while (!isWorkingDay(first)) first = addDays(first, 1)
  return first
}

/** A day, or the nearest one between two days. */
function within({ from, to }: Span, day: Day): Day {
  if (day > to) return to
  if (day < from) return from
  return day
}

/** By how many days a school's last day for a step differs from the authority's; null when the limits do not let it. */
export function daysMoved({ to, earlier, later }: YearStep, lastDay: Day, bounds: Span): number | null {
  const days = daysBetween(to, lastDay)
  return days < -earlier || days > later || lastDay < bounds.from || lastDay > bounds.to ? null : days
}

/** The days between which a school may put a step's last day. */
export function reachOf({ to, earlier, later }: YearStep, bounds: Span): Span {
  return { from: within(bounds, addDays(to, -earlier)), to: within(bounds, addDays(to, later)) }
}

/** The n-th Monday of a month, `2026-09`. */
function mondayOfMonth(month: string, nth: number): Day {
  const first = `${month}-01`
  const weekday = new Date(`${first}T12:00:00Z`).getUTCDay()
  return addDays(first, ((8 - weekday) % 7) + (nth - 1) * 7)
}
