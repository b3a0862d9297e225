import { sql } from 'kysely'
import { addDays, addMonths, type Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Stay } from './funded-time.ts'
import type { Project } from './store.ts'
import '../attendance/tables.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Somebody's time at a session, with the school where they worked on the day. */
export type Attended = Omit<Stay, 'school'> & { person: string; name: string; schoolId: string | null; schoolName: string | null }

/** The days of a month that are a project's: its first and its last month may be in part before or after it, and nothing of that is paid. */
function daysOf({ from, to }: Pick<Project, 'from' | 'to'>, month: Day): { from: Day; to: Day } {
  const last = addDays(addMonths(month, 1), -1)
  return { from: from > month ? from : month, to: to < last ? to : last }
}

/**
 * Who was at what in a month of a project by the locked lists, with the school that each worked at on the day: where their home duty lies, and else the first by name. Nothing of days outside
 * the project's period, of days after somebody ceased to be a participant, and of who is left out as none.
 */
export function attendedAsked(project: Project, month: Day): Question<Attended[]> {
  const { from, to } = daysOf(project, month)
  return rowsOf(
    sql<Attended>`
    with held as materialized (
      select s.id, s.title, s.starts_at, s.ends_at, x.day
        from course c join course_session s on s.course_id = c.id cross join lateral (select (s.starts_at at time zone 'Europe/Stockholm')::date as day) x
       where c.programme_id = ${project.programme.id} and x.day between ${from} and ${to}),
    attended as materialized (
      select h.id, h.day, a.person_id, a.minutes
        from held h cross join lateral (select t.person_id, t.minutes from session_attended t where t.session_id = h.id and t.minutes > 0 and t.locked_at is not null offset 0) a),
    place as materialized (select l.id, l.school_id, u.name from unit_place l join unit u on u.id = l.school_id),
    worked as materialized (
      select distinct on (h.day, d.person_id) h.day, d.person_id, l.school_id, l.name
        from (select distinct day from held) h cross join lateral app.duty_on(h.day) d join place l on l.id = d.unit_id
       where d.person_id in (select person_id from attended) order by h.day, d.person_id, d.home desc, l.name, l.school_id),
    -- A full join is made by hashing, however few rows the database thinks there are: of a month of 1,000 it went through all that they worked for each that they attended. What has no session falls away below.
    placed as materialized (select a.id, a.minutes, day, person_id, w.school_id, w.name from attended a full join worked w using (day, person_id))
    select a.person_id as person, app.person_name(n) as name, h.id as session, h.title, h.day, h.starts_at as "startsAt", h.ends_at as "endsAt", a.minutes,
           a.school_id as "schoolId", a.name as "schoolName"
      from placed a join held h on h.id = a.id join person n on n.id = a.person_id
     where not exists (select from funded_left_out o where o.project_id = ${project.id} and o.person_id = a.person_id)
       and not exists (select from funded_participant p where p.project_id = ${project.id} and p.person_id = a.person_id and p.ended_on < a.day)
     order by a.person_id, h.starts_at, h.id`,
    'startsAt',
    'endsAt',
  )
}

/** Sessions of a month of a project whose lists are not locked, though somebody was to come or came. */
export function openListsAsked(project: Project, month: Day): Question<{ title: string; day: Day }[]> {
  const { from, to } = daysOf(project, month)
  return rowsOf(sql<{ title: string; day: Day }>`
    select s.title, x.day from course c join course_session s on s.course_id = c.id join session_unlocked n on n.session_id = s.id
      cross join lateral (select (s.starts_at at time zone 'Europe/Stockholm')::date as day) x
     where c.programme_id = ${project.programme.id} and x.day between ${from} and ${to}
     order by x.day, s.title, s.id`)
}
