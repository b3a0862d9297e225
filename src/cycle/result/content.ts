import type { Content, Distribution, SpreadWord } from './cell.ts'
import { largeGroup } from './minimum.ts'
import { deviationTenths, fromTenths, type Moments, meanTenths } from './rounding.ts'
import { codedMean } from './small-group.ts'

/**
 * What a cell says that may be shown. `n` is the number of persons – above the school it may be lower than the number of answers in `moments`.
 * @param distribution null where the details – deviation and distribution – would give those of a small group away.
 */
export function shown(n: number, moments: Moments, levels: number, word: SpreadWord, distribution: Distribution | null): Content {
  if (n >= largeGroup && moments.n >= largeGroup && distribution) {
    return { kind: 'large', n, mean: fromTenths(meanTenths(moments)), deviation: fromTenths(deviationTenths(moments)), distribution }
  }
  const withheld = n >= largeGroup
  const mean = withheld ? { kind: 'plain' as const, value: fromTenths(meanTenths(moments)) } : codedMean(moments, levels)
  return { kind: 'small', n, mean, spread: word, withheld }
}
