import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { found } from '../../ground/base/ask.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { CommentRole } from './plan.ts'
import { byPlan } from './store-content.ts'
import { feedbackOn } from './store-feedback.ts'
import { tell } from './store-write.ts'
import './tables.ts'

/** A comment on a plan, or on one of its actions; also on one that was dropped or taken away since, which `action` says. */
export type PlanComment = {
  id: string
  replyTo: string | null
  /** The feedback that it answers. */
  feedback: string | null
  action: { id: string; title: string; gone: 'dropped' | 'removed' | null } | null
  person: string | null
  /** Null for somebody who is not kept any more. */
  name: string | null
  role: CommentRole
  text: string
  at: Date
  resolved: { on: Day; name: string | null } | null
}

/** The talk about a plan, in the order it was written. For whom it is shown is the caller's to ask (`seesTalk`). */
export async function commentsOn(tx: Tx, plan: string): Promise<PlanComment[]> {
  return (await askOnce(tx, commentsAsked([plan]))).get(plan) ?? []
}

/** The talk about some plans, by plan, to be asked together with something else. */
export function commentsAsked(plans: readonly string[]): Question<Map<string, PlanComment[]>> {
  const select = sql<Omit<PlanComment, 'resolved'> & { plan: string; resolvedAt: Date | null; resolvedName: string | null }>`
    select c.plan_id as plan, c.id, c.reply_to as "replyTo", c.feedback_id as feedback, c.person_id as person, app.person_name(p) as name, c.role, c.text, c.at,
           c.resolved_at as "resolvedAt", app.person_name(r) as "resolvedName",
           case when a.id is not null then json_build_object('id', a.id, 'title', a.title,
                'gone', case when a.removed_at is not null then 'removed' when a.status = 'dropped' then 'dropped' end) end as action
      from plan_comment c
      left join person p on p.id = c.person_id
      left join person r on r.id = c.resolved_by
      left join plan_action a on a.id = c.action_id
     where c.plan_id = any (${plans}::uuid[])
     order by c.at, c.id`
  return rowsOf(select, 'at', 'resolvedAt').map((rows) =>
    byPlan(
      rows.map(({ resolvedAt, resolvedName, ...row }) => ({
        ...row,
        resolved: resolvedAt ? { on: dayOf(resolvedAt), name: resolvedName } : null,
      })),
    ),
  )
}

/** Who writes about a plan, in which role. */
export type Writer = Actor & { role: CommentRole }

/** Writes a comment, or an answer to one or to feedback, which is about what that is about; returns its id. Throws NotFound for what is not the plan's. */
export async function addComment(
  tx: Tx,
  writer: Writer,
  plan: string,
  { text, action, replyTo, feedback }: { text: string; action: string | null; replyTo: string | null; feedback: string | null },
): Promise<string> {
  if (feedback !== null) found((await feedbackOn(tx, plan)).find(({ id }) => id === feedback))
  const answered = replyTo === null ? null : found((await commentsOn(tx, plan)).find(({ id }) => id === replyTo))
  const about = answered ? (answered.action?.id ?? null) : action
  if (!answered && about !== null) found((await commentable(tx, plan)).find(({ id }) => id === about))
  const { id } = await tx
    .insertInto('plan_comment')
    .values({
      authority_id: writer.authority,
      plan_id: plan,
      action_id: about,
      // One level deep: an answer to an answer belongs to the same talk.
      reply_to: answered && !answered.feedback ? (answered.replyTo ?? answered.id) : null,
      feedback_id: feedback ?? answered?.feedback ?? null,
      person_id: writer.by,
      role: writer.role,
      text,
      at: writer.now,
      resolved_at: null,
      resolved_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tell(tx, writer, 'commented', plan)
  return id
}

/** Says that a comment is resolved, or takes that back. Twice is once. */
export async function resolveComment(tx: Tx, actor: Actor, comment: string, resolved: boolean): Promise<void> {
  await tx
    .updateTable('plan_comment')
    .set(resolved ? { resolved_at: actor.now, resolved_by: actor.by } : { resolved_at: null, resolved_by: null })
    .where('id', '=', comment)
    .where('resolved_at', resolved ? 'is' : 'is not', null)
    .execute()
}

/** The actions of a plan that one can comment on now: its own, and those it takes up from other plans. */
export async function commentable(tx: Tx, plan: string): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select a.id, a.title from plan_action a
     where a.removed_at is null
       and (a.plan_id = ${plan} or exists (select from plan_action_reference r where r.action_id = a.id and r.plan_id = ${plan}))`.execute(
    tx,
  )
  return rows
}
