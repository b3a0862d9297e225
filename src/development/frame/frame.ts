import { isOpen, type Ruled } from '../../cycle/plan/rules.ts'
import { addDays, type Day, dayOf, schoolYearOf } from '../../ground/base/clock.ts'
import { concerns, type FrameKind, type FrameOption, type GoalFrame } from '../authority-plan/goal-frame.ts'

/** How a school's plan answers a goal: takes it up as it is, in a way of its own, by ways that it chose, or not, with the reason. */
export const answerWays = ['takes up', 'adapts', 'chose', 'departs'] as const
export type AnswerWay = (typeof answerWays)[number]

/** Characters of an answer's text, and of a remark on it. */
export const longestText = 2000

/** Days that a school has at least to answer what came when its plan was already adopted. */
const daysOfGrace = 30

/** A goal in an authority's plan that is in force, and what it asks. */
export type Asked = {
  /** The authority's plan, and what it is called. */
  plan: string
  planTitle: string
  goal: string
  /** "2.1", as the plan in force numbers it. */
  number: string
  title: string
  text: string
  frame: GoalFrame
  /** The first day on which the goal asked anything of schools. */
  cameOn: Day
}

/** What was asked when somebody answered. */
export type AskedThen = Pick<Asked, 'number' | 'title' | 'frame'>

export type Answer = {
  id: string
  plan: string
  goal: string
  /** The first answer is 1; each change one more. */
  number: number
  way: AnswerWay
  text: string
  /** As they read then. */
  options: FrameOption[]
  /** The plan's own goals and actions that it points at. */
  goals: string[]
  actions: string[]
  asked: AskedThen
  byName: string
  at: Date
}

/** The ways in which a goal of a kind can be answered. */
export function waysFor(kind: FrameKind): AnswerWay[] {
  if (kind === 'choose') return ['chose', 'adapts', 'departs']
  return kind === 'must' ? ['takes up', 'adapts', 'departs'] : ['takes up', 'adapts']
}

/** The chosen ways that still are to be chosen among. */
export function chosenIn(frame: GoalFrame, answer: Pick<Answer, 'options'>): FrameOption[] {
  return frame.options.filter(({ key }) => answer.options.some((option) => option.key === key))
}

/** How an answer stands against what is asked now. `free`: nothing needs to be answered, and nothing is. */
export type Standing = 'answered' | 'too few' | 'open' | 'free'

export function standingOf(frame: GoalFrame, answer: Answer | null): Standing {
  if (!answer || !waysFor(frame.kind).includes(answer.way)) return frame.kind === 'inspire' ? 'free' : 'open'
  return answer.way === 'chose' && chosenIn(frame, answer).length < frame.atLeast ? 'too few' : 'answered'
}

/** Whether a school still has something to do about a goal. */
export function isLacking(standing: Standing): boolean {
  return standing === 'open' || standing === 'too few'
}

/** Whether an answer says that the goal, or some way of it, is in the school's plan: what the school's teams are told. */
export function tookUp({ way }: Pick<Answer, 'way'>): boolean {
  return way !== 'departs'
}

/** Whether a plan is to answer what is asked today: a school's own, of this year or later, that is written in. */
export function answers(plan: Ruled & { schoolYear: number }, today: Day): boolean {
  return plan.unit.kind === 'school' && plan.schoolYear >= schoolYearOf(today) && isOpen(plan)
}

/** What of all that is asked concerns a school. */
export function askedOf(asked: readonly Asked[], school: { forms: readonly string[] }): Asked[] {
  return asked.filter(({ frame }) => concerns(frame, school))
}

/**
 * By when a school's plan is to answer. What came after the plan was adopted is not late at once: its school has `daysOfGrace` from then.
 * Null: there is no last day.
 */
export function answerBy(
  { frame: { lastDay }, cameOn }: Pick<Asked, 'frame' | 'cameOn'>,
  plan: { adoption: { at: Date } | null },
): Day | null {
  if (lastDay === null) return null
  const grace = addDays(cameOn, daysOfGrace)
  return plan.adoption && dayOf(plan.adoption.at) < cameOn && lastDay < grace ? grace : lastDay
}

/** A goal with a plan's answer, and how it stands; a goal that asks nothing any more has only what was answered. */
export type Framed =
  | { asked: Asked; answer: Answer | null; standing: Standing; answerBy: Day | null }
  | { asked: null; answer: Answer; standing: null; answerBy: null }

/** What is asked of a plan and how it answers, in the order of the authority's plan; last what was answered and is asked no more. */
export function framedFor(asked: readonly Asked[], answers: readonly Answer[], plan: { adoption: { at: Date } | null }): Framed[] {
  const answerTo = new Map(answers.map((answer) => [answer.goal, answer]))
  const now = asked.map((each): Framed => {
    const answer = answerTo.get(each.goal) ?? null
    return { asked: each, answer, standing: standingOf(each.frame, answer), answerBy: answerBy(each, plan) }
  })
  const there = new Set(asked.map(({ goal }) => goal))
  const dropped = answers
    .filter(({ goal }) => !there.has(goal))
    .toSorted((a, b) => a.asked.number.localeCompare(b.asked.number, 'sv', { numeric: true }))
    .map((answer): Framed => ({ asked: null, answer, standing: null, answerBy: null }))
  return [...now, ...dropped]
}

/** Schools that must have answered before anything is said of how schools have. */
export const fewestSchools = 5

/** How schools have answered a goal. `answered` null: fewer than `fewestSchools` have. */
export type Distribution = {
  asked: Asked
  /** Schools that the goal concerns. */
  schools: number
  answered: { count: number; ways: { way: AnswerWay; count: number }[]; options: { option: FrameOption; count: number }[] } | null
}

/** A school that is there today, and what its adopted plan of the year answers; a school without one has answered nothing. */
export type SchoolAnswers = {
  school: { id: string; name: string; forms: string[] }
  /** Its plan of the year, when that is adopted. */
  plan: string | null
  answers: Answer[]
}

/** How schools have answered each goal, counted; nothing that tells of one school. */
export function distributionsOf(asked: readonly Asked[], schools: readonly SchoolAnswers[]): Distribution[] {
  return asked.map((each) => {
    const concerned = schools.filter(({ school }) => concerns(each.frame, school))
    const given = concerned.flatMap(({ answers }) => answers.find(({ goal }) => goal === each.goal) ?? [])
    const counted = given.filter((answer) => waysFor(each.frame.kind).includes(answer.way))
    return {
      asked: each,
      schools: concerned.length,
      answered:
        counted.length < fewestSchools
          ? null
          : {
              count: counted.length,
              ways: waysFor(each.frame.kind).map((way) => ({ way, count: counted.filter((answer) => answer.way === way).length })),
              options: each.frame.options.map((option) => ({
                option,
                count: counted.filter((answer) => chosenIn(each.frame, answer).some(({ key }) => key === option.key)).length,
              })),
            },
    }
  })
}
