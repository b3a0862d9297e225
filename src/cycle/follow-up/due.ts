import { addDays, type Day } from '../../ground/base/clock.ts'
import { nearDays } from '../../ground/base/waiting.ts'
import type { ActionStatus } from '../plan/plan.ts'
import { isLate } from '../plan/rules.ts'

/** What is told of an action: that its last day comes within a week, or that it has passed. */
export type DueKind = 'week before' | 'late'

/** What is told of an action on a day, or null. Of what is done, paused or dropped nothing is, nor of what has no last day. */
export function dueKindOf(action: { dueOn: Day | null; status: ActionStatus }, today: Day): DueKind | null {
  if (action.dueOn === null || (action.status !== 'planned' && action.status !== 'under way')) return null
  if (isLate(action, today)) return 'late'
  return action.dueOn <= addDays(today, nearDays) ? 'week before' : null
}
