import type { Quantity } from '../../../ground/published/published.ts'
import { optedOutOf } from '../../protection/quantities.ts'
import type { ReleasedUnit } from '../released.ts'
import type { Leak } from './leak.ts'

/**
 * What the published numbers of those who opted out of a statement tell: fewer than k; or, beside how many of a team handed in and how many of them chose a level, that
 * somebody of the team did. Where a participation is not said, everybody who was asked may have handed in.
 */
export function optedOutLeaks(quantities: readonly Quantity[], units: readonly ReleasedUnit[], k: number): Leak[] {
  const said = new Map(quantities.map((quantity) => [placeOf(quantity.unit, quantity.audience, quantity.measure), quantity]))
  return quantities.flatMap(({ unit, audience, measure, contributors }): Leak[] => {
    if (!measure.startsWith(optedOutOf) || contributors === null) return []
    const place = units.find(({ id }) => id === unit)
    const name = place?.name ?? unit
    const leak = { unit, name, audience, measure }
    const statement = measure.slice(optedOutOf.length)
    if (contributors < k) return [{ ...leak, how: 'few', derivation: `${name} is shown with ${contributors} who opted out` }]
    if (place?.level !== 'school') return [{ ...leak, how: 'one group', derivation: `${name} is no school` }]
    const onLevels = (of: string) => said.get(placeOf(of, audience, statement))?.n ?? null
    const took = (of: string) => said.get(placeOf(of, audience, 'participation'))
    const whole = took(unit)
    const off = (whole?.contributors ?? whole?.figures[0] ?? Number.POSITIVE_INFINITY) - (onLevels(unit) ?? 0)
    return units
      .filter(({ parent }) => parent === unit)
      .flatMap((team): Leak[] => {
        const [answered, levels] = [took(team.id)?.contributors ?? null, onLevels(team.id)]
        if (answered === null || levels === null || contributors <= off - (answered - levels)) return []
        const least = contributors - (off - (answered - levels))
        return [
          {
            ...leak,
            how: 'linear',
            derivation: `at least ${least} of ${team.name} opted out: at most ${off - (answered - levels)} others of ${name} did`,
          },
        ]
      })
  })
}

function placeOf(unit: string, audience: string, measure: string): string {
  return `${unit} ${audience} ${measure}`
}
