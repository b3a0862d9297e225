import { type Counted, type Figure, fitsAfter } from './figure.ts'
import { type Change, changesOf, mostMoves, together } from './moves.ts'

/** A group of people, its answers by level, and what is shown of it (null: nothing). */
export type Group = Counted & { key: string; figure: Figure | null }

/** A sum of groups that is shown. */
export type Sum = Counted & { figure: Figure }

/** What has to be open about a group: that its answers could be others; that they could lie on another level; that their sum could be another. */
export type Open = { levels: boolean; sum: boolean }

/** The ways in which a group can answer otherwise without its own figure changing, by how much its sum changes. */
type Ways = ReadonlyMap<number, readonly Change[]>

/** Those of groups by the number of moves, reckoned once for each. */
export type Options = (group: Group, moves: number) => Ways

/** Options for groups that are looked at together. */
export function rememberedOptions(): Options {
  const known = new Map<Group, Ways[]>()
  return (group, moves) => {
    const own = known.get(group) ?? []
    known.set(group, own)
    const before = own[moves]
    if (before) return before
    const made = new Map<number, Change[]>()
    for (const change of changesOf(group.counts.length, moves)) {
      if (!fitsAfter(group.figure, group, change)) continue
      const alike = made.get(change.step)
      if (alike) alike.push(change)
      else made.set(change.step, [change])
    }
    own[moves] = made
    return made
  }
}

/** Which changes of the groups' sum, one or two together, what is shown of it and what else is shown agrees with. `least` and `most`: by how much its sum of levels may change. */
export type Keeps = { least: number; most: number; all(change: Change, other?: Change): boolean }

/**
 * Asked once for each change.
 * @param whole the groups' sum, null where it is not shown
 * @param agrees whether what else is shown agrees with a change of the sum
 */
export function keeper(whole: Sum | null, agrees: (change: Change) => boolean = () => true): Keeps {
  const known = new Map<number, boolean>()
  return {
    least: whole ? whole.figure.from - whole.sum : Number.NEGATIVE_INFINITY,
    most: whole ? whole.figure.to - whole.sum : Number.POSITIVE_INFINITY,
    all(change, other) {
      const code = change.code + (other?.code ?? 0)
      const before = known.get(code)
      if (before !== undefined) return before
      const both = other ? together(change, other) : change
      const answer = (!whole || fitsAfter(whole.figure, whole, both)) && agrees(both)
      known.set(code, answer)
      return answer
    },
  }
}

/**
 * Whether there is another world with the same figures in which this group's answers differ as they must (NUMBERS section 3): searched by moving persons, one to four,
 * the fewest first, in the group and in at most two others. What is found is a proof; what is not found counts as known.
 */
export function hasWitness(target: Group, groups: readonly Group[], keeps: Keeps, need: Open, options: Options): boolean {
  const others = groups.filter((group) => group !== target && group.n > 0)
  const isOneLevel = target.counts.filter((count) => count > 0).length === 1
  const open = { differs: true, levels: need.levels && isOneLevel, sum: need.sum }
  for (let total = 1; total <= mostMoves; total += 1) {
    for (let own = total; own >= 1; own -= 1) {
      for (const [step, changes] of options(target, own)) {
        if (!open.differs && !open.levels && step === 0) continue
        if (!changes.some((change) => makesUp(change, others, total - own, options, keeps))) continue
        // Whoever moves off the only level shows that another is possible.
        open.differs = false
        open.levels = false
        if (step !== 0) open.sum = false
        if (!open.sum) return true
      }
    }
  }
  return false
}

/** Whether a change of the target can be made up for with exactly so many moves in other groups, one or two of them. */
function makesUp(own: Change, others: readonly Group[], room: number, options: Options, keeps: Keeps): boolean {
  if (room === 0) return isWithin(own.step, keeps) && keeps.all(own)
  for (const other of others) if (makesUpIn(own, options(other, room), keeps)) return true
  for (let first = 1; first < room; first += 1) {
    for (let index = 0; index < others.length; index += 1) {
      const one = others[index]
      if (!one) continue
      for (const changes of options(one, first).values()) {
        for (const change of changes) {
          const both = together(own, change)
          for (let last = index + 1; last < others.length; last += 1) {
            const two = others[last]
            if (two && makesUpIn(both, options(two, room - first), keeps)) return true
          }
        }
      }
    }
  }
  return false
}

function makesUpIn(own: Change, ways: Ways, keeps: Keeps): boolean {
  for (const [step, changes] of ways) {
    if (!isWithin(own.step + step, keeps)) continue
    for (const change of changes) if (keeps.all(own, change)) return true
  }
  return false
}

function isWithin(step: number, { least, most }: Keeps): boolean {
  return step >= least && step <= most
}
