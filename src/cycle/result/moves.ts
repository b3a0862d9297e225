import type { LevelCounts } from './sums.ts'

/** How many persons are moved at most from one world to another. */
export const mostMoves = 4

/** What changes on each level when some persons answer otherwise; `step`: by how much the sum of levels changes. */
export type Change = { by: readonly number[]; moves: number; step: number }

const known = new Map<string, readonly Change[]>()

/** Every way in which so many persons of a group can answer otherwise, in a fixed order; who merely changes places with another is nothing new. */
export function changesOf(levels: number, moves: number): readonly Change[] {
  const key = `${levels} ${moves}`
  const before = known.get(key)
  if (before) return before
  const made = vectors(levels, moves, moves).map(
    (by): Change => ({ by, moves, step: by.reduce((sum, each, level) => sum + each * level, 0) }),
  )
  known.set(key, made)
  return made
}

/** The answers after a change; null where somebody is moved who is not there. */
export function changed(counts: LevelCounts, by: readonly number[]): number[] | null {
  for (let level = 0; level < counts.length; level += 1) if ((counts[level] ?? 0) + (by[level] ?? 0) < 0) return null
  return counts.map((count, level) => count + (by[level] ?? 0))
}

/** Vectors of so many additions and as many removals. */
function vectors(levels: number, more: number, fewer: number): number[][] {
  if (levels === 0) return more === 0 && fewer === 0 ? [[]] : []
  const own = [0, ...Array.from({ length: more }, (_, index) => index + 1), ...Array.from({ length: fewer }, (_, index) => -index - 1)]
  return own.flatMap((by) => vectors(levels - 1, more - Math.max(0, by), fewer + Math.min(0, by)).map((rest) => [by, ...rest]))
}
