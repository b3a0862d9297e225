import { type Check, isLate, isUnderWay, withOwnCheck } from '../../cycle/checkin/due.ts'
import { planDay, talkDays } from '../../cycle/year/plan-day.ts'
import { authoritySteps, type Decided, type SchoolStep, type Step, schoolYearSteps, stepOf } from '../../cycle/year/year.ts'
import { type Day, daysBetween } from '../../ground/base/clock.ts'

/**
 * What has been done in a school year at one school, by what the rooms record. Talks leave no record: they are past when their days are. That a dialogue was concluded is known to those
 * who are of it or follow it; nobody is late with one.
 */
export type DoneInYear = {
  /** The round that the school was in; null for none. */
  round: { from: Day; to: Day; closed: boolean } | null
  /** The day on which it was done, for steps that are recorded. */
  on: Partial<Record<Step, Day>>
  /** How it stands with the school's check now, by the one rule; null in the year of a school year that is not this one. */
  check: Check | null
}

/**
 * `past`: its days are over, and nothing says whether it was done. `late`: it was to be done and is not; `missed`: the same of a school year that is over, which nothing is done
 * about any more. `over time`: its last day has gone by, and it goes on.
 */
export type StepState = 'done' | 'past' | 'late' | 'missed' | 'now' | 'over time' | 'ahead'
export type Standing = SchoolStep & { state: StepState; on: Day | null }

/** A school year as it stands for a school, or for the authority as a whole. */
export type YearStanding = {
  schoolYear: number
  steps: Standing[]
  /** When the assessing of the next school year begins and ends; null where there is none. */
  again: { from: Day; to: Day } | null
}

/** What is recorded when it is done: without a record it is late after its last day, at a school that takes part. */
const recorded: ReadonlySet<Step> = new Set(['plan', 'autumn-report', 'check', 'spring-report'])

/** Of all that is known of schools, what the authority's own year is told by: the round that is open somewhere and closes last. Nothing else is done by the authority itself. */
export function doneAbove(rounds: readonly { from: Day; to: Day; closed: boolean }[]): DoneInYear {
  const open = rounds.filter(({ closed }) => !closed).toSorted((a, b) => a.to.localeCompare(b.to))
  return { round: open.at(-1) ?? null, on: {}, check: null }
}

/** How a school's year stands on a day. Without a school, the authority's: its dates alone, and those of a round that is open. */
export function standingOf(decided: Decided, schoolYear: number, school: string | null, done: DoneInYear, today: Day): YearStanding {
  const steps = school === null ? authoritySteps(decided, schoolYear) : schoolYearSteps(decided, schoolYear, school)
  const { used, from, to } = stepOf(decided, schoolYear + 1, 'assessment')
  const checked = school === null ? steps : withOwnCheck(steps, done.check, done.on.check ?? null, today)
  const own = checked.map((step) => afterRound(step, done))
  const isOver = today > `${schoolYear + 1}-06-30`
  return {
    schoolYear,
    steps: own.map((step) => standing(step, { ofSchool: school !== null, isOver }, done, today)),
    again: used ? { from, to } : null,
  }
}

/** The days of what a round leads to, where it closes, or is to close, too near the year's own days or after them: nobody is late with a plan whose result is not there. */
function afterRound(step: SchoolStep, { round }: DoneInYear): SchoolStep {
  if (!round) return step
  if (step.step === 'talk') return { ...step, ...talkDays(step, round.to) }
  return step.step === 'plan' ? { ...step, to: planDay(step.to, round.to) } : step
}

/** Whether a school is to have done a step: in a roll-out by waves most schools are not asked yet, and without a plan there is nothing to check. */
function isAsked(step: Step, { round, on, check }: DoneInYear): boolean {
  // In this school year the check itself tells (`isLate`): it goes by the plan, and not by the year's days alone.
  if (step === 'check') return check === null && on.plan !== undefined
  return recorded.has(step) && (round !== null || Object.keys(on).length > 0)
}

function standing(step: SchoolStep, { ofSchool, isOver }: { ofSchool: boolean; isOver: boolean }, done: DoneInYear, today: Day): Standing {
  const { round, on, check } = done
  if (step.step === 'assessment' && round) {
    const { from, to, closed } = round
    return { ...step, from, to, state: closed ? 'done' : whileOpen({ from, to }, today), on: null }
  }
  if (step.step === 'check' && check && isLate(check, today)) return { ...step, state: 'late', on: null }
  if (step.step === 'check' && check && isUnderWay(check)) return { ...step, state: 'now', on: null }
  const day = on[step.step] ?? null
  if (day !== null) return { ...step, state: 'done', on: day }
  const state = stateByDays(step, today)
  if (state !== 'past' || !ofSchool || !isAsked(step.step, done)) return { ...step, state, on: null }
  return { ...step, state: isOver ? 'missed' : 'late', on: null }
}

/** A round that is open goes on until somebody closes it, whatever its last day was. */
function whileOpen(days: { from: Day; to: Day }, today: Day): StepState {
  const state = stateByDays(days, today)
  return state === 'past' ? 'over time' : state
}

function stateByDays({ from, to }: Pick<SchoolStep, 'from' | 'to'>, today: Day): 'past' | 'now' | 'ahead' {
  if (today > to) return 'past'
  return today < from ? 'ahead' : 'now'
}

/** The steps of the staircase: of two reports the one that comes next, or came last. */
export const stairs = ['assessment', 'talk', 'plan', 'check', 'report'] as const
export type Stair = (typeof stairs)[number] | 'again'

/** One stair: at most one is now; those before it are done with, or were missed in a year that is over, and those after it are ahead. */
export type StairStanding = { stair: Stair; step: Pick<Standing, 'from' | 'to' | 'state'> | null; at: 'done' | 'now' | 'ahead' | 'missed' }

/** The year as six stairs, the last of which is to assess again. A step that the authority does not have is no stair. */
export function stairsOf({ steps, again }: YearStanding, today: Day): StairStanding[] {
  const shown = stairs.flatMap((stair): Omit<StairStanding, 'at'>[] => {
    const step = stair === 'report' ? reportIn(steps) : steps.find((each) => each.step === stair)
    return step ? [{ stair, step }] : []
  })
  const all = [...shown, ...(again ? [{ stair: 'again' as const, step: { ...again, state: stateByDays(again, today) } }] : [])]
  const reached = all.findIndex(({ step }) => step && !behind.has(step.state))
  return all.map((each, at) => {
    if (reached === -1 || at < reached) return { ...each, at: each.step?.state === 'missed' ? 'missed' : 'done' }
    const isNow = at === reached && each.step?.state !== 'ahead'
    return { ...each, at: isNow ? 'now' : 'ahead' }
  })
}

/** The states of what one has come past. */
const behind: ReadonlySet<StepState> = new Set(['done', 'past', 'missed'])

/** The report of the spring: it ends the stairs. Where there is none, the autumn's. */
function reportIn(steps: readonly Standing[]): Standing | undefined {
  return steps.find(({ step }) => step === 'spring-report') ?? steps.find(({ step }) => step === 'autumn-report')
}

/** Where a day lies in its school year, from 0 (1 July) to 1; null for a day of another. */
export function shareOf(schoolYear: number, day: Day): number | null {
  const [first, next] = [`${schoolYear}-07-01`, `${schoolYear + 1}-07-01`]
  if (day < first || day > next) return null
  return daysBetween(first, day) / daysBetween(first, next)
}

/** How many schools have come how far with each step. */
export type StepCount = { step: Step; from: Day; to: Day; done: number; moved: number; late: string[] }

/** What is done at how many schools, by the days that the whole's own year tells, with the names of those that are late, by the alphabet. */
export function countedBy({ steps }: YearStanding, schools: readonly { name: string; standing: YearStanding }[]): StepCount[] {
  return steps.map(({ step, from, to }) => {
    const own = schools.flatMap(({ name, standing: { steps } }) => {
      const found = steps.find((each) => each.step === step)
      return found ? [{ name, ...found }] : []
    })
    return {
      step,
      from,
      to,
      done: own.filter(({ state }) => state === 'done').length,
      moved: own.filter(({ moved }) => moved !== 0).length,
      late: own.flatMap(({ name, state }) => (state === 'late' ? [name] : [])).toSorted((a, b) => a.localeCompare(b, 'sv')),
    }
  })
}

/** The step that a dialogue about a half-year is. */
export function dialogueStep(half: 1 | 2): Step {
  return half === 1 ? 'spring-dialogue' : 'autumn-dialogue'
}

/** Whether a step's being done is known at all. @param dialogues whether whoever asks is told of dialogues */
export function isRecorded(step: Step, dialogues: boolean): boolean {
  return recorded.has(step) || step === 'assessment' || (dialogues && (step === 'autumn-dialogue' || step === 'spring-dialogue'))
}
