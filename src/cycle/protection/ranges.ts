import type { SpreadWord } from './cell.ts'
import { isSafeToTell } from './safe-to-tell.ts'
import type { LevelCounts } from './sums.ts'

/** Neighbouring levels that are counted together. */
export type Range = { from: number; to: number }

/** From this many persons on a part of a distribution may be shown; none at all may be, too. Where a part has one or two, no part is shown. */
export const smallestPart = 3

/**
 * How levels are counted together for these answer sets, whichever of them is true: so that what is shown – the parts' counts, or nothing because a part would
 * have one or two – beside what is said already tells of nobody. Of the ways that are safe for every set the one that shows most, a set counting for
 * as many as there are ways for people to give it. One range: there is nothing to show.
 */
export function safestRanges(sets: readonly LevelCounts[], levels: number): readonly Range[] {
  const n = sizeBetween(sets[0] ?? [], { from: 1, to: levels })
  const ways = sets.map((set) => waysToGive(set))
  const total = ways.reduce((sum, each) => sum + each, 0)
  let best: { ranges: readonly Range[]; worth: number } = { ranges: [{ from: 1, to: levels }], worth: total }
  for (const ranges of partitions(levels)) {
    if (ranges.length === 1) continue
    const worth = sets.reduce((sum, set, index) => sum + (hasFew(set, ranges) ? 1 : ranges.length) * (ways[index] ?? 0), 0)
    if (worth > best.worth * (1 + slack) && isSafe(sets, ranges, levels, n)) best = { ranges, worth }
  }
  return best.ranges
}

/** A class of answer sets too many to go through: n answers of a mean, and what is said of their spread. `mean` and `deviation` in tenths. */
export type AtLarge = { n: number; levels: number; mean: number; word: SpreadWord | null; deviation: number | null }

/**
 * The same for so many answers that no count follows from mean and spread: levels join until each part is likely to have nobody or three at least, were
 * the answers bell-shaped around the mean. A function of what is said only.
 */
export function rangesAtLarge({ n, levels, mean, word, deviation }: AtLarge): readonly Range[] {
  const length = levels - 1
  const usual = { close: 0.15, some: 0.26, wide: 0.38 }[word ?? 'some'] * length
  const shares = bell(levels, mean / 10, Math.max(0.3, deviation === null ? usual : deviation / 10))
  const expected = (ranges: Range) => n * sizeBetween(shares, ranges)
  let ranges: readonly Range[] = shares.map((_, index) => ({ from: index + 1, to: index + 1 }))
  for (;;) {
    const risks = ranges.map((range) => chanceOfFew(expected(range)))
    const worst = risks.indexOf(Math.max(...risks))
    if (ranges.length === 1 || (risks[worst] ?? 0) <= likely) return ranges
    ranges = joined(ranges, worst, expected)
  }
}

export function hasFew(set: LevelCounts, ranges: readonly Range[]): boolean {
  return ranges.some((range) => {
    const size = sizeBetween(set, range)
    return size > 0 && size < smallestPart
  })
}

export function sizeBetween(set: LevelCounts, { from, to }: Range): number {
  let size = 0
  for (let level = from - 1; level < to; level += 1) size += set[level] ?? 0
  return size
}

const slack = 1e-9
/** How often at most a part may be expected to have one or two. */
const likely = 0.12

function isSafe(sets: readonly LevelCounts[], ranges: readonly Range[], levels: number, n: number): boolean {
  const shown = Map.groupBy(sets, (set) =>
    hasFew(set, ranges) ? -1 : ranges.reduce((code, range) => code * (n + 1) + sizeBetween(set, range), 0),
  )
  return [...shown].every(([code, left]) => (left.length >= 2 || (code >= 0 && ranges.length === levels)) && isSafeToTell(left, levels, n))
}

/** In how many ways people can give this set: n! / (c₁! c₂! …). */
function waysToGive(set: LevelCounts): number {
  let [ways, placed] = [1, 0]
  for (const count of set) {
    for (let one = 1; one <= count; one += 1) {
      placed += 1
      ways *= placed / one
    }
  }
  return ways
}

function joined(ranges: readonly Range[], at: number, expected: (range: Range) => number): Range[] {
  const [lower, upper] = [ranges[at - 1], ranges[at + 1]]
  const start = lower && (!upper || expected(lower) <= expected(upper)) ? at - 1 : at
  return ranges.flatMap((range, index) => {
    if (index === start + 1) return []
    return index === start ? [{ from: range.from, to: ranges[start + 1]?.to ?? range.to }] : [range]
  })
}

/** Poisson: how likely a part with this expected count has one or two. */
function chanceOfFew(expected: number): number {
  return Math.exp(-expected) * (expected + expected ** 2 / 2)
}

/** Shares of the levels under a bell around the mean. */
function bell(levels: number, mean: number, deviation: number): number[] {
  const weights = Array.from({ length: levels }, (_, index) => Math.exp(-((index + 1 - mean) ** 2) / (2 * deviation ** 2)))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

const known = new Map<number, readonly (readonly Range[])[]>()

/** Every way to divide the levels into neighbouring ranges. */
function partitions(levels: number): readonly (readonly Range[])[] {
  const before = known.get(levels)
  if (before) return before
  const made = Array.from({ length: 2 ** (levels - 1) }, (_, cuts): Range[] => {
    const ends = Array.from({ length: levels }, (_, index) => index + 1).filter((level) => level === levels || cuts & (1 << (level - 1)))
    return ends.map((to, index) => ({ from: (ends[index - 1] ?? 0) + 1, to }))
  })
  known.set(levels, made)
  return made
}
