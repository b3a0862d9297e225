import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { schoolWithin } from '../../people/organisation/within.ts'
import type { Sight } from '../../people/permission/permission.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** What schools have set out to do in the plans that are in force: how many schools, goals and actions, and how many of the actions are done. */
export type GoalCounts = { schools: number; goals: number; actions: number; done: number }

/** Counted over the newest plan of each school within a sight, where it is adopted and not closed. */
export function goalCountsAsked(sight: Sight): Question<GoalCounts> {
  return rowsOf(sql<GoalCounts>`
    with newest as (
      select distinct on (p.unit_id) p.id from plan p join unit u on u.id = p.unit_id and u.kind = 'school'
       where ${schoolWithin(sight, 'p.unit_id')} order by p.unit_id, p.school_year desc),
    in_force as (
      select n.id from newest n join lateral app.decision_in_force(n.id) d on d.at is not null
       where not exists (select from plan_closed c where c.plan_id = n.id))
    select (select count(*)::int from in_force) as schools,
           (select count(*)::int from plan_goal g join in_force f on f.id = g.plan_id where g.removed_at is null) as goals,
           count(a.id)::int as actions, (count(a.id) filter (where a.status = 'done'))::int as done
      from in_force f join plan_action a on a.plan_id = f.id and a.removed_at is null`).map(
    ([counts]) => counts ?? { schools: 0, goals: 0, actions: 0, done: 0 },
  )
}
