import { z } from 'zod'
import type { Ask } from '../../ground/base/ask.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'

/** School years ahead and back that one can look at. */
const reach = 5

/** The school year that an address asks for (`?year=2026`), by the year it begins; this one where it asks for none, or one far off. */
export function chosenYear({ today }: Pick<Ask, 'today'>, asked: string): number {
  const current = schoolYearOf(today)
  const year = z.coerce.number().int().safeParse(asked)
  return asked !== '' && year.success && Math.abs(year.data - current) <= reach ? year.data : current
}
