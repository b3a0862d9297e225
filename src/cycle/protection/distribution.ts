import type { Distribution, Part } from './cell.ts'
import { sizeBetween, smallestPart } from './ranges.ts'
import type { LevelCounts } from './sums.ts'
import { sizeOf } from './tally.ts'

/**
 * A group with what is shown of its levels (`parts`; null when its distribution is not), the answer sets that fit its cell if that is a small group's, and
 * the groups it is made of.
 */
export type Node = { counts: LevelCounts; parts: readonly Part[] | null; sets?: readonly LevelCounts[]; below: readonly Node[] }

/**
 * Whether taking the shown distributions `below` from these parts leaves nowhere one or two, and at least two answer sets of each small group fit
 * into what is left.
 */
export function leavesEnough(parts: readonly Part[], below: readonly Node[]): boolean {
  const rooms = roomsIn(parts, below)
  return !rooms.some(({ open }) => isTooSmall(open)) && below.every((node) => keepsSecrets(node, rooms))
}

/** How many answers between two levels lie in groups for which that number is not shown: what is left when all that is shown is taken away. */
export function unknownBetween(nodes: readonly Node[], from: number, to: number): number {
  const range = { from, to }
  let total = 0
  for (const node of nodes) {
    if (knows(node, from, to)) continue
    total += node.below.length > 0 ? unknownBetween(node.below, from, to) : sizeBetween(node.counts, range)
  }
  return total
}

/** The parts as a node holds them: a collapsed distribution still tells the whole. */
export function partsOf(distribution: Distribution, counts: LevelCounts): readonly Part[] {
  return distribution.kind === 'parts' ? distribution.parts : [{ from: 1, to: counts.length, count: sizeOf(counts) }]
}

function knows({ parts }: Node, from: number, to: number): boolean {
  if (!parts) return false
  return parts.some((part) => part.from === from) && parts.some((part) => part.to === to)
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
    if (rooms.every((room) => sizeBetween(set, room) <= room.open)) fitting += 1
    if (fitting >= 2) return true
  }
  return false
}

function isTooSmall(count: number): boolean {
  return count > 0 && count < smallestPart
}
