import { sql } from 'kysely'
import type { Day } from '../../../ground/base/clock.ts'
import type { Tx } from '../../../ground/base/database.ts'
import type { KnownDuty, KnownPerson, KnownUnit, Register } from './register.ts'
import '../tables.ts'

/** Everything that an import compares with: all units and people, ended ones too, and the duties of today and later. */
export async function loadRegister(tx: Tx, authority: string, today: Day): Promise<Register> {
  const units = await sql<KnownUnit>`
    select u.id, u.kind, u.name, u.code, p.parent_id as parent, app.is_there(u.to_on, ${today}) as live,
           exists (select from unit_with_plan w where w.unit_id = u.id) as planned
      from unit u left join unit_parent p on p.unit_id = u.id and p.to_on is null
     where u.authority_id = ${authority} and u.kind <> 'authority'
       and (u.kind = 'school' or app.is_there(u.to_on, ${today}) or not exists (select from unit_succession s where s.predecessor_id = u.id))
     order by u.name, u.id`.execute(tx)
  const people = await sql<KnownPerson>`
    select id, external_id as "personId", given_name as "givenName", family_name as "familyName", email, eppn, app.is_there(to_on, ${today}) as live
      from person where authority_id = ${authority} order by family_name, given_name, id`.execute(tx)
  const duties = await sql<KnownDuty>`
    select id, person_id as person, unit_id as unit, role, home, source
      from duty where authority_id = ${authority} and app.is_there(to_on, ${today}) order by from_on, id`.execute(tx)
  return { authority, units: units.rows, people: people.rows, duties: duties.rows }
}
