import type { Quantity } from '../../ground/published/published.ts'
import type { Effect } from '../statistics/effect.ts'
import type { Judged } from '../statistics/verdict.ts'

type Limits = { low: number; high: number }
type Change = {
  area: { key: string }
  aspect?: { key: string }
  audience: string
  judged: Judged | null
  limits?: Limits | null
  effect?: Effect | null
  matched?: { limits: Limits | null; effect: Effect | null } | null
  groups?: (Limits & { value: number }) | null
  same?: (Limits & { value: number; n: number }) | null
}

/** What is said of changes: functions of two rounds' released figures and of nothing else, in the register's words. */
export function changeQuantities(unit: string, changes: readonly Change[]): Quantity[] {
  return changes.flatMap(({ area, aspect, audience, judged, limits, effect, matched, groups, same }): Quantity[] => {
    const intervals = [judged, limits, matched?.limits, groups, same].flatMap((each) => (each ? [each.low, each.high] : []))
    const effects = [effect, matched?.effect].flatMap((each) => (each ? [each.size, each.low, each.high] : []))
    const ofArea = [groups, same].flatMap((each) => (each ? [each.value] : []))
    const figures = [...(judged ? [judged.value, judged.found] : []), ...ofArea, ...(same ? [same.n] : []), ...intervals, ...effects]
    if (figures.length === 0) return []
    const measure = `change of ${aspect ? `statement ${aspect.key}` : `area ${area.key}`}`
    const place = { occasion: 'between rounds', unit, audience, measure }
    return [{ ...place, contributors: null, n: null, sum: null, squares: null, spread: null, parts: null, figures }]
  })
}
