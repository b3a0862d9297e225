import { addMonths, type Day } from '../../ground/base/clock.ts'
import { minutesOnce } from '../attendance/minutes-once.ts'

/** What is rounded down to whole hours: the month's sum, or each day's. */
export const roundings = ['month', 'day'] as const
export type Rounding = (typeof roundings)[number]

/** What can stand in a column of the export. `blank`: to be filled in by who has the personal identity numbers. */
export const exportFields = [
  'blank',
  'number',
  'name',
  'month',
  'start',
  'ended',
  'end',
  'hours',
  'minutes',
  'category',
  'rate',
  'amount',
  'school',
  'attested',
] as const
export type ExportField = (typeof exportFields)[number]
export type ColumnOfExport = { heading: string; field: ExportField }

/** What an export tells beside hours, by its columns: a later rate or end date makes it another only where it tells of them. */
export function tellsOf(columns: readonly ColumnOfExport[]): { money: boolean; ended: boolean } {
  return {
    money: columns.some(({ field }) => field === 'rate' || field === 'amount'),
    ended: columns.some(({ field }) => field === 'ended'),
  }
}

/** Characters at most, and columns; the columns of the database hold the same. */
export const longest = {
  number: 60,
  call: 200,
  rulesSource: 300,
  category: 100,
  source: 300,
  heading: 100,
  reason: 500,
  leftOut: 300,
  keepYears: 30,
} as const
/** Participants of a project, and months of staff, that a page shows. */
export const onAPage = 50
export const mostColumns = 20

/** The funder's rules that hours are reckoned by. @property hoursADay more on a day than this is a fault */
export type Rules = { hoursADay: number; rounding: Rounding }

/** A session that somebody was at. @property minutes how long they were there */
export type Stay = { session: string; title: string; day: Day; startsAt: Date; endsAt: Date; minutes: number; school: School | null }
export type School = { id: string; name: string }

/** One day of a month: whose hours they are is the school that the person worked at that day. */
export type DayOfMonth = { day: Day; minutes: number; school: School | null; titles: string[] }

export type Reckoned = { days: DayOfMonth[]; minutes: number; hours: number; tooLong: Day[] }

/**
 * A month from what somebody attended. Sessions that lie over each other are counted once: of those that do, the minutes attended, yet never more than the time from the first's beginning to
 * the last's end that they fill.
 */
export function reckon(stays: readonly Stay[], { hoursADay, rounding }: Rules): Reckoned {
  const days = [...Map.groupBy(stays, ({ day }) => day)]
    .map(
      ([day, all]): DayOfMonth => ({
        day,
        minutes: minutesOnce(all),
        school: all[0]?.school ?? null,
        titles: all.map(({ title }) => title),
      }),
    )
    .toSorted((a, b) => a.day.localeCompare(b.day))
  const minutes = days.reduce((sum, each) => sum + each.minutes, 0)
  const hours = rounding === 'month' ? Math.floor(minutes / 60) : days.reduce((sum, each) => sum + Math.floor(each.minutes / 60), 0)
  return { days, minutes, hours, tooLong: days.filter((each) => each.minutes > hoursADay * 60).map(({ day }) => day) }
}

/** The exact text that is attested of a month: the same facts always are the same bytes. */
export function factsOf(
  about: { project: string; number: number; month: Day; category: string },
  { days, minutes, hours }: Reckoned,
): string {
  return JSON.stringify({
    participation: 1,
    project: about.project,
    participant: about.number,
    month: about.month.slice(0, 7),
    category: about.category,
    hours,
    minutes,
    days: days.map(({ day, minutes: of, school }) => ({ day, minutes: of, school: school?.name ?? null })),
  })
}

/** What a month says apart from what schools and projects are called: the same always are the same bytes. */
export function substanceOf(category: string, { days, minutes, hours }: Reckoned): string {
  return JSON.stringify([category, hours, minutes, days.map(({ day, minutes: of, school }) => [day, of, school?.id ?? null])])
}

/** Whether facts that were frozen before substances were say the same as a reckoning, schools apart: their ids are not in them. */
export function saysSame(facts: string, category: string, { days, minutes, hours }: Reckoned): boolean {
  const before: { category?: unknown; hours?: unknown; minutes?: unknown; days?: { day: Day; minutes: number }[] } = JSON.parse(facts)
  const told = JSON.stringify((before.days ?? []).map(({ day, minutes: of }) => [day, of]))
  return (
    before.category === category &&
    before.hours === hours &&
    before.minutes === minutes &&
    told === JSON.stringify(days.map(({ day, minutes: of }) => [day, of]))
  )
}

/** The school that has most of a month's minutes: whose manager attests; the later day's where two have as many. */
export function schoolOf(days: readonly DayOfMonth[]): School | null {
  const sums = new Map<string, { school: School; minutes: number }>()
  for (const { school, minutes } of days)
    if (school) sums.set(school.id, { school, minutes: (sums.get(school.id)?.minutes ?? 0) + minutes })
  let most: { school: School; minutes: number } | null = null
  for (const each of sums.values()) if (most === null || each.minutes >= most.minutes) most = each
  return most?.school ?? null
}

/** A month as it has been sent or not. @property sent the number of its latest export @property content what that told @property now what an export would tell now */
export type MonthSent = { month: Day; sent: number | null; content: string | null; now: string }
export type Sending = 'new' | 'sent' | 'changed' | 'again'

/**
 * How months stand with the funder, who takes them strictly in order: one whose content has changed is sent again, and so is every month after it that was sent before that.
 * @param months in order
 */
export function sendings(months: readonly MonthSent[]): Map<Day, Sending> {
  const states = new Map<Day, Sending>()
  let changed = false
  let latest = 0
  for (const { month, sent, content, now } of months) {
    const state: Sending = sent === null ? 'new' : content !== now ? 'changed' : changed || sent < latest ? 'again' : 'sent'
    states.set(month, state)
    if (state === 'changed') changed = true
    if (sent !== null) latest = Math.max(latest, sent)
  }
  return states
}

/** The month that is to be sent next: the first that is not as it was sent. Null when all are. */
export function nextToSend(states: ReadonlyMap<Day, Sending>): Day | null {
  return [...states].find(([, state]) => state !== 'sent')?.[0] ?? null
}

/** What hours are worth, in whole öre; null without a rate. */
export function worthOf(hours: number, oreAnHour: number | null): number | null {
  return oreAnHour === null ? null : hours * oreAnHour
}

/** The first days of the months that a project has had, the earliest first: those that are over. */
export function monthsUntil(from: Day, to: Day, today: Day): Day[] {
  const months: Day[] = []
  for (let month = `${from.slice(0, 7)}-01`; month <= to && addMonths(month, 1) <= today; month = addMonths(month, 1)) months.push(month)
  return months
}

/** A rate that holds in a month: the latest of its category that began by the month's first day. */
export type Rate = { id: string; category: string; oreAnHour: number; from: Day; source: string; byName: string }
export function rateIn(rates: readonly Rate[], category: string, month: Day): Rate | null {
  return (
    rates.filter((rate) => rate.category === category && rate.from <= month).toSorted((a, b) => b.from.localeCompare(a.from))[0] ?? null
  )
}

/** The last day on which a project's participants are told by name. */
export function namesUntil(lastDay: Day, keepYears: number): Day {
  return addMonths(lastDay, 12 * keepYears)
}
