import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { anyOf, setScope, type Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import type { Role, UnitKind } from '../../ground/base/viewer.ts'
import type { Sight } from '../permission/permission.ts'
import { isThere } from './in-force.ts'
import { firstSeals } from './own-address.ts'
import './tables.ts'

/** A school as lists show it. */
export type School = {
  id: string
  name: string
  code: string | null
  forms: string[]
  district: string | null
  districtName: string | null
}

/** What someone is in an audience of a school: what a round freezes when it opens. */
export type StaffMember = {
  person: string
  school: string
  /** The home team, if any: one per person and school. */
  team: string | null
  district: string | null
  audience: 'staff' | 'leader'
  role: Role
}

/**
 * Makes the one authority of an empty installation with its root unit; null when there is one already. The transaction is narrowed to it.
 */
export async function createFirstAuthority(tx: Tx, kind: 'real' | 'demo', name: string, today: Day): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select app.create_first_authority(${kind}, ${name}, ${today}) as id`.execute(tx)
  const id = rows[0]?.id ?? null
  if (!id) return null
  await setScope(tx, { authority: id })
  await tx.insertInto('unit').values({ id, authority_id: id, kind: 'authority', name, from_on: today, code: null, to_on: null }).execute()
  return id
}

/** Whether nobody has made an authority here yet. */
export async function installationIsEmpty(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select app.installation_is_empty() as empty`.execute(tx)
  return rows[0]?.empty ?? false
}

/** Adds a unit under a parent from a day on; returns its id. */
export async function addUnit(
  tx: Tx,
  unit: {
    authority: string
    kind: UnitKind
    name: string
    code?: string | null | undefined
    forms?: string[] | undefined
    parent: string
    from: Day
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('unit')
    .values({
      authority_id: unit.authority,
      kind: unit.kind,
      name: unit.name,
      code: unit.code ?? null,
      forms: unit.forms ?? [],
      from_on: unit.from,
      to_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('unit_parent')
    .values({ authority_id: unit.authority, unit_id: id, parent_id: unit.parent, from_on: unit.from, to_on: null })
    .execute()
  return id
}

/** Adds a person from a day on; returns the id. The first addresses are the person's own. */
export async function addPerson(
  tx: Tx,
  person: {
    authority: string
    givenName: string
    familyName: string
    from: Day
    externalId?: string | null
    email?: string | null
    eppn?: string | null
    language?: Language
  },
  secret: Secret,
): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('person')
    .values({
      id,
      authority_id: person.authority,
      given_name: person.givenName,
      family_name: person.familyName,
      external_id: person.externalId ?? null,
      email: person.email ?? null,
      eppn: person.eppn ?? null,
      language: person.language ?? 'sv',
      from_on: person.from,
      to_on: null,
      ...firstSeals({ authority: person.authority, person: id }, person, secret),
    })
    .execute()
  return id
}

/** Gives a person a duty at a unit from a day on; returns the duty's id. */
export async function addDuty(
  tx: Tx,
  duty: { authority: string; person: string; unit: string; role: Role; from: Day; home?: boolean; source?: 'roster' | 'hand' },
): Promise<string> {
  const { id } = await tx
    .insertInto('duty')
    .values({
      authority_id: duty.authority,
      person_id: duty.person,
      unit_id: duty.unit,
      role: duty.role,
      home: duty.home ?? false,
      source: duty.source ?? 'hand',
      from_on: duty.from,
      to_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The schools within what is seen, by name. */
export async function schoolsSeen(tx: Tx, sight: Sight, today: Day): Promise<School[]> {
  const rows = await tx
    .selectFrom('unit_place as u')
    .leftJoin('unit as d', 'd.id', 'u.district_id')
    .select(['u.id', 'u.name', 'u.code', 'u.forms', 'u.district_id as district', 'd.name as districtName'])
    .where('u.kind', '=', 'school')
    .where(isThere('u.to_on', today))
    .$if(!sight.authority, (query) =>
      query.where((eb) => eb.or([eb('u.id', '=', anyOf(sight.schools)), eb('u.district_id', '=', anyOf(sight.districts))])),
    )
    .orderBy('u.name')
    .execute()
  return rows
}

/**
 * Everyone who would answer at these schools on a day: leaders and principals as leaders, the rest as staff, each once per school. Who both leads
 * and teaches at a school is a leader there. The home team is the one marked so, else the first by name.
 */
export async function staffOf(tx: Tx, schools: string[], day: Day): Promise<StaffMember[]> {
  if (schools.length === 0) return []
  const { rows } = await sql<StaffMember>`
    select distinct on (d.person_id, u.school_id)
           d.person_id as person, u.school_id as school, u.district_id as district,
           case when bool_or(d.role in ('leader', 'principal')) over who then 'leader' else 'staff' end as audience,
           first_value(d.role) over (who order by d.role in ('leader', 'principal') desc, d.role = 'teacher' desc, d.role = 'team_lead' desc, d.role) as role,
           case when bool_or(d.role in ('leader', 'principal')) over who then null
                else first_value(case when u.kind = 'team' then u.id end) over (who order by u.kind = 'team' desc, d.home desc, u.name, u.id) end as team
      from app.duty_on(${day}) d
      join unit_place u on u.id = d.unit_id
      join person p on p.id = d.person_id
     where u.school_id = any (${schools}::uuid[])
       and d.role in ('teacher', 'staff', 'team_lead', 'leader', 'principal')
       and app.is_there(p.to_on, ${day})
    window who as (partition by d.person_id, u.school_id)
     order by d.person_id, u.school_id`.execute(tx)
  return rows
}

export { authorityPage } from './store-settings.ts'

/** How many people there are today. */
export async function countPeople(tx: Tx, today: Day): Promise<number> {
  return askOnce(tx, countPeopleAsked(today))
}

/** The same, to be asked together with something else. */
export function countPeopleAsked(today: Day): Question<number> {
  return rowsOf(sql<{ n: number }>`select count(*)::int as n from person where app.is_there(to_on, ${today})`).map(([row]) => row?.n ?? 0)
}
