import type { LevelCounts } from './sums.ts'

/** Every way in which n people can stand on the levels. */
export function answerSets(n: number, levels: number): number[][] {
  if (levels === 1) return [[n]]
  return Array.from({ length: n + 1 }, (_, here) => answerSets(n - here, levels - 1).map((rest) => [here, ...rest])).flat()
}

/**
 * Every way in which n people can stand on the levels with a sum between two bounds (inclusive), or null when there are more than `most`.
 * The work grows with the number of ways found.
 */
export function setsWithSums(n: number, levels: number, from: number, to: number, most: number): LevelCounts[] | null {
  const found: LevelCounts[] = []
  for (let sum = from; sum <= to; sum += 1) {
    if (!place(found, new Array<number>(levels).fill(0), levels, n, sum - n, most)) return null
  }
  return found
}

/**
 * Those of which the squares of levels add up to something between two bounds that hang on the sum, or null when there are more than `most`: near the widest that answers
 * can lie there are few, however many people answered. The work grows with `most`, not with the number of people.
 */
export function setsWithSquares(
  n: number,
  levels: number,
  sums: { from: number; to: number },
  squaresOf: (sum: number) => { from: number; to: number },
  most: number,
): LevelCounts[] | null {
  const found: LevelCounts[] = []
  for (let sum = sums.from; sum <= sums.to; sum += 1) {
    const { from, to } = squaresOf(sum)
    // In steps over level 1, whose squares are Σx² − 2Σx + n.
    const steps = { from: from - 2 * sum + n, to: to - 2 * sum + n }
    if (!placeSquares(found, new Array<number>(levels).fill(0), levels, n, sum - n, steps, most)) return null
  }
  return found
}

function placeSquares(
  found: LevelCounts[],
  counts: number[],
  level: number,
  left: number,
  above: number,
  { from, to }: { from: number; to: number },
  most: number,
): boolean {
  // So many people with so many steps between them: their squares are least when all have alike, most when they stand on the ends.
  if (above < 0 || above > left * (level - 1) || to < 0 || above * above > to * left || (level - 1) * above < from) return true
  if (level === 1) {
    counts[0] = left
    found.push([...counts])
    return found.length <= most
  }
  const step = level - 1
  for (let here = Math.min(left, Math.floor(above / step)); here >= 0; here -= 1) {
    counts[step] = here
    const squares = here * step * step
    if (!placeSquares(found, counts, step, left - here, above - here * step, { from: from - squares, to: to - squares }, most)) return false
  }
  counts[step] = 0
  return true
}

/** Places `left` people with `above` steps over level 1 between them on the levels up to `level`. False when there are too many ways. */
function place(found: LevelCounts[], counts: number[], level: number, left: number, above: number, most: number): boolean {
  if (above < 0 || above > left * (level - 1)) return true
  if (level <= 2) {
    if (level === 2) counts[1] = above
    counts[0] = left - above
    found.push([...counts])
    return found.length <= most
  }
  for (let here = 0; here <= left && here * (level - 1) <= above; here += 1) {
    counts[level - 1] = here
    if (!place(found, counts, level - 1, left - here, above - here * (level - 1), most)) return false
  }
  counts[level - 1] = 0
  return true
}
