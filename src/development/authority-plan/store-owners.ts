import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import '../../people/organisation/tables.ts'

/** The units that somebody who answers for a goal or a measure may belong to: the authority, its districts and its schools, in that order. */
export function ownerUnitsAsked(today: Day): Question<{ id: string; name: string }[]> {
  return rowsOf(sql<{ id: string; name: string }>`
    select u.id, u.name from unit_place u where u.kind <> 'team' and app.in_force(u.from_on, u.to_on, ${today})
     order by array_position(array['authority', 'district', 'school'], u.kind), u.name`)
}

/** The schools that a need can have been captured with. */
export function schoolsThereAsked(today: Day): Question<{ id: string; name: string }[]> {
  return rowsOf(sql<{ id: string; name: string }>`
    select u.id, u.name from unit_place u where u.kind = 'school' and app.in_force(u.from_on, u.to_on, ${today}) order by u.name, u.id`)
}
