import type { Quantity } from '../../../ground/published/published.ts'
import type { ReleasedUnit } from '../released.ts'

/**
 * What is published of one measure in a unit and the units under it. `answers`: how many the parts do not show. `hidden`: the groups that they may be in, by unit; ''
 * for a school's people without team.
 */
export type Known = {
  unit: ReleasedUnit
  audience: string
  measure: string
  whole: Quantity
  parts: readonly { unit: ReleasedUnit; quantity: Quantity }[]
  hidden: readonly string[]
}

/** Puts published sums in order: each whole with its parts, measure by measure. Quantities without a sum follow from others, or are no sums. */
export function knownIn(quantities: readonly Quantity[], units: readonly ReleasedUnit[]): Known[] {
  const at = new Map(quantities.map((quantity) => [placeOf(quantity.unit, quantity.audience, quantity.measure), quantity]))
  const invited = (unit: string, audience: string) => at.get(placeOf(unit, audience, 'participation'))?.figures[0] ?? 0
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const schoolsIn = (unit: ReleasedUnit) =>
    units.filter(({ level, parent }) => level === 'school' && (unit.level === 'authority' || parent === unit.id))
  return quantities.flatMap((whole): Known[] => {
    const unit = byId.get(whole.unit)
    if (!unit || unit.level === 'team' || whole.sum === null || whole.n === null || isChange(whole)) return []
    const { audience, measure } = whole
    const below = unit.level === 'school' ? units.filter(({ parent }) => parent === unit.id) : schoolsIn(unit)
    const parts = below.flatMap((part) => {
      const quantity = at.get(placeOf(part.id, audience, measure))
      return quantity?.n != null && quantity.sum ? [{ unit: part, quantity }] : []
    })
    const shown = new Set(parts.map((part) => part.unit.id))
    const without = invited(unit.id, audience) - below.reduce((sum, { id }) => sum + invited(id, audience), 0)
    const hidden =
      unit.level === 'school' ? [...below.filter(({ id }) => !shown.has(id)).map(({ id }) => id), ...(without > 0 ? [''] : [])] : []
    return [{ unit, audience, measure, whole, parts, hidden }]
  })
}

function isChange({ measure }: Quantity): boolean {
  return measure.includes('change of ')
}

function placeOf(unit: string, audience: string, measure: string): string {
  return `${unit} ${audience} ${measure}`
}
