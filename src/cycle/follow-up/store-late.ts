import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { PlanUnitKind } from '../plan/plan.ts'
import '../plan/tables.ts'

/** How many actions of a unit are late, and since when. */
export type LateUnit = { school: string; schoolName: string; kind: PlanUnitKind; unitName: string; late: number; since: Day }

/** The units of some schools that have late actions in plans that are written in, by school, the school's own first: the same actions as the list of late ones has. */
export function lateUnitsAsked(schools: readonly string[], today: Day): Question<LateUnit[]> {
  if (schools.length === 0) return known([])
  return rowsOf(sql<LateUnit>`
    select a.school_id as school, a.school_name as "schoolName", a.unit_kind as kind, a.unit_name as "unitName", count(*)::int as late, min(a.due_on) as since
      from app.action_in_hand(${today}) a
     where a.school_id = any (${schools}::uuid[]) and a.status in ('planned', 'under way') and a.due_on < ${today}
     group by a.school_id, a.school_name, a.unit_kind, a.unit_name, a.unit_id
     order by a.school_name, a.unit_kind = 'team', a.unit_name, a.unit_id`)
}
