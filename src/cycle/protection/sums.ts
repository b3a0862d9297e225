import type { Audience } from '../../content/framework/framework.ts'
import type { MinimumGroup } from '../round/round.ts'

/** What a cell is about: a statement's level, how much it matters (1 little, 2 some, 3 much), or an area's mean of all answers to its statements. */
export type Measure = { kind: 'statement' | 'importance' | 'area'; key: string }

/** A statement of the framework as the release needs it. An audience has at most one statement per aspect: a statement's cell is its aspect's. */
export type StatementPlace = { key: string; audience: Audience; area: string }

/** What was fixed when the round opened. */
export type Settings = {
  minimumGroup: MinimumGroup
  /** The highest level of the ladder; the lowest is 1. */
  levels: number
  /** Every statement of the round's audiences. */
  statements: readonly StatementPlace[]
}

/** The units of a round, as they were frozen: one district per school, null for none. */
export type Tree = {
  authority: string
  districts: readonly string[]
  schools: readonly { id: string; district: string | null; teams: readonly string[] }[]
}

/** How many chose each level, from level 1 up; "not relevant" and no answer are nowhere. n, the sum and the sum of squares follow from it. */
export type LevelCounts = readonly number[]

/**
 * Answers of one smallest group to one statement. `uncounted`: how many of them do not count towards k, because they came into the open round by hand or only ever by an
 * issued slip; four invented colleagues would unmask the fifth.
 */
export type ChoiceSum = { kind: 'statement' | 'importance'; key: string; counts: LevelCounts; uncounted?: number }

/** How many of a smallest group opted out of a statement: chose "not, for my pupils". `uncounted`: how many of them do not count towards k. */
export type OptedOutSum = { key: string; persons: number; uncounted: number }

/** Persons who answered exactly these statements of an area: how many, the sum of their totals, and the sum of their totals squared. Integers. */
export type Pattern = { answered: readonly string[]; persons: number; sum: number; squares: number }

/** Answers of one smallest group to one area, by which of its statements people answered. Who answered none of them is in no pattern. */
export type AreaSum = { area: string; patterns: readonly Pattern[] }

/** A smallest group: a team, or a school's people without team (`team: null`), of one audience. */
export type SmallestGroup = {
  school: string
  team: string | null
  audience: Audience
  invited: number
  /** Handed in. */
  answered: number
  choices: readonly ChoiceSum[]
  areas: readonly AreaSum[]
  optedOut?: readonly OptedOutSum[]
}

/** Persons of one audience who were invited, handed in or contributed to a measure at exactly these schools, two or more. */
export type Overlap = {
  audience: Audience
  of: Measure | { kind: 'invited' | 'answered' }
  schools: readonly string[]
  persons: number
}

/** All that the release job knows: sums, never rows. Groups that are missing count as empty; the order of everything is of no meaning. */
export type Sums = { tree: Tree; groups: readonly SmallestGroup[]; overlaps: readonly Overlap[] }
