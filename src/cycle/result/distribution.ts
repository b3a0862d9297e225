import type { Distribution, Part } from './cell.ts'
import { guessable } from './guessable.ts'
import type { LevelCounts } from './sums.ts'
import { sizeOf } from './tally.ts'

/** From this many persons on a part of a distribution may be shown; none at all may be, too. */
export const smallestPart = 3

/**
 * A group with what is shown of its levels (`parts`; null when its distribution is not), the answer sets that fit its cell if that is a small group's, and
 * the groups it is made of.
 */
export type Node = { counts: LevelCounts; parts: readonly Part[] | null; sets?: readonly LevelCounts[]; below: readonly Node[] }

/**
 * Merges neighbouring levels until each part has nobody or at least three, so that nobody is "the one on level 1" (NUMBERS section 3). It also merges where
 * taking the shown distributions `below` from this one would leave one or two, where only one answer set of a small group below fits into what is left, and where
 * n, mean and deviation would tell how a part divides.
 * Deterministic: the first part at fault joins the smaller of its neighbours that has anyone, the lower one at a tie.
 */
export function mergeLevels(counts: LevelCounts, below: readonly Node[]): Distribution {
  let parts: Part[] = counts.map((count, index) => ({ from: index + 1, to: index + 1, count }))
  while (parts.length > 1) {
    const fault = firstFault(parts, below) ?? guessable(counts, parts)
    if (fault === undefined) return { kind: 'parts', parts }
    parts = joined(parts, fault)
  }
  return { kind: 'collapsed' }
}

/** How many answers between two levels lie in groups for which that number is not shown: what is left when all that is shown is taken away. */
export function unknownBetween(nodes: readonly Node[], from: number, to: number): number {
  return nodes.reduce((total, node) => {
    if (knows(node, from, to)) return total
    if (node.below.length > 0) return total + unknownBetween(node.below, from, to)
    return total + sizeOf(node.counts.slice(from - 1, to))
  }, 0)
}

/** The parts as a node holds them: a collapsed distribution still tells the whole. */
export function partsOf(distribution: Distribution, counts: LevelCounts): readonly Part[] {
  return distribution.kind === 'parts' ? distribution.parts : [{ from: 1, to: counts.length, count: sizeOf(counts) }]
}

function knows({ parts }: Node, from: number, to: number): boolean {
  if (!parts) return false
  return parts.some((part) => part.from === from) && parts.some((part) => part.to === to)
}

/** The index of the first part that must not be shown as it is. */
function firstFault(parts: readonly Part[], below: readonly Node[]): number | undefined {
  const own = parts.findIndex(({ count }) => isTooSmall(count))
  if (own >= 0) return own
  for (const [index, first] of parts.entries()) {
    for (const last of parts.slice(index)) {
      if (isTooSmall(unknownBetween(below, first.from, last.to))) return index
    }
  }
  const rooms = roomsIn(parts, below)
  if (below.every((node) => keepsSecrets(node, rooms))) return undefined
  const least = Math.min(...parts.map(weight))
  return parts.findIndex((part) => weight(part) === least)
}

/** How many answers are open between two levels when all known distributions are taken away. */
type Room = { from: number; to: number; open: number }

function roomsIn(parts: readonly Part[], below: readonly Node[]): Room[] {
  return parts.flatMap((first, index) =>
    parts.slice(index).map((last) => ({ from: first.from, to: last.to, open: unknownBetween(below, first.from, last.to) })),
  )
}

/**
 * Whether at least two answer sets of each small group fit into what is left open. A group inside one with a distribution of its own has that one's rooms, and
 * those around it where that one shows nothing.
 */
function keepsSecrets(node: Node, rooms: readonly Room[]): boolean {
  const { sets, parts, below } = node
  if (!sets) {
    const inner = parts ? [...roomsIn(parts, below), ...rooms.filter(({ from, to }) => !knows(node, from, to))] : rooms
    return below.every((each) => keepsSecrets(each, inner))
  }
  let fitting = 0
  for (const set of sets) {
    if (rooms.every(({ from, to, open }) => sizeOf(set.slice(from - 1, to)) <= open)) fitting += 1
    if (fitting >= 2) return true
  }
  return false
}

function isTooSmall(count: number): boolean {
  return count > 0 && count < smallestPart
}

function joined(parts: readonly Part[], index: number): Part[] {
  const lower = parts[index - 1]
  const upper = parts[index + 1]
  const start = lower && (!upper || weight(lower) <= weight(upper)) ? index - 1 : index
  const first = parts[start]
  const second = parts[start + 1]
  if (!first || !second) throw new RangeError('nothing to join')
  return [...parts.slice(0, start), { from: first.from, to: second.to, count: first.count + second.count }, ...parts.slice(start + 2)]
}

/** An empty neighbour comes last: joining it helps nobody. */
function weight({ count }: Part): number {
  return count === 0 ? Number.POSITIVE_INFINITY : count
}
