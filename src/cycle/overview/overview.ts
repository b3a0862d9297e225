import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import { awaited, type Check, checkOf } from '../checkin/due.ts'
import type { CheckStanding } from '../checkin/store-standing.ts'
import type { DialogueStanding } from '../dialogue/store-standing.ts'
import type { PlanStanding } from '../plan/store-standing.ts'
import type { Participation } from '../protection/cell.ts'
import type { ReleasedStanding } from '../release/store-standing.ts'
import { type HelpKind, type Period, periodOf, type ReportState, spanOf } from '../report/report.ts'
import type { ReportStanding } from '../report/store-standing.ts'
import type { RoundStanding } from '../round/store-standing.ts'
import { planBy } from '../year/plan-day.ts'
import type { Decided, Span } from '../year/year.ts'

/** A school and where it lies. */
export type School = { id: string; name: string; forms: string[]; district: { id: string; name: string } | null }

/** What the rooms tell of how a school stands. */
export type Told = {
  round: RoundStanding | null
  released: ReleasedStanding | null
  /** Of the two latest school years, the newest first. */
  plans: readonly PlanStanding[]
  checks: ReadonlyMap<string, CheckStanding>
  report: ReportStanding | null
  dialogue: DialogueStanding | null
  /** The authority's year with what this school has moved in it, of this school year and the one before. */
  decided: Decided
}

/** What a school does in a year, in order. */
export const steps = ['assess', 'result', 'plan', 'check', 'report', 'dialogue'] as const
export type Step = (typeof steps)[number]

/** The report that is asked for now, or the latest before it. `later`: none is asked for yet; `none`: nor will be this half-year. */
export type AskedReport = {
  id: string | null
  period: Period
  state: 'none' | 'later' | 'not begun' | ReportState
  /** From when it is asked for, and its last day. */
  span: Span | null
  sentOn: Day | null
}

/** What is to be done next, and by when: from a day, or until one. */
export type Next = { step: Exclude<Step, 'dialogue'>; from?: Day; by?: Day | null } | { step: 'not started' }

/** Something that a last day has gone by for. */
export type Late = { step: 'plan' | 'check' | 'report'; since: Day }

/** A school's place in the year: no level and no change of one. */
export type SchoolRow = {
  school: School
  round: RoundStanding | null
  /** Of the newest released round: how many of the staff took part. */
  answered: Participation | null
  /** The newest released round and the one before, for what is said of the change between them. */
  rounds: { now: string; before: string | null } | null
  /** `before`: of a school year before, still in force. */
  plan: (PlanStanding & { before: boolean }) | null
  check: Check
  report: AskedReport
  /** About the half-year of the report that is shown, or of the one before. */
  dialogue: DialogueStanding | null
  help: HelpKind[]
  next: Next
  /** By the day, the earliest first. */
  late: Late[]
}

/** A school's place in the year, from what the rooms tell of it. */
export function rowOf(school: School, told: Told, today: Day): SchoolRow {
  const [plan] = told.plans
  const check = checkOf(school.id, told)
  const report = reportOf(school.id, told, today)
  const due = dueSteps(school.id, told, check, report)
  return {
    school,
    round: told.round,
    answered: told.released?.participation ?? null,
    rounds: told.released && { now: told.released.round, before: told.released.before },
    plan: plan ? { ...plan, before: plan.schoolYear < schoolYearOf(today) } : null,
    check,
    report,
    dialogue: told.dialogue,
    help: told.report?.help ?? [],
    next: nextOf(told.round, due, check),
    late: due
      .filter(({ by }) => by < today)
      .map(({ step, by }) => ({ step, since: by }))
      .toSorted((a, b) => (a.since < b.since ? -1 : 1)),
  }
}

/** Whether a school has begun: what comes later in the year is asked of those. */
export function hasBegun({ round, plans }: Pick<Told, 'round' | 'plans'>): boolean {
  return plans.length > 0 || (round !== null && round.state !== 'scheduled')
}

function reportOf(school: string, { report, decided }: Pick<Told, 'report' | 'decided'>, today: Day): AskedReport {
  const period = periodOf(today)
  const span = spanOf(decided, period, school)
  const isNow = report !== null && report.period.year === period.year && report.period.half === period.half
  const isAsked = span !== null && span.from <= today
  if (isNow || (report && !isAsked)) return { ...shown(report), span: spanOf(decided, report.period, school) }
  return { id: null, period, state: isAsked ? 'not begun' : span ? 'later' : 'none', span, sentOn: null }
}

function shown({ id, period, state, sentOn }: ReportStanding): Omit<AskedReport, 'span'> {
  return { id, period, state, sentOn }
}

type Due = { step: 'plan' | 'check' | 'report'; by: Day }

/** What is left to do, each with its last day. */
function dueSteps(school: string, { round, plans, decided }: Told, check: Check, report: AskedReport): Due[] {
  const due: Due[] = []
  const plan = round?.state === 'closed' && !isPlanned(round, plans) ? planBy(decided, round, school) : null
  if (plan) due.push({ step: 'plan', by: plan })
  const next = awaited(check)
  if (next) due.push({ step: 'check', by: next.to })
  const isUnsent = report.state === 'later' || report.state === 'not begun' || report.state === 'draft'
  if (isUnsent && report.span && hasBegun({ round, plans })) due.push({ step: 'report', by: report.span.to })
  return due
}

/** A round leads to the plan of the school year that it closed in, or of a later one; decided on, or followed up and closed. */
function isPlanned({ closesOn }: RoundStanding, plans: readonly PlanStanding[]): boolean {
  return plans.some(({ schoolYear, state }) => schoolYear >= schoolYearOf(closesOn) && (state === 'adopted' || state === 'closed'))
}

function nextOf(round: RoundStanding | null, due: readonly Due[], check: Check): Next {
  if (round?.state === 'scheduled') return { step: 'assess', from: round.opensOn }
  if (round?.state === 'open') return { step: 'assess', by: round.closesOn }
  if (round && !round.released) return { step: 'result', by: round.releaseOn }
  if (check.is === 'open') return { step: 'check', by: check.closesOn }
  if (check.is === 'counting' || check.is === 'together') return { step: 'check', by: null }
  const [first] = due.toSorted((a, b) => (a.by < b.by ? -1 : 1))
  return first ?? { step: 'not started' }
}
