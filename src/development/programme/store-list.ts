import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Sight } from '../../people/permission/permission.ts'
import type { Way } from './programme.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** One on the list of a session. `need`: only for who leads it; the database gives it to nobody else. */
export type OnList = { person: string; name: string; place: string; way: Way; need: string | null }

/** Who has signed up for a session, by name, with where they work. */
export function listAsked(session: string, today: string): Question<OnList[]> {
  return rowsOf(sql<OnList>`
    select p.id as person, app.person_name(p) as name, u.way, n.text as need,
           coalesce((select string_agg(distinct s.name, ', ') from app.duty_on(${today}) d join unit_place at on at.id = d.unit_id join unit s on s.id = at.school_id
                      where d.person_id = p.id), '') as place
      from signup u join person p on p.id = u.person_id left join signup_need n on n.signup_id = u.id
     where u.session_id = ${session} and u.ended_at is null
     order by p.family_name, p.given_name, p.id`)
}

/** Who waits for a session, in their order, and whether they are offered a seat. */
export type InLineByName = { name: string; offered: boolean }

export function waitingListAsked(session: string): Question<InLineByName[]> {
  return rowsOf(sql<InLineByName>`
    select app.person_name(p) as name, exists (select from seat_offer o where o.waiting_id = w.id and o.answered_at is null) as offered
      from waiting_place w join person p on p.id = w.person_id where w.session_id = ${session} and w.ended_at is null order by w.place`)
}

/** A day of blocks ahead, as the catalogue tells of it. `free`: blocks with a seat left that nobody waits for. */
export type SeminarAhead = { course: string; title: string; programme: string; startsAt: Date; place: string; blocks: number; free: number }

/** The days ahead whose released blocks lie side by side, by day: they are chosen from on their own page. */
export function seminarsAhead(now: Date): Question<SeminarAhead[]> {
  return rowsOf(
    sql<SeminarAhead>`
    select c.id as course, c.title, p.title as programme, min(s.starts_at) as "startsAt", split_part(min(s.place), ',', 1) as place, count(*)::integer as blocks,
           (count(*) filter (where s.opens_at <= ${now} and s.closes_at > ${now} and not exists (select from programme_ending e where e.programme_id = p.id)
             and exists (select from session_seats q where q.session_id = s.id and q.seats > q.taken + q.held)))::integer as free
      from course c join programme p on p.id = c.programme_id join programme_release pr on pr.programme_id = p.id
      join course_session s on s.course_id = c.id join course_session_release r on r.session_id = s.id
     where c.one_at_a_time and s.ends_at > ${now} and not exists (select from course_session_cancelling x where x.session_id = s.id)
     group by c.id, c.title, p.id, p.title order by min(s.starts_at), c.title, c.id`,
    'startsAt',
  )
}

/** When and where a released session was before. */
export type Move = { startsBefore: Date; placeBefore: string; at: Date; byName: string }

export function movesAsked(session: string): Question<Move[]> {
  return rowsOf(
    sql<Move>`
    select starts_before as "startsBefore", place_before as "placeBefore", at, by_name as "byName" from course_session_move where session_id = ${session} order by sequence desc`,
    'startsBefore',
    'at',
  )
}

/** A sign-up of somebody who works at a school: what a principal sees, and no more. */
export type StaffSignup = {
  person: string
  name: string
  school: string
  session: string
  title: string
  programme: string
  startsAt: Date
  waits: boolean
}

/** What the staff of these schools have signed up or stand in line for, from a moment on, by day. */
export function staffSignupsAsked(sight: Sight, today: string, from: Date): Question<StaffSignup[]> {
  return rowsOf(
    sql<StaffSignup>`
    with staff as materialized (
      select distinct d.person_id, s.id, s.name from app.duty_on(${today}) d join unit_place at on at.id = d.unit_id join unit s on s.id = at.school_id
       where s.id = any (${sight.schools}::uuid[])),
    taken as materialized (
      select session_id, person_id, false as waits from signup where ended_at is null and person_id in (select person_id from staff)
      union all select session_id, person_id, true from waiting_place where ended_at is null and person_id in (select person_id from staff))
    select p.id as person, app.person_name(p) as name, f.name as school, s.id as session, s.title, g.title as programme, s.starts_at as "startsAt", t.waits
      from staff f join taken t on t.person_id = f.person_id join person p on p.id = f.person_id
      join course_session s on s.id = t.session_id join course c on c.id = s.course_id join programme g on g.id = c.programme_id
     where s.ends_at > ${from} and not exists (select from course_session_cancelling x where x.session_id = s.id)
     order by s.starts_at, s.title, p.family_name, p.given_name, p.id`,
    'startsAt',
  )
}
