import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Kind } from './support.ts'
import './tables.ts'

/** How many schools within a sight have asked coaches for each kind of support since a day. What they wrote, and who, is theirs and the coach's. */
export function supportAskedAsked(sight: Sight, since: Day): Question<{ kind: Kind; schools: number }[]> {
  return rowsOf(sql<{ kind: Kind; schools: number }>`
    select r.kind, count(distinct r.school_id)::int as schools from support_request r
     where ${schoolWithin(sight, 'r.school_id')} and r.asked_on >= ${since} and not exists (select from support_withdrawal w where w.request_id = r.id)
     group by r.kind`)
}
