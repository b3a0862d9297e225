import { incompleteBeta, logGamma, quantileOfT, rootOf, tailOfT } from './student.ts'

/** Farther from nought than this the series would fall under the smallest number; there the normal approximation is good to more than is ever shown. */
const farthest = 35

/**
 * P(T ≤ t) of the noncentral t with `df` degrees of freedom and noncentrality `shift`: R. V. Lenth, "Algorithm AS 243: Cumulative Distribution Function of the
 * Non-Central t Distribution", Applied Statistics 38 (1989), which is R's as well. Beyond a shift of 35 the normal approximation 26.7.10 of Abramowitz & Stegun.
 */
export function belowShiftedT(t: number, df: number, shift: number): number {
  if (t < 0) return 1 - belowShiftedT(-t, df, -shift)
  if (Math.abs(shift) > farthest) return below((t * (1 - 1 / (4 * df)) - shift) / Math.sqrt(1 + (t * t) / (2 * df)))
  return Math.min(1, below(-shift) + series(t, df, shift))
}

/** The noncentralities at which a t this large or larger, and this small or smaller, has a probability of 2.5 %: a 95 % interval. */
export function intervalOfShift(t: number, df: number): { low: number; high: number } {
  const reach = 10 + Math.abs(t)
  const at = (probability: number) => rootOf((shift) => probability - belowShiftedT(t, df, shift), t - reach, t + reach)
  return { low: at(0.975), high: at(0.025) }
}

/** How many standard errors a true difference must have for a two-sided test at `level` to find it with the probability `power`. */
export function shiftFound(df: number, level: number, power: number): number {
  const critical = quantileOfT(level / 2, df)
  return rootOf((shift) => 1 - belowShiftedT(critical, df, shift) - power, 0, critical + 10 + critical)
}

/** P(Z ≤ z) of the standard normal: G. Marsaglia's series (2004), exact to 1e-15 in absolute terms. */
export function below(z: number): number {
  if (z < -8.5) return 0
  if (z > 8.5) return 1
  let [term, sum] = [z, z]
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (z * z) / odd
    sum += term
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI)
}

function series(t: number, df: number, shift: number): number {
  if (t === 0) return 0
  if (shift === 0) return 0.5 - tailOfT(t, df)
  const x = (t * t) / (t * t + df)
  const half = df / 2
  const lambda = shift * shift
  const rest = (df / (t * t + df)) ** half
  let p = Math.exp(-lambda / 2) / 2
  let q = Math.sqrt(2 / Math.PI) * p * shift
  let odd = incompleteBeta(x, 0.5, half)
  let oddStep = 2 * rest * Math.exp(Math.log(x) / 2 - (Math.log(Math.PI) / 2 + logGamma(half) - logGamma(half + 0.5)))
  let even = 1 - rest
  let evenStep = half * x * rest
  let left = 0.5 - p
  let sum = p * odd + q * even
  for (let index = 1; index < 5000; index += 1) {
    odd -= oddStep
    even -= evenStep
    oddStep *= (x * (index + half - 0.5)) / (index + 0.5)
    evenStep *= (x * (index + half)) / (index + 1)
    p *= lambda / (2 * index)
    q *= lambda / (2 * index + 1)
    left -= p
    sum += p * odd + q * even
    // Left of the Poisson weights, past their top.
    if (index > lambda / 2 && (left <= 1e-16 || p < 1e-18)) break
  }
  return sum
}
