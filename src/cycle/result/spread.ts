import type { SpreadWord } from './cell.ts'
import { largeGroup } from './minimum.ts'
import { type Moments, meanTenths } from './rounding.ts'
import { endsOf } from './small-group.ts'
import type { LevelCounts } from './sums.ts'
import { momentsOfCounts } from './tally.ts'

export const spreadWords = ['close', 'some', 'wide'] as const satisfies SpreadWord[]

/**
 * The word for a standard deviation: under a fifth of the ladder's length `close`, under 13/40 of it `some`, else `wide`
 * (0.8 and 1.3 on five levels). Chosen by enumeration so that the words of small groups need mending least (decision 10).
 */
export function plainWord({ n, sum, squares, scale }: Moments, levels: number): SpreadWord {
  const count = BigInt(n)
  const variance = count * squares - sum * sum
  const unit = (scale * count * BigInt(levels - 1)) ** 2n
  if (25n * variance < unit) return 'close'
  return 1600n * variance < 169n * unit ? 'some' : 'wide'
}

/**
 * The word that may stand beside a small group's mean. Where mean and word together would leave fewer than two answer sets, or tell someone who knows
 * their own answer that all others chose one level when the mean alone does not, the word joins its neighbour – for all answer sets with that n and mean alike.
 */
export function spreadWord(counts: LevelCounts): SpreadWord {
  const moments = momentsOfCounts(counts)
  const word = plainWord(moments, counts.length)
  return moments.n < largeGroup
    ? (mendedWords(moments.n, counts.length).get(shownMean(moments, counts.length))?.[spreadWords.indexOf(word)] ?? word)
    : word
}

/** All answer sets that fit what a small group's cell says: the same n, shown mean and word. At least two, by the rule above. */
export function setsLike(counts: LevelCounts): readonly LevelCounts[] {
  const key = counts.join(' ')
  const known = alike.get(key)
  if (known) return known
  const levels = counts.length
  const moments = momentsOfCounts(counts)
  const [mean, word] = [shownMean(moments, levels), spreadWord(counts)]
  const sets = answerSets(moments.n, levels).filter((set) => shownMean(momentsOfCounts(set), levels) === mean && spreadWord(set) === word)
  for (const set of sets) alike.set(set.join(' '), sets)
  return sets
}

/** Every way in which n people can stand on the levels. */
export function answerSets(n: number, levels: number): number[][] {
  if (levels === 1) return [[n]]
  return Array.from({ length: n + 1 }, (_, here) => answerSets(n - here, levels - 1).map((rest) => [here, ...rest])).flat()
}

/** Ways to say fewer words, in the order of preference: what is said instead of close, some and wide. */
const waysToSay: readonly (readonly SpreadWord[])[] = [
  ['close', 'some', 'wide'],
  ['close', 'some', 'some'],
  ['close', 'close', 'wide'],
  ['close', 'wide', 'wide'],
  ['some', 'some', 'wide'],
  ['some', 'some', 'some'],
  ['close', 'close', 'close'],
  ['wide', 'wide', 'wide'],
]

const alike = new Map<string, readonly LevelCounts[]>()
const mended = new Map<string, Map<number, readonly SpreadWord[]>>()

/** For each shown mean of n people (in tenths): the words to say. Made once for each n and ladder by going through all answer sets. */
function mendedWords(n: number, levels: number): Map<number, readonly SpreadWord[]> {
  const key = `${n} ${levels}`
  const known = mended.get(key)
  if (known) return known
  const byMean = Map.groupBy(answerSets(n, levels), (set) => shownMean(momentsOfCounts(set), levels))
  const words = new Map([...byMean].map(([mean, sets]) => [mean, leastChange(sets, levels)]))
  mended.set(key, words)
  return words
}

function leastChange(sets: number[][], levels: number): readonly SpreadWord[] {
  const byWord = Map.groupBy(sets, (set) => plainWord(momentsOfCounts(set), levels))
  const safe = waysToSay.filter((way) => {
    const said = Map.groupBy(sets, (set) => way[spreadWords.indexOf(plainWord(momentsOfCounts(set), levels))])
    return [...said.values()].every((left) => left.length >= 2 && !tellsInsider(left, sets, levels))
  })
  const changed = (way: readonly SpreadWord[]) =>
    spreadWords.reduce((total, word, index) => total + (way[index] === word ? 0 : (byWord.get(word)?.length ?? 0)), 0)
  const [first, ...rest] = safe
  return rest.reduce((best, way) => (changed(way) < changed(best) ? way : best), first ?? ['some', 'some', 'some'])
}

/** Whether someone on some level learns from the word, though not from the mean, that all others are on one level. */
function tellsInsider(left: number[][], all: number[][], levels: number): boolean {
  const certain = (sets: number[][], own: number) => {
    const [only, second] = sets.filter((set) => (set[own] ?? 0) > 0)
    if (!only || second) return false
    return only.filter((count, level) => count - (level === own ? 1 : 0) > 0).length === 1
  }
  return Array.from({ length: levels }, (_, own) => own).some((own) => certain(left, own) && !certain(all, own))
}

/** The mean as it is shown, an end being one value. */
function shownMean(moments: Moments, levels: number): number {
  const { low, high } = endsOf(levels)
  return Math.min(high, Math.max(low, meanTenths(moments)))
}
