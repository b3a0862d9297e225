import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import '../attendance/tables.ts'
import '../programme/tables.ts'
import '../../content/framework/tables.ts'
import '../../cycle/plan/tables.ts'

/** How much of a programme has been held, and by locked lists how many took part and for how long. */
export type Extent = { sessions: number; held: number; people: number; minutes: number }

/** A stretch of a programme, its first and last day. */
export type Stretch = { from: Day; to: Day }

/** @param within of the sessions on the days of a stretch alone; null: of all */
export function extentAsked(programme: string, now: Date, within: Stretch | null): Question<Extent> {
  const days = within ? sql`and (s.starts_at at time zone 'Europe/Stockholm')::date between ${within.from} and ${within.to}` : sql``
  return rowsOf(sql<Extent>`
    with own as (
      select s.id, s.ends_at from course_session s join course c on c.id = s.course_id
       where c.programme_id = ${programme} ${days} and not exists (select from course_session_cancelling x where x.session_id = s.id)),
    there as (select a.person_id, a.minutes from session_attended a join own o on o.id = a.session_id where a.locked_at is not null and a.minutes > 0)
    select (select count(*) from own)::integer as sessions, (select count(*) from own where ends_at <= ${now})::integer as held,
           (select count(distinct person_id) from there)::integer as people, coalesce((select sum(minutes) from there), 0)::integer as minutes`).map(
    ([extent]) => extent ?? { sessions: 0, held: 0, people: 0, minutes: 0 },
  )
}

/** Actions about some aspects, each of its own framework, in plans that are in force, written on the days of a stretch: over how many schools, and how they go now. */
export type TakenUp = { schools: number; actions: number; underWay: number; done: number }

export function takenUpAsked(aspects: readonly { framework: string; aspect: string }[], { from, to }: Stretch): Question<TakenUp> {
  const [frameworks, keys] = [aspects.map(({ framework }) => framework), aspects.map(({ aspect }) => aspect)]
  return rowsOf(sql<TakenUp>`
    select count(distinct u.school_id)::integer as schools, count(*)::integer as actions,
           (count(*) filter (where a.status = 'under way'))::integer as "underWay", (count(*) filter (where a.status = 'done'))::integer as done
      from plan_action a join plan p on p.id = a.plan_id join unit_place u on u.id = p.unit_id join framework_version v on v.id = p.framework_version_id
     where a.removed_at is null and (coalesce(a.framework, v.key), a.aspect) in (select * from unnest(${frameworks}::text[], ${keys}::text[])) and (a.created_at at time zone 'Europe/Stockholm')::date between ${from} and ${to}
       and exists (select from app.decision_in_force(p.id))`).map(([taken]) => taken ?? { schools: 0, actions: 0, underWay: 0, done: 0 })
}
