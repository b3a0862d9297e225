import { worthOf } from './funded-time.ts'
import type { Row } from './store.ts'

/** Attested hours of a category at a rate, and what they are worth. @property ore null without a rate */
export type Worth = { category: string; oreAnHour: number | null; source: string; hours: number; ore: number | null }

/** Co-financing by category and rate, in the order of their names: whole hours times whole öre, so that the sum is the sum of the rows. */
export function worths(rows: readonly Row[]): Worth[] {
  const attested = rows.filter((row) => row.attested && row.hours > 0)
  return [...Map.groupBy(attested, ({ category, oreAnHour, rateSource }) => JSON.stringify([category, oreAnHour, rateSource]))]
    .toSorted(([a], [b]) => a.localeCompare(b, 'sv'))
    .flatMap(([, same]) => {
      const [first] = same
      if (!first) return []
      const hours = same.reduce((sum, each) => sum + each.hours, 0)
      return [
        { category: first.category, oreAnHour: first.oreAnHour, source: first.rateSource, hours, ore: worthOf(hours, first.oreAnHour) },
      ]
    })
}
