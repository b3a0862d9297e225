import type { Day } from '../../ground/base/clock.ts'

/** What an hour of a day is in Sweden: one moment; none, in the night that summer time begins; two, in the night that it ends. */
export type When = { is: 'once'; moment: Date } | { is: 'never' } | { is: 'twice'; moment: Date }

/** How far Swedish time is before UTC: in summer, in winter. */
const hoursAhead = [2, 1] as const
const hour = 3_600_000

const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/**
 * The moment at which a clock in Sweden shows a time on a day. Of a time that comes twice it is the first, in summer time.
 * @param time `13:00`
 */
export function momentOf(day: Day, time: string): When {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const moments = hoursAhead.map((hours) => new Date(shown - hours * hour)).filter((moment) => local.format(moment) === `${day} ${time}`)
  const [first] = moments
  if (!first) return { is: 'never' }
  return { is: moments.length === 2 ? 'twice' : 'once', moment: first }
}

/** What a clock in Sweden shows at a moment, as a form has it: `13:00`. */
export function timeOf(moment: Date): string {
  return local.format(moment).slice(-5)
}

/** "13.00", "13:00", "1300" and "13" as `13:00`; null for what is no time of a day. */
export function clockIn(text: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d\d))?$/.exec(text) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** A day as a form sends it; null for what is none. */
export function dayIn(text: string): Day | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null
  const day = new Date(`${text}T12:00:00Z`)
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text) ? null : text
}
