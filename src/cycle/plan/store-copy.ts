import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { actionStatuses } from './plan.ts'
import { isUnfinished } from './rules.ts'
import { addAction, carriedOn, keptActionsAsked } from './store-actions.ts'
import { goalsOf } from './store-content.ts'
import { addGoal } from './store-goals.ts'
import { noteOnAction } from './store-notes.ts'
import './tables.ts'

/** What came along to a new plan, and what went on elsewhere already. */
export type Copied = { actions: number; elsewhere: number }

/**
 * Copies what is not finished from an earlier plan: its goals with actions that go on, and those actions, with status and a line in their history that says
 * where they come from. Owners come along while they work at the school (`here`). Last days that have passed do not: the new plan needs new ones. An action
 * goes on in one place only; actions that the plan had taken up from others stay with those.
 */
export async function copyUnfinished(
  tx: Tx,
  actor: Actor,
  plans: { from: string; to: string },
  here: ReadonlySet<string>,
  fromName: string,
): Promise<Copied> {
  const goals = await goalsOf(tx, plans.from)
  const all = await unfinishedOf(tx, plans.from)
  const gone = await carriedOn(tx, all)
  const kept = new Map((await askOnce(tx, keptActionsAsked(all.filter((id) => !gone.has(id))))).map((action) => [action.id, action]))
  const going = all.flatMap((id) => kept.get(id) ?? [])
  const newGoals = new Map<string, string>()
  for (const { id, ...goal } of goals) {
    if (going.some(({ goal: under }) => under === id)) newGoals.set(id, await addGoal(tx, actor, plans.to, { ...goal, baseline: null }))
  }
  for (const { id, ...action } of going) {
    const stays = action.ownerPerson === null || here.has(action.ownerPerson)
    const copy = await addAction(
      tx,
      actor,
      plans.to,
      {
        ...action,
        // The reason is last year's, or another team's figures; only own words come along.
        why: action.origin === 'own' ? action.why : '',
        goal: (action.goal && newGoals.get(action.goal)) ?? null,
        ownerPerson: stays ? action.ownerPerson : null,
        startOn: null,
        dueOn: action.dueOn !== null && action.dueOn >= actor.today ? action.dueOn : null,
        carriedFrom: id,
      },
      { from: fromName },
    )
    if (action.status !== 'planned') await noteOnAction(tx, actor, copy, { kind: 'status', status: action.status, note: fromName })
  }
  return { actions: going.length, elsewhere: gone.size }
}

/** How many actions of each of some plans would come along, by plan; to be asked together with something else. */
export function unfinishedAsked(plans: readonly string[]): Question<Map<string, number>> {
  const select = sql<{ plan: string; n: number }>`
    select a.plan_id as plan, count(*)::int as n from plan_action a
     where a.plan_id = any (${plans}::uuid[]) and a.removed_at is null and a.status = any (${unfinished}::text[])
       and not exists (select from action_gone_on n where n.action_id = a.id)
     group by a.plan_id`
  return rowsOf(select).map((rows) => new Map(rows.map(({ plan, n }) => [plan, n])))
}

const unfinished = actionStatuses.filter((status) => isUnfinished({ status }))

async function unfinishedOf(tx: Tx, plan: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from plan_action where plan_id = ${plan} and removed_at is null and status = any (${unfinished}::text[]) order by position, created_at, id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}
