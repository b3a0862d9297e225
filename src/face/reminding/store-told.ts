import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Told } from './reminding.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Something that waits for a person, by where it is done. */
type Thing = { person: string; href: string }

/**
 * Who may get a mail today about what waits: who is there, has an address, has not said no, and has got none today.
 * @param only these, of all
 */
export async function receiversOn(tx: Tx, today: Day, only: readonly string[] | null = null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p
     where p.email is not null and app.is_there(p.to_on, ${today}) and (${only}::uuid[] is null or p.id = any (${only}::uuid[]))
       and not exists (select from reminder_refusal f where f.person_id = p.id)
       and not exists (select from waiting_told t where t.person_id = p.id and t.told_on = ${today})
     order by p.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What people have been told of that waits for them, by person and where it is done; with the day. */
export async function toldTo(tx: Tx, people: readonly string[]): Promise<Map<string, Map<string, Told & { on: Day }>>> {
  const rows = await tx
    .selectFrom('waiting_told')
    .select(['person_id as person', 'href', 'last_day as lastDay', 'stage', 'told_on as on'])
    .where('person_id', '=', sql<string>`any (${people}::uuid[])`)
    .execute()
  const by = new Map<string, Map<string, Told & { on: Day }>>()
  for (const { person, href, ...told } of rows) by.set(person, (by.get(person) ?? new Map()).set(href, told))
  return by
}

/** Notes what people are told of today. */
export async function noteTold(tx: Tx, authority: string, told: readonly (Thing & Told)[], today: Day): Promise<void> {
  if (told.length === 0) return
  await sql`
    insert into waiting_told (authority_id, person_id, href, last_day, stage, told_on)
    select ${authority}::uuid, w.person, w.href, w."lastDay", w.stage, ${today}::date
      from json_to_recordset(${JSON.stringify(told)}::json) as w (person uuid, href text, "lastDay" date, stage text)
    on conflict (person_id, href) do update set last_day = excluded.last_day, stage = excluded.stage, told_on = excluded.told_on`.execute(
    tx,
  )
}

/** Forgets what people were told of that waits no more: comes it back, it is new. */
export async function forgetTold(tx: Tx, people: readonly string[], waiting: readonly Thing[]): Promise<void> {
  await sql`
    delete from waiting_told t where t.person_id = any (${people}::uuid[])
       and not exists (select from json_to_recordset(${JSON.stringify(waiting)}::json) as w (person uuid, href text)
                        where w.person = t.person_id and w.href = t.href)`.execute(tx)
}
