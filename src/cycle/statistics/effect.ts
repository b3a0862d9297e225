import type { Group } from './difference.ts'
import { intervalOfShift } from './noncentral.ts'
import { logGamma } from './student.ts'

/** A difference in standard deviations, with its 95 % interval. */
export type Effect = { size: number; low: number; high: number }

/**
 * dz of the same persons: the mean change over the standard deviation of the changes, s = deviation · √(n/(n − 1)) (J. Cohen, "Statistical Power Analysis", 1988, 2.3).
 * Its interval turns the noncentral t around (G. Cumming & S. Finch, Educational and Psychological Measurement 61, 2001): dz = noncentrality / √n. Null where nobody
 * differs from another.
 */
export function matchedEffect({ n, mean, deviation }: Group): Effect | null {
  if (deviation === 0 || n < 2) return null
  const size = mean / (deviation * Math.sqrt(n / (n - 1)))
  return scaled(size, 1 / Math.sqrt(n), n - 1, 1)
}

/**
 * Hedges' g of two groups: the difference of means over their pooled standard deviation, times J, which takes away that d is too large in small groups (L. V. Hedges,
 * Journal of Educational Statistics 6, 1981): J = Γ(m/2) / (√(m/2) · Γ((m − 1)/2)), m = n₁ + n₂ − 2. Its interval is that of d by the noncentral t, times J. Null where
 * nobody differs from another.
 */
export function groupEffect(now: Group, before: Group): Effect | null {
  const df = now.n + before.n - 2
  // n · deviation² is the sum of squared deviations.
  const pooled = Math.sqrt((now.n * now.deviation ** 2 + before.n * before.deviation ** 2) / df)
  if (pooled === 0 || df < 2) return null
  const unit = Math.sqrt(1 / now.n + 1 / before.n)
  return scaled((now.mean - before.mean) / pooled, unit, df, Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2))
}

/** @param unit what one standard error is of `size` */
function scaled(size: number, unit: number, df: number, corrected: number): Effect {
  const { low, high } = intervalOfShift(size / unit, df)
  return { size: size * corrected, low: low * unit * corrected, high: high * unit * corrected }
}
