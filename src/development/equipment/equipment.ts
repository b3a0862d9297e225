import type { Day } from '../../ground/base/clock.ts'

export const equipmentKinds = ['equipment', 'account', 'support'] as const
export type EquipmentKind = (typeof equipmentKinds)[number]

/** Characters, and how many there can be of a thing. */
export const longestWhat = 120
export const mostOfAThing = 10_000_000

/** How much there is of something at a unit, as it was counted last. */
export type Count = {
  id: string
  unit: string
  unitName: string
  kind: EquipmentKind
  what: string
  number: number
  onDay: Day
  byName: string
}

export type WrittenCount = Pick<Count, 'unit' | 'kind' | 'what' | 'number' | 'onDay'>

/** What there is of a thing in all, at how many units, counted from which day to which. */
export type Total = { kind: EquipmentKind; what: string; number: number; units: number; from: Day; to: Day }

/** Counts summed over units, by kind and name. What is written with other capitals is the same thing. */
export function totalsOf(counts: readonly Count[]): Total[] {
  const byThing = Map.groupBy(counts, ({ kind, what }) => `${kind} ${what.toLocaleLowerCase('sv')}`)
  return [...byThing.values()]
    .map((same): Total => {
      const days = same.map(({ onDay }) => onDay).sort()
      const [first] = same
      return {
        kind: first?.kind ?? 'equipment',
        what: first?.what ?? '',
        number: same.reduce((sum, { number }) => sum + number, 0),
        units: new Set(same.map(({ unit }) => unit)).size,
        from: days[0] ?? '',
        to: days.at(-1) ?? '',
      }
    })
    .sort((a, b) => equipmentKinds.indexOf(a.kind) - equipmentKinds.indexOf(b.kind) || a.what.localeCompare(b.what, 'sv'))
}
