import type { Interval } from '../../ground/published/published.ts'
import type { Content } from './cell.ts'

/**
 * What the sum of n levels can be when a mean is shown: those that are rounded to it (half up, in tenths), or all beyond the end of the ladder that is said.
 * @param levels the highest level; the lowest is 1
 */
export function sumsShown(content: Exclude<Content, { kind: 'protected' }>, n: number, levels: number): Interval {
  const value = typeof content.mean === 'number' ? content.mean : content.mean.value
  const bound = content.kind === 'large' ? (content.bound ?? 'plain') : typeof content.mean === 'number' ? 'plain' : content.mean.kind
  const tenths = Math.round(value * 10)
  // floor((20 · sum + n) / (2 · n)) = tenths
  const first = Math.max(n, Math.ceil((n * (2 * tenths - 1)) / 20))
  const last = Math.min(n * levels, Math.ceil((n * (2 * tenths + 1)) / 20) - 1)
  return { from: bound === 'at most' ? n : first, to: bound === 'at least' ? n * levels : last }
}

/** What the sum of the squares can be beside such a sum, and a deviation with one decimal if there is one. */
export function squaresShown(sum: Interval, n: number, levels: number, deviation: number | null): Interval {
  const least = Math.ceil(sum.from ** 2 / n)
  // As many as can be on the highest level.
  const most = n + Math.floor(((sum.to - n) / (levels - 1)) * (levels ** 2 - 1))
  if (deviation === null) return { from: least, to: most }
  const spread = (at: number) => n * Math.max(0, at) ** 2
  return {
    from: Math.max(least, Math.ceil(sum.from ** 2 / n + spread(deviation - 0.05))),
    to: Math.min(most, Math.floor(sum.to ** 2 / n + spread(deviation + 0.05))),
  }
}
