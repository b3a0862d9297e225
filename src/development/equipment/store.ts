import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { placeWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Count, WrittenCount } from './equipment.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** What there is at the units within a sight, each thing as it was counted last, by unit and name. */
export function countsAsked(sight: Sight): Question<Count[]> {
  return rowsOf(sql<Count>`
    select * from (
      select distinct on (c.unit_id, c.kind, lower(c.what)) c.id, c.unit_id as unit, u.name as "unitName", c.kind, c.what, c.number, c.on_day as "onDay", c.by_name as "byName"
        from equipment_count c join unit_place u on u.id = c.unit_id where ${placeWithin(sight)}
       order by c.unit_id, c.kind, lower(c.what), c.on_day desc, c.at desc) latest
     order by "unitName", unit, array_position(array['equipment', 'account', 'support'], kind), what`)
}

/** A unit that things are counted at. */
export type Unit = { id: string; name: string; code: string | null }

/** The schools within a sight, and for who sees all of it the authority itself, which comes first. */
export function unitsAsked(sight: Sight, today: Day): Question<Unit[]> {
  return rowsOf(sql<Unit>`
    select u.id, u.name, u.code from unit_place u
     where u.kind in ('authority', 'school') and app.in_force(u.from_on, u.to_on, ${today}) and ${placeWithin(sight)}
     order by array_position(array['authority', 'school'], u.kind), u.name`)
}

/** Keeps counts; what was counted of the same thing on the same day is corrected. */
export async function keepCounts(tx: Tx, actor: Actor, byName: string, counts: readonly WrittenCount[], imported = false): Promise<void> {
  const rows = JSON.stringify(counts)
  await sql`
    insert into equipment_count (authority_id, unit_id, kind, what, number, on_day, by_name, at)
    select ${actor.authority}, c.unit, c.kind, c.what, c.number, c."onDay", ${byName}, ${actor.now}
      from json_to_recordset(${rows}::json) as c (unit uuid, kind text, what text, number integer, "onDay" date)
    on conflict (unit_id, kind, what, on_day) do update set number = excluded.number, by_name = excluded.by_name, at = excluded.at`.execute(
    tx,
  )
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: imported ? 'equipment.imported' : 'equipment.counted',
    about: { kind: 'equipment', id: null },
    detail: { rows: counts.length },
  })
}

/** Takes a count away; what was counted before holds again. */
export async function removeCount(tx: Tx, { authority, by }: Actor, id: string): Promise<void> {
  await tx.deleteFrom('equipment_count').where('id', '=', id).execute()
  await recordEvent(tx, { authority, by, what: 'equipment.removed', about: { kind: 'equipment', id } })
}
