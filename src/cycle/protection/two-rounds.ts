import type { Quantity } from '../../ground/published/published.ts'
import { leftAlone } from './linear.ts'

/** Persons who stand in shown sums together or not at all, and how many they are. */
export type Atom = { name: string; persons: number }

/** A sum that is shown: how often it has each atom's answers of one occasion. */
export type ShownSum = { what: string; of: Readonly<Record<string, number>> }

/**
 * Which atoms, fewer than k persons together, some combination of shown sums is left with; null for none. A further occasion that asks the same people (a check-in, an
 * evaluation) brings atoms and sums of its own.
 */
export function aloneAmong(atoms: readonly Atom[], shown: readonly ShownSum[], k: number): Atom[] | null {
  // Nobody's answers are known: they add nothing to any sum.
  const there = atoms.filter(({ persons }) => persons > 0)
  const rows = shown.map(({ of }) => there.map(({ name }) => of[name] ?? 0))
  const columns = leftAlone({ sizes: there.map(({ persons }) => persons), rows }, k)
  return columns?.flatMap((column) => there[column] ?? []) ?? null
}

/** What two rounds tell together: of whom, and what it follows from. */
export type Between = { unit: string; audience: string; measure: string; atoms: readonly Atom[] }

/**
 * What two occasions and the change of those who answered both say together: now less before less the change is what newcomers answered less what leavers did. Looked at for
 * every unit that has figures on both occasions and a change; without one nothing is left, for everybody may have changed.
 * @param before with the measures as they are called now
 * @param changes of the same persons, their measure called "same persons' change of …"
 */
export function toldBetween(before: readonly Quantity[], now: readonly Quantity[], changes: readonly Quantity[], k: number): Between[] {
  const [then, later] = [before, now].map((all) => new Map(all.map((quantity) => [placeOf(quantity), quantity])))
  return changes.flatMap((change): Between[] => {
    const measure = change.measure.replace(changeOf, '')
    const place = placeOf({ ...change, measure })
    const [first, second] = [then?.get(place)?.contributors, later?.get(place)?.contributors]
    if (first == null || second == null || change.contributors === null) return []
    const same = change.contributors
    const atoms = [
      { name: 'those who stayed, then', persons: same },
      { name: 'those who stayed, now', persons: same },
      { name: 'leavers', persons: first - same },
      { name: 'newcomers', persons: second - same },
    ]
    const shown: ShownSum[] = [
      { what: 'before', of: { 'those who stayed, then': 1, leavers: 1 } },
      { what: 'now', of: { 'those who stayed, now': 1, newcomers: 1 } },
      { what: 'change', of: { 'those who stayed, then': -1, 'those who stayed, now': 1 } },
    ]
    const alone = aloneAmong(atoms, shown, k)
    return alone ? [{ unit: change.unit, audience: change.audience, measure, atoms: alone }] : []
  })
}

/** How the change of the same persons is called. */
export const changeOf = "same persons' change of "

function placeOf({ unit, audience, measure }: Pick<Quantity, 'unit' | 'audience' | 'measure'>): string {
  return `${unit} ${audience} ${measure}`
}
