import { addDays, type Day, startOfDay } from '../../ground/base/clock.ts'
import { isWorkingDay } from '../../ground/base/working-days.ts'

/** A break of the school year, first and last day included. */
export type Break = { id: string; name: string; from: Day; to: Day }

/** What an authority has told of its calendar, as far as mail goes: its breaks, and whether mail goes out in July and in breaks all the same. */
export type MailCalendar = { breaks: readonly Pick<Break, 'from' | 'to'>[]; inJuly: boolean; inBreaks: boolean }

/** Hours after midnight in Sweden at which mail that has rested goes out. */
const morning = 6

/**
 * Whether mail that nobody asked for just now goes out on a day: not on weekends, red days and free eves (`isWorkingDay`), not in July and in breaks unless the
 * authority has chosen so. The one rule: the post office asks it, and whoever picks a day for a mail.
 */
export function isMailDay({ breaks, inJuly, inBreaks }: MailCalendar, day: Day): boolean {
  if (!isWorkingDay(day)) return false
  if (!inJuly && day.slice(5, 7) === '07') return false
  return inBreaks || !breaks.some(({ from, to }) => from <= day && day <= to)
}

/** The first day from a day on when mail goes out. Breaks without end end after a year: mail is late rather than never. */
export function mailDayFrom(calendar: MailCalendar, day: Day): Day {
  return near(calendar, day, 1)
}

/** The last day up to a day when mail goes out. */
export function mailDayBefore(calendar: MailCalendar, day: Day): Day {
  return near(calendar, day, -1)
}

/** When mail that is not sent on a day goes out instead: early on the next day on which it does; null when it goes out on the day. */
export function restsUntil(calendar: MailCalendar, day: Day): Date | null {
  if (isMailDay(calendar, day)) return null
  return new Date(startOfDay(mailDayFrom(calendar, day)).getTime() + morning * 3_600_000)
}

function near(calendar: MailCalendar, day: Day, step: 1 | -1): Day {
  for (let away = 0; away < 366; away += 1) {
    const at = addDays(day, away * step)
    if (isMailDay(calendar, at)) return at
  }
  return day
}
