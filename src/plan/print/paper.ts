import type { Day } from '../../base/clock.ts'
import type { Language } from '../../base/language.ts'
import type { Framework } from '../../framework/schema.ts'
import type { Change } from '../changes.ts'
import type { CommentRole } from '../plan.ts'

/** An authority's mark: a PNG of so many pixels. */
export type Logo = { png: Buffer; width: number; height: number }

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

/** What somebody wrote: paragraphs of lines. */
export type Written = string[][]

/** A term and what is said about it, line by line; no lines: left to be filled in by hand. */
export type Fact = { term: string; lines: string[] }

/** A table; the first column names its row. `widths` are shares of the line. */
export type Table = { caption: string; columns: string[]; widths: number[]; rows: string[][] }

/** A level that is marked in the chart. */
export type Mark = { series: 'staff' | 'leader' | 'joint'; value: number }

/** Levels per aspect on the ladder. `alt` says all that it shows. */
export type Chart = {
  alt: string
  levels: string[]
  legend: { series: Mark['series']; name: string }[]
  rows: { label: string; marks: Mark[] }[]
}

/** A part of a paper. Every form shows every part, in this order. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; tone: 'lead' | 'body' | 'soft'; written: Written }
  | { kind: 'facts'; facts: Fact[] }
  | { kind: 'table'; table: Table }
  | { kind: 'chart'; chart: Chart }
  /** To be signed: what is decided, and lines to write on. */
  | { kind: 'form'; facts: Fact[] }

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
  /** Empty for none. */
  owner: string
  others: string
  startOn: Day | null
  dueOn: Day | null
  late: boolean
  /** The last day in words, or that there is none. */
  due: string
  hours: number | null
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

/** A plan set for paper: what PDF, Word and Excel are all made from, so that they say the same in the same order. */
export type Paper = {
  language: Language
  title: string
  sender: { name: string; logo: Logo | null }
  /** Beside the sender: how the plan stands, its number in the records. */
  corner: string[]
  /** At the foot of every page. */
  foot: string
  blocks: Block[]
  about: About[]
  goals: PaperGoal[]
  actions: PaperAction[]
}
