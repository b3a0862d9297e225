import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Secret } from '../../ground/base/secret.ts'
import type { Role, UnitKind } from '../../ground/base/viewer.ts'
import { dutyOn } from './in-force.ts'
import type { ExportRow } from './roster/export.ts'
import { addPerson } from './store.ts'
import './tables.ts'

/** People on a page of the list. */
export const peopleOnAPage = 50

/** What the list of people is narrowed by; empty texts narrow nothing. */
export type PeopleChoice = { search: string; school: string; role: Role | ''; ended: boolean; page: number }

export type ListedPerson = {
  id: string
  name: string
  email: string | null
  personId: string | null
  duties: { role: Role; unitName: string; schoolName: string | null; kind: UnitKind }[]
}

/** The words of a search with å, ä or ö: who writes them means them, though a search without finds names with them. */
function ownLetters(search: string): string[] {
  return search
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .split(/[^\p{L}'’]+/u)
    .filter((word) => /[åäö]/.test(word))
    .slice(0, 6)
}

/** A page of the people of an authority by family name, and how many there are in all. */
export async function listPeople(
  tx: Tx,
  authority: string,
  choice: PeopleChoice,
  today: Day,
): Promise<{ people: ListedPerson[]; total: number }> {
  const alive = sql`app.is_there(p.to_on, ${today})`
  const conditions = [
    sql`p.authority_id = ${authority}`,
    choice.ended ? sql`not ${alive}` : alive,
    sql`(${choice.search.trim()} = '' or app.plain(${choice.search}) <> '')`,
    sql`not exists (select from unnest((string_to_array(app.plain(${choice.search}), ' '))[:6]) as word where strpos(p.plain_name, word) = 0)`,
    ...ownLetters(choice.search).map((word) => sql`strpos(lower(normalize(app.person_name(p), NFC)), ${word}) > 0`),
    ...(choice.school || choice.role
      ? [
          sql`exists (select from app.duty_on(${today}) d join unit_place u on u.id = d.unit_id where d.person_id = p.id
               and (${choice.school} = '' or u.school_id::text = ${choice.school}) and (${choice.role} = '' or d.role = ${choice.role}))`,
        ]
      : []),
  ]
  const chosen = sql.join(conditions, sql` and `)
  const {
    rows: [counted],
  } = await sql<{ total: number }>`select count(*) as total from person p where ${chosen}`.execute(tx)
  const { rows: people } = await sql<ListedPerson>`
    select p.id, app.person_name(p) as name, p.email, p.external_id as "personId",
           coalesce((select json_agg(json_build_object('role', d.role, 'unitName', u.name, 'schoolName', school.name, 'kind', u.kind) order by d.home desc, d.from_on, d.role, u.name)
              from app.duty_on(${today}) d join unit_place u on u.id = d.unit_id left join unit school on school.id = u.school_id
             where d.person_id = p.id), '[]') as duties
      from person p where ${chosen}
     order by lower(p.family_name), lower(p.given_name), p.id limit ${peopleOnAPage} offset ${(choice.page - 1) * peopleOnAPage}`.execute(
    tx,
  )
  return { people, total: counted?.total ?? 0 }
}

export type PersonDuty = {
  id: string
  role: Role
  unit: string
  unitName: string
  kind: UnitKind
  school: string | null
  schoolName: string | null
  home: boolean
  source: 'roster' | 'hand'
  from: Day
  to: Day | null
}

export type PersonDetails = {
  id: string
  personId: string | null
  givenName: string
  familyName: string
  email: string | null
  eppn: string | null
  from: Day
  to: Day | null
  duties: PersonDuty[]
}

/** A person of the authority with all duties, those in force first; NotFound for anyone else. */
export async function personOf(tx: Tx, authority: string, id: string): Promise<PersonDetails> {
  const person = found(
    await tx
      .selectFrom('person')
      .select([
        'id',
        'external_id as personId',
        'given_name as givenName',
        'family_name as familyName',
        'email',
        'eppn',
        'from_on as from',
        'to_on as to',
      ])
      .where('authority_id', '=', authority)
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  const { rows: duties } = await sql<PersonDuty>`
    select d.id, d.role, d.unit_id as unit, u.name as "unitName", u.kind, u.school_id as school, school.name as "schoolName", d.home, d.source,
           d.from_on as from, d.to_on as to
      from duty d join unit_place u on u.id = d.unit_id left join unit school on school.id = u.school_id
     where d.person_id = ${id} and d.authority_id = ${authority}
     order by d.to_on desc nulls first, school.name nulls first, u.name, d.role`.execute(tx)
  return { ...person, duties }
}

export type PersonFields = { givenName: string; familyName: string; email: string | null; personId: string | null; eppn: string | null }

/** Who else in the authority has an address or id already: a person's name by the field. */
export async function takenBy(
  tx: Tx,
  authority: string,
  fields: PersonFields,
  except: string | null,
): Promise<Partial<Record<'email' | 'personId' | 'eppn', string>>> {
  const { rows } = await sql<{ field: 'email' | 'personId' | 'eppn'; name: string }>`
    select case when external_id = ${fields.personId}::text then 'personId' when lower(email) = lower(${fields.email}::text) then 'email' else 'eppn' end as field,
           app.person_name(person) as name
      from person
     where authority_id = ${authority} and id is distinct from ${except}::uuid
       and (external_id = ${fields.personId}::text or lower(email) = lower(${fields.email}::text) or lower(eppn) = lower(${fields.eppn}::text))`.execute(
    tx,
  )
  return Object.fromEntries(rows.map(({ field, name }) => [field, name]))
}

/** Adds a person by hand. */
export async function addPersonByHand(
  tx: Tx,
  secret: Secret,
  authority: string,
  by: string,
  fields: PersonFields,
  today: Day,
): Promise<string> {
  const { personId: externalId, ...rest } = fields
  const id = await addPerson(tx, { authority, externalId, ...rest, from: today }, secret)
  await recordEvent(tx, { authority, by, what: 'person.added', about: { kind: 'person', id } })
  return id
}

/** Changes a person's details. */
export async function changePerson(tx: Tx, authority: string, by: string, id: string, fields: PersonFields): Promise<void> {
  await tx
    .updateTable('person')
    .set({
      given_name: fields.givenName,
      family_name: fields.familyName,
      email: fields.email,
      external_id: fields.personId,
      eppn: fields.eppn,
    })
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, { authority, by, what: 'person.changed', about: { kind: 'person', id } })
}

/** Changes the language in which a person reads pages and mail. */
export async function changeLanguage(tx: Tx, person: string, language: Language): Promise<void> {
  await tx.updateTable('person').set({ language }).where('id', '=', person).execute()
}

/** A person leaves: duties and person end today. Sessions find nobody from then on. */
export async function endPerson(tx: Tx, authority: string, by: string, id: string, today: Day): Promise<void> {
  await sql`update duty set to_on = greatest(from_on, ${today}::date) where person_id = ${id} and app.is_there(to_on, ${today})`.execute(tx)
  await sql`update person set to_on = greatest(from_on, ${today}::date) where id = ${id}`.execute(tx)
  await recordEvent(tx, { authority, by, what: 'person.ended', about: { kind: 'person', id } })
}

/** Takes back, the same day, that a person left: with the duties that ended then. */
export async function undoEndPerson(tx: Tx, authority: string, by: string, id: string, today: Day): Promise<void> {
  await sql`update person set to_on = null where id = ${id} and to_on >= ${today}`.execute(tx)
  await sql`
    update duty d set to_on = null
     where d.person_id = ${id} and d.to_on = ${today}
       and exists (select from unit u where u.id = d.unit_id and app.is_there(u.to_on, ${today}))
       and not exists (select from duty o where o.person_id = d.person_id and o.unit_id = d.unit_id and o.role = d.role and o.to_on is null)
       and d.id = (select o.id from duty o where o.person_id = d.person_id and o.unit_id = d.unit_id and o.role = d.role and o.to_on = ${today} order by o.id limit 1)`.execute(
    tx,
  )
  await recordEvent(tx, { authority, by, what: 'person.back', about: { kind: 'person', id } })
}

/** Every administrator's duty that is in force. */
export async function administrators(tx: Tx, authority: string, today: Day): Promise<{ duty: string; person: string }[]> {
  return tx
    .selectFrom(dutyOn(today).as('duty'))
    .select(['id as duty', 'person_id as person'])
    .where('authority_id', '=', authority)
    .where('role', '=', 'administrator')
    .execute()
}

/** The living people as roster rows, one per duty, home teams first. */
export async function exportRows(tx: Tx, authority: string, today: Day): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    select p.external_id as "personId", p.given_name as "givenName", p.family_name as "familyName", p.email, p.eppn, school.code as "schoolCode", school.name as school,
           district.name as district, case when u.kind = 'team' then u.name end as team, d.role
      from duty d
      join person p on p.id = d.person_id
      join unit_place u on u.id = d.unit_id
      left join unit school on school.id = u.school_id
      left join unit district on district.id = u.district_id
     where d.authority_id = ${authority} and app.is_there(d.to_on, ${today}) and app.is_there(p.to_on, ${today})
     order by lower(p.family_name), lower(p.given_name), p.id, d.home desc, school.name, u.name, d.role`.execute(tx)
  return rows
}
