import { chanceOf, type Difference, intervalOf, wholeError } from './difference.ts'
import { holm } from './holm.ts'
import { shiftFound } from './noncentral.ts'

/**
 * What is said of a change. `none`: a change of half a level would most likely have been found, and none was. `few`: not even that would have been.
 */
export type Verdict = 'increase' | 'decrease' | 'none' | 'few'

/** A difference judged among the others of its page. `found`: the smallest change, in levels, that would have been found with a probability of 80 %. */
export type Judged = { value: number; low: number; high: number; verdict: Verdict; found: number }

/** Of all the comparisons of a page together: the probability that any change is called certain where there is none. */
export const errorRate = 0.05
/** The change that one should be able to find, in levels, before it may be said that there is none; and how probably. */
export const worthFinding = 0.5
export const wantedPower = 0.8

/**
 * Judges the comparisons of one page together: Holm's procedure over their p, and the power of that very procedure – at the level at which it stopped – for those that are not
 * certain. Same order as given.
 */
export function judge(differences: readonly Difference[]): Judged[] {
  const { rejected, stoppedAt } = certainAmong(differences)
  return differences.map((difference, index): Judged => {
    const found = shiftFound(difference.df, stoppedAt, wantedPower) * wholeError(difference)
    const isCertain = rejected[index] ?? false
    const certain = difference.value > 0 ? 'increase' : 'decrease'
    return {
      value: difference.value,
      ...intervalOf(difference),
      verdict: isCertain ? certain : found <= worthFinding ? 'none' : 'few',
      found,
    }
  })
}

/** Which of a page's differences are certain, in the same order, and the level at which the others were not. */
export function certainAmong(differences: readonly Difference[]): ReturnType<typeof holm> {
  return holm(differences.map(chanceOf), errorRate)
}
