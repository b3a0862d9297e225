import type { Day } from '../../ground/base/clock.ts'
import { formatMonth, type Language } from '../../ground/base/language.ts'

/** "augusti 2026": months of a project go over several years. */
export function monthName(month: Day, language: Language): string {
  return `${formatMonth(month, language)} ${month.slice(0, 4)}`
}
