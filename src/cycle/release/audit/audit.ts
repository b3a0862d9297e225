import type { Quantity } from '../../../ground/published/published.ts'
import { countedOf, type Figure } from '../../protection/figure.ts'
import { leftAlone } from '../../protection/linear.ts'
import { largeGroup } from '../../protection/minimum.ts'
import { importanceLevels } from '../../protection/protect.ts'
import type { LevelCounts } from '../../protection/sums.ts'
import { type Group, hasWitness, keeper, rememberedOptions } from '../../protection/witness.ts'
import type { ReleasedUnit } from '../released.ts'
import { type Known, knownIn } from './known.ts'
import type { Leak } from './leak.ts'
import { optedOutLeaks } from './opted-out.ts'
import { worldOf } from './worlds.ts'

/** `undecided`: measures of a unit for which no answers were found that agree with everything: nothing is said of them. */
export type Audit = { looked: number; undecided: number; leaks: readonly Leak[] }

/**
 * What can be worked out from what is published of one occasion, by nothing but that: no answers and no sums are known here, only what shown figures leave open. Linear:
 * what is left when shown groups are taken from their whole. Witness: answers that agree with everything are looked for, and others in which a group's differ; a group
 * for which there are none is known.
 * @param random repeatable, so that the same is found each time
 */
export function auditOf(
  quantities: readonly Quantity[],
  units: readonly ReleasedUnit[],
  { k, levels }: { k: number; levels: number },
  random: () => number,
): Audit {
  let undecided = 0
  const all = knownIn(quantities, units)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const leaks = [
    ...fewIn(quantities, names, k),
    ...optedOutLeaks(quantities, units, k),
    ...all.flatMap((known): Leak[] => {
      const taken = takenAway(known, k)
      if (taken || known.audience !== 'staff' || known.unit.level !== 'school') return taken ? [taken] : []
      const told = worldsTold(known, known.measure.startsWith('importance ') ? importanceLevels : levels, random)
      if (told === null) undecided += 1
      return told ?? []
    }),
  ]
  return { looked: all.length, undecided, leaks }
}

/** Shown figures of fewer than k people; a leadership's view of its own school is shown whatever n. */
function fewIn(quantities: readonly Quantity[], names: ReadonlyMap<string, string>, k: number): Leak[] {
  return quantities.flatMap(({ unit, audience, measure, contributors, sum }): Leak[] => {
    if (audience !== 'staff' || sum === null || contributors === null || contributors >= k) return []
    const name = names.get(unit) ?? unit
    return [{ unit, name, audience, measure, how: 'few', derivation: `${name} is shown with ${contributors}` }]
  })
}

/** What is left of a whole when its shown parts are taken away. */
function takenAway({ unit, audience, measure, whole, parts, hidden }: Known, k: number): Leak | null {
  if (audience !== 'staff') return null
  const sizes = parts.map(({ quantity }) => quantity.n ?? 0)
  const left = (whole.n ?? 0) - sizes.reduce((sum, n) => sum + n, 0)
  if (left <= 0 || parts.length === 0) return null
  const columns = [...sizes, left]
  const rows = [columns.map(() => 1), ...parts.map((_, part) => columns.map((__, column) => (column === part ? 1 : 0)))]
  const isAlone = leftAlone({ sizes: columns, rows }, k) !== null
  const isOne = unit.level === 'school' && hidden.length < 2
  if (!isAlone && !isOne) return null
  const shown = parts.map((part) => `${part.unit.name} (${part.quantity.n})`).join(' − ')
  const [from, to] = [
    (whole.sum?.from ?? 0) - parts.reduce((sum, { quantity }) => sum + (quantity.sum?.to ?? 0), 0),
    (whole.sum?.to ?? 0) - parts.reduce((sum, { quantity }) => sum + (quantity.sum?.from ?? 0), 0),
  ]
  const derivation = `${unit.name} (${whole.n}) − ${shown} = ${left} ${left === 1 ? 'person' : 'people'} whose levels add up to ${from === to ? from : `${from} to ${to}`}`
  return { unit: unit.id, name: unit.name, audience, measure, how: isAlone ? 'linear' : 'one group', derivation }
}

/** How many sets of answers that agree with everything are held against each other before a group counts as known. */
const mostWorlds = 4

/** Groups of a school whose answers no other world has; null where not even one world was found. */
function worldsTold({ unit, audience, measure, whole, parts }: Known, levels: number, random: () => number): Leak[] | null {
  const left = (whole.n ?? 0) - parts.reduce((sum, { quantity }) => sum + (quantity.n ?? 0), 0)
  const of = figureShown(whole)
  if (left < 0) return null
  const only = parts.length === 0
  const unknown = [
    ...parts.map((part) => ({ name: part.unit.name, n: part.quantity.n ?? 0, figure: figureShown(part.quantity) })),
    ...(left > 0 ? [{ name: 'the others', n: left, figure: only ? of : null }] : []),
  ]
  const targets = unknown.map(({ n, figure }) => n < largeGroup || (figure === null && !only))
  const worlds: (readonly Group[])[] = []
  const open = targets.map((isTarget) => !isTarget)
  while (worlds.length < mostWorlds && open.includes(false)) {
    const world = worldOf(unknown, of, levels, random)
    if (!world) break
    worlds.push(world.map((counts, index) => groupOf(String(index), counts, unknown[index]?.figure ?? null)))
    for (const [index, isOpen] of open.entries()) if (!isOpen) open[index] = isOpenIn(worlds, index, of)
  }
  if (worlds.length === 0) return open.includes(false) ? null : []
  return unknown.flatMap(({ name, n }, index): Leak[] => {
    if (open[index]) return []
    const counts = worlds[0]?.[index]?.counts ?? []
    const levelsOf = counts.flatMap((count, level) => (count > 0 ? [`${count} on level ${level + 1}`] : [])).join(', ')
    const derivation = `in whatever agrees with what is shown of ${unit.name} (${whole.n})${only ? '' : ` and its parts`}, ${name} (${n}) are ${levelsOf}`
    return [{ unit: unit.id, name: unit.name, audience, measure, how: 'witness', derivation }]
  })
}

/** Whether a group's answers differ between worlds and lie on more than one level, or between the last of them and another near it. */
function isOpenIn(worlds: readonly (readonly Group[])[], index: number, whole: Figure): boolean {
  const last = worlds.at(-1) ?? []
  const target = last[index]
  if (!target) return true
  const mine = worlds.flatMap((world) => world[index] ?? [])
  const differs = new Set(mine.map(({ counts }) => counts.join(' '))).size > 1
  const levels = new Set(mine.flatMap(({ counts }) => counts.flatMap((count, level) => (count > 0 ? [level] : []))))
  // Several groups are hidden together: as long as two levels are there, nobody knows whose is which.
  if (levels.size > 1 && (differs || target.figure === null)) return true
  const all = last.reduce((sum: number[], { counts }) => counts.map((count, level) => count + (sum[level] ?? 0)), [])
  return hasWitness(target, last, keeper({ ...countedOf(all), figure: whole }), { levels: true, sum: false }, rememberedOptions())
}

function groupOf(key: string, counts: LevelCounts, figure: Figure | null): Group {
  return { key, figure, ...countedOf(counts) }
}

function figureShown({ sum, spread, parts }: Quantity): Figure {
  return { from: sum?.from ?? 0, to: sum?.to ?? 0, words: null, deviation: null, parts, spread }
}
