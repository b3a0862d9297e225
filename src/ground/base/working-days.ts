import { addDays, type Day } from './clock.ts'

/** Whether people are at work on a day in Sweden, as far as the calendar tells: no Saturday, Sunday, public holiday or eve that counts as one. */
export function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day)
  return weekday !== 0 && weekday !== 6 && !freeWeekdays(Number(day.slice(0, 4))).has(day)
}

/** The day itself if people are at work on it, else the last such day before. */
export function workingDayBefore(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayBefore(addDays(day, -1))
}

/** Of the years asked for lately: a school year lies in two. */
const latest = new Map<number, ReadonlySet<Day>>()
const mostYears = 8

/**
 * Days that are free and may be weekdays: the public holidays (lag 1989:253 om allmänna helgdagar), and the eves that semesterlagen (1977:480) 3 a § sets
 * equal to Sundays: of midsummer, Christmas and the new year. Whit Sunday, Midsummer Day and All Saints' Day always fall on a weekend.
 */
function freeWeekdays(year: number): ReadonlySet<Day> {
  const ready = latest.get(year)
  if (ready) return ready
  const easter = easterOf(year)
  const dated = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].map((each) => `${year}-${each}`)
  const goodFriday = addDays(easter, -2)
  const easterMonday = addDays(easter, 1)
  const ascension = addDays(easter, 39)
  const days = new Set([...dated, goodFriday, easterMonday, ascension, midsummerEve(year)])
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

/** The Friday of 19–25 June. */
function midsummerEve(year: number): Day {
  const first = `${year}-06-19`
  return addDays(first, (5 - weekdayOf(first) + 7) % 7)
}

/** 0 is Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay()
}
