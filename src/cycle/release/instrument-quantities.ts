import type { Quantity } from '../../ground/published/published.ts'
import { type InstrumentContent, leastTold, much, type Share } from './instrument.ts'

/** What is said of how an area's questions worked, in the register's words: of the staff of a whole authority together. */
export function instrumentQuantities(at: { occasion: string; unit: string; area: string }, content: InstrumentContent): Quantity[] {
  if (content.kind === 'few') return []
  const { people, schools, alpha, low, high, statements } = content
  const { occasion, unit, area } = at
  const about = { occasion, unit, audience: 'staff', contributors: people, n: null, sum: null, squares: null, parts: null }
  return [
    { ...about, measure: `questions of area ${area}`, figures: [people, schools, alpha, low, high] },
    ...statements.map(({ key, itemRest, alphaWithout, irrelevant, unanswered, lowest, highest }) => ({
      ...about,
      measure: `question ${key}`,
      figures: [...[itemRest, alphaWithout].flatMap((each) => each ?? []), ...[irrelevant, unanswered, lowest, highest].map(toldOf)],
    })),
  ]
}

function toldOf(share: Share): number {
  return share.kind === 'about' ? Math.max(leastTold, share.percent) : much
}
