/**
 * Tail probabilities of Student's t and Fisher's F, to some 1e-12. Our own: what npm offers either lacks the noncentral t that `noncentral.ts` builds on these, is
 * good to five figures only, or brings a hundred packages that are built from C. Held against R by `statistics.test.ts`.
 */

/** ln Γ(x) for x > 0. Lanczos' series with g = 607/128 and fifteen terms (C. Lanczos 1964; the coefficients are P. Godfrey's of 2001), relative error under 1e-15. */
export function logGamma(x: number): number {
  const series = coefficients.reduce((sum, each, index) => sum + each / (x + index + 1), 0.9999999999999971)
  const shifted = x + 671 / 128
  return (x + 0.5) * Math.log(shifted) - shifted + Math.log((Math.sqrt(2 * Math.PI) * series) / x)
}

/**
 * The regularised incomplete beta function I_x(a, b), a and b over 0, x from 0 to 1: the continued fraction 26.5.8 of Abramowitz & Stegun (1964), reckoned forwards as
 * Lentz (1976) does, from the side where it is short.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b
}

/** P(T > t) of Student's t with `df` > 0 degrees of freedom, whole or not. */
export function tailOfT(t: number, df: number): number {
  if (t < 0) return 1 - tailOfT(-t, df)
  return incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2
}

/** The t that is exceeded with this probability, over 0 and under one half. */
export function quantileOfT(tail: number, df: number): number {
  return rootOf(
    (t) => tail - tailOfT(t, df),
    0,
    upTo((t) => tailOfT(t, df) < tail),
  )
}

/** P(F ≤ f) of Fisher's F. */
export function belowF(f: number, df1: number, df2: number): number {
  return incompleteBeta((df1 * f) / (df1 * f + df2), df1 / 2, df2 / 2)
}

/** The f under which F falls with this probability. */
export function quantileOfF(below: number, df1: number, df2: number): number {
  return rootOf(
    (f) => belowF(f, df1, df2) - below,
    0,
    upTo((f) => belowF(f, df1, df2) > below),
  )
}

/**
 * Where a growing function goes from under nought to over it, to some 1e-14 (of the figure, where that is over 1); the end at which it is nearest where it does not. C. Ridders,
 * "A New Algorithm for Computing a Single Root of a Real Continuous Function", IEEE Transactions on Circuits and Systems 26 (1979): each step halves what is left at least, and
 * doubles the figures that are right where the function is smooth.
 */
export function rootOf(growing: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high]
  let [under, over] = [growing(from), growing(to)]
  if (under >= 0 || over <= 0) return under >= 0 ? from : to
  for (let last = Number.POSITIVE_INFINITY; ; ) {
    const middle = (from + to) / 2
    const value = growing(middle)
    const x = middle - ((middle - from) * value) / Math.sqrt(value * value - under * over)
    if (Math.abs(x - last) <= 1e-14 * Math.max(1, Math.abs(x)) || middle <= from || middle >= to) return x
    last = x
    const found = growing(x)
    const [left, leftValue, right, rightValue] = x < middle ? [x, found, middle, value] : [middle, value, x, found]
    if (rightValue < 0) [from, under] = [right, rightValue]
    else if (leftValue < 0) [from, under, to, over] = [left, leftValue, right, rightValue]
    else [to, over] = [left, leftValue]
  }
}

function upTo(isBeyond: (x: number) => boolean): number {
  let high = 1
  while (!isBeyond(high)) high *= 2
  return high
}

function fraction(x: number, a: number, b: number): number {
  const kept = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value)
  let numerator = 1
  let denominator = 1 / kept(1 - ((a + b) * x) / (a + 1))
  let result = denominator
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    denominator = 1 / kept(1 + even * denominator)
    numerator = kept(1 + even / numerator)
    result *= denominator * numerator
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    denominator = 1 / kept(1 + odd * denominator)
    numerator = kept(1 + odd / numerator)
    const step = denominator * numerator
    result *= step
    if (Math.abs(step - 1) < 1e-16) return result
  }
  return result
}

const coefficients = [
  57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5, 4.652362892704858e-5,
  -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265, -0.0001643181065367639,
  8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
]
