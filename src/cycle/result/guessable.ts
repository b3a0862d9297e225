import type { Part } from './cell.ts'
import { deviationTenths, meanTenths } from './rounding.ts'
import { answerSets } from './spread.ts'
import type { LevelCounts } from './sums.ts'
import { momentsOfCounts } from './tally.ts'

/** From this size on one decimal leaves so many sums open that nothing is gone through. */
const largeEnough = 100

/**
 * The first merged part that n, the rounded mean and the rounded deviation take apart again: every division of the merged parts that fits them
 * has the same one or two persons on some level. In groups of 10–19 the mean tells the exact sum, so this is no rare thing.
 */
export function guessable(counts: LevelCounts, parts: readonly Part[]): number | undefined {
  const moments = momentsOfCounts(counts)
  const merged = parts.flatMap((part, index) => (part.to > part.from && part.count > 0 ? [index] : []))
  if (merged.length === 0 || moments.n >= largeEnough) return undefined
  const mean = meanTenths(moments)
  const deviation = deviationTenths(moments)
  const open = new Set(counts.flatMap((count, level) => (count === 1 || count === 2 ? [level] : [])))
  for (const guess of divisions(counts, parts, merged)) {
    if (![...open].some((level) => guess[level] !== counts[level])) continue
    const found = momentsOfCounts(guess)
    if (meanTenths(found) !== mean || deviationTenths(found) !== deviation) continue
    for (const level of open) if (guess[level] !== counts[level]) open.delete(level)
    if (open.size === 0) return undefined
  }
  const told = parts.findIndex(({ from, to }) => [...open].some((level) => level >= from - 1 && level < to))
  return told < 0 ? undefined : told
}

/** Every way to divide the merged parts over their levels. */
function* divisions(counts: LevelCounts, parts: readonly Part[], merged: readonly number[]): Generator<number[]> {
  const [index, ...others] = merged
  const part = index === undefined ? undefined : parts[index]
  if (!part) return yield [...counts]
  for (const set of answerSets(part.count, part.to - part.from + 1)) {
    for (const rest of divisions(counts, parts, others)) {
      yield rest.map((count, level) => set[level - part.from + 1] ?? count)
    }
  }
}
