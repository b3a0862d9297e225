import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Schools by their ids, with their names. */
export function schoolNamesAsked(schools: readonly string[]): Question<{ id: string; name: string }[]> {
  return rowsOf(
    sql<{ id: string; name: string }>`select id, name from unit where kind = 'school' and id = any (${schools}::uuid[]) order by name`,
  )
}

/** A plan that is in force, with how many of its goals nobody has judged for a half-year, and which of some schools have judged none. */
export type Unjudged = { plan: string; title: string; goals: number; unjudged: number; schools: string[] }

/** What waits to be judged in the plans that hold on a day. @param schools those to look at */
export function unjudgedAsked(
  today: string,
  { year, half }: { year: number; half: number },
  schools: readonly string[],
): Question<Unjudged[]> {
  return rowsOf(sql<Unjudged>`
    select f.plan_id as plan, r.head ->> 'title' as title, count(g.goal_id)::int as goals,
           (count(g.goal_id) filter (where not exists (
             select from goal_judgement j where j.plan_id = f.plan_id and j.goal_id = g.goal_id and j.year = ${year} and j.half = ${half})))::int as unjudged,
           coalesce((select json_agg(s.id) from unnest(${schools}::uuid[]) s (id)
              where not exists (select from school_goal_judgement j where j.plan_id = f.plan_id and j.school_id = s.id and j.year = ${year} and j.half = ${half})), '[]') as schools
      from app.authority_plan_in_force(${today}) f join authority_plan_revision r on r.id = f.revision_id
      join authority_plan_revision_goal g on g.revision_id = f.revision_id
     group by f.plan_id, r.id, f.from_on order by f.from_on desc, f.plan_id`)
}
