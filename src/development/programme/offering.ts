import { addDays, dayOf, startOfDay } from '../../ground/base/clock.ts'
import { isWorkingDay } from '../../ground/base/working-days.ts'

const hour = 3_600_000

/** Hours for which a seat is held for who is first in line; days on which nobody works are not counted. */
export const hoursToAnswer = 24
/** The same when the session begins soon. */
export const hoursNearStart = 4
/** Hours before the start from which it is soon. */
export const nearStart = 96

/** Whether a session begins so soon that what is told of it cannot wait for a day on which mail goes out. */
export function isSoon(now: Date, startsAt: Date): boolean {
  return startsAt.getTime() - now.getTime() <= nearStart * hour
}

/**
 * Until when an offer made now holds the seat: a day of working days, four hours when the session begins within four days. Null when that would be after sign-up closes: then nobody is
 * asked, and the seat goes to the first in line who wanted it without being asked.
 */
export function offerUntil(now: Date, session: { startsAt: Date; closesAt: Date }): Date | null {
  const until = afterWorkingHours(now, isSoon(now, session.startsAt) ? hoursNearStart : hoursToAnswer)
  return until <= session.closesAt ? until : null
}

/** The moment so many hours later, days on which nobody works left out, midnight to midnight in Sweden. */
export function afterWorkingHours(from: Date, hours: number): Date {
  let at = from
  let left = hours * hour
  for (;;) {
    const day = dayOf(at)
    const next = startOfDay(addDays(day, 1))
    if (!isWorkingDay(day)) at = next
    else if (at.getTime() + left <= next.getTime()) return new Date(at.getTime() + left)
    else {
      left -= next.getTime() - at.getTime()
      at = next
    }
  }
}
