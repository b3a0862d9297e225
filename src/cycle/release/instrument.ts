import { fewestSchools } from '../protection/comparison.ts'
import { reliabilityOf } from '../statistics/reliability.ts'

/** From this many people on it is said how well questions hang together. */
export const fewestPeople = 30
/** From this many on shares are told to five per cent; under it, only whether they are as large as `much`. */
const manyPeople = 200
/** In per cent: a share at an end of the ladder from which on it says too little of those who are there (C. B. Terwee et al., Journal of Clinical Epidemiology 60, 2007). */
export const much = 15
/** In per cent: what rounds to nought is told as less than this. */
export const leastTold = 3

/** What the release knows of an area's questions over all counted schools together; sums, never rows. `people` of each school, for looking at whether one is most of them. */
export type InstrumentSums = {
  schools: readonly number[]
  /** How many chose a level of every statement, the sums of their levels, and of their products. */
  together: number
  statements: readonly { key: string; asked: number; answered: number; irrelevant: number; lowest: number; highest: number; sum: number }[]
  products: readonly (readonly number[])[]
}

/** A share of people: rounded to five per cent, or only on which side of `much` it lies. */
export type Share = { kind: 'about'; percent: number } | { kind: 'under' } | { kind: 'over' }

export type InstrumentStatement = {
  key: string
  itemRest: number | null
  alphaWithout: number | null
  irrelevant: Share
  unanswered: Share
  lowest: Share
  highest: Share
}

/** What is shown of an area; figures with two decimals. `same`: nobody's answers differ from another's, so there is nothing to reckon with. */
export type InstrumentContent =
  | { kind: 'shown'; people: number; schools: number; alpha: number; low: number; high: number; statements: InstrumentStatement[] }
  | { kind: 'few'; why: 'people' | 'schools' | 'one school' | 'same' | 'one statement' }

/**
 * What an administrator is shown of an area's questions: from thirty people on, of at least five schools of which none has more than half of them, so that nobody who knows a school's figures can take them from the whole and
 * be left with another's. The counts of ends are told roughly, since schools' distributions are published: those less the whole would be one school's.
 */
export function instrumentOf(sums: InstrumentSums): InstrumentContent {
  const people = sums.schools.reduce((total, each) => total + each, 0)
  const n = sums.together
  if (n < fewestPeople) return { kind: 'few', why: 'people' }
  if (sums.schools.length < fewestSchools) return { kind: 'few', why: 'schools' }
  if (sums.schools.some((each) => 2 * each > people)) return { kind: 'few', why: 'one school' }
  if (sums.statements.length < 2) return { kind: 'few', why: 'one statement' }
  const judged = reliabilityOf({ n, sums: sums.statements.map(({ sum }) => sum), products: sums.products })
  if (!judged) return { kind: 'few', why: 'same' }
  return {
    kind: 'shown',
    people: n,
    schools: sums.schools.length,
    alpha: hundredths(judged.alpha),
    low: hundredths(judged.low),
    high: hundredths(judged.high),
    statements: sums.statements.map(({ key, asked, answered, irrelevant, lowest, highest }, index): InstrumentStatement => {
      const { itemRest = null, alphaWithout = null } = judged.items[index] ?? {}
      return {
        key,
        itemRest: itemRest === null ? null : hundredths(itemRest),
        alphaWithout: alphaWithout === null ? null : hundredths(alphaWithout),
        irrelevant: shareOf(irrelevant, asked),
        unanswered: shareOf(asked - answered, asked),
        lowest: shareOf(lowest, answered - irrelevant),
        highest: shareOf(highest, answered - irrelevant),
      }
    }),
  }
}

/** A share as it may be told. @param of how many, at least one */
export function shareOf(count: number, of: number): Share {
  const percent = of > 0 ? (100 * count) / of : 0
  if (of >= manyPeople) return { kind: 'about', percent: 5 * Math.round(percent / 5) }
  return { kind: percent >= much ? 'over' : 'under' }
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100 || 0
}
