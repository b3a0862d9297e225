import { addDays, type Day } from '../../ground/base/clock.ts'
import type { ActionStatus } from '../plan/plan.ts'
import { isLate } from '../plan/rules.ts'

/** What a person is reminded of: that a last day comes within a week, and that it has passed. Each is said once. */
export const reminderKinds = ['week before', 'late'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** Days before the last day on which the first reminder goes. */
export const daysBefore = 7

/** Which reminder an action calls for on a day, or null. What is done, paused or dropped calls for none, nor does one without a last day. */
export function reminderFor(action: { dueOn: Day | null; status: ActionStatus }, today: Day): ReminderKind | null {
  if (action.dueOn === null || (action.status !== 'planned' && action.status !== 'under way')) return null
  if (isLate(action, today)) return 'late'
  return action.dueOn <= addDays(today, daysBefore) ? 'week before' : null
}
