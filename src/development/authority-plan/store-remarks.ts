import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { tell } from './store-write.ts'
import './tables.ts'

/** What somebody said of a plan, and what was answered. */
export type Remark = {
  id: string
  part: string | null
  goal: string | null
  text: string
  byName: string
  byDuty: string
  at: Date
  answer: { text: string; byName: string; at: Date } | null
}

/** All that was said of a plan, the first first. */
export function remarksAsked(plan: string): Question<Remark[]> {
  return rowsOf(
    sql<Row>`
    select r.id, r.part, r.goal_id as goal, r.text, r.by_name as "byName", r.by_duty as "byDuty", r.at,
           case when a.remark_id is not null then json_build_object('text', a.text, 'byName', a.by_name, 'at', a.at) end as answer
      from authority_plan_remark r left join authority_plan_remark_answer a on a.remark_id = r.id
     where r.plan_id = ${plan} order by r.at, r.id`,
    'at',
  ).map((rows) => rows.map(({ answer, ...row }) => ({ ...row, answer: answer && { ...answer, at: new Date(answer.at) } })))
}

type Row = Omit<Remark, 'answer'> & { answer: { text: string; byName: string; at: string } | null }

/** How many remarks of a plan nobody has answered. */
export function unansweredAsked(plan: string): Question<number> {
  return rowsOf(sql<{ count: number }>`
    select count(*)::int as count from authority_plan_remark r
     where r.plan_id = ${plan} and not exists (select from authority_plan_remark_answer a where a.remark_id = r.id)`).map(
    ([row]) => row?.count ?? 0,
  )
}

export type NewRemark = { part: string | null; goal: string | null; text: string; byDuty: string }

export async function addRemark(
  tx: Tx,
  actor: Actor,
  byName: string,
  plan: string,
  { part, goal, text, byDuty }: NewRemark,
): Promise<void> {
  await tx
    .insertInto('authority_plan_remark')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      part,
      goal_id: goal,
      text,
      by_person_id: actor.by,
      by_name: byName,
      by_duty: byDuty,
      at: actor.now,
    })
    .execute()
  await tell(tx, actor, 'remarked', plan)
}

/** Answers a remark, once. @returns whether it was this answer: somebody else may have come first */
export async function answerRemark(tx: Tx, actor: Actor, byName: string, plan: string, remark: string, text: string): Promise<boolean> {
  const made = await tx
    .insertInto('authority_plan_remark_answer')
    .values({ remark_id: remark, authority_id: actor.authority, text, by_name: byName, at: actor.now })
    .onConflict((once) => once.doNothing())
    .executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows) return false
  await tell(tx, actor, 'answered', plan)
  return true
}
