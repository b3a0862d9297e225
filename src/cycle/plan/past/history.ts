import type { ComponentChildren } from 'preact'
import type { Day } from '../../../ground/base/clock.ts'
import type { StatusKind } from '../../../ground/ui/components/status/status.tsx'
import type { ActionStatus, NoteDetail, NoteKind } from '../plan.ts'
import { isLate } from '../rules.ts'

/** A line of an action's history. `by` is what the person is called today; null when they are no longer in the register. */
export type HistoryLine = {
  id: string
  kind: NoteKind
  /** Of a line that changes the status. */
  status: ActionStatus | null
  note: string
  detail: NoteDetail
  by: string | null
  at: Date
}

/** What shows that an action was done, as it stands beside its history: the way to each piece, and their titles by id. What was deleted has neither. */
export type Shown = { ways: readonly ComponentChildren[]; titles: ReadonlyMap<string, string> }

/** The drawing beside a status. */
export function statusKind(status: ActionStatus): StatusKind {
  const kinds: Record<ActionStatus, StatusKind> = {
    planned: 'not-started',
    'under way': 'under-way',
    done: 'done',
    paused: 'paused',
    dropped: 'ended',
  }
  return kinds[status]
}

/** How an action is marked today: by its status, or as late. A plan that is closed has nothing late. */
export function markOf(action: { status: ActionStatus; dueOn: Day | null }, today: Day, closed = false): StatusKind {
  return !closed && isLate(action, today) ? 'late' : statusKind(action.status)
}
