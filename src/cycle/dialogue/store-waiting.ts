import { sql } from 'kysely'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { placeWithin } from '../../people/organisation/within.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import type { Side } from '../agreement/agreement.ts'
import '../../people/organisation/tables.ts'
import '../agreement/tables.ts'
import '../report/tables.ts'
import './tables.ts'

/** Which side has said yes to the agreements as they stand, and on which day, in the viewer's dialogues that are not concluded. */
export function approvedAsked(viewer: Viewer, now: Date): Question<{ dialogue: string; side: Side; on: Day }[]> {
  const sight = sightOf(viewer, 'dialogue')
  if (!sight) return known([])
  const select = sql<{ dialogue: string; side: Side; at: Date }>`
    select d.dialogue_id as dialogue, a.side, a.at
      from app.dialogue_standing_at(${now}) d
      join unit_place u on u.id = d.school_id
      join dialogue_approval a on a.dialogue_id = d.dialogue_id
     where d.state in ('booked', 'held') and ${placeWithin(sight)} and a.version = app.agreed_version(d.dialogue_id)`
  return rowsOf(select, 'at').map((rows) => rows.map(({ at, ...row }) => ({ ...row, on: dayOf(at) })))
}

/** The schools whose report has come and whose dialogue about it is not booked. */
export function toBookAsked(sight: Sight, now: Date, today: Day): Question<{ id: string; name: string }[]> {
  return rowsOf(sql<{ id: string; name: string }>`
    select u.id, u.name
      from unit_place u
      join lateral (select * from report_told t where t.school_id = u.id order by t.year desc, t.half desc limit 1) r on true
     where u.kind = 'school' and app.is_there(u.to_on, ${today}) and ${placeWithin(sight)}
       and not exists (select from app.dialogue_standing_at(${now}) d
                        where d.school_id = u.id and d.state <> 'called off' and (d.year, d.half) >= (r.year, r.half))
     order by r.on_day, u.name, u.id`)
}
