import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import type { Answer } from './frame.ts'
import './tables.ts'

/** An answer as it is written. */
export type AnswerDraft = Pick<Answer, 'goal' | 'way' | 'text' | 'options' | 'goals' | 'actions' | 'asked'>

/**
 * Adds a plan's answer to a goal after the one that its writer saw (0: none). Take the plan's lock before. False when somebody else has answered in
 * between, and nothing is written.
 */
export async function giveAnswer(tx: Tx, actor: Actor, byName: string, plan: string, seen: number, draft: AnswerDraft): Promise<boolean> {
  const { goal, options, asked, ...rest } = draft
  const latest = await tx
    .selectFrom('frame_answer')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('plan_id', '=', plan)
    .where('goal_id', '=', goal)
    .executeTakeFirst()
  if ((latest?.number ?? 0) !== seen) return false
  await tx
    .insertInto('frame_answer')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      goal_id: goal,
      number: seen + 1,
      ...rest,
      options: JSON.stringify(options),
      asked: JSON.stringify(asked),
      by_person_id: actor.by,
      by_name: byName,
      at: actor.now,
    })
    .execute()
  await recordEvent(tx, { authority: actor.authority, by: actor.by, what: 'frame-answer.given', about: { kind: 'plan', id: plan } })
  return true
}

/** Says something of an answer. */
export async function remark(tx: Tx, actor: Actor, byName: string, { id, plan }: Pick<Answer, 'id' | 'plan'>, text: string): Promise<void> {
  await tx
    .insertInto('frame_remark')
    .values({ authority_id: actor.authority, answer_id: id, text, by_person_id: actor.by, by_name: byName, at: actor.now })
    .execute()
  await recordEvent(tx, { authority: actor.authority, by: actor.by, what: 'frame-answer.remarked', about: { kind: 'plan', id: plan } })
}
