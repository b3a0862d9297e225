import { sql } from 'kysely'
import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { ActionStatus, PlanUnitKind } from '../plan/plan.ts'
import '../plan/tables.ts'

/** An action with its last day, as a calendar shows it. */
export type CalendarAction = {
  id: string
  title: string
  dueOn: Day
  status: ActionStatus
  howWeKnow: string
  /** Empty for none. */
  owner: string
  plan: { unitKind: PlanUnitKind; unitName: string; schoolName: string; schoolYear: number }
  /** A decision on the plan is in force; until then it may all change. */
  decided: boolean
  changedAt: Date
}

/** How long a last day that has passed stays in the calendar. */
const daysKept = 366

/**
 * The actions that a person answers for and that have a last day, by day: in open plans of units that are there, at schools where they have something to do,
 * not gone on in a later plan. What has not been decided on in a school's plan is its leaders' own, and shows to them alone.
 */
export async function calendarActionsOf(tx: Tx, person: string, today: Day): Promise<CalendarAction[]> {
  const { rows } = await sql<Row>`
    select a.id, a.title, a.due_on as "dueOn", a.status, a.how_we_know as "howWeKnow", app.person_name(o) as owner,
           a.unit_kind as "unitKind", a.unit_name as "unitName", a.school_name as "schoolName", a.school_year as "schoolYear",
           exists (select from app.decision_in_force(a.plan_id)) as decided, greatest(a.changed_at, a.noted_at) as "changedAt"
      from app.action_heard_of(${today}) a
      join person o on o.id = a.owner_id
     where a.owner_id = ${person} and a.due_on >= ${addDays(today, -daysKept)}
     order by a.due_on, a.title, a.id`.execute(tx)
  return rows.map(({ unitKind, unitName, schoolName, schoolYear, ...action }) => ({
    ...action,
    plan: { unitKind, unitName, schoolName, schoolYear },
  }))
}

type Row = Omit<CalendarAction, 'plan'> & CalendarAction['plan']
