import { addDays, type Day } from '../../../ground/base/clock.ts'
import type { SchoolRow } from '../overview.ts'

/** Days between two reminders to one school, at least. */
export const daysBetween = 7
/** As long as the words that go with a reminder may be. */
export const longestText = 2000

/** A principal of a school today; without an address nothing reaches them. */
export type Principal = { person: string; school: string; name: string; hasAddress: boolean }

/** A school that is late, who leads it, and when it was last reminded. */
export type LateSchool = { row: SchoolRow; principals: Principal[]; remindedOn: Day | null }

/** Why a school is not reminded now; null when it may be. */
export function hindrance({ principals, remindedOn }: Omit<LateSchool, 'row'>, today: Day): 'nobody' | 'address' | 'recently' | null {
  if (principals.length === 0) return 'nobody'
  if (!principals.some(({ hasAddress }) => hasAddress)) return 'address'
  return remindedOn !== null && addDays(remindedOn, daysBetween) > today ? 'recently' : null
}
