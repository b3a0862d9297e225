import { sql } from 'kysely'
import { addDays, type Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { ActionStatus } from '../plan/plan.ts'
import { daysBefore, type ReminderKind, reminderFor } from './reminding.ts'
import '../../people/organisation/tables.ts'
import '../plan/tables.ts'
import './tables.ts'

/** An action that its owner is to be reminded of. */
export type DueAction = {
  action: string
  person: string
  kind: ReminderKind
  dueOn: Day
  title: string
  unitName: string
  /** The school of a team; null for a school's own action. */
  schoolName: string | null
}

/** Someone who gets a mail, and how. */
export type Receiver = { givenName: string; email: string; language: Language }

/**
 * What people of an authority are to be reminded of and have not been: their unfinished actions in plans that are written in, with a last day that has passed
 * or comes within a week. What has not been decided on in a school's plan is its leaders' own, and only they hear of it. Nobody gets two mails a day: who got
 * one today waits until tomorrow. Whoever has left, works elsewhere, has no address or wants no reminders is left out.
 * @param person only this one
 */
export async function dueReminders(tx: Tx, today: Day, person: string | null = null): Promise<DueAction[]> {
  const { rows } = await sql<Candidate>`
    ${candidates(today, person)} and ${reachable(today)}
       and not exists (select from action_reminder r where r.person_id = a.owner_id and r.sent_on = ${today})
     order by a.owner_id, a.due_on, a.title, a.id`.execute(tx)
  const due = rows.flatMap(withKind(today))
  const said = await saidAbout(
    tx,
    due.map(({ action }) => action),
  )
  return due.filter((each) => !said.has(keyOf(each)))
}

/** A person's own actions that are late or due within a week, by last day, whether or not they want mail about them. */
export function dueActionsAsked(person: string, today: Day): Question<DueAction[]> {
  const select = sql<Candidate>`${candidates(today, person)} order by a.due_on, a.title, a.id`
  return rowsOf(select).map((rows) => rows.flatMap(withKind(today)))
}

/** What a person's mail of a day is about, as far as it still holds today, when the mail is written. */
export async function remindedOn(tx: Tx, person: string, day: Day, today: Day): Promise<DueAction[]> {
  const { rows } = await sql<Candidate & { kind: ReminderKind }>`
    with still as (${candidates(today, person)} and ${reachable(today)})
    select s.*, r.kind from still s join action_reminder r on r.action_id = s.action and r.person_id = s.person and r.due_on = s."dueOn" and r.sent_on = ${day}
     order by s."dueOn", s.title, s.action`.execute(tx)
  return rows.flatMap(({ status, ...row }) => (reminderFor({ dueOn: row.dueOn, status }, today) === row.kind ? [row] : []))
}

/** Marks reminders as said, each once. */
export async function markReminded(tx: Tx, authority: string, due: readonly DueAction[], today: Day): Promise<void> {
  if (due.length === 0) return
  await tx
    .insertInto('action_reminder')
    .values(
      due.map(({ action, person, kind, dueOn }) => ({
        authority_id: authority,
        action_id: action,
        person_id: person,
        kind,
        due_on: dueOn,
        sent_on: today,
      })),
    )
    .onConflict((conflict) => conflict.columns(['action_id', 'person_id', 'kind', 'due_on']).doNothing())
    .execute()
}

/** How mail reaches a person; null when it does not. */
export async function receiverOf(tx: Tx, person: string): Promise<Receiver | null> {
  const row = await tx
    .selectFrom('person')
    .select(['given_name as givenName', 'email', 'language'])
    .where('id', '=', person)
    .executeTakeFirst()
  return row?.email ? { givenName: row.givenName, email: row.email, language: row.language } : null
}

/** Whether a person wants no reminders. */
export async function refusesReminders(tx: Tx, person: string): Promise<boolean> {
  const row = await tx.selectFrom('reminder_refusal').select('person_id').where('person_id', '=', person).executeTakeFirst()
  return row !== undefined
}

/** Stops reminders to a person, or lets them come again. */
export async function refuseReminders(tx: Tx, authority: string, person: string, refuses: boolean, today: Day): Promise<void> {
  if (!refuses) {
    await tx.deleteFrom('reminder_refusal').where('person_id', '=', person).execute()
    return
  }
  await tx
    .insertInto('reminder_refusal')
    .values({ person_id: person, authority_id: authority, since: today })
    .onConflict((conflict) => conflict.column('person_id').doNothing())
    .execute()
}

type Candidate = Omit<DueAction, 'kind'> & { status: ActionStatus }

function withKind(today: Day) {
  return ({ status, ...row }: Candidate): DueAction[] => {
    const kind = reminderFor({ dueOn: row.dueOn, status }, today)
    return kind ? [{ ...row, kind }] : []
  }
}

/** Actions of plans that are written in, due within a week or late, whose owner works there and hears of the plan. Ends within its conditions. */
function candidates(today: Day, person: string | null) {
  return sql`
    select a.id as action, a.owner_id as person, a.due_on as "dueOn", a.status, a.title, a.unit_name as "unitName",
           case when a.unit_kind = 'team' then a.school_name end as "schoolName"
      from app.action_heard_of(${today}) a
      join person o on o.id = a.owner_id
     where a.status in ('planned', 'under way') and a.due_on <= ${addDays(today, daysBefore)}
       and (${person}::uuid is null or a.owner_id = ${person})`
}

function reachable(today: Day) {
  return sql`o.email is not null and app.is_there(o.to_on, ${today})
       and not exists (select from reminder_refusal f where f.person_id = o.id)`
}

async function saidAbout(tx: Tx, actions: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<Pick<DueAction, 'action' | 'person' | 'kind' | 'dueOn'>>`
    select action_id as action, person_id as person, kind, due_on as "dueOn" from action_reminder where action_id = any (${actions}::uuid[])`.execute(
    tx,
  )
  return new Set(rows.map(keyOf))
}

function keyOf({ action, person, kind, dueOn }: Pick<DueAction, 'action' | 'person' | 'kind' | 'dueOn'>): string {
  return [action, person, kind, dueOn].join(' ')
}
