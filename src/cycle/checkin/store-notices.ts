import { sql } from 'kysely'
import { type Day, schoolYearOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import '../plan/tables.ts'
import './tables.ts'

/** The adopted plans of this school year and the one before that are not closed, with the decision in force. */
export async function adoptedPlans(tx: Tx, today: Day): Promise<{ id: string; adoption: { at: Date } }[]> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select p.id, a.at from plan p join unit_place u on u.id = p.unit_id cross join lateral app.decision_in_force(p.id) a
     where p.school_year >= ${schoolYearOf(today) - 1} and app.is_there(u.to_on, ${today}) and not exists (select from plan_closed c where c.plan_id = p.id)`.execute(
    tx,
  )
  return rows.map(({ id, at }) => ({ id, adoption: { at } }))
}

/** Who leads a plan: the lead of a team, the principal where there is none, and of a school's. */
export async function leadersOf(tx: Tx, plan: string, today: Day): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct x.person_id as person from app.plan_people_on(${plan}, ${today}) x where x.answers`.execute(tx)
  return rows.map(({ person }) => person)
}

/** Marks that a day has been told; false when it had been before. */
export async function markNoticed(tx: Tx, authority: string, plan: string, day: Day): Promise<boolean> {
  const done = await tx
    .insertInto('checkin_notice')
    .values({ plan_id: plan, authority_id: authority, due_on: day })
    .onConflict((conflict) => conflict.columns(['plan_id', 'due_on']).doNothing())
    .executeTakeFirst()
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** A plan by the name of its unit, for a mail; undefined when it is gone. */
export async function planNamed(tx: Tx, plan: string): Promise<{ unit: { name: string }; schoolYear: number } | undefined> {
  const { rows } = await sql<{ name: string; schoolYear: number }>`
    select u.name, p.school_year as "schoolYear" from plan p join unit u on u.id = p.unit_id where p.id = ${plan}`.execute(tx)
  return rows[0] && { unit: { name: rows[0].name }, schoolYear: rows[0].schoolYear }
}
