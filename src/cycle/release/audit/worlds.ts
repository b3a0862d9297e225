import { type Counted, countedOf, type Figure } from '../../protection/figure.ts'
import { squaresIn } from '../../protection/shown-sums.ts'
import type { LevelCounts } from '../../protection/sums.ts'

/** A group whose answers are not known: how many they are, and what is published of them (null: nothing). */
export type Unknown = { n: number; figure: Figure | null }

/** How often one begins again, and how many persons are moved in between, before it is given up. */
const beginnings = 6
const steps = 4000

/**
 * Answers of groups that agree with everything that is published of each and of all together, or null where none were found: begun from answers around each mean, and
 * mended person by person (simulated annealing, S. Kirkpatrick et al. 1983), the same for the same `random`.
 */
export function worldOf(groups: readonly Unknown[], whole: Figure, levels: number, random: () => number): LevelCounts[] | null {
  for (let beginning = 0; beginning < beginnings; beginning += 1) {
    const world = groups.map(({ n, figure }) => begun(n, figure ?? whole, levels, random))
    const all = Array.from({ length: levels }, (_, level) => world.reduce((sum, counts) => sum + (counts[level] ?? 0), 0))
    let off = groups.reduce((sum, { figure }, index) => sum + misfit(figure, world[index] ?? []), misfit(whole, all))
    for (let step = 0; step < steps && off > 0; step += 1) {
      const index = Math.floor(random() * groups.length)
      const counts = world[index]
      const figure = groups[index]?.figure ?? null
      if (!counts) continue
      const before = misfit(figure, counts) + misfit(whole, all)
      const moves = Array.from({ length: 1 + Math.floor(random() * 2) }, () => moved(counts, all, random))
      const change = misfit(figure, counts) + misfit(whole, all) - before
      if (change <= 0 || random() < Math.exp((-change * (step + 1)) / 600)) off += change
      else for (const undo of moves.reverse()) undo()
    }
    if (off <= 0) return world
  }
  return null
}

/** By how much answers miss what is published; 0 when they agree. */
function misfit(figure: Figure | null, counts: LevelCounts): number {
  if (!figure) return 0
  const { n, sum, squares }: Counted = countedOf(counts)
  const parts = (figure.parts ?? []).reduce((off, { from, to, count }) => {
    let here = 0
    for (let level = from - 1; level < to; level += 1) here += counts[level] ?? 0
    return off + Math.abs(here - count)
  }, 0)
  return beyond(sum, figure) + parts + (figure.spread && n > 0 ? beyond(squares, squaresIn(figure.spread, n, sum)) / 3 : 0)
}

function beyond(value: number, { from, to }: { from: number; to: number }): number {
  return Math.max(0, from - value, value - to)
}

/** Moves one person to another level, in a group and in the whole; returns what takes it back. */
function moved(counts: number[], all: number[], random: () => number): () => void {
  const levels = counts.length
  const to = Math.floor(random() * levels)
  let from = Math.floor(random() * levels)
  for (let tried = 0; tried < levels && (counts[from] ?? 0) === 0; tried += 1) from = (from + 1) % levels
  if ((counts[from] ?? 0) === 0) return () => {}
  const move = (of: number[], by: number) => {
    of[from] = (of[from] ?? 0) - by
    of[to] = (of[to] ?? 0) + by
  }
  for (const of of [counts, all]) move(of, 1)
  return () => {
    for (const of of [counts, all]) move(of, -1)
  }
}

/** n people around a mean. */
function begun(n: number, { from, to }: Figure, levels: number, random: () => number): number[] {
  const counts = new Array<number>(levels).fill(0)
  const mean = Math.min(levels, Math.max(1, (from + to) / 2 / Math.max(1, n)))
  for (let person = 0; person < n; person += 1) {
    const level = Math.min(levels, Math.max(1, Math.round(mean + (random() - 0.5) * 2)))
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
  }
  return counts
}
