import { momentOf, timeOf } from '../../cycle/dialogue/when.ts'
import type { Day } from '../../ground/base/clock.ts'

/** The same time of day in Sweden on another day; where the clocks leave it out, the hour after. */
export function onDay(day: Day, moment: Date): Date {
  const when = momentOf(day, timeOf(moment))
  return when.is === 'never' ? onDay(day, new Date(moment.getTime() + 3_600_000)) : when.moment
}
