import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { type AuthorityPlan, type Consultation, numberedGoals, type PlanText } from './authority-plan.ts'
import { frozenTextAsked, liveTextAsked } from './store-content.ts'
import { lockPlan, tell } from './store-write.ts'
import './tables.ts'

/** Shows a draft to leaders. Shared already, it stays as it was shared. */
export async function sharePlan(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { message, untilOn }: { message: string; untilOn: Day | null },
): Promise<void> {
  await lockPlan(tx, plan)
  const open = await tx
    .selectFrom('authority_plan_sharing')
    .select('id')
    .where('plan_id', '=', plan)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (open) return
  await tx
    .insertInto('authority_plan_sharing')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      message,
      until_on: untilOn,
      by_name: byName,
      at: actor.now,
      ended_at: null,
      ended_by_name: null,
    })
    .execute()
  await tell(tx, actor, 'shared', plan)
}

/** Ends the sharing; what was said stays. Twice is once. */
export async function unsharePlan(tx: Tx, actor: Actor, byName: string, plan: string): Promise<void> {
  const ended = await tx
    .updateTable('authority_plan_sharing')
    .set({ ended_at: actor.now, ended_by_name: byName })
    .where('plan_id', '=', plan)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows > 0n) await tell(tx, actor, 'unshared', plan)
}

export async function noteConsultation(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { kind, withWhom, onDay, text }: Omit<Consultation, 'id' | 'byName'>,
): Promise<void> {
  await tx
    .insertInto('authority_plan_consultation')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      kind,
      with_whom: withWhom,
      on_day: onDay,
      text,
      by_name: byName,
      at: actor.now,
    })
    .execute()
  await tell(tx, actor, 'consulted', plan)
}

/**
 * Freezes the text as it stands, whole: what is decided on, read and pointed at from then on. Needs without a goal are no part of it.
 * @returns the number of the new revision
 */
export async function freezePlan(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: Pick<AuthorityPlan, 'id' | 'written'>,
  note: string,
): Promise<number> {
  await lockPlan(tx, plan.id)
  const { loose: _loose, ...content } = await askOnce(tx, liveTextAsked(plan))
  const last = await tx
    .selectFrom('authority_plan_revision')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('plan_id', '=', plan.id)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  const { id } = await tx
    .insertInto('authority_plan_revision')
    .values({
      authority_id: actor.authority,
      plan_id: plan.id,
      number,
      content: JSON.stringify(content satisfies PlanText),
      note,
      by_person_id: actor.by,
      by_name: byName,
      at: actor.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const goals = numberedGoals(content.parts).map(({ number: place, part, goal }) => ({
    authority_id: actor.authority,
    revision_id: id,
    goal_id: goal.id,
    part: part.part,
    number: place,
    title: goal.title,
  }))
  if (goals.length > 0) await tx.insertInto('authority_plan_revision_goal').values(goals).execute()
  await tell(tx, actor, 'frozen', plan.id)
  return number
}

/**
 * `decision`: the record of it, when it was made in Stegvis; the plan is in force as long as that stands. `instead`: what is said of why a decision that was noted by
 * hand before counts no more.
 */
export type Decision = { from: Day; decidedBy: string; decidedOn: Day; decision?: { id: string; instead: string } }

/**
 * Puts a frozen revision in force from a day, by a decision that was made. What the frozen text says that it replaces is replaced from then. Once for each revision: but
 * what was noted by hand gives way to a decision that was made here, so that the plan is in force by that and by nothing beside it. Ends the sharing of the plan's draft,
 * also when it was written on after the revision was frozen.
 */
export async function putInForce(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  revision: string,
  { from, decidedBy, decidedOn, decision }: Decision,
): Promise<void> {
  await lockPlan(tx, plan)
  const {
    text: { head },
  } = await askOnce(tx, frozenTextAsked(revision))
  if (decision) {
    await tx
      .updateTable('authority_plan_force')
      .set({ ended_at: actor.now, ended_by_name: byName, ended_reason: decision.instead })
      .where('revision_id', '=', revision)
      .where('decision_id', 'is', null)
      .where('ended_at', 'is', null)
      .execute()
  }
  const made = await tx
    .insertInto('authority_plan_force')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      revision_id: revision,
      from_on: from,
      decided_by: decidedBy,
      decided_on: decidedOn,
      replaces_id: head.replacesPlan,
      decision_id: decision?.id ?? null,
      by_name: byName,
      at: actor.now,
      ended_at: null,
      ended_by_name: null,
      ended_reason: null,
    })
    .onConflict((once) => once.doNothing())
    .executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows) return
  await tell(tx, actor, 'in-force', plan)
  // Whatever was shared was shared before this decision: nobody is asked about it any more, nor shown what is written since, before somebody shares that.
  await unsharePlan(tx, actor, byName, plan)
}

/** Takes back that a revision is in force: the decision was taken back, or noted wrongly. What it replaced holds again. */
export async function endForce(tx: Tx, actor: Actor, byName: string, plan: string, force: string, reason: string): Promise<void> {
  const ended = await tx
    .updateTable('authority_plan_force')
    .set({ ended_at: actor.now, ended_by_name: byName, ended_reason: reason })
    .where('plan_id', '=', plan)
    .where('id', '=', force)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (ended.numUpdatedRows > 0n) await tell(tx, actor, 'force-ended', plan)
}

export type Review = { onDay: Day; holds: boolean; text: string; nextOn: Day | null }

/** Notes that it was asked whether a plan still holds, and what came of it. */
export async function noteReview(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { onDay, holds, text, nextOn }: Review,
): Promise<void> {
  await tx
    .insertInto('authority_plan_review')
    .values({ authority_id: actor.authority, plan_id: plan, on_day: onDay, holds, text, next_on: nextOn, by_name: byName, at: actor.now })
    .execute()
  await tell(tx, actor, 'reviewed', plan)
}
