import type { CodedMean } from './cell.ts'
import { largeGroup } from './minimum.ts'
import { fromTenths, type Moments, meanTenths } from './rounding.ts'

/**
 * The mean of a group, its ends coded: near an end few answer sets are possible, at the end one. Under ten answers the ends are a tenth of the ladder's
 * length wide, from ten on half of that, from twenty on a quarter, two tenths and one of a level at least: under 20 a mean a tenth from the end is one or two persons, and the outermost value itself is never said
 * (NUMBERS section 3). On five levels: 1.4 and 4.6, 1.2 and 4.8, 1.1 and 4.9.
 */
export function codedMean(moments: Moments, levels: number): CodedMean {
  return codedTenths(meanTenths(moments), moments.n, levels)
}

/** From this many on the ends are narrowest. */
const mediumGroup = 20

/** The same of a mean in tenths. */
export function codedTenths(tenths: number, n: number, levels: number): CodedMean {
  const { low, high } = endsOf(levels, n)
  if (tenths <= low) return { kind: 'at most', value: fromTenths(low) }
  if (tenths >= high) return { kind: 'at least', value: fromTenths(high) }
  return { kind: 'plain', value: fromTenths(tenths) }
}

/** Whether a group of this size has its mean coded: then its sum must not be worked out from others either. */
export function isCoded(moments: Moments, levels: number): boolean {
  return moments.n > 0 && codedMean(moments, levels).kind !== 'plain'
}

/** The last mean of the low end and the first of the high end in a group of n, in tenths. */
export function endsOf(levels: number, n: number): { low: number; high: number } {
  const length = levels - 1
  const width = n < largeGroup ? length : n < mediumGroup ? Math.max(2, Math.round(length / 2)) : Math.max(1, Math.round(length / 4))
  return { low: 10 + width, high: 10 * levels - width }
}
