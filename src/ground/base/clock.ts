const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' })

/** Tells the time. Tests and the demo have clocks of their own. */
export type Clock = () => Date

/** A calendar day in Sweden, `2026-11-30`. */
export type Day = string

const hour = 3_600_000
let latest = { hour: Number.NaN, day: '' }

/** The calendar day in Sweden at a moment. A day begins on a whole hour of UTC, so what was told last holds for the hour. */
export function dayOf(moment: Date): Day {
  const at = Math.floor(moment.getTime() / hour)
  if (at !== latest.hour) latest = { hour: at, day: stockholm.format(moment) }
  return latest.day
}

/** The day that comes `days` after (or, negative, before) a day. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The same day some months later; the last of the month where there is no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** The moment when a Swedish calendar day begins, summer time and all. */
export function startOfDay(day: Day): Date {
  const guess = Date.parse(`${day}T00:00:00Z`)
  for (const hours of [1, 2]) {
    const moment = new Date(guess - hours * 3_600_000)
    if (dayOf(moment) === day && dayOf(new Date(moment.getTime() - 1)) !== day) return moment
  }
  throw new RangeError(`no such day: ${day}`)
}

/** The school year that a day belongs to, by the year it starts: 2026 for 2026/27 (a school year starts on 1 July). */
export function schoolYearOf(day: Day): number {
  const year = Number(day.slice(0, 4))
  return Number(day.slice(5, 7)) >= 7 ? year : year - 1
}

/** "2026/27", of the school year that begins in a year. */
export function schoolYearName(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`
}
