import { sql } from 'kysely'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { nearDays } from '../../ground/base/waiting.ts'
import type { ActionStatus } from '../plan/plan.ts'
import { type DueKind, dueKindOf } from './due.ts'
import '../plan/tables.ts'

/** An action that its owner is told of. */
export type DueAction = {
  action: string
  kind: DueKind
  dueOn: Day
  title: string
  unitName: string
  /** The school of a team; null for a school's own action. */
  schoolName: string | null
}

/**
 * A person's own unfinished actions in plans that are written in, late or due within a week, by last day. What has not been decided on in a school's plan is its
 * leaders' own, and only they hear of it.
 */
export function dueActionsAsked(person: string, today: Day): Question<DueAction[]> {
  const select = sql<Omit<DueAction, 'kind'> & { status: ActionStatus }>`
    select a.id as action, a.due_on as "dueOn", a.status, a.title, a.unit_name as "unitName", case when a.unit_kind = 'team' then a.school_name end as "schoolName"
      from app.action_heard_of(${today}) a
     where a.owner_id = ${person} and a.status in ('planned', 'under way') and a.due_on <= ${addDays(today, nearDays)}
     order by a.due_on, a.title, a.id`
  return rowsOf(select).map((rows) =>
    rows.flatMap(({ status, ...row }) => {
      const kind = dueKindOf({ dueOn: row.dueOn, status }, today)
      return kind ? [{ ...row, kind }] : []
    }),
  )
}
