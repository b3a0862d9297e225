import type { Framework } from '../../content/framework/schema.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Block, Logo, Paper } from '../../ground/paper/paper.ts'
import type { ToldField } from '../plan/fields-told.ts'
import type { CommentRole } from '../plan/plan.ts'
import type { Change } from '../plan-page/changes.ts'

/** A decision on a plan, as it is said on paper. */
export type Decision = {
  /** 1 for the first. */
  number: number
  /** Diarienummer; empty for none. */
  recordNumber: string
  note: string
  byName: string
  byRole: CommentRole
  on: Day
}

/** What a paper shows: the plan as it is written now, before or after a decision, or just as it was decided on. */
export type Standing =
  | { is: 'draft'; changedOn: Day }
  | { is: 'adopted'; decision: Decision }
  /** `changes`: what differs from what was decided on. */
  | { is: 'changed'; decision: Decision; changedOn: Day; changes: readonly Change[] }
  /** `withdrawnOn`: the decision was taken back. */
  | { is: 'frozen'; decision: Decision; withdrawnOn: Day | null }

/** What is printed beside the plan's content. */
export type PaperFacts = {
  authority: string
  logo: Logo | null
  standing: Standing
  /** When the plan was closed; null for one that goes on. */
  closedOn: Day | null
  framework: Framework
  /** The day that is printed on it. */
  today: Day
}

/** An action as it stands on paper, with its dates and numbers for sheets. Texts are tidy and may have lines. */
export type PaperAction = {
  id: string
  number: string
  /** What it stands under; null for no goal. */
  goal: { number: string; title: string } | null
  aspect: string
  title: string
  text: string
  why: string
  /** Why it tends to work, with its source; empty where the framework does not say. */
  works: string
  /** Empty for none. */
  owner: string
  others: string
  startOn: Day | null
  dueOn: Day | null
  late: boolean
  /** The last day in words, or that there is none. */
  due: string
  hours: number | null
  hoursEach: number | null
  weeks: number | null
  /** Whole kronor. */
  money: number | null
  priority: string
  howWeKnow: string
  status: string
  tags: string
  /** "20 timmar · 12 000 kr"; empty for none. */
  effort: string
  /** Where it lives, or that it came along, when that is not this plan. */
  origin: string
  /** What it says in fields that the paper has no place of their own for. */
  more: ToldField[]
}

/** A goal as it stands on paper. */
export type PaperGoal = {
  number: string
  title: string
  aspect: string
  signs: string
  /** What it starts from, in words; empty for nothing. */
  start: string
  source: string
}

/** What else there is to say of a plan, for a sheet: its name, how it stands, the decision. */
export type About = { part: string; content: string }

/** A plan set for paper: PDF, Word and Excel are all made from it. */
export type PlanPaper = Paper & { about: About[]; goals: PaperGoal[]; actions: PaperAction[] }

/** What rooms above add to a plan's papers as they are now: parts after all others, and rows of the sheet about the plan. */
export type PaperAdditions = { blocks: Block[]; about: About[] }
