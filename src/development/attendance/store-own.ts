import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { type Setting, type Standing, usualSetting } from './attendance.ts'
import '../../people/organisation/tables.ts'
import '../programme/tables.ts'
import './tables.ts'

/** A session that somebody signed up for or was at, and how long they are counted there. */
export type OwnSession = {
  session: string
  title: string
  programme: string
  startsAt: Date
  endsAt: Date
  what: Standing | null
  /** Null while nothing is settled. */
  minutes: number | null
  locked: boolean
  byName: string | null
  reason: string | null
}

/** A person's own sessions up to a moment, the newest first: what they signed up for, and where they are marked. @param session that one alone */
export function ownSessionsAsked(person: string, until: Date, session: string | null = null): Question<OwnSession[]> {
  return rowsOf(
    sql<OwnSession>`
    select s.id as session, s.title, g.title as programme, s.starts_at as "startsAt", s.ends_at as "endsAt", a.what, t.minutes, a.by_name as "byName", a.reason,
           exists (select from attendance_lock l where l.session_id = s.id and l.opened_at is null) as locked
      from course_session s join course c on c.id = s.course_id join programme g on g.id = c.programme_id
      left join attendance_standing a on a.session_id = s.id and a.person_id = ${person}
      left join session_attended t on t.session_id = s.id and t.person_id = ${person}
     where s.starts_at <= ${until} and (${session}::uuid is null or s.id = ${session})
       and (a.person_id is not null or exists (select from signup u where u.session_id = s.id and u.person_id = ${person} and u.ended_at is null))
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
     order by s.starts_at desc, s.title, s.id`,
    'startsAt',
    'endsAt',
  )
}

/** Somebody who works at a school, at a session whose list is locked. */
export type StaffAttended = { person: string; name: string; session: string; title: string; startsAt: Date; minutes: number }

/** Where those who were staff of these schools on the session's day were, since a day in Sweden, of the lists that are locked; the newest first. Somebody is named once at each session. */
export function staffAttendedAsked(sight: Sight, since: Day): Question<StaffAttended[]> {
  return rowsOf(
    sql<StaffAttended>`
    select p.id as person, app.person_name(p) as name, s.id as session, s.title, s.starts_at as "startsAt", t.minutes
      from session_attended t join person p on p.id = t.person_id join course_session s on s.id = t.session_id
      cross join lateral (select (s.starts_at at time zone 'Europe/Stockholm')::date as day) x
     where t.locked_at is not null and x.day >= ${since}::date
       and exists (select from app.duty_on(x.day) d join unit_place at on at.id = d.unit_id where d.person_id = p.id and at.school_id = any (${sight.schools}::uuid[]))
     order by s.starts_at desc, s.title, s.id, p.family_name, p.given_name, p.id`,
    'startsAt',
  )
}

/** A session that may have a code at a moment. */
export type NearSession = { id: string; startsAt: Date; endsAt: Date } & Setting

/** The released sessions that begin or end within some hours of a moment, with how long their code holds. */
export function nearSessionsAsked(from: Date, to: Date): Question<NearSession[]> {
  return rowsOf(
    sql<NearSession>`
    select s.id, s.starts_at as "startsAt", s.ends_at as "endsAt", coalesce(t.minutes_before, ${usualSetting.before}) as before,
           coalesce(t.minutes_after, ${usualSetting.after}) as after, coalesce(t.leaving, false) as leaving
      from course_session s join course_session_release r on r.session_id = s.id left join attendance_setting t on t.session_id = s.id
     where s.starts_at <= ${to} and s.ends_at >= ${from} and not exists (select from course_session_cancelling x where x.session_id = s.id)
     order by s.starts_at, s.id`,
    'startsAt',
    'endsAt',
  )
}
