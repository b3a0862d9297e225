import { sql } from 'kysely'
import type { Actor } from '../../../ground/base/actor.ts'
import { addDays, type Day } from '../../../ground/base/clock.ts'
import type { Tx } from '../../../ground/base/database.ts'
import { recordEvent } from '../../../ground/base/event.ts'
import { type Question, rowsOf, together } from '../../../ground/base/question.ts'
import type { SchoolRow } from '../overview.ts'
import { daysBetween, type LateSchool, type Principal } from './reminder.ts'
import '../../../people/organisation/tables.ts'
import '../tables.ts'

/** Who leads the schools that are late, and when they were last reminded. */
export function lateSchoolsAsked(rows: readonly SchoolRow[], today: Day): Question<LateSchool[]> {
  const late = rows.filter((row) => row.late.length > 0)
  const ids = late.map(({ school }) => school.id)
  return together(principalsAsked(ids, today), remindedAsked(ids)).map(([principals, reminded]) => {
    const leading = Map.groupBy(principals, ({ school }) => school)
    return late.map((row) => ({
      row,
      principals: leading.get(row.school.id) ?? [],
      remindedOn: reminded.get(row.school.id) ?? null,
    }))
  })
}

/** The principals of schools today. */
export function principalsAsked(schools: readonly string[], today: Day): Question<Principal[]> {
  return rowsOf(sql<Principal>`
    select distinct p.id as person, d.unit_id as school, app.person_name(p) as name, p.email is not null as "hasAddress"
      from app.duty_on(${today}) d join person p on p.id = d.person_id
     where d.role = 'principal' and d.unit_id = any (${schools}::uuid[]) and app.is_there(p.to_on, ${today})
     order by name, person`)
}

function remindedAsked(schools: readonly string[]): Question<Map<string, Day>> {
  const select = sql<{ school: string; on: Day }>`
    select school_id as school, max(on_day) as "on" from late_reminder_school where school_id = any (${schools}::uuid[]) group by school_id`
  return rowsOf(select).map((rows) => new Map(rows.map(({ school, on }) => [school, on])))
}

/**
 * Keeps that schools are reminded, except those that have been within a week, also by somebody who presses at the same time.
 * @returns the reminder's id with the schools that it goes to; null when it would go to none
 */
export async function keepReminder(
  tx: Tx,
  actor: Actor,
  { text, byName, schools }: { text: string; byName: string; schools: readonly string[] },
): Promise<{ id: string; schools: string[] } | null> {
  const { id } = await tx
    .insertInto('late_reminder')
    .values({ authority_id: actor.authority, text, by_person_id: actor.by, by_name: byName, at: actor.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ school: string }>`
    insert into late_reminder_school (reminder_id, authority_id, school_id, on_day)
    select ${id}, ${actor.authority}, school, ${actor.today} from unnest(${schools}::uuid[]) school
     where not exists (select from late_reminder_school r where r.school_id = school and r.on_day > ${addDays(actor.today, -daysBetween)})
    on conflict do nothing returning school_id as school`.execute(tx)
  if (rows.length === 0) return null
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'late.reminded',
    about: { kind: 'reminder', id },
    detail: { schools: rows.length },
  })
  return { id, schools: rows.map(({ school }) => school) }
}

/** What a reminder said, and the schools it goes to. */
export type Reminder = { text: string; byName: string; schools: string[] }

/** A reminder by its id; undefined for one that there is not. */
export async function reminderOf(tx: Tx, id: string): Promise<Reminder | undefined> {
  const { rows } = await sql<Reminder>`
    select r.text, r.by_name as "byName", coalesce((select json_agg(s.school_id) from late_reminder_school s where s.reminder_id = r.id), '[]') as schools
      from late_reminder r where r.id = ${id}`.execute(tx)
  return rows[0]
}
