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
  for (const some of largestUnions(sizes, k - 1)) {
    const kept = new Set(some)
    const without = rows.map((row) => row.filter((_, column) => !kept.has(column)))
    if (primes.every((prime) => rankModulo(rows, prime) === rankModulo(without, prime))) continue
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
  const left = rows.map((row) => row.map((value) => BigInt(((value % prime) + prime) % prime)))
  const modulus = BigInt(prime)
  const width = left[0]?.length ?? 0
  let found = 0
  for (let column = 0; column < width && found < left.length; column += 1) {
    const at = left.findIndex((row, index) => index >= found && (row[column] ?? 0n) !== 0n)
    const pivot = left[at]
    const top = left[found]
    if (!pivot || !top) continue
    left[at] = top
    left[found] = pivot
    const inverse = power(pivot[column] ?? 1n, modulus - 2n, modulus)
    for (let index = found + 1; index < left.length; index += 1) {
      const row = left[index]
      const factor = ((row?.[column] ?? 0n) * inverse) % modulus
      if (!row || factor === 0n) continue
      left[index] = row.map((value, place) => (((value - factor * (pivot[place] ?? 0n)) % modulus) + modulus) % modulus)
    }
    found += 1
  }
  return found
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square, left] = [1n, base % modulus, exponent]
  while (left > 0n) {
    if (left & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
    left >>= 1n
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
