import type { SignedInAsk } from '../../ground/base/ask.ts'
import { schoolYearOf } from '../../ground/base/clock.ts'
import { plansSeen } from './store.ts'

/** The framework version of the plan that a unit has for this school year, as far as the viewer sees it; null for none. */
export async function frameworkInUse(
  { tx, viewer, today }: SignedInAsk,
  unit: { id: string },
): Promise<{ frameworkVersion: string } | null> {
  const [plan] = await plansSeen(tx, viewer, today, { units: [unit.id], year: schoolYearOf(today) })
  return plan ?? null
}
