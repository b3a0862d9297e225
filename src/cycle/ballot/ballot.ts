import type { Day } from '../../ground/base/clock.ts'
import type { Text } from '../../ground/base/language.ts'
import type { Content, Participation } from '../protection/cell.ts'
import type { MinimumGroup } from '../round/round.ts'

/**
 * One of a few described steps, from the first up; `aside` is an answer that is no step, such as "too early to say". `described`: what each step means; missing in what was asked
 * before it was kept.
 */
export type StepQuestion = {
  kind: 'steps'
  key: string
  heading: string | null
  text: Text
  steps: readonly Text[]
  described?: readonly Text[]
  aside: Text | null
}

/** Any of a few choices, at most `mostChoices`. */
export type ChoiceQuestion = {
  kind: 'choices'
  key: string
  heading: string | null
  text: Text
  choices: readonly { key: string; label: Text }[]
}

/** A line in one's own words, read by the group alone. */
export type LineQuestion = { kind: 'line'; key: string; heading: string | null; text: Text; hint: Text | null }

export type Question = StepQuestion | ChoiceQuestion | LineQuestion

/** Who reads what comes of a ballot: the group that was asked, or those who led what it was asked about. */
export const readers = ['group', 'leader'] as const
export type Readers = (typeof readers)[number]

/**
 * What a ballot asks: frozen when it opens. `place`: of whom, or about what, in the words of who asks. `readers`: the group where nothing is said. `numbered`: its questions are
 * told with their numbers.
 */
export type Asking = { title: Text; place: string; lead: Text; questions: readonly Question[]; readers?: Readers; numbered?: true }

/** Who reads what comes of it. */
export function readersOf({ readers: who = 'group' }: Asking): Readers {
  return who
}

/** Questions and lines at most, as a paper has room for them. */
export const mostQuestions = 20
export const mostLines = 4
/** Choices of a question at most: a paper has a bit for each. */
export const mostChoices = 8

/** Characters of a line at most. */
export const longestLine = 300

/** Whether a paper has room for what is asked. */
export function hasRoom({ questions }: Asking): boolean {
  return (
    questions.length <= mostQuestions &&
    questions.filter(({ kind }) => kind === 'line').length <= mostLines &&
    questions.every((question) => question.kind !== 'choices' || question.choices.length <= mostChoices)
  )
}

/** What somebody answers, by question: a step from 1 (0 the answer aside), choices by their place, or words. What was not answered is missing. */
export type Answers = {
  steps: ReadonlyMap<string, number>
  choices: ReadonlyMap<string, readonly number[]>
  lines: ReadonlyMap<string, string>
}

/** A ballot as who runs it sees it. */
export type Ballot = {
  id: string
  asking: Asking
  minimumGroup: MinimumGroup
  eligible: number
  openedOn: Day
  closesOn: Day
  closedOn: Day | null
}

/** How many chose something of which several could be chosen, said so that it tells of nobody (decision 41). */
export type Said = { kind: 'protected' } | { kind: 'exact' | 'at most' | 'at least'; count: number }

/** What may be said of a ballot's answers. `approximate`: some came by a code, so that somebody may have answered twice. */
export type Outcome = {
  eligible: number
  minimumGroup: MinimumGroup
  answered: Participation['answered']
  /** Enough answered for words, and anything at all, to be shown. */
  enough: boolean
  approximate: boolean
  /**
   * How many came by the code, where any did; they count as one person. `tooMany`: with each of them as a person it would have been enough. Missing in what was counted
   * before it was kept.
   */
  byCode?: { count: Participation['answered']; tooMany: boolean }
  /** More papers came than people were asked: somebody has answered twice. Missing in what was counted before it was kept. */
  over?: boolean
  /** `levels`: how many steps the question has. Missing in what was counted before it was kept, when every question had four. */
  steps: { key: string; content: Content; aside: Said | null; levels?: number }[]
  /**
   * `of`: of how many answers the counts are, where they are of a group that is large by people for certain; null in a smaller one, of which nothing nearer than three is said.
   * Missing in what was counted before it was kept.
   */
  choices: { key: string; said: Said[]; of?: number | null }[]
}
