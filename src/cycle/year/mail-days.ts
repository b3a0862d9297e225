import { addDays, type Day, startOfDay } from '../../ground/base/clock.ts'
import { isWorkingDay, type RedDay, redDayOn } from '../../ground/base/working-days.ts'

/** A break of the school year, first and last day included. */
export type Break = { id: string; name: string; from: Day; to: Day }

/** What an authority has told of its calendar, as far as mail goes: its breaks, and whether mail goes out in July and in breaks all the same. */
export type MailCalendar = { breaks: readonly Pick<Break, 'from' | 'to'>[]; inJuly: boolean; inBreaks: boolean }

/** Hours after midnight in Sweden at which mail that has rested goes out. */
const morning = 6

/** Days that mail rests at most, for a summer's breaks with July between: where it would rest longer it goes out at once, late rather than never. */
export const longestRest = 120

/**
 * Whether mail that nobody asked for just now goes out on a day: not on weekends, red days and free eves (`isWorkingDay`), not in July and in breaks unless the
 * authority has chosen so. The one rule: the post office asks it, and whoever picks a day for a mail.
 */
export function isMailDay({ breaks, inJuly, inBreaks }: MailCalendar, day: Day): boolean {
  if (!isWorkingDay(day)) return false
  if (!inJuly && day.slice(5, 7) === '07') return false
  return inBreaks || !breaks.some(({ from, to }) => from <= day && day <= to)
}

/** The first day from a day on when mail goes out. The day itself where there is none within `longestRest` days. */
export function mailDayFrom(calendar: MailCalendar, day: Day): Day {
  return near(calendar, day, 1)
}

/** The last day up to a day when mail goes out; the day itself where there is none within `longestRest` days. */
export function mailDayBefore(calendar: MailCalendar, day: Day): Day {
  return near(calendar, day, -1)
}

/** When mail that is not sent on a day goes out instead: early on the next day on which it does; null when it goes out on the day, also because it would rest too long. */
export function restsUntil(calendar: MailCalendar, day: Day): Date | null {
  const next = mailDayFrom(calendar, day)
  return next === day ? null : new Date(startOfDay(next).getTime() + morning * 3_600_000)
}

/** Why mail rests: a break by its name, July, a red day, or nothing but a weekend. */
export type RestCause = { is: 'break'; name: string } | { is: 'july' } | { is: 'red day'; day: RedDay } | { is: 'weekend' }

/** Until which day mail of a day rests, and for which causes, in the order in which they come; null when it goes out on the day. */
export type Rest = { until: Day; causes: RestCause[] }

/** A weekend is a cause only where there is no other: it lies in every longer rest. */
export function restOn(calendar: Omit<MailCalendar, 'breaks'> & { breaks: readonly Omit<Break, 'id'>[] }, day: Day): Rest | null {
  const until = mailDayFrom(calendar, day)
  if (until === day) return null
  const causes = new Map<string, RestCause>()
  for (let at = day; at < until; at = addDays(at, 1)) {
    const cause = causeOn(calendar, at)
    if (cause) causes.set(JSON.stringify(cause), cause)
  }
  return { until, causes: causes.size > 0 ? [...causes.values()] : [{ is: 'weekend' }] }
}

/** Why mail rests on a day: what lasts longest; null for a weekend, and for a day of mail. */
function causeOn({ breaks, inJuly, inBreaks }: Parameters<typeof restOn>[0], day: Day): RestCause | null {
  const during = inBreaks ? undefined : breaks.find(({ from, to }) => from <= day && day <= to)
  if (during) return { is: 'break', name: during.name }
  if (!inJuly && day.slice(5, 7) === '07') return { is: 'july' }
  const red = redDayOn(day)
  return red ? { is: 'red day', day: red } : null
}

/** Whether mail would rest for longer than it may around a day that is in a break. */
export function restsTooLong(calendar: MailCalendar, day: Day): boolean {
  let days = 0
  for (const step of [-1, 1]) for (let at = day; days <= longestRest + 1 && !isMailDay(calendar, at); at = addDays(at, step)) days += 1
  // The day itself was counted from both sides.
  return days - 1 > longestRest
}

function near(calendar: MailCalendar, day: Day, step: 1 | -1): Day {
  for (let away = 0; away <= longestRest; away += 1) {
    const at = addDays(day, away * step)
    if (isMailDay(calendar, at)) return at
  }
  return day
}
