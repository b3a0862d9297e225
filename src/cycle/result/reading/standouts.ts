/** What stands out among things: these, in the order given, or too many at exactly the same value to name some and not the others. */
export type Standouts<T> = { is: 'named'; items: T[] } | { is: 'many'; items: T[] }

/** How many a sentence names at most. */
export const mostNamed = 3

/** How far from the greatest, in tenths, something still stands beside it. */
const closeBy = 2

/**
 * The things with the greatest value: those near the greatest, three at most. When more are that near, the line is drawn between two values,
 * never through a tie; when that cannot be done, all that share the greatest value are `many`. Nothing for nothing.
 * @param tenths a thing's value, in tenths
 * @param within how near, in tenths: two unless told; Infinity where all of them stand out already
 */
export function standouts<T>(items: readonly T[], tenths: (item: T) => number, within = closeBy): Standouts<T> {
  const values = items.map(tenths)
  const greatest = Math.max(...values)
  const near = items.filter((item) => tenths(item) >= greatest - within)
  if (near.length <= mostNamed) return { is: 'named', items: near }
  const ordered = near.map(tenths).toSorted((a, b) => b - a)
  const cut = [3, 2, 1].find((count) => (ordered[count - 1] ?? 0) > (ordered[count] ?? 0))
  if (cut === undefined) return { is: 'many', items: near.filter((item) => tenths(item) === greatest) }
  const least = ordered[cut - 1] ?? greatest
  return { is: 'named', items: near.filter((item) => tenths(item) >= least) }
}
