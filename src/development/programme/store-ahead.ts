import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import './tables.ts'

/** A session that somebody has a seat in, or waits for one. */
export type Ahead = {
  id: string
  title: string
  programme: string
  startsAt: Date
  endsAt: Date
  place: string
  as: 'room' | 'link' | 'line'
}

/** What somebody has signed up or stands in line for and that has not ended, the next first. What was called off is not among them. @param most how many at most */
export function aheadAsked(person: string, now: Date, most: number): Question<Ahead[]> {
  return rowsOf(
    sql<Ahead>`
    select s.id, s.title, p.title as programme, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, o."as"
      from (select session_id, way as "as" from signup where person_id = ${person} and ended_at is null
            union all select session_id, 'line' from waiting_place where person_id = ${person} and ended_at is null) o
      join course_session s on s.id = o.session_id join course c on c.id = s.course_id join programme p on p.id = c.programme_id
     where s.ends_at > ${now} and not exists (select from course_session_cancelling x where x.session_id = s.id)
     order by s.starts_at, s.title, s.id limit ${most}`,
    'startsAt',
    'endsAt',
  )
}
