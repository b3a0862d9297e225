import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import { byPlan } from './store-content.ts'
import { tell } from './store-write.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** A coach's feedback on the whole plan. */
export type PlanFeedback = {
  id: string
  person: string | null
  name: string | null
  text: string
  asksChanges: boolean
  at: Date
  /** Somebody said that it has been dealt with. */
  settled: { on: Day; name: string | null } | null
}

/** All feedback that a plan has got, the oldest first. */
export async function feedbackOn(tx: Tx, plan: string): Promise<PlanFeedback[]> {
  return (await askOnce(tx, feedbackAsked([plan]))).get(plan) ?? []
}

/** All feedback that some plans have got, by plan, to be asked together with something else. */
export function feedbackAsked(plans: readonly string[]): Question<Map<string, PlanFeedback[]>> {
  const select = sql<Omit<PlanFeedback, 'settled'> & { plan: string; settledAt: Date | null; settledName: string | null }>`
    select f.plan_id as plan, f.id, f.by_person_id as person, app.person_name(p) as name, f.text, f.asks_changes as "asksChanges", f.at,
           s.at as "settledAt", app.person_name(d) as "settledName"
      from plan_feedback f
      left join person p on p.id = f.by_person_id
      left join plan_feedback_settlement s on s.feedback_id = f.id
      left join person d on d.id = s.by_person_id
     where f.plan_id = any (${plans}::uuid[])
     order by f.at, f.id`
  return rowsOf(select, 'at', 'settledAt').map((rows) =>
    byPlan(
      rows.map(({ settledAt, settledName, ...row }) => ({
        ...row,
        settled: settledAt ? { on: dayOf(settledAt), name: settledName } : null,
      })),
    ),
  )
}

/** Says that feedback has been dealt with, or takes that back. Twice is once. */
export async function settleFeedback(tx: Tx, actor: Actor, plan: string, feedback: string, settled: boolean): Promise<void> {
  if (!settled) {
    await tx.deleteFrom('plan_feedback_settlement').where('feedback_id', '=', feedback).execute()
    return
  }
  const made = await tx
    .insertInto('plan_feedback_settlement')
    .values({ feedback_id: feedback, authority_id: actor.authority, by_person_id: actor.by, at: actor.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('feedback_id')
    .executeTakeFirst()
  if (made) await tell(tx, actor, 'feedback-settled', plan)
}

/** Gives feedback on a plan and ends the question for it, if one is open. The caller has locked the plan. */
export async function giveFeedback(
  tx: Tx,
  actor: Actor,
  plan: string,
  { text, asksChanges }: { text: string; asksChanges: boolean },
): Promise<void> {
  const ended = await tx
    .updateTable('plan_submission')
    .set({ ended_at: actor.now })
    .where('plan_id', '=', plan)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  await tx
    .insertInto('plan_feedback')
    .values({
      authority_id: actor.authority,
      plan_id: plan,
      submission_id: ended?.id ?? null,
      asks_changes: asksChanges,
      text,
      by_person_id: actor.by,
      at: actor.now,
    })
    .execute()
  await tell(tx, actor, 'feedback-given', plan, { asksChanges })
}

/** A plan that was sent for feedback and has not got it. */
export type WaitingPlan = {
  id: string
  schoolYear: number
  teamName: string | null
  schoolName: string
  message: string
  by: string | null
  sentOn: Day
}

/** The plans of some schools that wait for feedback, the longest waiting first. Those of a unit that is no more wait no longer. */
export async function plansWaiting(tx: Tx, schools: readonly string[], today: Day): Promise<WaitingPlan[]> {
  return askOnce(tx, plansWaitingAsked(schools, today))
}

/** The same, to be asked together with something else. */
export function plansWaitingAsked(schools: readonly string[], today: Day): Question<WaitingPlan[]> {
  if (schools.length === 0) return known([])
  const select = sql<Omit<WaitingPlan, 'sentOn'> & { at: Date }>`
    select p.id, p.school_year as "schoolYear", case u.kind when 'team' then u.name end as "teamName", s.name as "schoolName", q.message, q.at,
           app.person_name(w) as by
      from plan_submission q
      join plan p on p.id = q.plan_id
      join unit_place u on u.id = p.unit_id
      join unit s on s.id = u.school_id
      left join person w on w.id = q.by_person_id
     where q.ended_at is null and u.school_id = any (${schools}::uuid[]) and app.is_there(u.to_on, ${today})
       and not exists (select from plan_closed c where c.plan_id = p.id)
     order by q.at, q.id`
  return rowsOf(select, 'at').map((rows) => rows.map(({ at, ...row }) => ({ ...row, sentOn: dayOf(at) })))
}

/** What is said by mail when a plan has got feedback, and whom to tell. */
export type FeedbackNews = { unitName: string; schoolYear: number; coach: string | null; asksChanges: boolean; receivers: string[] }

/**
 * The latest feedback on a plan, for those who answer for it: who sent it for feedback, and its lead, or the principal for a school's plan or a team
 * without a lead. Undefined without feedback.
 */
export async function latestFeedback(tx: Tx, plan: string, today: Day): Promise<FeedbackNews | undefined> {
  const { rows } = await sql<FeedbackNews>`
    with latest as (select * from plan_feedback where plan_id = ${plan} order by at desc, id limit 1),
    told as (
      select s.by_person_id as person_id from latest join plan_submission s on s.id = latest.submission_id where s.by_person_id is not null
      union select person_id from app.plan_people_on(${plan}, ${today}) where answers)
    select u.name as "unitName", p.school_year as "schoolYear", app.person_name(c) as coach, f.asks_changes as "asksChanges",
           array(select person_id from told order by 1) as receivers
      from latest f join plan p on p.id = f.plan_id join unit u on u.id = p.unit_id left join person c on c.id = f.by_person_id`.execute(tx)
  return rows[0]
}
