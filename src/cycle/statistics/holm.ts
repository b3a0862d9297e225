/**
 * Which of several hypotheses may be given up, with a probability of at most `level` that any is given up wrongly: S. Holm, "A Simple Sequentially Rejective Multiple
 * Test Procedure", Scandinavian Journal of Statistics 6 (1979). The smallest p is held against level/m, the next against level/(m − 1), until one is too large.
 * @param p from 0 to 1, in any order
 * @returns in the same order, whether each is given up; and the level at which it stopped, at which the next would have been
 */
export function holm(p: readonly number[], level: number): { rejected: boolean[]; stoppedAt: number } {
  const order = p.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const rejected = p.map(() => false)
  let left = p.length
  for (const { value, index } of order) {
    if (value > level / left) break
    rejected[index] = true
    left -= 1
  }
  return { rejected, stoppedAt: level / Math.max(1, left) }
}

/** Holm's p: what each p would be if it stood alone, in the same order, never over 1 (what R's `p.adjust(method = "holm")` says). */
export function holmAdjusted(p: readonly number[]): number[] {
  const order = p.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const adjusted = p.map(() => 1)
  let largest = 0
  for (const [rank, { value, index }] of order.entries()) {
    largest = Math.max(largest, Math.min(1, value * (p.length - rank)))
    adjusted[index] = largest
  }
  return adjusted
}
