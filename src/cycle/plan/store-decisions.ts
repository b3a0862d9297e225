import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import { blankInPlan } from './action/fields.ts'
import type { CommentRole, PlanAction, PlanContent } from './plan.ts'
import { registeredGoals } from './starting-points.ts'
import type { Adoption, Plan } from './store.ts'
import { tell } from './store-write.ts'
import './tables.ts'

/** Asks for feedback on a plan. The plan must be locked and have no open question. */
export async function submitPlan(tx: Tx, actor: Actor, plan: string, message: string): Promise<void> {
  await tx
    .insertInto('plan_submission')
    .values({ authority_id: actor.authority, plan_id: plan, message, by_person_id: actor.by, at: actor.now, ended_at: null })
    .execute()
  await tell(tx, actor, 'submitted', plan)
}

/** Takes the open question for feedback back. */
export async function unsubmitPlan(tx: Tx, actor: Actor, plan: string): Promise<void> {
  if (await endSubmission(tx, actor, plan)) await tell(tx, actor, 'unsubmitted', plan)
}

/**
 * Adopts a plan as it stands: its content is frozen under the next number. The plan must be locked, and its content be what the one who decides has read.
 * An open question for feedback is taken back by it.
 */
export async function adoptPlan(
  tx: Tx,
  actor: Actor,
  plan: Pick<Plan, 'id' | 'decisions'>,
  content: PlanContent,
  decision: { name: string; role: CommentRole; recordNumber: string; note: string },
): Promise<number> {
  const number = plan.decisions + 1
  await endSubmission(tx, actor, plan.id)
  await tx
    .insertInto('plan_adoption')
    .values({
      authority_id: actor.authority,
      plan_id: plan.id,
      number,
      record_number: decision.recordNumber,
      note: decision.note,
      snapshot: JSON.stringify(content),
      by_person_id: actor.by,
      by_name: decision.name,
      by_role: decision.role,
      at: actor.now,
    })
    .execute()
  await tell(tx, actor, 'adopted', plan.id, { number })
  return number
}

/** Takes a decision back, with the reason. What was decided is kept; the decision before it, if any, holds again. */
export async function withdrawAdoption(tx: Tx, actor: Actor, plan: string, adoption: string, reason: string): Promise<void> {
  await tx
    .insertInto('plan_withdrawal')
    .values({ adoption_id: adoption, authority_id: actor.authority, reason, by_person_id: actor.by, at: actor.now })
    .execute()
  await tell(tx, actor, 'adoption-withdrawn', plan)
}

/** A decision with what was decided. */
export type Decision = Adoption & { note: string; content: PlanContent; withdrawn: { reason: string; at: Date } | null }

/** A plan's decisions, the latest first, those taken back too. */
export async function decisionsOf(tx: Tx, plan: string): Promise<Decision[]> {
  return askOnce(tx, decisionsAsked(plan))
}

/** One decision by its number, or NotFound. */
export async function decisionOf(tx: Tx, plan: string, number: number): Promise<Decision> {
  return askOnce(tx, decisionAsked(plan, number))
}

/** The same, to be asked together with something else. */
export function decisionAsked(plan: string, number: number): Question<Decision> {
  return decisionsAsked(plan, number).map(([decision]) => found(decision))
}

/** A plan's decisions, the latest first, or the one with a number; to be asked together with something else. */
export function decisionsAsked(plan: string, number: number | null = null): Question<Decision[]> {
  const select = sql<DecisionRow>`
    select a.id, a.number, a.record_number as "recordNumber", a.note, a.snapshot as content, a.by_name as "byName", a.by_role as "byRole", a.at,
           w.reason, w.at as "withdrawnAt"
      from plan_adoption a left join plan_withdrawal w on w.adoption_id = a.id
     where a.plan_id = ${plan} and (${number}::int is null or a.number = ${number})
     order by a.number desc`
  return rowsOf(select, 'at', 'withdrawnAt').map((rows) => rows.map(decisionFrom))
}

type DecisionRow = Omit<Decision, 'withdrawn'> & { reason: string | null; withdrawnAt: Date | null }

/** Closes a plan that has been followed up. The plan must be locked and not be closed. */
export async function closePlan(tx: Tx, actor: Actor, plan: string, text: string): Promise<void> {
  await endSubmission(tx, actor, plan)
  await tx
    .insertInto('plan_closing')
    .values({ authority_id: actor.authority, plan_id: plan, text, by_person_id: actor.by, at: actor.now, ended_at: null, ended_by: null })
    .execute()
  await tell(tx, actor, 'closed', plan)
}

/** Opens a closed plan again. */
export async function reopenPlan(tx: Tx, actor: Actor, plan: string): Promise<void> {
  const done = await tx
    .updateTable('plan_closing')
    .set({ ended_at: actor.now, ended_by: actor.by })
    .where('plan_id', '=', plan)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows > 0n) await tell(tx, actor, 'reopened', plan)
}

async function endSubmission(tx: Tx, actor: Actor, plan: string): Promise<string | null> {
  const row = await tx
    .updateTable('plan_submission')
    .set({ ended_at: actor.now })
    .where('plan_id', '=', plan)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

function decisionFrom({ reason, withdrawnAt, ...row }: DecisionRow): Decision {
  registeredGoals(row.content.goals)
  return { ...row, content: whole(row.content), withdrawn: reason !== null && withdrawnAt !== null ? { reason, at: withdrawnAt } : null }
}

/** What was decided before actions had some field has nothing in it. */
function whole(content: PlanContent): PlanContent {
  const filled = (action: PlanAction): PlanAction => ({ ...blankInPlan(), ...action })
  return {
    ...content,
    goals: content.goals.map((goal) => ({ ...goal, actions: goal.actions.map(filled) })),
    loose: content.loose.map(filled),
  }
}
