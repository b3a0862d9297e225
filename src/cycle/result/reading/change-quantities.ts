import type { Quantity } from '../../../ground/published/published.ts'
import type { AreaChange, ChangeRow } from './change.ts'

/** What is said of changes: functions of two rounds' released figures and of nothing else, in the register's words. */
export function changeQuantities(unit: string, rows: readonly (ChangeRow | AreaChange)[]): Quantity[] {
  return rows.flatMap((row): Quantity[] => {
    const { judged } = row
    if (!judged) return []
    const effect = 'effect' in row ? row.effect : null
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
        figures: [judged.value, judged.low, judged.high, judged.found, ...(effect ? [effect.size, effect.low, effect.high] : [])],
      },
    ]
  })
}
