import type { Release } from './cell.ts'
import { type Finding, gateOf } from './gate.ts'
import { type Holds, holdKey, mostTurns, noHolds } from './hold.ts'
import { optedOutFindings } from './opted-out-gate.ts'
import { settledRelease } from './protect.ts'
import type { Settings, Sums } from './sums.ts'

/** A release that has been through the gate, what was held back for it, and what is still found (nothing, or it must not be written). */
export type Proved = { release: Release; holds: Holds; found: readonly Finding[]; turns: number }

/**
 * The release of a round, with what its figures would tell all together held back: while the gate finds something in a measure, each place says a step less – the whole's
 * details, those of its parts, the words, the smallest team; what still tells something after these four shows its whole alone, and at last nothing. Deterministic.
 */
export function prove(sums: Sums, settings: Settings): Proved {
  const gate = gateOf(sums, settings)
  const holds = new Map<string, number>()
  const found: Finding[] = []
  let most = 0
  const release = settledRelease(sums, settings, (audience, measure, make) => {
    let own: Holds = noHolds
    for (let turn = 0; ; turn += 1) {
      const made = make(own)
      const told = gate(audience, measure, made.cells)
      if (told.length > 0 && turn < mostTurns) {
        own = heldMore(own, told)
        continue
      }
      for (const [key, steps] of own) holds.set(key, steps)
      found.push(...told)
      most = Math.max(most, turn)
      return made
    }
  })
  return { release, holds, found: [...found, ...optedOutFindings(release.cells, sums, settings)], turns: most }
}

function heldMore(holds: Holds, found: readonly Finding[]): Holds {
  const more = new Map(holds)
  for (const key of new Set(found.map(({ unit, audience, measure }) => holdKey(unit, audience, measure))))
    more.set(key, (holds.get(key) ?? 0) + 1)
  return more
}
