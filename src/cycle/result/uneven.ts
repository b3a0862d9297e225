import type { MinimumGroup } from '../round/round.ts'
import type { Pattern } from './sums.ts'
import { addPatterns, personsIn } from './tally.ts'

/**
 * A group of persons within an area's sum, and whether an exact area figure of it is shown that can be taken from a larger one (`figure`).
 * `pooled`: some statement of the area is not shown for this group, so the group can only be taken apart together with the other such groups.
 */
export type Portion = { patterns: readonly Pattern[]; figure: boolean; pooled: boolean }

/**
 * The fewest persons whose answers are left when an area's sum is compared with the sums of its statements.
 *
 * The attack: where everybody answers all statements the area's mean says nothing that they do not. Where one of six leaves out one statement, the area's sum
 * minus a half of each statement's sum is a half of that one's other answer. Taking c(s) times each statement's sum away, a person vanishes when
 * c(s) is 1/(number they answered) for each s they answered; all choices of c are gone through.
 * @returns 0 when nobody is left for some choice: the area's figure then follows from the statements' and tells nothing.
 */
export function fewestLeft(patterns: readonly Pattern[]): number {
  const persons = personsIn(patterns)
  const sizes = [...new Set(patterns.map(({ answered }) => answered.length))]
  const statements = [...new Set(patterns.flatMap(({ answered }) => answered))]
  if (sizes.length <= 1) return 0
  if (sizes.length ** statements.length > 100_000) return 1
  return persons - mostVanishing(patterns, statements, sizes, new Map())
}

/**
 * Whether an area's figure may be shown beside its statements' and its portions' figures: what is left is nobody, or at least k.
 * Between two bounds: pooled groups taken apart each by itself (more than an attacker can do), and all together (what they surely can).
 * @param repeated how many of the portions' answers may be another one of the same person: they make no group larger.
 */
export function isEvenEnough(portions: readonly Portion[], minimumGroup: MinimumGroup, repeated = 0): boolean {
  const unknown = portions.filter(({ figure, patterns }) => !figure && patterns.length > 0)
  const alone = sum(unknown.map(({ patterns }) => fewestLeft(patterns)))
  if (alone - repeated >= minimumGroup) return true
  const pool = addPatterns(unknown.filter(({ pooled }) => pooled).map(({ patterns }) => patterns))
  return sum(unknown.filter(({ pooled }) => !pooled).map(({ patterns }) => fewestLeft(patterns))) + fewestLeft(pool) === 0
}

function mostVanishing(
  patterns: readonly Pattern[],
  statements: readonly string[],
  sizes: readonly number[],
  chosen: Map<string, number>,
): number {
  const [next, ...rest] = statements
  if (next === undefined) {
    return personsIn(patterns.filter(({ answered }) => answered.every((statement) => chosen.get(statement) === answered.length)))
  }
  return Math.max(...sizes.map((size) => mostVanishing(patterns, rest, sizes, new Map(chosen).set(next, size))))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
