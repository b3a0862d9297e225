import { addDays, type Day } from './clock.ts'

/** Whether people are at work on a day in Sweden, as far as the calendar tells: no Saturday, Sunday, public holiday or eve that counts as one. */
export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && redDayOn(day) === null
}

/** The day itself if people are at work on it, else the last such day before. */
export function workingDayBefore(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayBefore(addDays(day, -1))
}

/** A day that is free by itself: a public holiday, or an eve that counts as one. */
export type RedDay =
  | 'new-year'
  | 'epiphany'
  | 'good-friday'
  | 'easter'
  | 'easter-monday'
  | 'may-day'
  | 'ascension'
  | 'whit-sunday'
  | 'national-day'
  | 'midsummer-eve'
  | 'midsummer'
  | 'all-saints'
  | 'christmas-eve'
  | 'christmas'
  | 'boxing-day'
  | 'new-year-eve'

/** Which red day a day is; null for none. Sundays that are nothing else are none. */
export function redDayOn(day: Day): RedDay | null {
  return redDays(Number(day.slice(0, 4))).get(day) ?? null
}

/** The red days between two days, both included, in their order. Where two fall on one day (Ascension on May Day) it is told once. */
export function redDaysBetween(from: Day, to: Day): { day: Day; name: RedDay }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => [...redDays(first + at)])
    .flat()
    .filter(([day]) => day >= from && day <= to)
    .map(([day, name]) => ({ day, name }))
    .toSorted((a, b) => a.day.localeCompare(b.day))
}

/** Of the years asked for lately: a school year lies in two. */
const latest = new Map<number, ReadonlyMap<Day, RedDay>>()
const mostYears = 8

/**
 * Days that are free whatever weekday they are: the public holidays (lag 1989:253 om allmänna helgdagar), and the eves that semesterlagen (1977:480) 3 a § sets
 * equal to Sundays: of midsummer, Christmas and the new year.
 */
function redDays(year: number): ReadonlyMap<Day, RedDay> {
  const ready = latest.get(year)
  if (ready) return ready
  const easter = easterOf(year)
  const midsummer = weekdayFrom(`${year}-06-20`, 6)
  const days = new Map<Day, RedDay>([
    [addDays(easter, -2), 'good-friday'],
    [easter, 'easter'],
    [addDays(easter, 1), 'easter-monday'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 49), 'whit-sunday'],
    [addDays(midsummer, -1), 'midsummer-eve'],
    [midsummer, 'midsummer'],
    [weekdayFrom(`${year}-10-31`, 6), 'all-saints'],
    // Last: of two on one day the one with a date of its own is told.
    [`${year}-01-01`, 'new-year'],
    [`${year}-01-06`, 'epiphany'],
    [`${year}-05-01`, 'may-day'],
    [`${year}-06-06`, 'national-day'],
    [`${year}-12-24`, 'christmas-eve'],
    [`${year}-12-25`, 'christmas'],
    [`${year}-12-26`, 'boxing-day'],
    [`${year}-12-31`, 'new-year-eve'],
  ])
  if (latest.size >= mostYears) latest.clear()
  latest.set(year, days)
  return days
}

/** Easter Sunday by the Gregorian calendar (the rule as Meeus, Jones and Butcher wrote it down). */
export function easterOf(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const moved = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moved + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  return addDays(`${year}-03-22`, epact + toSunday - 7 * late)
}

/** The first day from a day on that is a weekday, 0 for Sunday. */
function weekdayFrom(first: Day, weekday: number): Day {
  return addDays(first, (weekday - weekdayOf(first) + 7) % 7)
}

/** 0 is Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay()
}
