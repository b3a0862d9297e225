import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { UnitKind } from '../../ground/base/viewer.ts'
import { labelsFor } from './namesakes.ts'
import { nameKey } from './roster/names.ts'
import { addUnit } from './store.ts'
import './tables.ts'

export type Unit = {
  id: string
  kind: UnitKind
  name: string
  code: string | null
  forms: string[]
  parent: string | null
  parentName: string | null
  school: string | null
  schoolName: string | null
  district: string | null
  from: Day
  to: Day | null
  /** People with a duty at the unit or under it today, each once. */
  people: number
}

/** People are counted once over all units: the tree is read once, not once a duty. */
const selectUnits = (authority: string, today: Day) => sql`
  with place as materialized (select * from unit_place where authority_id = ${authority}),
  counted as (
    select within.id, count(distinct d.person_id) as people
      from app.duty_on(${today}) d join place on place.id = d.unit_id
      cross join lateral unnest(array[place.id, place.school_id, place.district_id]) as within (id)
     where d.authority_id = ${authority}
     group by within.id)
  select u.id, u.kind, u.name, u.code, u.forms, u.parent_id as parent, pu.name as "parentName", u.school_id as school, su.name as "schoolName", u.district_id as district,
         u.from_on as from, u.to_on as to, coalesce(c.people, 0) as people
    from place u
    left join unit pu on pu.id = u.parent_id
    left join unit su on su.id = u.school_id
    left join counted c on c.id = u.id`

/** Every unit of the authority that has not ended (or that ended today, to be undone), by name. */
export async function unitsOf(tx: Tx, authority: string, today: Day): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    ${selectUnits(authority, today)} where u.kind <> 'authority' and app.is_there(u.to_on, ${today}) order by u.name, u.id`.execute(tx)
  return rows
}

/** A unit of the authority, ended or not, or NotFound. */
export async function unitOf(tx: Tx, authority: string, id: string, today: Day): Promise<Unit> {
  const { rows } = await sql<Unit>`${selectUnits(authority, today)} where u.kind <> 'authority' and u.id = ${id}`.execute(tx)
  return found(rows[0])
}

/** A unit that is in use, the authority itself included; undefined for any other. */
export async function liveUnit(
  tx: Tx,
  authority: string,
  id: string,
  today: Day,
): Promise<{ id: string; kind: UnitKind; school: string | null } | undefined> {
  const { rows } = await sql<{ id: string; kind: UnitKind; school: string | null }>`
    select id, kind, school_id as school from unit_place
     where authority_id = ${authority} and id::text = ${id} and app.is_there(to_on, ${today})`.execute(tx)
  return rows[0]
}

/** The units that were in use until today, to be taken back. */
export async function endedToday(tx: Tx, authority: string, today: Day): Promise<{ id: string; name: string; kind: UnitKind }[]> {
  return tx
    .selectFrom('unit')
    .select(['id', 'name', 'kind'])
    .where('authority_id', '=', authority)
    .where('to_on', '=', today)
    .orderBy('name')
    .execute()
}

/** What a team succeeds, and what succeeds it. */
export async function successionOf(tx: Tx, unit: string): Promise<Successor[]> {
  return askOnce(tx, successionsAsked([unit]))
}

/** A team that another succeeds (`before`), or that succeeds it. `of`: the other. */
export type Successor = { of: string; id: string; name: string; side: 'before' | 'after' }

/** What some teams succeed, and what succeeds them, to be asked together with something else. */
export function successionsAsked(units: readonly string[]): Question<Successor[]> {
  if (units.length === 0) return known([])
  return rowsOf(
    sql<Successor>`
      select s.unit_id as of, u.id, u.name, 'before' as side from unit_succession s join unit u on u.id = s.predecessor_id
       where s.unit_id = any (${units}::uuid[])
      union all
      select s.predecessor_id, u.id, u.name, 'after' from unit_succession s join unit u on u.id = s.unit_id
       where s.predecessor_id = any (${units}::uuid[]) order by 3`,
  )
}

/** People with a duty at a unit or under it today or later, each once by name; namesakes by names that tell them apart. */
export async function peopleAt(tx: Tx, unit: string, today: Day): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string; email: string | null; personId: string | null }>`
    select p.id, app.person_name(p) as name, p.email, p.external_id as "personId"
      from person p
     where exists (select from duty d join unit_place u on u.id = d.unit_id
                    where d.person_id = p.id and app.is_there(d.to_on, ${today}) and ${unit}::uuid in (u.id, u.school_id, u.district_id))
     order by lower(p.family_name), lower(p.given_name), p.id`.execute(tx)
  const names = labelsFor(rows, ({ email, personId }) => [email, personId])
  return rows.map(({ id, name }, index) => ({ id, name: names[index] ?? name }))
}

/** Whether a unit of the same kind and place has the name already, or a school the code; `except` is the unit itself. */
export async function unitTaken(
  tx: Tx,
  authority: string,
  unit: { kind: UnitKind; name: string; code: string | null; parent: string },
  except: string | null,
  today: Day,
): Promise<'nameTaken' | 'codeTaken' | null> {
  const {
    rows: [coded],
  } =
    await sql`select 1 from unit where authority_id = ${authority} and kind = 'school' and code = ${unit.code}::text and id is distinct from ${except}::uuid`.execute(
      tx,
    )
  if (coded) return 'codeTaken'
  const { rows: others } = await sql<{ name: string }>`
    select name from unit_place where authority_id = ${authority} and kind = ${unit.kind} and id is distinct from ${except}::uuid
       and app.is_there(to_on, ${today}) and (kind <> 'team' or parent_id = ${unit.parent}::uuid) and (kind <> 'school' or ${unit.code}::text is null or code is null)`.execute(
    tx,
  )
  return others.some(({ name }) => nameKey(name) === nameKey(unit.name)) ? 'nameTaken' : null
}

type Frame = { tx: Tx; authority: string; by: string; today: Day }

/** Adds a unit by hand. */
export async function addUnitByHand(
  { tx, authority, by, today }: Frame,
  unit: { kind: UnitKind; name: string; code: string | null; forms: string[]; parent: string },
): Promise<string> {
  const id = await addUnit(tx, { authority, ...unit, from: today })
  await recordEvent(tx, { authority, by, what: 'unit.added', about: { kind: 'unit', id } })
  return id
}

/** Changes a unit's name and, for a school, its code and forms. */
export async function changeUnit(
  { tx, authority, by }: Frame,
  id: string,
  fields: { name: string; code: string | null; forms: string[] },
): Promise<void> {
  await tx.updateTable('unit').set(fields).where('authority_id', '=', authority).where('id', '=', id).execute()
  await recordEvent(tx, { authority, by, what: 'unit.changed', about: { kind: 'unit', id } })
}

/** Puts a unit under another parent from today; a parent that was set today is replaced. */
export async function moveUnit(tx: Tx, authority: string, unit: string, parent: string, today: Day): Promise<void> {
  await sql`delete from unit_parent where unit_id = ${unit} and to_on is null and from_on >= ${today}`.execute(tx)
  await sql`update unit_parent set to_on = ${today} where unit_id = ${unit} and to_on is null`.execute(tx)
  await sql`insert into unit_parent (authority_id, unit_id, parent_id, from_on) values (${authority}, ${unit}, ${parent}, ${today})`.execute(
    tx,
  )
}

/** Ends a unit today. Who may still be there is for the caller to ask first. */
export async function endUnit({ tx, authority, by, today }: Frame, id: string): Promise<void> {
  await sql`update unit set to_on = greatest(from_on, ${today}::date) where id = ${id}`.execute(tx)
  await recordEvent(tx, { authority, by, what: 'unit.ended', about: { kind: 'unit', id } })
}

/** Takes back, the same day, that a unit ended. */
export async function undoEndUnit({ tx, authority, by }: Frame, id: string): Promise<void> {
  await sql`update unit set to_on = null where id = ${id}`.execute(tx)
  await recordEvent(tx, { authority, by, what: 'unit.back', about: { kind: 'unit', id } })
}

/**
 * A new team that succeeds old ones and takes over people's duties there: all of them, or the named people's. Old teams that are left empty end.
 * @returns the new team's id
 */
export async function succeedTeams(frame: Frame, school: string, name: string, teams: string[], people: string[] | 'all'): Promise<string> {
  const { tx, authority, by, today } = frame
  const id = await addUnit(tx, { authority, kind: 'team', name, parent: school, from: today })
  await recordEvent(tx, { authority, by, what: 'unit.added', about: { kind: 'unit', id } })
  await sql`insert into unit_succession (authority_id, unit_id, predecessor_id) select ${authority}, ${id}, unnest(${teams}::uuid[])`.execute(
    tx,
  )
  const moved = people === 'all' ? sql`true` : sql`person_id = any (${people}::uuid[])`
  await sql`
    with gone as (
      update duty set to_on = greatest(from_on, ${today}::date) where unit_id = any (${teams}::uuid[]) and app.is_there(to_on, ${today}) and ${moved}
      returning person_id, role, home, source)
    insert into duty (authority_id, person_id, unit_id, role, home, source, from_on)
    select ${authority}, person_id, ${id}, role, bool_or(home), min(source), ${today} from gone group by person_id, role`.execute(tx)
  for (const team of teams) if ((await peopleAt(tx, team, today)).length === 0) await endUnit(frame, team)
  return id
}
