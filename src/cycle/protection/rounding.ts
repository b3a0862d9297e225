/** n values with their exact sums: the true sum is `sum / scale`, the true sum of squares `squares / scale²`. */
export type Moments = { n: number; sum: bigint; squares: bigint; scale: bigint }

/** The mean in whole tenths, half away from zero. `moments.n` at least 1. */
export function meanTenths({ n, sum, scale }: Omit<Moments, 'squares'>): number {
  return Number(roundHalfAway(10n * sum, scale * BigInt(n)))
}

/**
 * The standard deviation in whole tenths, half away from zero. Divided by n: it describes these answers and estimates nothing.
 * Exact: the root is never taken, its square is compared.
 */
export function deviationTenths({ n, sum, squares, scale }: Moments): number {
  const count = BigInt(n)
  const variance = count * squares - sum * sum
  const unit = scale * scale * count * count
  // The greatest t with (t − ½)/10 ≤ the root, that is (2t − 1)² · unit ≤ 400 · variance.
  const ratio = (400n * variance) / unit
  return Number((integerRoot(ratio) + 1n) / 2n)
}

/** Tenths as the decimal number that is shown. */
export function fromTenths(tenths: number): number {
  return tenths / 10
}

/** Index 0–100 of a shown mean, a whole number: of the rounded mean, for the exact one would tell more decimals of it (NUMBERS section 3). */
export function indexOfTenths(tenths: number, levels: number): number {
  return Number(roundHalfAway(10n * BigInt(tenths - 10), BigInt(levels - 1)))
}

/** A fraction rounded to a whole number, half away from zero. The denominator is positive. */
export function roundHalfAway(numerator: bigint, denominator: bigint): bigint {
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (2n * size + denominator) / (2n * denominator)
  return numerator < 0n ? -rounded : rounded
}

/** The greatest whole number whose square is at most `value`. */
function integerRoot(value: bigint): bigint {
  let root = BigInt(Math.floor(Math.sqrt(Number(value))))
  while (root * root > value) root -= 1n
  while ((root + 1n) * (root + 1n) <= value) root += 1n
  return root
}
