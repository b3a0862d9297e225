import { addDays, type Day, daysBetween } from '../../ground/base/clock.ts'
import { workingDayBefore } from '../../ground/base/working-days.ts'
import { isMailDay, type MailCalendar, mailDayBefore } from '../year/mail-days.ts'
import type { Span } from '../year/year.ts'
import type { RoundFault } from './round-sentences.ts'

/** Three weeks, today and the last day included in what people can use. */
const usualLength = 21
/** Longer than this is a mistyped year. */
const longest = 183
const furthestAhead = 366

export type Dates = { opensOn: Day; closesOn: Day }

/** The days on which reminders go out; null: that one is not sent. */
export type ReminderDays = { first: Day | null; second: Day | null }

/** Days before the year's assessing from which a new round is taken to be that one. */
const yearAhead = 90

/**
 * The days of the year's assessing where they are near, and not so far gone that they are too short; else three weeks from today. A last day on which nobody is
 * at work is moved to the working day before.
 */
export function suggestedDates(today: Day, assessing: Span | null = null): Dates {
  const opensOn = assessing && assessing.from > today ? assessing.from : today
  if (assessing && daysBetween(today, assessing.from) <= yearAhead && daysBetween(opensOn, assessing.to) >= 14)
    return { opensOn, closesOn: assessing.to }
  return { opensOn: today, closesOn: workingDayBefore(addDays(today, usualLength)) }
}

/** What is wrong with a round's dates before it opens: each fault by its field. */
export function dateFaults({ opensOn, closesOn }: Dates, today: Day): RoundFault[] {
  const faults: RoundFault[] = []
  if (opensOn < today) faults.push({ field: 'opensOn', code: 'opensPassed' })
  else if (daysBetween(today, opensOn) > furthestAhead) faults.push({ field: 'opensOn', code: 'opensFar' })
  return [...faults, ...closingFaults({ opensOn, closesOn }, today)]
}

/** What is wrong with a last day. */
export function closingFaults({ opensOn, closesOn }: Dates, today: Day): RoundFault[] {
  if (closesOn < opensOn) return [{ field: 'closesOn', code: 'reversed' }]
  if (closesOn < today) return [{ field: 'closesOn', code: 'closesPassed' }]
  if (daysBetween(opensOn, closesOn) > longest) return [{ field: 'closesOn', code: 'tooLong' }]
  return []
}

/** What is wrong with a later last day of an open round: it may only be moved forward. */
export function extensionFaults(round: Dates, closesOn: Day): RoundFault[] {
  if (closesOn < round.closesOn) return [{ field: 'closesOn', code: 'earlier' }]
  return closingFaults({ opensOn: round.opensOn, closesOn }, round.closesOn)
}

/** About the middle, and two days before the last day; on days of mail. A short round has one, a very short none. */
export function suggestedReminders({ opensOn, closesOn }: Dates, calendar: MailCalendar): ReminderDays {
  const length = daysBetween(opensOn, closesOn)
  const first = mailDayBefore(calendar, addDays(opensOn, Math.round(length / 2)))
  const second = mailDayBefore(calendar, addDays(closesOn, -2))
  const usesSecond = second > opensOn
  return { first: first > opensOn && daysBetween(first, second) >= 3 ? first : null, second: usesSecond ? second : null }
}

/** What is wrong with reminder days: within the round, on days of mail, and in order. */
export function reminderFaults({ first, second }: ReminderDays, { opensOn, closesOn }: Dates, calendar: MailCalendar): RoundFault[] {
  const faults: RoundFault[] = []
  for (const [field, day] of [
    ['first', first],
    ['second', second],
  ] as const) {
    if (day !== null && (day <= opensOn || day > closesOn)) faults.push({ field, code: 'reminderOutside' })
    else if (day !== null && !isMailDay(calendar, day)) faults.push({ field, code: 'reminderFree' })
  }
  if (faults.length === 0 && first !== null && second !== null && second <= first) faults.push({ field: 'second', code: 'reminderOrder' })
  return faults
}

/** The days as they are if they still fit the dates, else suggested anew. */
export function fittingReminders(days: ReminderDays, dates: Dates, calendar: MailCalendar): ReminderDays {
  return reminderFaults(days, dates, calendar).length === 0 ? days : suggestedReminders(dates, calendar)
}
