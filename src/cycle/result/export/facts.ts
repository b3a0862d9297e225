import { formatNumber, type Language } from '../../../ground/base/language.ts'

/** The last mean of the low end of the ladder and the first of the high end. */
export type Ends = { low: number; high: number }

/** What the texts of a code book depend on: the ends in groups under ten, from ten on (`medium`) and from twenty on (`large`). */
export type Facts = { minimumGroup: number; levels: number; medium: Ends; large: Ends } & Ends

/** The standard deviations from which the spread of a small group is no longer `close`, and from which it is `wide` (spread.ts). */
export function spreadLimits({ levels }: Facts, language: Language): { some: string; wide: string } {
  const short = (value: number) => formatNumber(value, language, Number.isInteger(Math.round(value * 100) / 10) ? 1 : 2)
  return { some: short((levels - 1) / 5), wide: short((13 * (levels - 1)) / 40) }
}
