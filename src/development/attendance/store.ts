import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Way } from '../programme/programme.ts'
import {
  type Attendee,
  type Lock,
  type MarkSource,
  type MarkWhat,
  type Setting,
  type Standing,
  usualSetting,
  type WalkIn,
} from './attendance.ts'
import '../../people/organisation/tables.ts'
import '../programme/tables.ts'
import './tables.ts'

type Row = Omit<Attendee, 'mark' | 'elsewhere'> & {
  elsewhere: string[]
  markNumber: number | null
  markWhat: Standing | null
  markMinutes: number | null
  markSource: MarkSource | null
  markWay: Way | null
  markReason: string | null
  markAt: Date | null
  markBy: string | null
  movedTo: string | null
}

/** Everybody who has signed up for a session or is marked at it, by name, with where they work and what stands of them. @param person that one alone */
export function attendeesAsked(session: string, today: Day, person: string | null = null): Question<Attendee[]> {
  return rowsOf(
    sql<Row>`
    with listed as materialized (
      select coalesce(u.person_id, a.person_id) as person_id, u.way as signed_way, a.number, a.what, a.minutes, a.source, a.way, a.reason, a.at, a.by_name, a.moved_to
        from (select person_id, way from signup where session_id = ${session} and ended_at is null) u
        full join (select * from attendance_standing where session_id = ${session}) a on a.person_id = u.person_id
       where ${person}::uuid is null or coalesce(u.person_id, a.person_id) = ${person}),
    units as materialized (select at.id, s.name from unit_place at join unit s on s.id = at.school_id),
    places as materialized (
      select d.person_id, string_agg(distinct u.name, ', ') as names from app.duty_on(${today}) d join units u on u.id = d.unit_id
       where d.person_id in (select person_id from listed) group by d.person_id),
    came as materialized (select person_id, max(at) as at from attendance_mark where session_id = ${session} and what = 'in' group by person_id),
    beside as (
      select o.id, o.title from course_session o join course_session s on s.id = ${session}
       where o.id <> s.id and o.starts_at < s.ends_at and o.ends_at > s.starts_at),
    elsewhere as materialized (
      select a.person_id, json_agg(o.title order by o.title) as titles
        from beside o cross join lateral (select person_id, what from attendance_standing where session_id = o.id offset 0) a
       where a.what not in ('absent', 'moved') group by a.person_id)
    select p.id as person, app.person_name(p) as name, l.signed_way as "signedWay", l.number as "markNumber", l.what as "markWhat", l.minutes as "markMinutes",
           l.source as "markSource", l.way as "markWay", l.reason as "markReason", l.at as "markAt", l.by_name as "markBy", v.title as "movedTo",
           coalesce(w.names, '') as place,
           case when l.source = 'list' then i.at end as "selfAt", coalesce(e.titles, '[]') as elsewhere
      from listed l join person p on p.id = l.person_id left join course_session v on v.id = l.moved_to
      left join places w on w.person_id = p.id left join came i on i.person_id = p.id left join elsewhere e on e.person_id = p.id
     order by p.family_name, p.given_name, p.id`,
    'markAt',
    'selfAt',
  ).map((rows) => rows.map(attendeeOf))
}

function attendeeOf({
  markNumber,
  markWhat,
  markMinutes,
  markSource,
  markWay,
  markReason,
  markAt,
  markBy,
  movedTo,
  ...row
}: Row): Attendee {
  const mark =
    markNumber !== null && markWhat && markSource && markWay && markAt
      ? {
          number: markNumber,
          what: markWhat,
          minutes: markMinutes,
          source: markSource,
          way: markWay,
          reason: markReason ?? '',
          at: markAt,
          byName: markBy ?? '',
          movedTo,
        }
      : null
  return { ...row, mark }
}

/** The names of those who came and were found on no list, in the order in which they were written. */
export function walkInsAsked(session: string): Question<WalkIn[]> {
  return rowsOf(sql<WalkIn>`
    select id, name, minutes, way, by_name as "byName" from walk_in where session_id = ${session} and ended_at is null order by at, id`)
}

/** The locks of a list, the newest first; the list is locked when the first is not opened. */
export function locksAsked(session: string): Question<Lock[]> {
  return rowsOf(
    sql<Lock>`
    select id, at, by_name as "byName", opened_at as "openedAt", opened_by_name as "openedByName", opened_reason as "openedReason"
      from attendance_lock where session_id = ${session} order by at desc, id`,
    'at',
    'openedAt',
  )
}

/** How long a session's code holds. */
export function settingAsked(session: string): Question<Setting> {
  return rowsOf(sql<Setting>`
    select minutes_before as before, minutes_after as after, leaving from attendance_setting where session_id = ${session}`).map(
    ([setting = usualSetting]) => setting,
  )
}

/** One mark of somebody's at a session, as it was written. */
export type Written = {
  number: number
  source: MarkSource
  what: MarkWhat
  minutes: number | null
  reason: string
  at: Date
  byName: string
}

/** All that was written of somebody at a session, the newest first. */
export function writtenAsked(session: string, person: string): Question<Written[]> {
  return rowsOf(
    sql<Written>`
    select number, source, what, minutes, reason, at, by_name as "byName" from attendance_mark where session_id = ${session} and person_id = ${person} order by number desc`,
    'at',
  )
}
