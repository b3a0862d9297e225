import type { Release } from './cell.ts'
import { type Finding, findingsIn } from './gate.ts'
import { type Holds, holdKey, mostTurns } from './hold.ts'
import { protect } from './protect.ts'
import type { Settings, Sums } from './sums.ts'

/** A release that has been through the gate, what was held back for it, and what is still found (nothing, or it must not be written). */
export type Proved = { release: Release; holds: Holds; found: readonly Finding[]; turns: number }

/**
 * The release of a round, with what its figures would tell all together held back: while the gate finds something, each place says a step less – the whole's
 * details, those of its parts, the words, the smallest team; what still tells something after these four shows its whole alone, and at last nothing. Deterministic.
 */
export function prove(sums: Sums, settings: Settings): Proved {
  let holds: Holds = new Map()
  let isOpen: ReadonlySet<string> | null = null
  for (let turns = 0; ; turns += 1) {
    const release = protect(sums, settings, holds)
    const found = findingsIn(sums, settings, release, (audience, { kind, key }) => isOpen?.has(`${audience} ${kind} ${key}`) ?? true)
    if (found.length === 0 || turns >= mostTurns) return { release, holds, found, turns }
    holds = heldMore(holds, found)
    isOpen = new Set(found.map(({ audience, measure: { kind, key } }) => `${audience} ${kind} ${key}`))
  }
}

function heldMore(holds: Holds, found: readonly Finding[]): Holds {
  const more = new Map(holds)
  for (const key of new Set(found.map(({ unit, audience, measure }) => holdKey(unit, audience, measure))))
    more.set(key, (holds.get(key) ?? 0) + 1)
  return more
}
