import type { Quantity } from '../../../ground/published/published.ts'
import type { AreaChange, ChangeRow } from './change.ts'

/** What is said of changes: functions of two rounds' released figures and of nothing else, in the register's words. */
export function changeQuantities(unit: string, rows: readonly (ChangeRow | AreaChange)[]): Quantity[] {
  return rows.flatMap((row): Quantity[] => {
    const { judged } = row
    const { effect = null, limits = null, matched = null } = 'aspect' in row ? row : {}
    const intervals = [judged, limits, matched?.limits].flatMap((limit) => (limit ? [limit.low, limit.high] : []))
    const effects = [effect, matched?.effect].flatMap((each) => (each ? [each.size, each.low, each.high] : []))
    const figures = [...(judged ? [judged.value, judged.found] : []), ...intervals, ...effects]
    if (figures.length === 0) return []
    const of = 'aspect' in row ? `statement ${row.aspect.key}` : `area ${row.area.key}`
    return [
      {
        occasion: 'between rounds',
        unit,
        audience: row.audience,
        measure: `change of ${of}`,
        contributors: null,
        n: null,
        sum: null,
        squares: null,
        parts: null,
        figures,
      },
    ]
  })
}
