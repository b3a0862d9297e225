import { limitsOf } from './answer-class.ts'
import type { Content, Part, SpreadWord } from './cell.ts'
import type { Change } from './moves.ts'
import { type Spread, squaresIn } from './shown-sums.ts'
import { deviationOfSizes, sizesOf, wordOfSizes } from './spread.ts'
import type { LevelCounts } from './sums.ts'

/**
 * What a cell says of the answers behind it, as limits that other answers can be held against: the sum of levels, the words that could have been meant, the deviation in
 * tenths, the counts of parts. Null: nothing is said of that.
 */
export type Figure = {
  from: number
  to: number
  words: ReadonlySet<SpreadWord> | null
  deviation: number | null
  parts: readonly Part[] | null
  /** Within what the standard deviation lies, where only that is known of it. */
  spread?: Spread | null | undefined
}

/** The figure that a shown cell is; null when it is protected. */
export function figureOf(content: Content | undefined, counts: LevelCounts): Figure | null {
  if (!content || content.kind === 'protected') return null
  const { from, to, words, deviation } = limitsOf(counts)
  if (content.kind === 'large' || content.kind === 'small') {
    const details = content.kind === 'large'
    return {
      from,
      to,
      words: content.spread ? words : null,
      deviation: details && content.deviation !== null ? deviation : null,
      parts: details && content.distribution.kind === 'parts' ? content.distribution.parts : null,
    }
  }
  // Leaders' means are said to the end of the ladder.
  return { ...exactly(counts), words: null, deviation: null, parts: null }
}

/** Answers with their sums, reckoned once. */
export type Counted = { counts: LevelCounts; n: number; sum: number; squares: number }

export function countedOf(counts: LevelCounts): Counted {
  const { n, sum, variance } = sizesOf(counts)
  return { counts, n, sum, squares: n === 0 ? 0 : (variance + sum * sum) / n }
}

/** Whether somebody is there for each move of a change, and the same is shown after it. */
export function fitsAfter(figure: Figure | null, { counts, n, sum, squares }: Counted, change: Change): boolean {
  const { by } = change
  for (let level = 0; level < by.length; level += 1) if ((counts[level] ?? 0) + (by[level] ?? 0) < 0) return false
  if (!figure) return true
  const other = sum + change.step
  if (other < figure.from || other > figure.to) return false
  if (figure.words || figure.deviation !== null) {
    const sizes = { n, sum: other, variance: n * (squares + change.squares) - other * other }
    if (figure.words && !figure.words.has(wordOfSizes(sizes, counts.length))) return false
    if (figure.deviation !== null && deviationOfSizes(sizes) !== figure.deviation) return false
  }
  if (figure.spread) {
    const { from, to } = squaresIn(figure.spread, n, other)
    if (squares + change.squares < from || squares + change.squares > to) return false
  }
  for (const { from, to, count } of figure.parts ?? []) {
    let here = 0
    for (let level = from - 1; level < to; level += 1) here += (counts[level] ?? 0) + (by[level] ?? 0)
    if (here !== count) return false
  }
  return true
}

function exactly(counts: LevelCounts): { from: number; to: number } {
  const { n, sum } = sizesOf(counts)
  const tenths = Math.floor((20 * sum + n) / (2 * n))
  const same = (other: number) => Math.floor((20 * other + n) / (2 * n)) === tenths
  let [from, to] = [sum, sum]
  while (same(from - 1) && from > n) from -= 1
  while (same(to + 1) && to < n * counts.length) to += 1
  return { from, to }
}
