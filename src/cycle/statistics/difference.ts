import { quantileOfT, tailOfT } from './student.ts'

/** A group's answers to one statement. `deviation` divides by n, as it is published; it may be the largest that fits what is published, and then `bounded`. */
export type Group = { n: number; mean: number; deviation: number; bounded?: boolean }

/**
 * A difference with what it is uncertain by: `error` the standard error of it, rounding not counted in; `df` degrees of freedom; `step` the width of what its parts
 * are rounded to, `roundings` how many rounded figures it is made of (0: exact).
 */
export type Difference = { value: number; error: number; df: number; step: number; roundings: 0 | 1 | 2 }

/** The width of a published decimal. */
export const tenth = 0.1

/**
 * Two groups of whom it is not known who are the same: B. L. Welch's t ("The Generalization of 'Student's' Problem when Several Different Population Variances are
 * Involved", Biometrika 34, 1947), always, without asking first whether the variances differ: where they are equal it costs next to nothing, where they are not the pooled
 * test errs, and a test that chooses the test has no rate of its own (D. W. Zimmerman 2004). That most are the same persons makes the error smaller than is
 * reckoned here: to the safe side. s² = n/(n − 1) · deviation². Of bounded deviations the fewest degrees of freedom hold.
 * @param step what means and deviations are rounded to, 0 for exact ones; a rounded deviation's square has step²/12 added (uniform within its step)
 */
export function betweenGroups(now: Group, before: Group, step = tenth): Difference {
  const [a, b] = [variance(now, step), variance(before, step)]
  const error = Math.sqrt(a + b)
  const bounded = now.bounded || before.bounded
  const df = bounded || error === 0 ? fewestDf(now, before) : (a + b) ** 2 / (a ** 2 / (now.n - 1) + b ** 2 / (before.n - 1))
  return { value: now.mean - before.mean, error, df, step, roundings: step === 0 ? 0 : 2 }
}

/** The same persons twice: Student's t of each one's change, n − 1. @param change of n persons: the mean change and its deviation (divided by n) */
export function withinPersons(change: Group, step = tenth): Difference {
  return { value: change.mean, error: Math.sqrt(variance(change, step)), df: change.n - 1, step, roundings: step === 0 ? 0 : 1 }
}

/**
 * The probability of a difference at least this large, either way, where there is none. Of rounded figures the error has what rounding adds (`wholeError`). Where groups are so
 * large that the error is smaller than a step, rounding is most of it and no longer as good as chance – two equal groups are rounded alike or lie a whole step apart – so there the
 * probability is that of a *published* difference this large, its tail averaged over the last step, if that is larger.
 */
export function chanceOf(difference: Difference): number {
  const { value, error, df, step, roundings } = difference
  const size = Math.abs(value)
  if (wholeError(difference) === 0) return size > 0 ? 0 : 1
  const chance = 2 * tailOfT(size / wholeError(difference), df)
  if (error >= step || roundings === 0) return chance
  if (error === 0) return size > 1.5 * step ? 0 : 1
  const beyond = (by: number) => (by <= 0 ? 1 : 2 * tailOfT(by / error, df))
  // One rounded figure: from half a step below on. Two: from a whole step below, the nearer the more seldom.
  return Math.max(chance, roundings === 1 ? beyond(size - step / 2) : mean((share) => beyond(size - step * share)))
}

/** The limits between which the true difference lies, with 95 % of such intervals right: t · √(error² + what each rounding adds, step²/12). */
export function intervalOf(difference: Difference): { low: number; high: number } {
  const reach = quantileOfT(0.025, difference.df) * wholeError(difference)
  return { low: difference.value - reach, high: difference.value + reach }
}

/** The standard error with rounding: a value is as good as uniform within its step, whose variance is step²/12. */
export function wholeError({ error, step, roundings }: Difference): number {
  return Math.sqrt(error ** 2 + (roundings * step ** 2) / 12)
}

function variance({ n, deviation }: Group, step: number): number {
  return (deviation ** 2 + step ** 2 / 12) / (n - 1)
}

function fewestDf(now: Group, before: Group): number {
  return Math.min(now.n, before.n) - 1
}

/** Of a smooth function over 0 … 1, by Gauss and Legendre's rule of five points. */
function mean(of: (share: number) => number): number {
  return points.reduce((sum, { at, weight }) => sum + weight * of(at), 0)
}

const points = [
  { at: 0.5, weight: 64 / 225 },
  ...[-1, 1].flatMap((side) => [
    { at: 0.5 + (side * Math.sqrt(5 - 2 * Math.sqrt(10 / 7))) / 6, weight: (322 + 13 * Math.sqrt(70)) / 1800 },
    { at: 0.5 + (side * Math.sqrt(5 + 2 * Math.sqrt(10 / 7))) / 6, weight: (322 - 13 * Math.sqrt(70)) / 1800 },
  ]),
]
