import { sql } from 'kysely'
import type { Actor } from '../../../ground/base/actor.ts'
import { found } from '../../../ground/base/ask.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Tx } from '../../../ground/base/database.ts'
import { recordEvent } from '../../../ground/base/event.ts'
import { askOnce, type Question, rowsOf } from '../../../ground/base/question.ts'
import type { Wave } from './wave.ts'
import '../tables.ts'

/** The authority's waves with their schools, by the day they begin. */
export function wavesAsked(): Question<Wave[]> {
  return rowsOf(sql<Wave>`
    select w.id, w.name, w.begins_on as "beginsOn", coalesce((select json_agg(s.school_id) from wave_school s where s.wave_id = w.id), '[]') as schools
      from wave w order by w.begins_on, w.name, w.id`)
}

/** A wave, or NotFound. */
export async function waveOf(tx: Tx, id: string): Promise<Wave> {
  return found((await askOnce(tx, wavesAsked())).find((wave) => wave.id === id))
}

type Wish = { name: string; beginsOn: Day }

/** Makes a wave; null when there is one of that name. */
export async function makeWave(tx: Tx, actor: Actor, { name, beginsOn }: Wish): Promise<string | null> {
  const made = await tx
    .insertInto('wave')
    .values({ authority_id: actor.authority, name, begins_on: beginsOn })
    .onConflict((conflict) => conflict.columns(['authority_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) await tell(tx, actor, 'wave.made', made.id)
  return made?.id ?? null
}

/**
 * Changes a wave and which schools are in it; a school that was in another comes over. Only what differs from what was shown is changed: who puts in a school at the same
 * moment takes out no other's. False when another wave has the name.
 * @param was the schools that were in it as the form was shown
 */
export async function changeWave(
  tx: Tx,
  actor: Actor,
  id: string,
  { name, beginsOn }: Wish,
  { was, schools }: { was: readonly string[]; schools: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update wave set name = ${name}, begins_on = ${beginsOn}
     where id = ${id} and not exists (select from wave o where o.name = ${name} and o.id <> ${id}) returning id`.execute(tx)
  if (rows.length === 0) return false
  const [before, after] = [new Set(was), new Set(schools)]
  const [out, into] = [was.filter((school) => !after.has(school)), schools.filter((school) => !before.has(school))]
  await sql`delete from wave_school where wave_id = ${id} and school_id::text = any (${out}::text[])`.execute(tx)
  await sql`
    insert into wave_school (school_id, authority_id, wave_id) select school, ${actor.authority}, ${id} from unnest(${into}::uuid[]) school
    on conflict (school_id) do update set wave_id = excluded.wave_id`.execute(tx)
  await tell(tx, actor, 'wave.changed', id)
  return true
}

/** Takes a wave away; its schools are in none. */
export async function deleteWave(tx: Tx, actor: Actor, id: string): Promise<void> {
  await tx.deleteFrom('wave').where('id', '=', id).execute()
  await tell(tx, actor, 'wave.deleted', id)
}

function tell(tx: Tx, { authority, by }: Actor, what: 'wave.made' | 'wave.changed' | 'wave.deleted', wave: string): Promise<void> {
  return recordEvent(tx, { authority, by, what, about: { kind: 'wave', id: wave } })
}
