import { sql } from 'kysely'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import '../plan/tables.ts'
import '../../people/organisation/tables.ts'

/** An action that was put in a plan from a suggestion or the list, with who answers for it and until when. */
export type Choice = {
  id: string
  /** The framework's or the authority's own id. */
  action: string
  title: string
  why: string
  goal: string | null
  owner: string | null
  /** The person, or the role in own words; empty for nobody yet. */
  ownerName: string
  dueOn: Day | null
  createdBy: string | null
}

/** What was taken into a plan from a suggestion or the list on a day, in the order of the plan. */
export async function choicesOf(tx: Tx, plan: string, today: Day): Promise<Choice[]> {
  return askOnce(tx, choicesAsked(plan, today))
}

/** The same, to be asked together with something else. */
export function choicesAsked(plan: string, today: Day): Question<Choice[]> {
  const select = sql<Choice & { at: Date }>`
    select a.id, a.action, a.title, a.why, a.goal_id as goal, a.owner_id as owner, coalesce(app.person_name(o), a.owner_role) as "ownerName",
           a.due_on as "dueOn", a.created_by as "createdBy", a.created_at as at
      from plan_action a left join person o on o.id = a.owner_id
     where a.plan_id = ${plan} and a.removed_at is null and a.origin <> 'own' and a.carried_from is null and a.status <> 'dropped' and a.created_at >= ${today}::date - 1
     order by a.position, a.id`
  return rowsOf(select, 'at').map((rows) => rows.flatMap(({ at, ...row }) => (dayOf(at) === today ? [row] : [])))
}

/** The framework's and the authority's actions that are in a plan, whatever became of them. */
export async function actionsIn(tx: Tx, plan: string): Promise<Set<string>> {
  const rows = await tx.selectFrom('plan_action').select('action').where('plan_id', '=', plan).where('removed_at', 'is', null).execute()
  return new Set(rows.flatMap(({ action }) => action ?? []))
}

/** Whether a goal was made for a choice: the history of the action that it was made for says so, whoever has taken the action away since. */
export async function wasMadeForChoice(tx: Tx, goal: string): Promise<boolean> {
  const { rows } = await sql<{ made: boolean }>`
    select exists (select from plan_action a join action_note n on n.action_id = a.id
                    where a.goal_id = ${goal} and n.kind = 'created' and n.detail ->> 'goal' = ${goal}) as made`.execute(tx)
  return rows[0]?.made ?? false
}

/** Whether a goal has anything under it: the plan's own actions or those of others that it takes up. */
export async function isGoalEmpty(tx: Tx, goal: string): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from plan_action where goal_id = ${goal} and removed_at is null)
       and not exists (select from plan_action_reference where goal_id = ${goal}) as empty`.execute(tx)
  return rows[0]?.empty ?? false
}
