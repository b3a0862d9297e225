import type { SpreadWord } from './cell.ts'
import type { Moments } from './rounding.ts'
import type { LevelCounts } from './sums.ts'

export const spreadWords = ['close', 'some', 'wide'] as const satisfies SpreadWord[]

/**
 * Below which part of the ladder's length a standard deviation has its word; from the last on it is `wide` (0.8 and 1.3 on five levels). Chosen by enumeration so
 * that the words of small groups need mending least (decision 10).
 */
export const spreadLimits = { close: { parts: 1, of: 5 }, some: { parts: 13, of: 40 } } as const

const { close, some } = spreadLimits
const squared = {
  close: { parts: close.parts ** 2, of: close.of ** 2 },
  some: { parts: some.parts ** 2, of: some.of ** 2 },
}
const exact = {
  close: { parts: BigInt(squared.close.parts), of: BigInt(squared.close.of) },
  some: { parts: BigInt(squared.some.parts), of: BigInt(squared.some.of) },
}

/** The word for a standard deviation, by `spreadLimits`. */
export function plainWord({ n, sum, squares, scale }: Moments, levels: number): SpreadWord {
  const count = BigInt(n)
  const variance = count * squares - sum * sum
  const unit = (scale * count * BigInt(levels - 1)) ** 2n
  if (exact.close.of * variance < exact.close.parts * unit) return 'close'
  return exact.some.of * variance < exact.some.parts * unit ? 'some' : 'wide'
}

/** Sums of small whole numbers, exact in JavaScript's own: n, the sum of levels, n² times the variance. */
export type Sizes = { n: number; sum: number; variance: number }

/** The sums of answers by level. */
export function sizesOf(counts: LevelCounts): Sizes {
  let [n, sum, squares] = [0, 0, 0]
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index] ?? 0
    n += count
    sum += count * (index + 1)
    squares += count * (index + 1) ** 2
  }
  return { n, sum, variance: n * squares - sum * sum }
}

/** `plainWord` of small whole numbers. */
export function wordOfSizes({ n, variance }: Sizes, levels: number): SpreadWord {
  const unit = (n * (levels - 1)) ** 2
  if (squared.close.of * variance < squared.close.parts * unit) return 'close'
  return squared.some.of * variance < squared.some.parts * unit ? 'some' : 'wide'
}

/** The standard deviation in tenths, half away from zero, of small whole numbers. */
export function deviationOfSizes({ n, variance }: Sizes): number {
  const scaled = 400 * variance
  let tenths = Math.max(0, Math.floor(Math.sqrt(scaled) / (2 * n) + 0.5))
  while (tenths > 0 && (2 * tenths - 1) ** 2 * n * n > scaled) tenths -= 1
  while ((2 * tenths + 1) ** 2 * n * n <= scaled) tenths += 1
  return tenths
}

/** The mean in tenths, half up, of small whole numbers. */
export function meanOfSizes({ n, sum }: Sizes): number {
  return Math.floor((20 * sum + n) / (2 * n))
}
