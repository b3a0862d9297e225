import { worthOf } from './funded-time.ts'
import type { HoursAtRate } from './store.ts'

/** Attested hours of a category at a rate, and what they are worth. @property ore null without a rate */
export type Worth = HoursAtRate & { ore: number | null }

/** Co-financing by category and rate, in the order of their names: whole hours times whole öre, so that the sum is the sum of the rows. */
export function worths(hours: readonly HoursAtRate[]): Worth[] {
  return hours
    .map((each) => ({ ...each, ore: worthOf(each.hours, each.oreAnHour) }))
    .toSorted((a, b) => a.category.localeCompare(b.category, 'sv'))
}
