import type { Audience } from '../../content/framework/framework.ts'
import type { Cell, Content, UnitLevel } from '../protection/cell.ts'
import type { Measure } from '../protection/sums.ts'

/**
 * What the gate held back of a level's cells, beyond what the rules alone hold back: `hidden` cells that are not shown at all, others that are shown without their
 * `distribution`, or (distribution and all that goes with it aside) without `spread`, the deviation or its word.
 */
export type HeldBack = { level: UnitLevel; audience: Audience; kind: Measure['kind'] } & Record<
  'hidden' | 'distribution' | 'spread',
  number
>

/** Counts what the gate held back: the cells by the rules alone beside those after the gate. Of one release, in the same order. */
export function heldBackOf(byRules: readonly Cell[], released: readonly Cell[]): HeldBack[] {
  const before = new Map(byRules.map((cell) => [placeOf(cell), cell.content]))
  const counts = new Map<string, HeldBack>()
  for (const cell of released) {
    const { level, audience, measure } = cell
    const lost = lostIn(before.get(placeOf(cell)), cell.content)
    const key = `${level} ${audience} ${measure.kind}`
    const count = counts.get(key) ?? { level, audience, kind: measure.kind, hidden: 0, distribution: 0, spread: 0 }
    counts.set(key, count)
    if (lost) count[lost] += 1
  }
  return [...counts.values()]
}

/** What a cell says less of than the rules would let it. */
function lostIn(before: Content | undefined, after: Content): 'hidden' | 'distribution' | 'spread' | null {
  if (!before || before.kind === 'protected') return null
  if (after.kind === 'protected') return 'hidden'
  if (showsDistribution(before) && !showsDistribution(after)) return 'distribution'
  return showsSpread(before) && !showsSpread(after) ? 'spread' : null
}

/** Whether a cell shows how many chose which levels. */
export function showsDistribution(content: Content): boolean {
  return content.kind === 'large' && content.distribution.kind === 'parts'
}

function showsSpread(content: Content): boolean {
  if (content.kind === 'large') return content.deviation !== null || Boolean(content.spread)
  return content.kind === 'small' && content.spread !== null
}

function placeOf({ unit, audience, measure }: Cell): string {
  return `${unit} ${audience} ${measure.kind} ${measure.key}`
}
