import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'

/** Someone who may look at some of a release, and can be reached. */
export type Reader = { person: string; email: string; givenName: string; language: Language; schools: string[]; above: boolean }

/**
 * Everyone whose duties today let them see something of a release, or one of them: at one of its schools or teams, over one of its districts, or over the
 * authority. People without an address are left out, and so is who would find nothing: where the released participation says that nobody answered. Where a
 * small group's number is not said, not being told would say it, so mail goes out; of leaders the cells say whether they answered.
 */
export async function readersOf(tx: Tx, round: string, today: Day, person: string | null = null): Promise<Reader[]> {
  const { rows } = await sql<Reader>`
    with heard as (
      select u.unit_id, u.level, u.name from result_unit u
       where u.round_id = ${round}
         and (not exists (select from result_participation p where p.round_id = u.round_id and p.unit_id = u.unit_id)
              or exists (select from result_participation p where p.round_id = u.round_id and p.unit_id = u.unit_id
                            and p.audience = 'staff' and p.answered <> '{"kind": "exact", "count": 0}')
              or exists (select from result_cell c where c.round_id = u.round_id and c.unit_id = u.unit_id
                            and c.audience = 'leader' and c.content ->> 'kind' <> 'protected')))
    select p.id as person, p.email, p.given_name as "givenName", p.language,
           coalesce(array_agg(distinct school.name order by school.name) filter (where d.role in ('teacher', 'staff', 'team_lead', 'leader', 'principal') and school.name is not null), '{}') as schools,
           bool_or(d.role in ('district_head', 'head', 'development_lead', 'administrator')) as above
      from app.duty_on(${today}) d
      join person p on p.id = d.person_id
      join unit_place u on u.id = d.unit_id
      left join heard school on school.unit_id = u.school_id
      left join heard district on district.unit_id = d.unit_id
     where p.email is not null and app.is_there(p.to_on, ${today})
       and (${person}::uuid is null or p.id = ${person})
       and (d.role in ('teacher', 'staff', 'team_lead', 'leader', 'principal') and school.unit_id is not null
            or d.role = 'district_head' and district.unit_id is not null or d.role in ('head', 'development_lead', 'administrator') and exists (select from heard))
     group by p.id order by p.id`.execute(tx)
  return rows
}
