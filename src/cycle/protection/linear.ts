import { rank } from './rank.ts'

/** Groups of people as columns, shown sums as rows (how often each group is in the sum). */
export type Shown = { sizes: readonly number[]; rows: readonly (readonly number[])[] }

/** Two primes under 2³¹: a matrix has its rank modulo at least one of them unless both divide the same minors. */
const primes = [2_147_483_647, 2_147_483_629] as const

/**
 * Groups that some linear combination of shown sums is left with, fewer than k persons together; null when there are none. Ranks are taken modulo two primes; a hit is
 * confirmed in exact numbers before it counts.
 */
export function leftAlone({ sizes, rows }: Shown, k: number): number[] | null {
  if (rows.length === 0) return null
  const ranks = primes.map((prime) => rankModulo(rows, prime))
  for (const some of largestUnions(sizes, k - 1)) {
    const kept = new Set(some)
    const without = rows.map((row) => row.filter((_, column) => !kept.has(column)))
    if (primes.every((prime, index) => ranks[index] === rankModulo(without, prime))) continue
    if (rank(rows) > rank(without)) return some
  }
  return null
}

/** The same for many schools, each constellation reckoned once. */
export function rememberedAlone(): typeof leftAlone {
  const known = new Map<string, number[] | null>()
  return (shown, k) => {
    const key = JSON.stringify([shown.sizes.map((size) => Math.min(size, k)), shown.rows, k])
    const found = known.get(key)
    if (found !== undefined) return found
    const made = leftAlone(shown, k)
    known.set(key, made)
    return made
  }
}

/** The rank of a matrix of small whole numbers modulo a prime under 2³¹. */
export function rankModulo(rows: readonly (readonly number[])[], prime: number): number {
  const left = rows.map((row) => row.map((value) => ((value % prime) + prime) % prime))
  const width = left[0]?.length ?? 0
  let found = 0
  for (let column = 0; column < width && found < left.length; column += 1) {
    const at = left.findIndex((row, index) => index >= found && (row[column] ?? 0) !== 0)
    const pivot = left[at]
    const top = left[found]
    if (!pivot || !top) continue
    left[at] = top
    left[found] = pivot
    const inverse = power(pivot[column] ?? 1, prime - 2, prime)
    for (let index = found + 1; index < left.length; index += 1) {
      const row = left[index]
      const factor = times(row?.[column] ?? 0, inverse, prime)
      if (!row || factor === 0) continue
      for (let place = column; place < width; place += 1)
        row[place] = ((row[place] ?? 0) - times(factor, pivot[place] ?? 0, prime) + prime) % prime
    }
    found += 1
  }
  return found
}

/** a · b modulo a prime, of numbers under 2³¹: in two halves, so that nothing grows over 2⁵³. */
function times(a: number, b: number, prime: number): number {
  const high = Math.floor(b / 32_768)
  return (((a * high) % prime) * 32_768 + a * (b % 32_768)) % prime
}

function power(base: number, exponent: number, prime: number): number {
  let [result, square, left] = [1, base % prime, exponent]
  while (left > 0) {
    if (left % 2 === 1) result = times(result, square, prime)
    square = times(square, square, prime)
    left = Math.floor(left / 2)
  }
  return result
}

/** Unions of groups with `room` persons at most to which no other group can be added. Empty groups are in none. */
function largestUnions(sizes: readonly number[], room: number): number[][] {
  const small = sizes.flatMap((size, column) => (size > 0 && size <= room ? [column] : []))
  const found: number[][] = []
  const grow = (from: number, union: number[], space: number) => {
    const fitting = small.filter((column) => !union.includes(column) && (sizes[column] ?? 0) <= space)
    if (fitting.length === 0 && union.length > 0) found.push(union)
    for (const column of fitting.filter((each) => each >= from)) grow(column + 1, [...union, column], space - (sizes[column] ?? 0))
  }
  grow(0, [], room)
  return found
}
