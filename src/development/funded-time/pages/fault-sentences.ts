import { formatDay, formatNumber, type Language } from '../../../ground/base/language.ts'
import { nameWords } from '../names.words.ts'
import type { LockFault } from '../store-lock.ts'
import { projectPageWords } from './project-page.words.ts'

/** Why a month cannot be locked, in a sentence. */
export function saidOf(fault: LockFault, language: Language): string {
  const t = projectPageWords[language].faults
  if (fault.fault === 'open list') return t.openList(fault.title, formatDay(fault.day, language, true))
  if (fault.fault === 'long day')
    return t.longDay(
      fault.name,
      formatDay(fault.day, language, true),
      nameWords[language].hours(formatNumber(fault.minutes / 60, language, 1)),
    )
  return fault.fault === 'names gone' ? '' : t[fault.fault]
}
