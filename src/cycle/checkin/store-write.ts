import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { openBallot } from '../ballot/store.ts'
import type { PlanUnitKind } from '../plan/plan.ts'
import { type Colleague, colleaguesAt } from '../plan/store-people.ts'
import type { MinimumGroup } from '../round/round.ts'
import { askingOf } from './asking.ts'
import type { Together } from './checkin.ts'
import './tables.ts'

export type Start = {
  plan: string
  place: string
  actions: readonly { id: string; title: string }[]
  people: readonly string[]
  minimumGroup: MinimumGroup
  closesOn: Day
}

/** Who a check of a plan asks: a team's people, or everyone who works at the school, each once. */
export async function askedFor(tx: Tx, unit: { id: string; kind: PlanUnitKind }, school: string, today: Day): Promise<Colleague[]> {
  const all = await colleaguesAt(tx, school, today)
  return all.filter(({ teams }) => unit.kind === 'school' || teams.includes(unit.id))
}

/** The same, by their ids. */
export async function eligibleFor(tx: Tx, unit: { id: string; kind: PlanUnitKind }, school: string, today: Day): Promise<string[]> {
  return (await askedFor(tx, unit, school, today)).map(({ id }) => id)
}

/**
 * Starts a check: a ballot where enough may answer, else a form that the group fills in together. The plan must be locked, so that there is one at a time. Events
 * tell that it was started and closed, never anything about an answer.
 */
export async function startCheckin(tx: Tx, secret: Secret, actor: Actor, start: Start): Promise<string> {
  const { authority, by, today } = actor
  const asking = askingOf(
    start.actions.map(({ title }) => title),
    start.place,
    today,
  )
  const { people, minimumGroup, closesOn } = start
  const ballot =
    people.length < minimumGroup ? null : await openBallot(tx, secret, { authority, asking, minimumGroup, people, closesOn, today })
  const { rows } = await sql<{ id: string }>`
    insert into checkin (authority_id, plan_id, number, ballot_id, by_person_id, opened_on)
    values (${authority}, ${start.plan}, (select count(*) + 1 from checkin where plan_id = ${start.plan}), ${ballot}, ${by}, ${today}) returning id`.execute(
    tx,
  )
  const id = rows[0]?.id ?? ''
  await tx
    .insertInto('checkin_action')
    .values(
      start.actions.map((action, index) => ({
        checkin_id: id,
        authority_id: authority,
        action_id: action.id,
        position: index + 1,
        title: action.title,
      })),
    )
    .execute()
  await tx.deleteFrom('checkin_day').where('plan_id', '=', start.plan).execute()
  await tell(tx, actor, 'started', id)
  return id
}

/** Chooses when the next check of a plan is to be. */
export async function chooseDay(tx: Tx, actor: Actor, plan: string, day: Day): Promise<void> {
  const chosen = { on_day: day, by_person_id: actor.by }
  await tx
    .insertInto('checkin_day')
    .values({ plan_id: plan, authority_id: actor.authority, ...chosen })
    .onConflict((conflict) => conflict.column('plan_id').doUpdateSet(chosen))
    .execute()
}

/** The day that was chosen for the next check of each plan. */
export async function chosenDays(tx: Tx, plans: readonly string[]): Promise<ReadonlyMap<string, Day>> {
  return askOnce(tx, chosenDaysAsked(plans))
}

/** The same, to be asked together with something else. */
export function chosenDaysAsked(plans: readonly string[]): Question<ReadonlyMap<string, Day>> {
  if (plans.length === 0) return known(new Map())
  const select = sql<{ plan: string; day: Day }>`
    select plan_id as plan, on_day as day from checkin_day where plan_id = any (${plans}::uuid[])`
  return rowsOf(select).map((rows) => new Map(rows.map(({ plan, day }) => [plan, day])))
}

/** Keeps what a small group filled in; false when it has been filled in already. */
export async function fillInTogether(tx: Tx, actor: Actor, checkin: string, answers: Together): Promise<boolean> {
  const done = await tx
    .insertInto('checkin_together')
    .values({
      checkin_id: checkin,
      authority_id: actor.authority,
      answers: JSON.stringify(answers),
      by_person_id: actor.by,
      on_day: actor.today,
    })
    .onConflict((conflict) => conflict.column('checkin_id').doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** An event about a check: what happened, never about anybody's answering. */
export function tell(tx: Tx, { authority, by }: Actor, what: 'started' | 'closed' | 'decided', id: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `checkin.${what}`, about: { kind: 'checkin', id } })
}
