import { quantileOfF } from './student.ts'

/** What persons who answered every statement of an area say together: how many, each statement's sum of levels, and of every two the sum of products. */
export type CrossSums = { n: number; sums: readonly number[]; products: readonly (readonly number[])[] }

/** How well statements hang together. Null where nobody differs from another. */
export type Reliability = {
  alpha: number
  low: number
  high: number
  /** Of each statement: its correlation with the sum of the others, and alpha of the others alone (null under three statements). */
  items: { itemRest: number | null; alphaWithout: number | null }[]
}

/**
 * Cronbach's alpha, k/(k − 1) · (1 − Σ variances / variance of the sum) (L. J. Cronbach, Psychometrika 16, 1951), with the 95 % interval of L. S. Feldt (Psychometrika 30,
 * 1965): 1 − (1 − alpha) · F, F of n − 1 and (n − 1)(k − 1) degrees of freedom. Item–rest: the correlation of a statement with the sum of the others, not
 * itself in it. At least two statements and two persons.
 */
export function reliabilityOf(sums: CrossSums): Reliability | null {
  const { n } = sums
  const all = sums.sums.map((_, index) => index)
  const covariance = (a: number, b: number) => ((sums.products[a]?.[b] ?? 0) - ((sums.sums[a] ?? 0) * (sums.sums[b] ?? 0)) / n) / (n - 1)
  const alpha = alphaOf(all, covariance)
  if (alpha === null || n < 2) return null
  const [df1, df2] = [n - 1, (n - 1) * (all.length - 1)]
  return {
    alpha,
    low: 1 - (1 - alpha) * quantileOfF(0.975, df1, df2),
    high: 1 - (1 - alpha) * quantileOfF(0.025, df1, df2),
    items: all.map((item) => {
      const others = all.filter((each) => each !== item)
      return { itemRest: correlationWithRest(item, others, covariance), alphaWithout: alphaOf(others, covariance) }
    }),
  }
}

type Covariance = (a: number, b: number) => number

function alphaOf(items: readonly number[], covariance: Covariance): number | null {
  if (items.length < 2) return null
  const whole = varianceOfSum(items, covariance)
  if (whole <= 0) return null
  const own = items.reduce((sum, item) => sum + covariance(item, item), 0)
  return (items.length / (items.length - 1)) * (1 - own / whole)
}

function correlationWithRest(item: number, others: readonly number[], covariance: Covariance): number | null {
  const both = others.reduce((sum, other) => sum + covariance(item, other), 0)
  const spread = Math.sqrt(covariance(item, item) * varianceOfSum(others, covariance))
  return spread > 0 ? both / spread : null
}

function varianceOfSum(items: readonly number[], covariance: Covariance): number {
  return items.reduce((sum, a) => sum + items.reduce((inner, b) => inner + covariance(a, b), 0), 0)
}
