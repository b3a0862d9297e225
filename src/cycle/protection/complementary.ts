import type { MinimumGroup } from '../round/round.ts'
import { largeGroup } from './minimum.ts'
import type { Moments } from './rounding.ts'
import { isCoded } from './small-group.ts'

/**
 * A part of a whole whose total is shown. `showable`: it is large enough and may have a cell of its own at all. `counted`: how many of its persons count towards
 * k, all of them where it is not said.
 */
export type Piece = { key: string; moments: Moments; showable: boolean; counted?: number }

/**
 * Which showable pieces must be hidden as well, so that the total minus what is shown gives no small group away (NUMBERS section 3): they go in the
 * order in which they stand until the hidden remainder is nobody, or at least k persons in at least two groups.
 * Two more conditions, found by attacking: a remainder whose mean would be coded is not left to be worked out, and neither is a
 * piece whose mean is coded. `wholeIsPlain` is false when the total's own mean is coded: then nothing can be worked out to the end.
 * @returns the keys of the hidden pieces.
 */
export function hiddenToo(pieces: readonly Piece[], minimumGroup: MinimumGroup, levels: number, wholeIsPlain: boolean): Set<string> {
  const people = pieces.filter(({ moments }) => moments.n > 0)
  const order = people.filter(({ showable }) => showable)
  const shown = new Set(order.map(({ key }) => key))
  for (const { key } of order) {
    const hidden = people.filter((piece) => !shown.has(piece.key))
    const open = people.filter((piece) => shown.has(piece.key))
    if (isSafeRemainder(hidden, minimumGroup, levels, wholeIsPlain) && (!wholeIsPlain || codedStayCoded(open, hidden, levels))) break
    shown.delete(key)
  }
  return new Set(order.filter(({ key }) => !shown.has(key)).map(({ key }) => key))
}

/** Pieces that have coded means, when all of a total is shown, must be two at least with ten persons at least: else they are worked out. */
function codedStayCoded(open: readonly Piece[], hidden: readonly Piece[], levels: number): boolean {
  const coded = open.filter(({ moments }) => isCoded(moments, levels))
  return coded.length === 0 || hidden.length > 0 || (coded.length >= 2 && personsIn(coded) >= largeGroup)
}

function isSafeRemainder(hidden: readonly Piece[], minimumGroup: MinimumGroup, levels: number, wholeIsPlain: boolean): boolean {
  if (hidden.length === 0) return true
  const counted = hidden.reduce((sum, piece) => sum + (piece.counted ?? piece.moments.n), 0)
  if (hidden.length < 2 || counted < minimumGroup) return false
  return !wholeIsPlain || !isCoded(total(hidden), levels)
}

function personsIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { moments }) => sum + moments.n, 0)
}

/** Sums of several pieces on one scale. */
function total(pieces: readonly Piece[]): Moments {
  const scale = pieces.reduce((product, { moments }) => (product % moments.scale === 0n ? product : product * moments.scale), 1n)
  return pieces.reduce(
    (sum, { moments }) => {
      const factor = scale / moments.scale
      return { n: sum.n + moments.n, sum: sum.sum + moments.sum * factor, squares: sum.squares + moments.squares * factor * factor, scale }
    },
    { n: 0, sum: 0n, squares: 0n, scale },
  )
}
