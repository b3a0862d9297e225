import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import { type Break, type MailCalendar, restsUntil } from './mail-days.ts'
import { tell } from './store.ts'
import './tables.ts'

/** The calendar of the transaction's authority: its breaks with their names, by day, and what it has chosen about mail. */
export type Calendar = Omit<MailCalendar, 'breaks'> & { breaks: Break[] }

export function calendarAsked(): Question<Calendar> {
  return together(
    rowsOf(sql<Break>`select id, name, from_on as "from", to_on as "to" from school_break order by from_on, to_on, id`),
    rowsOf(sql<{ inJuly: boolean; inBreaks: boolean }>`select in_july as "inJuly", in_breaks as "inBreaks" from mail_choice`),
  ).map(([breaks, [choice = { inJuly: false, inBreaks: false }]]) => ({ breaks, ...choice }))
}

/** The same, asked now. */
export function calendarOf(tx: Tx): Promise<Calendar> {
  return askOnce(tx, calendarAsked())
}

/** When mail of the transaction's authority goes out that is not asked for just now: null for at once. What the post office asks. */
export async function mailRests(tx: Tx, now: Date): Promise<Date | null> {
  return restsUntil(await calendarOf(tx), dayOf(now))
}

export async function addBreak(tx: Tx, actor: Actor, { name, from, to }: { name: string; from: Day; to: Day }): Promise<void> {
  await tx.insertInto('school_break').values({ authority_id: actor.authority, name, from_on: from, to_on: to }).execute()
  await tell(tx, actor, 'year.break-added', null)
}

/** Takes a break away; false when there is none. */
export async function removeBreak(tx: Tx, actor: Actor, id: string): Promise<boolean> {
  const done = await tx.deleteFrom('school_break').where('id', '=', id).executeTakeFirst()
  if (done.numDeletedRows === 0n) return false
  await tell(tx, actor, 'year.break-removed', null)
  return true
}

/** Says whether mail goes out in July and in breaks. */
export async function chooseMail(tx: Tx, actor: Actor, { inJuly, inBreaks }: Pick<MailCalendar, 'inJuly' | 'inBreaks'>): Promise<void> {
  const chosen = { in_july: inJuly, in_breaks: inBreaks }
  await tx
    .insertInto('mail_choice')
    .values({ authority_id: actor.authority, ...chosen })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet(chosen))
    .execute()
  await tell(tx, actor, 'year.mail-chosen', null, { inJuly, inBreaks })
}
