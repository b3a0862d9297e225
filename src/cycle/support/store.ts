import { type RawBuilder, sql } from 'kysely'
import { found, must } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { concerns, type Records, type Request, stateOf } from './support.ts'
import './tables.ts'

type Row = Omit<Request, 'state'> & { records: Records }

/** The requests that a school's side sees, those that wait first, then the newest. */
export async function requestsSeen(tx: Tx, sight: Sight, today: Day): Promise<Request[]> {
  return requests(tx, withinSchools(sight), today)
}

/** One of them; throws NotFound. */
export async function requestSeen(tx: Tx, sight: Sight, id: string, today: Day): Promise<Request> {
  const [request] = await requests(tx, sql`${withinSchools(sight)} and r.id = ${id}`, today)
  return found(request)
}

/** The requests that concern a coach, from the schools that their duty covers; those that wait longest first. */
export async function requestsFor(tx: Tx, sight: Sight, coach: string, today: Day): Promise<Request[]> {
  return askOnce(tx, requestsForAsked(sight, coach, today))
}

/** The same, to be asked together with something else. */
export function requestsForAsked(sight: Sight, coach: string, today: Day): Question<Request[]> {
  return requestsAsked(withinDuty(sight), today).map((all) =>
    all.filter((request) => concerns(request, coach)).sort((a, b) => a.askedOn.localeCompare(b.askedOn)),
  )
}

/** One of them; throws NotFound. */
export async function requestFor(tx: Tx, sight: Sight, coach: string, id: string, today: Day): Promise<Request> {
  const [request] = await requests(tx, sql`${withinDuty(sight)} and r.id = ${id}`, today)
  must(request && concerns(request, coach))
  return request
}

/** All requests of a school, for those who look for one like it. */
export function requestsOfSchool(tx: Tx, school: string, today: Day): Promise<Request[]> {
  return askOnce(tx, requestsOfSchoolAsked(school, today))
}

/** The same, to be asked together with something else. */
export function requestsOfSchoolAsked(school: string, today: Day): Question<Request[]> {
  return requestsAsked(sql`r.school_id = ${school}`, today)
}

/** A request by its id, for what happens by itself; undefined when it is gone. */
export async function anyRequest(tx: Tx, id: string, today: Day): Promise<Request | undefined> {
  return (await requests(tx, sql`r.id = ${id}`, today))[0]
}

/** Keeps two from answering, withdrawing or ending one request at the same time. */
export async function lockRequest(tx: Tx, id: string): Promise<void> {
  await sql`select 1 from support_request where id = ${id} for update`.execute(tx)
}

function withinSchools({ authority, districts, schools, teams }: Sight): RawBuilder<unknown> {
  return sql`(${authority} or r.school_id = any (${schools}::uuid[]) or s.district_id = any (${districts}::uuid[]) or r.team_id = any (${teams}::uuid[]))`
}

function withinDuty({ authority, districts, schools }: Sight): RawBuilder<unknown> {
  return sql`(${authority} or r.school_id = any (${schools}::uuid[]) or s.district_id = any (${districts}::uuid[]))`
}

function requests(tx: Tx, where: RawBuilder<unknown>, today: Day): Promise<Request[]> {
  return askOnce(tx, requestsAsked(where, today))
}

function requestsAsked(where: RawBuilder<unknown>, today: Day): Question<Request[]> {
  const select = sql<Row>`
    select r.id, r.school_id as school, s.name as "schoolName", r.team_id as team, t.name as "teamName", r.kind, r.text, r.asked_on as "askedOn",
           json_build_object('id', r.by_person_id, 'name', ${nameOf('r.by_person_id')}) as by,
           case when r.coach_id is not null
                then json_build_object('id', r.coach_id, 'name', ${nameOf('r.coach_id')}, 'there', app.coaches(r.coach_id, r.school_id, ${today})) end as coach,
           coalesce((select json_agg(json_build_object('coach', json_build_object('id', d.person_id, 'name', ${nameOf('d.person_id')}), 'note', d.note, 'on', d.on_day)
                                     order by d.at, d.person_id)
              from support_decline d where d.request_id = r.id), '[]') as declines,
           json_build_object(
             'accepted', case when a.request_id is not null
                              then json_build_object('coach', json_build_object('id', a.person_id, 'name', ${nameOf('a.person_id')}),
                                                     'coaches', app.coaches(a.person_id, r.school_id, ${today}), 'on', a.on_day, 'until', a.until, 'note', a.note) end,
             'declinedOn', (select d.on_day from support_decline d where d.request_id = r.id and d.closes),
             'withdrawn', case when w.request_id is not null
                               then json_build_object('by', json_build_object('id', w.by_person_id, 'name', ${nameOf('w.by_person_id')}), 'on', w.on_day) end,
             'done', case when c.request_id is not null
                          then json_build_object('by', json_build_object('id', c.by_person_id, 'name', ${nameOf('c.by_person_id')}), 'on', c.on_day, 'note', c.note) end
           ) as records
      from support_request r
      join unit_place s on s.id = r.school_id
      left join unit t on t.id = r.team_id
      left join support_acceptance a on a.request_id = r.id
      left join support_withdrawal w on w.request_id = r.id
      left join support_completion c on c.request_id = r.id
     where ${where}
     order by r.asked_on desc, r.at desc, r.id`
  return rowsOf(select).map((rows) => rows.map(({ records, ...row }) => ({ ...row, state: stateOf(records, today) })))
}

function nameOf(column: string): RawBuilder<unknown> {
  return sql`(select app.person_name(p) from person p where p.id = ${sql.ref(column)})`
}
