import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { needLevels } from './need.ts'
import type { Offer } from './offer.ts'
import '../../people/organisation/tables.ts'
import '../programme/tables.ts'

/**
 * What is offered for each of some sub-areas to those on its lowest levels, by its key: how many released sessions have not begun, and their seats, each session once. Nothing is said of one that nothing is offered for.
 * @param schools those that it is to be meant for: of a programme that names one of them, or names none, and of a school form of that very school, or of none; null: whatever it is for
 */
export function offersAsked(
  framework: string,
  aspects: readonly string[],
  schools: readonly string[] | null,
  now: Date,
): Question<Map<string, Offer>> {
  const meant = sql`and exists (
           select from unit u where u.id = any (${[...(schools ?? [])]}::uuid[]) and (cardinality(p.forms) = 0 or u.forms && p.forms)
              and (not exists (select from programme_school n where n.programme_id = p.id) or exists (select from programme_school n where n.programme_id = p.id and n.school_id = u.id)))`
  return rowsOf(sql<Offer & { aspect: string }>`
    with answering as materialized (
      select a.aspect, p.id from programme_aspect a join programme p on p.id = a.programme_id join programme_release pr on pr.programme_id = p.id
       where a.framework = ${framework} and a.aspect = any (${[...aspects]}::text[]) and a.level_from <= ${needLevels} ${schools === null ? sql`` : meant}),
    ahead as materialized (
      select c.programme_id, count(*)::integer as sessions, sum(q.seats)::integer as seats, sum(q.taken)::integer as taken
        from course_session s join course c on c.id = s.course_id join course_session_release r on r.session_id = s.id
        cross join lateral (select sum(q.seats) as seats, sum(q.taken) as taken from (select seats, taken from session_seats where session_id = s.id offset 0) q) q
       where c.programme_id in (select id from answering) and s.starts_at > ${now} and not exists (select from course_session_cancelling x where x.session_id = s.id)
       group by c.programme_id)
    select w.aspect, sum(h.sessions)::integer as sessions, sum(h.seats)::integer as seats, sum(h.taken)::integer as taken
      from answering w join ahead h on h.programme_id = w.id group by w.aspect order by w.aspect`).map(
    (rows) => new Map(rows.map(({ aspect, ...offer }) => [aspect, offer])),
  )
}

/** What is told where nothing is offered. */
export const noOffer: Offer = { sessions: 0, seats: 0, taken: 0 }
