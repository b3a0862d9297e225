import { type Description, describeAnswers, limitsOf, setsAlike } from './answer-class.ts'
import type { CodedMean, Content, Distribution } from './cell.ts'
import { countedOf, fitsAfter } from './figure.ts'
import { largeGroup } from './minimum.ts'
import { changesOf, mostMoves } from './moves.ts'
import { hasFew, sizeBetween } from './ranges.ts'
import { fromTenths } from './rounding.ts'
import type { LevelCounts } from './sums.ts'

/**
 * How much a cell says. `details`: all that its class allows; `word`: no deviation and no distribution, which would give others away; `mean`: not even
 * the word.
 */
export type Saying = 'details' | 'word' | 'mean'

/** What a statement's cell says that may be shown. `n` is the number of persons: above the school it may be lower than the number of answers by level. */
export function shown(n: number, counts: LevelCounts, saying: Saying): Content {
  const said = describeAnswers(counts)
  const { mean } = said
  const spread = saying === 'mean' || n < largeGroup !== counts.reduce((total, count) => total + count, 0) < largeGroup ? null : said.word
  if (n < largeGroup) return { kind: 'small', n, mean, spread, withheld: false }
  if (saying !== 'details') return { kind: 'small', n, mean, spread, withheld: true }
  const deviation = said.deviation === null ? null : fromTenths(said.deviation)
  return { ...largeMean(n, mean), deviation, spread, distribution: distributionOf(counts, said) }
}

/** What an area's cell says: a mean and nothing else. Its answers lie on the ladders of several statements. */
export function shownArea(n: number, mean: CodedMean): Content {
  if (n < largeGroup) return { kind: 'small', n, mean, spread: null, withheld: false }
  return { ...largeMean(n, mean), deviation: null, spread: null, distribution: { kind: 'none' } }
}

function largeMean(n: number, { kind, value }: CodedMean) {
  return { kind: 'large' as const, n, mean: value, ...(kind === 'plain' ? {} : { bound: kind }) }
}

/** The counts of the parts that a class has; nothing where a part would have one or two. */
function distributionOf(counts: LevelCounts, said: Description): Distribution {
  const { ranges } = said
  if (ranges.length === 1 || hasFew(counts, ranges) || !isOpen(counts, said)) return { kind: 'collapsed' }
  return { kind: 'parts', parts: ranges.map((range) => ({ ...range, count: sizeBetween(counts, range) })) }
}

/**
 * Whether in a class too large to be gone through – a smaller one has been, whole – nobody is told of: for every choice of levels that has one or two there is another
 * world, with the same figures, in which it has not.
 */
function isOpen(counts: LevelCounts, said: Description): boolean {
  if (setsAlike(counts) !== null) return true
  const levels = counts.length
  const parts = said.ranges.map((range) => ({ ...range, count: sizeBetween(counts, range) }))
  const figure = { ...limitsOf(counts), parts }
  const counted = countedOf(counts)
  let few = Array.from({ length: (1 << levels) - 2 }, (_, index) => index + 1).filter((choice) => isFew(counts, choice))
  for (let moves = 1; moves <= mostMoves && few.length > 0; moves += 1) {
    for (const change of changesOf(levels, moves)) {
      if (few.length === 0) return true
      if (!fitsAfter(figure, counted, change)) continue
      const other = counts.map((count, level) => count + (change.by[level] ?? 0))
      few = few.filter((choice) => isFew(other, choice))
    }
  }
  return few.length === 0
}

function isFew(set: LevelCounts, choice: number): boolean {
  let count = 0
  for (let level = 0; level < set.length; level += 1) if (choice & (1 << level)) count += set[level] ?? 0
  return count === 1 || count === 2
}
