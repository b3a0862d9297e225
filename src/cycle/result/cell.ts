import type { Audience } from '../../content/framework/framework.ts'
import type { Measure } from './sums.ts'

export type UnitLevel = 'team' | 'school' | 'district' | 'authority'

/** Why there is no number. */
export type Reason =
  /** Fewer than k contributors. */
  | 'few'
  /** Nobody handed in; said only where at least ten were invited. */
  | 'nobody'
  /** Enough contributors, but another group could be worked out from this one. */
  | 'complementary'
  /** Above the school: no school below is large enough to be counted in. */
  | 'small schools'
  /** The leaders' view of their school is their mean level per aspect and nothing else. */
  | 'outside view'

/** How far apart a group's answers lie, in one of three words. */
export type SpreadWord = 'close' | 'some' | 'wide'

/** A mean of a small group: one decimal, or only which end of the ladder it lies at. */
export type CodedMean = { kind: 'plain' | 'at most' | 'at least'; value: number }

/** Neighbouring levels counted together; `count` is 0 or at least 3. */
export type Part = { from: number; to: number; count: number }

/** `collapsed`: every level would have to be counted together, so there is nothing to show. `none`: an area's person means are on no level. */
export type Distribution = { kind: 'parts'; parts: readonly Part[] } | { kind: 'collapsed' } | { kind: 'none' }

/** What may be shown of one cell. `n` is persons. Means and deviations have one decimal, on the ladder 1 … levels. */
export type Content =
  | { kind: 'large'; n: number; mean: number; deviation: number; distribution: Distribution }
  /** k ≤ n < 10; or more, where the details of a large cell would give those of a small one away (`withheld`). */
  | { kind: 'small'; n: number; mean: CodedMean; spread: SpreadWord; withheld: boolean }
  /**
   * An area's mean of all answers to its statements, instead of the mean of each person's mean, which beside the statements would give away the few who left
   * one out. It follows from what the statements show, and differs from the other by little.
   */
  | { kind: 'from statements'; n: number; mean: CodedMean }
  /** Ex officio: the leaders' view of their own school, whatever n. */
  | { kind: 'leadership'; n: number; mean: number }
  | { kind: 'protected'; reason: Reason }

/** What a figure above the school is made of. Null answers: more than none, fewer than k. */
export type Coverage = { answers: number; leftOut: { schools: number; answers: number | null } }

export type Cell = {
  unit: string
  level: UnitLevel
  audience: Audience
  measure: Measure
  content: Content
  /** Districts and the authority only. */
  coverage: Coverage | null
  /** 0–100, the authority's levels and areas only. */
  index: number | null
}

/** How many took part. `at least` and `at most` keep "everyone" and "nobody" unsaid in teams under ten. */
export type Participation = {
  unit: string
  level: UnitLevel
  audience: Audience
  invited: number
  answered: { kind: 'exact' | 'at least' | 'at most'; count: number } | { kind: 'unsaid' }
}

/** The middle of the staff figures of a unit's shown schools, at least five. One decimal. */
export type Comparison = {
  unit: string
  level: 'district' | 'authority'
  measure: Measure
  schools: number
  lower: number
  median: number
  upper: number
}

/** Everything a round's release may say. */
export type Release = { cells: readonly Cell[]; participation: readonly Participation[]; comparisons: readonly Comparison[] }
