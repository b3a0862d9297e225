import { sql } from 'kysely'
import type { Day } from '../../../ground/base/clock.ts'
import type { Tx } from '../../../ground/base/database.ts'
import type { EventName } from '../../../ground/base/event.ts'
import type { Secret } from '../../../ground/base/secret.ts'
import { firstSeals } from '../own-address.ts'
import { moveUnit } from '../store-units.ts'
import type { Changes, PersonFields } from './register.ts'
import '../tables.ts'

const atOnce = 2000

type Frame = { tx: Tx; secret: Secret; authority: string; by: string | null; today: Day }

/** Carries out an import in bulk: whole lists travel as arrays. `progress` gets how many people are done. */
export async function carryOut(
  tx: Tx,
  secret: Secret,
  authority: string,
  by: string | null,
  changes: Changes,
  today: Day,
  progress: (done: number) => Promise<void>,
): Promise<void> {
  const frame = { tx, secret, authority, by, today }
  await changeUnits(frame, changes.units)
  await endPeople(frame, changes)
  await changePeople(frame, changes.people)
  let done = 0
  for (const people of chunks(changes.people.add)) {
    await addPeople(frame, people)
    done += people.length
    await progress(done)
  }
  for (const duties of chunks(changes.duties.add)) await addDuties(frame, duties)
  if (changes.duties.home.length > 0) await sql`update duty set home = true where id = any (${changes.duties.home}::uuid[])`.execute(tx)
  if (changes.duties.add.length > atOnce / 4) await sql`select app.count_people_anew()`.execute(tx)
}

function chunks<T>(list: T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / atOnce) }, (_, index) => list.slice(index * atOnce, (index + 1) * atOnce))
}

async function changeUnits(frame: Frame, { add, rename, code, move, revive }: Changes['units']): Promise<void> {
  const { tx, authority, today } = frame
  const ids = add.map((unit) => unit.id)
  await sql`
    insert into unit (id, authority_id, kind, name, code, from_on)
    select id, ${authority}, kind, name, code, ${today}
      from unnest(${ids}::uuid[], ${add.map((unit) => unit.kind)}::text[], ${add.map((unit) => unit.name)}::text[], ${add.map((unit) => unit.code)}::text[]) as u (id, kind, name, code)`.execute(
    tx,
  )
  await sql`
    insert into unit_parent (authority_id, unit_id, parent_id, from_on)
    select ${authority}, id, parent, ${today} from unnest(${ids}::uuid[], ${add.map((unit) => unit.parent)}::uuid[]) as u (id, parent)`.execute(
    tx,
  )
  await sql`
    update unit set name = u.name from unnest(${rename.map((unit) => unit.id)}::uuid[], ${rename.map((unit) => unit.name)}::text[]) as u (id, name) where unit.id = u.id`.execute(
    tx,
  )
  await sql`
    update unit set code = u.code from unnest(${code.map((unit) => unit.id)}::uuid[], ${code.map((unit) => unit.code)}::text[]) as u (id, code) where unit.id = u.id`.execute(
    tx,
  )
  await sql`update unit set to_on = null where id = any (${revive}::uuid[])`.execute(tx)
  for (const { id, parent } of move) await moveUnit(tx, authority, id, parent, today)
  await tell(frame, 'unit', 'unit.added', ids)
  await tell(
    frame,
    'unit',
    'unit.changed',
    [...rename, ...code].map((unit) => unit.id),
  )
  await tell(
    frame,
    'unit',
    'unit.moved',
    move.map((unit) => unit.id),
  )
  await tell(frame, 'unit', 'unit.back', revive)
}

/** First what ends: the addresses and duties of those who stay may take the place of theirs. */
async function endPeople(frame: Frame, { people, duties }: Changes): Promise<void> {
  const { tx, today } = frame
  await sql`update duty set to_on = greatest(from_on, ${today}::date) where id = any (${duties.end}::uuid[])`.execute(tx)
  await sql`update person set to_on = greatest(from_on, ${today}::date) where id = any (${people.end}::uuid[])`.execute(tx)
  await tell(frame, 'person', 'person.ended', people.end)
}

/** Addresses and ids may change places among people, so all are emptied before the new are written. */
async function changePeople(frame: Frame, { change, revive }: Changes['people']): Promise<void> {
  const { tx } = frame
  const ids = change.map((person) => person.id)
  await sql`update person set external_id = null, email = null, eppn = null where id = any (${ids}::uuid[])`.execute(tx)
  await sql`
    update person set external_id = p.external_id, given_name = p.given_name, family_name = p.family_name, email = p.email, eppn = p.eppn
      from ${personRows(change)} where person.id = p.id`.execute(tx)
  await sql`update person set to_on = null where id = any (${revive}::uuid[])`.execute(tx)
  await tell(frame, 'person', 'person.changed', ids)
  await tell(frame, 'person', 'person.back', revive)
}

async function addPeople(frame: Frame, people: PersonFields[]): Promise<void> {
  const { tx, secret, authority, today } = frame
  const seals = people.map((person) => firstSeals({ authority, person: person.id }, person, secret))
  await sql`
    insert into person (id, authority_id, external_id, given_name, family_name, email, eppn, from_on, email_seal, eppn_seal)
    select p.id, ${authority}, p.external_id, p.given_name, p.family_name, p.email, p.eppn, ${today}, s.email_seal, s.eppn_seal
      from ${personRows(people)}
      join unnest(${people.map((each) => each.id)}::uuid[], ${seals.map((each) => each.email_seal)}::bytea[], ${seals.map((each) => each.eppn_seal)}::bytea[])
        as s (id, email_seal, eppn_seal) on s.id = p.id`.execute(tx)
  await tell(
    frame,
    'person',
    'person.added',
    people.map((person) => person.id),
  )
}

function personRows(people: PersonFields[]) {
  return sql`unnest(${people.map((each) => each.id)}::uuid[], ${people.map((each) => each.personId)}::text[], ${people.map((each) => each.givenName)}::text[],
    ${people.map((each) => each.familyName)}::text[], ${people.map((each) => each.email)}::text[], ${people.map((each) => each.eppn)}::text[])
    as p (id, external_id, given_name, family_name, email, eppn)`
}

async function addDuties({ tx, authority, today }: Frame, duties: Changes['duties']['add']): Promise<void> {
  await sql`
    insert into duty (authority_id, person_id, unit_id, role, home, source, from_on)
    select ${authority}, d.person, d.unit, d.role, d.home, 'roster', ${today}
      from unnest(${duties.map((each) => each.person)}::uuid[], ${duties.map((each) => each.unit)}::uuid[], ${duties.map((each) => each.role)}::text[],
                  ${duties.map((each) => each.home)}::boolean[]) as d (person, unit, role, home)`.execute(tx)
}

async function tell({ tx, authority, by }: Frame, kind: 'person' | 'unit', what: EventName, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`
    insert into event (authority_id, person_id, what, about_kind, about_id, detail)
    select ${authority}, ${by}::uuid, ${what}, ${kind}, id, '{"through": "roster"}' from unnest(${ids}::uuid[]) as e (id)`.execute(tx)
}
