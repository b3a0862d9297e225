import { addDays, type Day } from '../../ground/base/clock.ts'
import { isWorkingDay } from '../../ground/base/working-days.ts'

/** Copies of a session that are made at once, and days between them. */
export const mostCopies = 40
export const rhythms = ['7', '14', '28'] as const

/**
 * The days of a series after a day: so many, so many days apart. Days on which nobody works are told apart and not counted: a series of ten is ten sessions.
 */
export function daysOfSeries(after: Day, every: number, count: number): { days: Day[]; free: Day[] } {
  const days: Day[] = []
  const free: Day[] = []
  // A year of Saturdays ends somewhere: no rhythm meets only free days for long, unless it began on one.
  for (let at = addDays(after, every); days.length < count && free.length <= mostCopies; at = addDays(at, every)) {
    if (isWorkingDay(at)) days.push(at)
    else free.push(at)
  }
  return { days, free }
}
