import type { Moments } from './rounding.ts'
import type { LevelCounts, Pattern } from './sums.ts'

/**
 * Adds level counts of groups, level by level.
 * @throws RangeError for a level above the ladder or a count that is none: sums that are wrong must not become figures.
 */
export function addCounts(all: readonly LevelCounts[], levels: number): number[] {
  const total = new Array<number>(levels).fill(0)
  for (const counts of all) {
    for (const [index, count] of counts.entries()) {
      if (index >= levels || !Number.isSafeInteger(count) || count < 0)
        throw new RangeError(`not a count of a level: ${count} at ${index + 1} of ${levels}`)
      total[index] = (total[index] ?? 0) + count
    }
  }
  return total
}

/** How many contributed. */
export function sizeOf(counts: LevelCounts): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** The exact sums of answers by level. */
export function momentsOfCounts(counts: LevelCounts): Moments {
  let sum = 0
  let squares = 0
  for (const [index, count] of counts.entries()) {
    sum += count * (index + 1)
    squares += count * (index + 1) ** 2
  }
  return { n: sizeOf(counts), sum: BigInt(sum), squares: BigInt(squares), scale: 1n }
}

/** Persons in patterns. */
export function personsIn(patterns: readonly Pattern[]): number {
  return patterns.reduce((total, { persons }) => total + persons, 0)
}

/** Adds patterns of groups: one per set of answered statements, in a fixed order. */
export function addPatterns(all: readonly (readonly Pattern[])[]): Pattern[] {
  const byKey = new Map<string, Pattern>()
  for (const pattern of all.flat()) {
    if (pattern.persons === 0 || pattern.answered.length === 0) continue
    const answered = pattern.answered.toSorted()
    const key = answered.join(' ')
    const before = byKey.get(key) ?? { answered, persons: 0, sum: 0, squares: 0 }
    byKey.set(key, {
      answered,
      persons: before.persons + pattern.persons,
      sum: before.sum + pattern.sum,
      squares: before.squares + pattern.squares,
    })
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern)
}

/** Answers in patterns: a person gave as many as the statements they answered. */
export function answersIn(patterns: readonly Pattern[]): number {
  return patterns.reduce((total, { answered, persons }) => total + persons * answered.length, 0)
}

/** The exact sum of all answers in patterns. Squares of answers are not known, only of persons' totals. */
export function momentsOfAnswers(patterns: readonly Pattern[]): Moments {
  const sum = patterns.reduce((total, pattern) => total + pattern.sum, 0)
  return { n: answersIn(patterns), sum: BigInt(sum), squares: 0n, scale: 1n }
}
