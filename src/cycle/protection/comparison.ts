import { fromTenths, roundHalfAway } from './rounding.ts'

/** A median says something of schools, not of a school, from this many on. */
export const fewestSchools = 5

/**
 * Median and quartiles of schools' shown means (an end of the ladder counts as its bound), one decimal; null for fewer than five. No school is named and none is ranked.
 * Quartiles by linear interpolation between the ordered values (R's type 7, the spreadsheet's QUARTILE.INC), exact and then rounded.
 * @param means shown means with one decimal.
 */
export function middleOf(means: readonly number[]): { schools: number; lower: number; median: number; upper: number } | null {
  if (means.length < fewestSchools) return null
  const tenths = means.map((mean) => Math.round(mean * 10)).toSorted((a, b) => a - b)
  return { schools: tenths.length, lower: quartile(tenths, 1), median: quartile(tenths, 2), upper: quartile(tenths, 3) }
}

function quartile(ordered: readonly number[], which: 1 | 2 | 3): number {
  const position = (ordered.length - 1) * which
  const index = Math.floor(position / 4)
  const lower = ordered[index] ?? 0
  const upper = ordered[index + 1] ?? lower
  return fromTenths(Number(roundHalfAway(BigInt(4 * lower + (upper - lower) * (position % 4)), 4n)))
}
