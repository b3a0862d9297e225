import type { Quantity } from '../../ground/published/published.ts'
import type { Cell, Comparison, Content, Participation } from './cell.ts'
import type { MatchedContent } from './matched.ts'
import { importanceLevels } from './protect.ts'
import { spreadShown, squaresShown, sumsShown } from './shown-sums.ts'
import { changeOf } from './two-rounds.ts'

/** The figures of a release in the register's words: what a reader can know by each. */
export type Figures = {
  cells: readonly Cell[]
  participation: readonly Participation[]
  comparisons: readonly Comparison[]
}

/** Everything that released figures say. @param levels of the ladder: without it ends of the ladder have no sums */
export function quantitiesIn(round: string, { cells, participation, comparisons }: Figures, levels = 5): Quantity[] {
  return [
    ...cells.flatMap(({ unit, audience, measure, content, coverage, index, optedOut }): Quantity[] => {
      const said = quantityOf({ round, unit, audience, measure: measureName(measure) }, content, levels, coverage?.answers ?? null)
      if (!said) return []
      const more = coverage ? [coverage.answers, coverage.leftOut.schools, coverage.leftOut.answers] : []
      const figures = [...said.figures, index, ...more].filter((figure) => figure !== null)
      return [{ ...said, figures }, ...(optedOut === undefined ? [] : [optedOutQuantity(said, optedOut)])]
    }),
    ...participation.map((each) => participationQuantity(round, each)),
    ...comparisons.map(({ unit, measure, schools, lower, median, upper }) => ({
      ...nothing,
      ...{ occasion: round, unit, audience: 'staff', measure: `middle of ${measureName(measure)}` },
      figures: [schools, lower, median, upper],
    })),
  ]
}

/** What one cell's content says, wherever it is kept; null for a protected one, which says nothing. @param answers how many were added, where that is not the number of persons */
export function quantityOf(
  about: { round: string; unit: string; audience: string; measure: string },
  content: Content,
  levels = 5,
  answers: number | null = null,
): Quantity | null {
  if (content.kind === 'protected') return null
  const { round: occasion, ...place } = about
  const isArea = place.measure.startsWith('area ')
  const top = place.measure.startsWith('importance ') ? importanceLevels : levels
  const n = answers ?? content.n
  const sum = isArea ? null : sumsShown(content, n, top)
  const spread = isArea ? null : spreadShown(content, n, top)
  const parts = content.kind === 'large' && content.distribution.kind === 'parts' ? content.distribution.parts : null
  const mean = typeof content.mean === 'number' ? content.mean : content.mean.value
  const deviation = content.kind === 'large' ? content.deviation : null
  return {
    occasion,
    ...place,
    contributors: content.n,
    n: isArea ? null : n,
    sum,
    squares: sum && squaresShown(sum, n, top, spread),
    spread,
    parts,
    figures: [content.n, mean, ...(deviation === null ? [] : [deviation]), ...(parts ?? []).map(({ count }) => count)],
  }
}

/** What is said of the changes of those who answered a statement both this time and before. The sum is of changes. */
export function matchedQuantity(round: string, unit: string, key: string, { n, mean, deviation, schools }: MatchedContent): Quantity {
  const tenths = Math.round(mean * 10)
  const sum = { from: Math.ceil((n * (2 * tenths - 1)) / 20), to: Math.floor((n * (2 * tenths + 1)) / 20) }
  const figures = [n, mean, deviation?.value ?? null, schools].filter((figure) => figure !== null)
  return {
    occasion: round,
    unit,
    audience: 'staff',
    measure: `${changeOf}statement ${key}`,
    contributors: n,
    n,
    sum,
    squares: null,
    spread: null,
    parts: null,
    figures,
  }
}

/** The beginning of what the number of those who opted out of a statement is called, before the statement's own name. */
export const optedOutOf = 'opted out of '

/** How many opted out, beside what is said of those who did not. */
function optedOutQuantity({ occasion, unit, audience, measure }: Quantity, optedOut: number): Quantity {
  return { ...nothing, occasion, unit, audience, measure: `${optedOutOf}${measure}`, contributors: optedOut, figures: [optedOut] }
}

function participationQuantity(round: string, { unit, audience, invited, answered }: Participation): Quantity {
  const count = answered.kind === 'unsaid' ? null : answered.count
  const place = { occasion: round, unit, audience, measure: 'participation' }
  return {
    ...nothing,
    ...place,
    contributors: answered.kind === 'exact' ? count : null,
    figures: count === null ? [invited] : [invited, count],
  }
}

function measureName({ kind, key }: Cell['measure']): string {
  return `${kind} ${key}`
}

const nothing = { contributors: null, n: null, sum: null, squares: null, spread: null, parts: null }
