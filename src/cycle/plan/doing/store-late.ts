import { sql } from 'kysely'
import type { Day } from '../../../ground/base/clock.ts'
import type { Tx } from '../../../ground/base/database.ts'
import type { PlanUnitKind } from '../plan.ts'
import '../tables.ts'

/** How many actions of a unit are late, and since when. */
export type LateUnit = { school: string; schoolName: string; kind: PlanUnitKind; unitName: string; late: number; since: Day }

/** The units of some schools that have late actions in plans that are written in, by school, the school's own first: the same actions as the list of late ones has. */
export async function lateUnits(tx: Tx, schools: readonly string[], today: Day): Promise<LateUnit[]> {
  const { rows } = await sql<LateUnit>`
    select u.school_id as school, s.name as "schoolName", u.kind, u.name as "unitName", count(*)::int as late, min(a.due_on) as since
      from plan_action a
      join plan p on p.id = a.plan_id
      join unit_place u on u.id = p.unit_id
      join unit s on s.id = u.school_id
     where u.school_id = any (${schools}::uuid[]) and a.removed_at is null and a.status in ('planned', 'under way') and a.due_on < ${today}
       and (u.to_on is null or u.to_on > ${today})
       and not exists (select from plan_closing c where c.plan_id = p.id and c.ended_at is null)
       and not exists (select from plan_action n where n.carried_from = a.id and n.removed_at is null)
     group by u.school_id, s.name, u.kind, u.name, u.id
     order by s.name, u.kind = 'team', u.name, u.id`.execute(tx)
  return rows
}
