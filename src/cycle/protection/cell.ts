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

/** `collapsed`: every level would have to be counted together, or a part would have one or two, so there is nothing to show. `none`: an area's answers are on the ladders of several statements. */
export type Distribution = { kind: 'parts'; parts: readonly Part[] } | { kind: 'collapsed' } | { kind: 'none' }

/** What may be shown of one cell. `n` is persons. Means and deviations have one decimal, on the ladder 1 … levels. */
export type Content =
  /**
   * Ten or more. `bound`: the mean is an end of the ladder only. The deviation from 20 on, and where it leaves enough open (decision 30); `spread`: its word, missing
   * in releases before there was one.
   */
  | {
      kind: 'large'
      n: number
      mean: number
      bound?: 'at most' | 'at least'
      deviation: number | null
      spread?: SpreadWord | null
      distribution: Distribution
    }
  /** k ≤ n < 10; or more, where the details of a large cell would give those of a small one away (`withheld`). No word where it would say too much. */
  | { kind: 'small'; n: number; mean: CodedMean; spread: SpreadWord | null; withheld: boolean }
  /** Of releases under the first rules (decision 10): an area's mean of all answers, where the mean of persons' means would have given the few away who left one out. */
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
  /** How many of a school's staff opted out of the statement, where it is said; counted in no other figure of the cell. */
  optedOut?: number
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

/** The mean that a cell shows, an end of the ladder as its bound; null when it is protected. */
export function shownValue(content: Content): number | null {
  if (content.kind === 'protected') return null
  return typeof content.mean === 'number' ? content.mean : content.mean.value
}
