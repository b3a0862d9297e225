import { type Figure, fits } from './figure.ts'
import { type Change, changed, changesOf, mostMoves } from './moves.ts'
import type { LevelCounts } from './sums.ts'

/** A group of people, its answers by level, and what is shown of it (null: nothing). */
export type Group = { key: string; counts: LevelCounts; figure: Figure | null }

/** A sum of groups that is shown. */
export type Sum = { counts: LevelCounts; figure: Figure }

/** What has to be open about a group: that its answers could be others; that they could lie on another level; that their sum could be another. */
export type Open = { levels: boolean; sum: boolean }

/** The ways in which groups can answer otherwise without their own figure changing, reckoned once for each group and number of moves. */
export type Options = (group: Group, moves: number) => readonly Change[]

/** Options for groups that are looked at together. */
export function rememberedOptions(): Options {
  const known = new Map<Group, (readonly Change[])[]>()
  return (group, moves) => {
    const own = known.get(group) ?? []
    known.set(group, own)
    const before = own[moves]
    if (before) return before
    const { counts, figure } = group
    const made = changesOf(counts.length, moves).filter(({ by }) => {
      const other = changed(counts, by)
      return other !== null && (figure === null || fits(figure, other))
    })
    own[moves] = made
    return made
  }
}

/**
 * Whether there is another world with the same figures in which this group's answers differ as they must (NUMBERS section 3): searched by moving persons, one to four,
 * the fewest first, in the group and in at most two others. What is found is a proof; what is not found counts as known.
 * @param whole the groups' sum, null where it is not shown
 * @param agrees whether what else is shown agrees with a change of the sum
 */
export function hasWitness(
  target: Group,
  groups: readonly Group[],
  whole: Sum | null,
  need: Open,
  options: Options,
  agrees: (by: readonly number[]) => boolean = () => true,
): boolean {
  const others = groups.filter((group) => group !== target && group.counts.some((count) => count > 0))
  const present = target.counts.map((count) => count > 0)
  const isOneLevel = present.filter(Boolean).length === 1
  const open = { differs: true, levels: need.levels && isOneLevel, sum: need.sum }
  const isNews = ({ step }: Change) => open.differs || open.levels || (open.sum && step !== 0)
  const keeps = keeper(whole, agrees)
  for (let total = 1; total <= mostMoves; total += 1) {
    for (let own = total; own >= 1; own -= 1) {
      for (const change of options(target, own)) {
        if (!isNews(change) || !makesUp(change, others, total - own, options, keeps)) continue
        // Whoever moves off the only level shows that another is possible.
        open.differs = false
        open.levels = false
        if (change.step !== 0) open.sum = false
        if (!open.sum) return true
      }
    }
  }
  return false
}

type Keeps = { step: (step: number) => boolean; all: (changes: readonly Change[]) => boolean }

/** Whether a change of the target can be made up for with exactly so many moves in other groups, one or two of them. */
function makesUp(own: Change, others: readonly Group[], room: number, options: Options, keeps: Keeps): boolean {
  if (room === 0) return keeps.step(own.step) && keeps.all([own])
  for (const other of others) {
    for (const change of options(other, room)) if (keeps.step(own.step + change.step) && keeps.all([own, change])) return true
  }
  for (let first = 1; first < room; first += 1) {
    for (const [index, one] of others.entries()) {
      for (const two of others.slice(index + 1)) {
        for (const change of options(one, first)) {
          for (const last of options(two, room - first)) {
            if (keeps.step(own.step + change.step + last.step) && keeps.all([own, change, last])) return true
          }
        }
      }
    }
  }
  return false
}

function keeper(whole: Sum | null, agrees: (by: readonly number[]) => boolean): Keeps {
  const sum = whole?.counts.reduce((total, count, level) => total + count * (level + 1), 0) ?? 0
  const [least, most] = whole ? [whole.figure.from - sum, whole.figure.to - sum] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const known = new Map<number, boolean>()
  return {
    step: (step) => step >= least && step <= most,
    all(changes) {
      const by = added(changes)
      const key = by.reduce((code, each) => code * 32 + each + 16, 0)
      const before = known.get(key)
      if (before !== undefined) return before
      const other = whole ? changed(whole.counts, by) : null
      const answer = (!whole || (other !== null && fits(whole.figure, other))) && agrees(by)
      known.set(key, answer)
      return answer
    },
  }
}

function added(changes: readonly Change[]): number[] {
  const [first, ...rest] = changes
  const total = [...(first?.by ?? [])]
  for (const { by } of rest) for (let level = 0; level < total.length; level += 1) total[level] = (total[level] ?? 0) + (by[level] ?? 0)
  return total
}
