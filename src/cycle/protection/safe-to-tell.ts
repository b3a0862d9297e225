import { largeGroup } from './minimum.ts'
import type { LevelCounts } from './sums.ts'

/**
 * Whether the answer sets that are left by what is said tell of nobody: no choice of levels – neighbours or not – has one or two persons for certain, and in a group
 * under ten nobody's level is certain. With a distribution shown, parts of three and more may be known; one and two never.
 */
export function isSafeToTell(left: readonly LevelCounts[], levels: number, n: number): boolean {
  const all = (1 << levels) - 1
  let open = all - 1
  const few = new Array<boolean>(all + 1).fill(true)
  const present = new Set<number>()
  for (const set of left) {
    for (let level = 0; level < levels; level += 1) if ((set[level] ?? 0) > 0) present.add(level)
    if (open === 0 && (n >= largeGroup || present.size > 1)) return true
    if (open === 0) continue
    for (let choice = 1; choice < all; choice += 1) {
      if (!few[choice]) continue
      const count = countIn(set, choice)
      if (count >= 1 && count <= 2) continue
      few[choice] = false
      open -= 1
    }
  }
  return open === 0 && (n >= largeGroup || present.size > 1)
}

/** The same for several of which one holds. */
export function allSafe(each: readonly (readonly LevelCounts[])[], levels: number): boolean {
  return each.every((left) => {
    const n = (left[0] ?? []).reduce((total, count) => total + count, 0)
    return left.length >= 2 && isSafeToTell(left, levels, n)
  })
}

/** Whether a member on some level, taking their own answer into account, is left with one answer set only. */
export function tellsMember(left: readonly LevelCounts[]): boolean {
  const levels = left[0]?.length ?? 0
  return Array.from({ length: levels }, (_, own) => left.filter((set) => (set[own] ?? 0) > 0).length).some((fitting) => fitting === 1)
}

function countIn(set: LevelCounts, choice: number): number {
  let count = 0
  for (let level = 0; level < set.length; level += 1) if (choice & (1 << level)) count += set[level] ?? 0
  return count
}
