/**
 * The rank of a matrix of integers, by exact elimination without fractions. For tests: what can be worked out from shown sums.
 * @throws RangeError when a number grows too large to be exact.
 */
export function rank(rows: readonly (readonly number[])[]): number {
  let left = rows.filter((row) => row.some((value) => value !== 0)).map(lowest)
  const width = left[0]?.length ?? 0
  let found = 0
  for (let column = 0; column < width && left.length > 0; column += 1) {
    const pivot = left.find((row) => row[column] !== 0)
    if (!pivot) continue
    found += 1
    const top = pivot[column] ?? 1
    left = left
      .filter((row) => row !== pivot)
      .map((row) => {
        const factor = row[column] ?? 0
        return factor === 0 ? row : lowest(row.map((value, index) => value * top - (pivot[index] ?? 0) * factor))
      })
      .filter((row) => row.some((value) => value !== 0))
  }
  return found
}

function lowest(row: readonly number[]): readonly number[] {
  if (!row.every(Number.isSafeInteger)) throw new RangeError('too large to be exact')
  const divisor = row.reduce(greatestCommon, 0)
  return divisor > 1 ? row.map((value) => value / divisor) : row
}

function greatestCommon(a: number, b: number): number {
  let [x, y] = [a, Math.abs(b)]
  while (y > 0) [x, y] = [y, x % y]
  return x
}
