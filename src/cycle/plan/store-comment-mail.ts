import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Someone who sees the talk about a plan today and has an address. `answersFor`: the lead of a team, the principal where there is none or of a school's plan. */
export type Talker = { person: string; givenName: string; email: string; language: Language; coach: boolean; answersFor: boolean }

/** Those who see the talk about a plan today and can be reached by mail: who writes it, the school's leaders, and the coaches to whom the school is open. */
export async function talkersOf(tx: Tx, plan: string, today: Day): Promise<Talker[]> {
  const { rows } = await sql<Talker>`
    with held as (
      select person_id, role, answers from app.plan_people_on(${plan}, ${today})
      union
      select c.person_id, 'coach', false from plan p join unit_place u on u.id = p.unit_id join app.coach_access_on(${today}) c on c.school_id = u.school_id
       where p.id = ${plan})
    select p.id as person, p.given_name as "givenName", p.email, p.language, bool_and(h.role = 'coach') as coach, bool_or(h.answers) as "answersFor"
      from held h join person p on p.id = h.person_id
     where p.email is not null and app.is_there(p.to_on, ${today})
     group by p.id order by p.id`.execute(tx)
  return rows
}

/** What a comment is part of: who wrote it, and who else is in that talk: of an answer those who began it and answered before. */
export type CommentPlace = { by: string | null; role: string; at: Date; answers: boolean; others: string[] }

/** Where a comment stands; undefined when it is gone. */
export async function placeOfComment(tx: Tx, plan: string, comment: string): Promise<CommentPlace | undefined> {
  const { rows } = await sql<CommentPlace>`
    select c.person_id as by, c.role, c.at, c.reply_to is not null or c.feedback_id is not null as answers,
           array(select distinct o.person_id from (
                   select person_id from plan_comment t where t.id = c.reply_to or t.reply_to = c.reply_to or t.feedback_id = c.feedback_id
                   union all select by_person_id from plan_feedback f where f.id = c.feedback_id) o
                  where o.person_id is not null and o.person_id is distinct from c.person_id) as others
      from plan_comment c where c.id = ${comment} and c.plan_id = ${plan}`.execute(tx)
  return rows[0]
}

/** What somebody is to be told: who has written since, and about which plan. Undefined when nothing of it is left. */
export type CommentNews = { unitName: string; schoolYear: number; authors: string[]; comments: number; first: string }

/** What others have written about a plan from a moment on. */
export async function commentNews(tx: Tx, plan: string, person: string, since: Date): Promise<CommentNews | undefined> {
  const { rows } = await sql<CommentNews>`
    select u.name as "unitName", p.school_year as "schoolYear", count(*)::int as comments,
           array_agg(distinct coalesce(app.person_name(w), '')) as authors, (array_agg(c.id order by c.at, c.id))[1] as first
      from plan_comment c join plan p on p.id = c.plan_id join unit u on u.id = p.unit_id left join person w on w.id = c.person_id
     where c.plan_id = ${plan} and c.at >= ${since} and c.person_id is distinct from ${person} and c.resolved_at is null
     group by u.name, p.school_year`.execute(tx)
  return rows[0]
}
