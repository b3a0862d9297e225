import { AtHand } from '../../ground/base/at-hand.ts'
import { describeAnswers } from '../protection/answer-class.ts'
import { setsWithSums } from '../protection/answer-sets.ts'
import type { Content, SpreadWord } from '../protection/cell.ts'
import { sizesOf } from '../protection/spread.ts'
import { meanOf } from '../result/reading/rows.ts'
import type { Group } from '../statistics/difference.ts'

/** More sets than this are not gone through; the word's own bound is taken. */
const mostSets = 8000

/**
 * The group that a shown cell speaks of, for reckoning with; null where the mean is not said exactly. Where no deviation is published it is the largest that fits what is – n, mean
 * and word – so that what is called certain would be so whichever answers are behind it: the fewer and the less said, the more it takes.
 * @param levels of the ladder
 */
export function groupOf(content: Content, levels: number): Group | null {
  const mean = meanOf(content)
  if (content.kind === 'protected' || mean?.coded !== 'plain') return null
  const { n } = content
  if (content.kind === 'large' && content.deviation !== null) return { n, mean: mean.value, deviation: content.deviation }
  const word = content.kind === 'large' || content.kind === 'small' ? (content.spread ?? null) : null
  return { n, mean: mean.value, deviation: largestDeviation(n, mean.value, levels, word), bounded: true }
}

const known = new AtHand<string, number>(5000)

/** The largest standard deviation (divided by n) of n answers with this shown mean and word. */
function largestDeviation(n: number, mean: number, levels: number, word: SpreadWord | null): number {
  return known.of(`${n} ${mean} ${levels} ${word}`, () => largest(n, mean, levels, word))
}

function largest(n: number, mean: number, levels: number, word: SpreadWord | null): number {
  const sets = word && setsWithSums(n, levels, Math.ceil(n * (mean - 0.05) - 1e-9), Math.floor(n * (mean + 0.05) + 1e-9), mostSets)
  const alike = sets?.filter((set) => describeAnswers(set).word === word) ?? []
  if (alike.length > 0) return Math.max(...alike.map((set) => Math.sqrt(sizesOf(set).variance) / n))
  // Everyone at an end of the ladder: R. Bhatia & C. Davis, American Mathematical Monthly 107 (2000); a tenth is rounded away at the most favourable side.
  const nearest = Math.min(Math.abs(mean - (levels + 1) / 2), (levels - 1) / 2)
  const off = Math.max(0, nearest - 0.05)
  const widest = Math.sqrt(((levels - 1) / 2) ** 2 - off ** 2)
  // The words' own bounds (`spread.ts`).
  return word === 'close' || word === 'some' ? Math.min(widest, (word === 'close' ? 0.2 : 0.325) * (levels - 1)) : widest
}
