import type { Release } from './cell.ts'
import { type Finding, type Gate, gateOf } from './gate.ts'
import { type Holds, holdKey, mostTurns, noHolds, stepsToSilence } from './hold.ts'
import { optedOutFindings } from './opted-out-gate.ts'
import { type Made, settledRelease } from './protect.ts'
import type { Measure, Settings, Sums, Tree } from './sums.ts'

/** What a rule should have held back and the gate had to: all figures of one audience in one measure (`unit` null), or how many of a unit opted out of it. */
export type Silenced = Pick<Finding, 'audience' | 'measure'> & { unit: string | null }

/** A release that has been through the gate, what was held back for it, and what was given up because a rule has failed: nothing, as far as anyone knows. */
export type Proved = { release: Release; holds: Holds; silenced: readonly Silenced[]; turns: number }

/**
 * The release of a round, with what its figures would tell all together held back: while the gate finds something in a measure, each place that it names says a step less –
 * the whole's details, those of its parts, the words, the smallest team; what still tells something after these four shows its whole alone, and at last nothing. Deterministic.
 *
 * It ends: what is found is found in a place that shows a figure (a school that shows none has no findings, and a unit above that shows none causes none), such a place has
 * steps left before it is silent, and every turn takes one in each place that is named and gives none back. So there are at most as many turns as there are steps in all
 * places together, and the turn that finds nothing is the last. A place that is named after as many turns as a school has steps falls silent at once: one place a turn then.
 * Should the gate name none that has steps left, its measure is silent in the whole tree and said to be, and the rest is released: a round never waits for ever.
 * @param gate for tests
 */
export function prove(sums: Sums, settings: Settings, gate: Gate = gateOf(sums, settings)): Proved {
  const holds = new Map<string, number>()
  const silenced: Silenced[] = []
  let most = 0
  const release = settledRelease(sums, settings, (audience, measure, make) => {
    const { made, own, turns, isSilenced } = settled(sums.tree, audience, measure, make, gate)
    for (const [key, steps] of own) holds.set(key, steps)
    if (isSilenced) silenced.push({ audience, measure, unit: null })
    most = Math.max(most, turns)
    return made
  })
  const told = optedOutFindings(release.cells, sums, settings)
  silenced.push(...told.map(({ unit, audience, measure }) => ({ audience, measure, unit })))
  return { release: withoutOptedOut(release, told), holds, silenced, turns: most }
}

/** How many opted out is not said where that would tell of somebody. */
function withoutOptedOut(release: Release, found: readonly Finding[]): Release {
  if (found.length === 0) return release
  const named = new Set(found.map(({ unit, audience, measure }) => holdKey(unit, audience, measure)))
  const cells = release.cells.map((cell) => {
    const { optedOut, ...rest } = cell
    return optedOut !== undefined && named.has(holdKey(cell.unit, cell.audience, cell.measure)) ? rest : cell
  })
  return { ...release, cells }
}

type Settled = { made: Made; own: Holds; turns: number; isSilenced: boolean }

function settled(tree: Tree, audience: Finding['audience'], measure: Measure, make: (holds: Holds) => Made, gate: Gate): Settled {
  const stepsIn = silenceIn(tree, audience, measure)
  let own = noHolds
  for (let turns = 0; ; turns += 1) {
    const made = make(own)
    const told = gate(audience, measure, made.cells)
    if (told.length === 0) return { made, own, turns, isSilenced: false }
    const more = heldMore(own, told, stepsIn, turns < mostTurns ? 1 : mostTurns)
    if (!more) return { made: make(stepsIn), own: stepsIn, turns, isSilenced: true }
    own = more
  }
}

/** So many steps more in each place that is named; null when none of them has any left. */
function heldMore(holds: Holds, found: readonly Finding[], stepsIn: Holds, by: number): Holds | null {
  const more = new Map(holds)
  for (const key of new Set(found.map(({ unit, audience, measure }) => holdKey(unit, audience, measure)))) {
    const [before, most] = [holds.get(key) ?? 0, stepsIn.get(key) ?? 0]
    if (before < most) more.set(key, Math.min(most, before + by))
  }
  return [...more].some(([key, steps]) => steps > (holds.get(key) ?? 0)) ? more : null
}

/** The steps after which each place says nothing of a measure. */
function silenceIn({ authority, districts, schools }: Tree, audience: Finding['audience'], measure: Measure): Holds {
  const place = (level: keyof typeof stepsToSilence, unit: string): [string, number] => [
    holdKey(unit, audience, measure),
    stepsToSilence[level],
  ]
  return new Map([
    ...schools.map(({ id }) => place('school', id)),
    ...districts.map((unit) => place('above', unit)),
    place('above', authority),
  ])
}
