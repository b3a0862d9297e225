import type { Interval } from '../../ground/published/published.ts'
import { wordsSaidAs } from './answer-class.ts'
import type { Content, SpreadWord } from './cell.ts'
import { spreadLimits } from './spread.ts'

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

/** Within what a standard deviation lies by what is shown: by itself with one decimal, or in a word. */
export type Spread = { from: number; to: number }

/** What is shown of n answers' spread; null where nothing is. */
export function spreadShown(content: Exclude<Content, { kind: 'protected' }>, n: number, levels: number): Spread | null {
  if (content.kind === 'large' && content.deviation !== null) return { from: content.deviation - 0.05, to: content.deviation + 0.05 }
  if (content.kind !== 'large' && content.kind !== 'small') return null
  if (!content.spread) return null
  const mean = content.kind === 'small' ? content.mean : { kind: content.bound ?? ('plain' as const), value: content.mean }
  const plain = wordsSaidAs(n, levels, mean, content.spread).map((word) => wordLimits(word, levels - 1))
  return { from: Math.min(...plain.map(({ from }) => from)), to: Math.max(...plain.map(({ to }) => to)) }
}

/** What the sum of the squares can be beside one sum. */
export function squaresIn({ from, to }: Spread, n: number, sum: number): Interval {
  return { from: wholeFrom(sum ** 2 / n + n * Math.max(0, from) ** 2), to: wholeTo(sum ** 2 / n + n * to ** 2) }
}

/** What the sum of the squares can be beside such a sum and spread. */
export function squaresShown(sum: Interval, n: number, levels: number, spread: Spread | null): Interval {
  const least = wholeFrom(sum.from ** 2 / n)
  // As many as can be on the highest level.
  const most = n + Math.floor(((sum.to - n) / (levels - 1)) * (levels ** 2 - 1))
  if (spread === null) return { from: least, to: most }
  return {
    from: Math.max(least, squaresIn(spread, n, sum.from).from),
    to: Math.min(most, squaresIn(spread, n, sum.to).to),
  }
}

function wordLimits(word: SpreadWord, length: number): Spread {
  const [close, some] = [spreadLimits.close, spreadLimits.some].map(({ parts, of }) => (parts / of) * length)
  if (word === 'close') return { from: 0, to: close ?? 0 }
  return word === 'some' ? { from: close ?? 0, to: some ?? 0 } : { from: some ?? 0, to: length }
}

/** Sums of squares are whole; the limits were reckoned with fractions. */
function wholeFrom(limit: number): number {
  return Math.ceil(limit - 1e-9)
}

function wholeTo(limit: number): number {
  return Math.floor(limit + 1e-9)
}
