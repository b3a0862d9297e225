import type { CodedMean } from './cell.ts'
import { largeGroup } from './minimum.ts'
import { fromTenths, type Moments, meanTenths } from './rounding.ts'

/**
 * The mean of a small group, its ends coded: near an end few answer sets are possible, at the end one.
 * The ends are a tenth of the ladder's length wide: on five levels "at most 1.4" and "at least 4.6" (NUMBERS section 3), on three 1.2 and 2.8.
 */
export function codedMean(moments: Moments, levels: number): CodedMean {
  const tenths = meanTenths(moments)
  const { low, high } = endsOf(levels)
  if (tenths <= low) return { kind: 'at most', value: fromTenths(low) }
  if (tenths >= high) return { kind: 'at least', value: fromTenths(high) }
  return { kind: 'plain', value: fromTenths(tenths) }
}

/** Whether a group of this size has its mean coded: then its sum must not be worked out from others either. */
export function isCoded(moments: Moments, levels: number): boolean {
  return moments.n > 0 && moments.n < largeGroup && codedMean(moments, levels).kind !== 'plain'
}

/** The last mean of the low end and the first of the high end, in tenths. */
export function endsOf(levels: number): { low: number; high: number } {
  return { low: 10 + (levels - 1), high: 10 * levels - (levels - 1) }
}
