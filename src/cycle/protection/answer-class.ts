import { setsWithSquares, setsWithSums } from './answer-sets.ts'
import type { CodedMean, SpreadWord } from './cell.ts'
import { deviationGroup, largeGroup, wordGroup } from './minimum.ts'
import { type Range, rangesAtLarge, safestRanges } from './ranges.ts'
import { allSafe, isSafeToTell, tellsMember } from './safe-to-tell.ts'
import { codedTenths } from './small-group.ts'
import { deviationOfSizes, meanOfSizes, sizesOf, spreadLimits, spreadWords, wordOfSizes } from './spread.ts'
import type { LevelCounts } from './sums.ts'

/**
 * What may be said of answers beside their number. Every part is a function of those before it and of nothing else: the word of n and mean, whether there is a
 * deviation of these and the word, the ranges of levels of all that. So whoever replays the program learns nothing that is not said. `ranges`: how
 * levels are counted together; one range for all means that there is nothing to show. `deviation` in tenths.
 */
export type Description = { mean: CodedMean; word: SpreadWord | null; deviation: number | null; ranges: readonly Range[] }

/** More answer sets than this with one n and mean are not gone through: bounds are reckoned instead, to the safe side. */
const mostSets = 8000

/** In larger groups not even single spreads are gone through: finding them would take too long. */
const mostGoneThrough = 100

/** Of one spread, that is: each is a class of its own, and there are many. */
const mostOfSpread = 800

/** What may be said of answers by level, at least one. */
export function describeAnswers(counts: LevelCounts): Description {
  const sizes = sizesOf(counts)
  const levels = counts.length
  const { n } = sizes
  const mean = codedTenths(meanOfSizes(sizes), n, levels)
  const table = tableFor(n, levels, mean)
  const word = table.wordFor[wordOfSizes(sizes, levels)]
  const deviation = table.deviating.has(word) ? deviationOfSizes(sizes) : null
  return { mean, word, deviation, ranges: n < largeGroup ? [{ from: 1, to: levels }] : table.rangesFor(word, deviation) }
}

/** All answer sets of which the same is said; null when there are too many to go through, which in a group under ten there never are. */
export function setsAlike(counts: LevelCounts): readonly LevelCounts[] | null {
  const { mean, word, deviation } = describeAnswers(counts)
  const { n } = sizesOf(counts)
  return tableFor(n, counts.length, mean).sets(word, deviation)
}

/** The limits within which other answers show the same mean, word and deviation as these. `words`: the plain words that are said as this one. */
export type Limits = { from: number; to: number; words: ReadonlySet<SpreadWord>; deviation: number | null }

/** Within which limits other answers of as many people are described as these are. */
export function limitsOf(counts: LevelCounts): Limits {
  const { mean, word, deviation } = describeAnswers(counts)
  const { n } = sizesOf(counts)
  const { wordFor } = tableFor(n, counts.length, mean)
  return { ...sumsOf(n, counts.length, mean), words: new Set(spreadWords.filter((plain) => wordFor[plain] === word)), deviation }
}

/** The plain words that are said as this one beside such a mean of n answers. */
export function wordsSaidAs(n: number, levels: number, mean: CodedMean, word: SpreadWord): SpreadWord[] {
  const { wordFor } = tableFor(n, levels, mean)
  return spreadWords.filter((plain) => wordFor[plain] === word)
}

type Table = {
  wordFor: Record<SpreadWord, SpreadWord | null>
  deviating: ReadonlySet<SpreadWord | null>
  rangesFor: (word: SpreadWord | null, deviation: number | null) => readonly Range[]
  sets: (word: SpreadWord | null, deviation: number | null) => readonly LevelCounts[] | null
}

const tables = new Map<string, Table>()

function tableFor(n: number, levels: number, mean: CodedMean): Table {
  const key = `${n} ${levels} ${mean.kind} ${mean.value}`
  const known = tables.get(key)
  if (known) return known
  const made = makeTable(n, levels, mean)
  tables.set(key, made)
  return made
}

function makeTable(n: number, levels: number, mean: CodedMean): Table {
  const { from, to } = sumsOf(n, levels, mean)
  const sets = setsWithSums(n, levels, from, to, mostSets)
  const wordFor = sets ? mendedWords(sets, n) : { close: 'close' as const, some: 'some' as const, wide: 'wide' as const }
  const said = sets && Map.groupBy(sets, (set) => wordFor[wordOfSizes(sizesOf(set), levels)])
  const mayDeviate = n >= deviationGroup(levels) && mean.kind === 'plain'
  const deviating = new Set<SpreadWord | null>(
    mayDeviate ? spreadWords.filter((word) => wordFor[word] === word && isOpen(word, said?.get(word), levels)) : [],
  )
  const ranges = new Map<string, readonly Range[]>()
  const gone = new Map<string, readonly LevelCounts[] | null>()
  const alike = (word: SpreadWord | null, deviation: number | null): readonly LevelCounts[] | null => {
    if (said) return (said.get(word) ?? []).filter((set) => deviation === null || deviationOfSizes(sizesOf(set)) === deviation)
    // Of some spreads there are few answer sets although there are many with that mean.
    if (n > mostGoneThrough || (deviation === null && word !== 'close')) return null
    const known = gone.get(`${word} ${deviation}`)
    if (known !== undefined) return known
    const some = setsWithSquares(n, levels, { from, to }, (sum) => squaresOf(n, sum, levels, deviation), mostOfSpread)
    const isMeant = (set: LevelCounts) => {
      const sizes = sizesOf(set)
      return wordOfSizes(sizes, levels) === word && (deviation === null || deviationOfSizes(sizes) === deviation)
    }
    const made = some?.filter(isMeant) ?? null
    gone.set(`${word} ${deviation}`, made)
    return made
  }
  return {
    wordFor,
    deviating,
    sets: alike,
    rangesFor(word, deviation) {
      const key = `${word} ${deviation}`
      const known = ranges.get(key)
      if (known) return known
      const fitting = alike(word, deviation)
      const made = fitting
        ? safestRanges(fitting, levels)
        : rangesAtLarge({ n, levels, mean: Math.round(mean.value * 10), word, deviation })
      ranges.set(key, made)
      return made
    },
  }
}

/** Whether each deviation under a word leaves enough open. `close` never does: at 0.1 or 0.2 one or two persons are off the level of all others. */
function isOpen(word: SpreadWord, sets: readonly LevelCounts[] | undefined, levels: number): boolean {
  if (word === 'close') return false
  if (!sets) return true
  return allSafe([...Map.groupBy(sets, (set) => deviationOfSizes(sizesOf(set))).values()], levels)
}

/** The sums of squares of levels that beside this sum are shown as this deviation in tenths, or are said to lie close. */
function squaresOf(n: number, sum: number, levels: number, deviation: number | null): { from: number; to: number } {
  const { parts, of } = spreadLimits.close
  const [least, most] = deviation === null ? [0, (parts * (levels - 1)) / of] : [Math.max(0, deviation - 0.5) / 10, (deviation + 0.5) / 10]
  const squares = (limit: number) => n * limit * limit + (sum * sum) / n
  return { from: Math.ceil(squares(least) - slack), to: Math.floor(squares(most) + slack) }
}

/** A limit that rounding has moved lets a set through that is then looked at exactly. */
const slack = 1e-6

/** The sums of levels that are shown as this mean. */
function sumsOf(n: number, levels: number, mean: CodedMean): { from: number; to: number } {
  const isShown = (sum: number) => {
    const { kind, value } = codedTenths(meanOfSizes({ n, sum, variance: 0 }), n, levels)
    return kind === mean.kind && value === mean.value
  }
  const about = Math.round(n * mean.value)
  const first = mean.kind === 'at most' ? n : Math.max(n, about - Math.ceil(n / 20) - 1)
  const last = mean.kind === 'at least' ? n * levels : Math.min(n * levels, about + Math.ceil(n / 20) + 1)
  let [from, to] = [first, last]
  while (from < last && !isShown(from)) from += 1
  while (to > from && !isShown(to)) to -= 1
  return { from, to }
}

type Words = Record<SpreadWord, SpreadWord | null>

/** Ways to say fewer words: what is said instead of close, some and wide; null for no word at all. */
const waysToSay: readonly Words[] = [
  { close: 'close', some: 'some', wide: 'wide' },
  { close: 'close', some: 'some', wide: 'some' },
  { close: 'close', some: 'close', wide: 'wide' },
  { close: 'close', some: 'wide', wide: 'wide' },
  { close: 'some', some: 'some', wide: 'wide' },
]
const noWord: Words = { close: null, some: null, wide: null }

/**
 * The words to say beside one n and mean. Where a word would leave one answer set only, leave a member who knows their own answer one only, or tell that one or
 * two stand on certain levels, it joins its neighbour, for all answer sets with that n and mean alike; where no way helps there is no word.
 */
function mendedWords(sets: readonly LevelCounts[], n: number): Words {
  if (n < wordGroup) return noWord
  const levels = sets[0]?.length ?? 1
  const words = sets.map((set) => wordOfSizes(sizesOf(set), levels))
  const changed = (way: Words) => words.filter((word) => way[word] !== word).length
  const safe = waysToSay.filter((way) =>
    [...Map.groupBy(sets, (_, index) => way[words[index] ?? 'some']).values()].every(
      (left) => left.length >= 2 && isSafeToTell(left, levels, n) && (n >= deviationGroup(5) || !tellsMember(left)),
    ),
  )
  const [first, ...rest] = safe
  if (!first || new Set(words.map((word) => first[word])).size < 2) return first && new Set(words).size === 1 ? first : (first ?? noWord)
  return rest.reduce((best, way) => (changed(way) < changed(best) ? way : best), first)
}
