/** How many persons are moved at most from one world to another. */
export const mostMoves = 4

/**
 * What changes on each level when some persons answer otherwise. `step` and `squares`: by how much the sum of levels and that of their squares change. `code`: a number for
 * `by`, that of two changes together is the sum of theirs.
 */
export type Change = { by: readonly number[]; step: number; squares: number; code: number }

const known = new Map<string, readonly Change[]>()

/** Every way in which so many persons of a group can answer otherwise, in a fixed order; who merely changes places with another is nothing new. */
export function changesOf(levels: number, moves: number): readonly Change[] {
  const key = `${levels} ${moves}`
  const before = known.get(key)
  if (before) return before
  const made = vectors(levels, moves, moves).map(
    (by): Change => ({
      by,
      step: by.reduce((sum, each, level) => sum + each * level, 0),
      squares: by.reduce((sum, each, level) => sum + each * (level + 1) ** 2, 0),
      code: by.reduce((code, each) => code * 32 + each, 0),
    }),
  )
  known.set(key, made)
  return made
}

/** Two changes, one after the other. */
export function together(a: Change, b: Change): Change {
  const by = a.by.map((each, level) => each + (b.by[level] ?? 0))
  return { by, step: a.step + b.step, squares: a.squares + b.squares, code: a.code + b.code }
}

/** The change that takes it back. */
export function opposite({ by, step, squares, code }: Change): Change {
  return { by: by.map((each) => -each), step: -step, squares: -squares, code: -code }
}

/** Vectors of so many additions and as many removals. */
function vectors(levels: number, more: number, fewer: number): number[][] {
  if (levels === 0) return more === 0 && fewer === 0 ? [[]] : []
  const own = [0, ...Array.from({ length: more }, (_, index) => index + 1), ...Array.from({ length: fewer }, (_, index) => -index - 1)]
  return own.flatMap((by) => vectors(levels - 1, more - Math.max(0, by), fewer + Math.min(0, by)).map((rest) => [by, ...rest]))
}
