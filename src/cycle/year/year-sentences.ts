import { type Day, daysBetween } from '../../ground/base/clock.ts'
import { formatDay, formatShortDay, type Language } from '../../ground/base/language.ts'
import type { Span } from './year.ts'

/** "14 sep–9 okt"; one day is itself. */
export function spanInWords({ from, to }: Span, language: Language): string {
  if (from === to) return formatShortDay(to, language)
  // The month once where both days are of it.
  const first = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : formatShortDay(from, language)
  return `${first}\u2060–\u2060${formatShortDay(to, language)}`
}

/** The same with whole months and the year, where it stands by itself: "26 oktober 2026 – 30 oktober 2026". */
export function daysInWords({ from, to }: Span, language: Language): string {
  return from === to ? formatDay(to, language, true) : `${formatDay(from, language)} – ${formatDay(to, language, true)}`
}

/** Whether a day lies within a span. */
export function isWithin({ from, to }: Span, day: Day): boolean {
  return daysBetween(from, day) >= 0 && daysBetween(day, to) >= 0
}
