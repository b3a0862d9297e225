import { dayOf } from '../../ground/base/clock.ts'
import { formatDay, formatTime, type Language } from '../../ground/base/language.ts'

/** A day with its year, and the time in Sweden. */
export function moment(at: Date, language: Language): string {
  return `${formatDay(dayOf(at), language, true)} ${formatTime(at, language)}`
}
