import { type RawBuilder, sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { CourseSession, Own, Seats, Way, Wish } from './programme.ts'
import { askerOf } from './seeing.ts'
import { runBy } from './store.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** A session, and whether who asks runs its programme or leads it: those read the names. */
export type SeenSession = CourseSession & { runs: boolean; leads: boolean }

/** Which sessions: one, those of a programme or course, those that have not ended, those somebody has signed up for. */
export type Which = { id?: string; programme?: string; course?: string; endsAfter?: Date; own?: true }

/**
 * Sessions as they are to who asks, in the order of their days. What is not released is seen by those who run the programme and who leads the session. What somebody needs is in the answer
 * for themselves alone.
 */
export function sessionsAsked(viewer: Viewer, which: Which): Question<SeenSession[]> {
  const { person, schools } = askerOf(viewer)
  return rowsOf(
    sql<Row>`
    with picked as materialized (${picked(viewer, which)}),
    told as materialized (
      select p.id, p.title, p.funder_line,
             -- Run for those alone that may have one: it is a function of its own for each.
             case when p.funder_mark <> 'none' or p.funder_line <> '' then app.funder_mark(p.id) end as mark,
             exists (select from app.programmes_for(${schools}::uuid[]) f where f.programme_id = p.id) as for_asker,
             exists (select from programme_ending e where e.programme_id = p.id) as ended
        from programme p where p.id in (select programme_id from picked))
      select s.id, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.link, s.seats_room as "seatsRoom", s.seats_link as "seatsLink", s.overbook,
             s.opens_at as "opensAt", s.closes_at as "closesAt", s.cancel_until as "cancelUntil", s.time_kind as "timeKind", s.bring, s.remind_days as "remindDays", s.sequence, s.revision,
             json_build_object('id', c.id, 'title', c.title, 'about', c.about, 'audience', c.audience, 'oneAtATime', c.one_at_a_time) as course,
             json_build_object('id', p.id, 'title', p.title, 'funderLine', p.funder_line, 'funderMark', p.mark, 'forAsker', p.for_asker,
                               'released', k.programme_released, 'ended', p.ended) as programme,
             case when l.id is not null then json_build_object('id', l.id, 'name', app.person_name(l)) end as leader,
             k.released,
             x.reason as "cancelReason", x.at as "cancelledAt", x.by_name as "cancelledBy",
             coalesce((select json_agg(json_build_object('way', q.way, 'seats', q.seats, 'taken', q.taken, 'held', q.held, 'free', greatest(0, q.seats - q.taken - q.held))
                              order by q.way desc) from session_seats q where q.session_id = s.id), '[]') as seats,
             (select count(*) from waiting_place w where w.session_id = s.id and w.ended_at is null)::integer as "inLine",
             (select json_build_object('id', u.id, 'way', u.way, 'need', n.text, 'heard', n.told_to is not distinct from s.leader_id)
                from signup u left join signup_need n on n.signup_id = u.id where u.session_id = s.id and u.person_id = ${person} and u.ended_at is null) as signup,
             w.at as "waitingSince", w.id as "waitingId", w.way as "waitingWay", w.direct as "waitingDirect",
             (select count(*) from waiting_place a where a.session_id = s.id and a.ended_at is null and a.place < w.place)::integer as ahead,
             o.id as "offerId", o.way as "offerWay", o.until as "offerUntil",
             k.runs, k.leads
        from picked k join course_session s on s.id = k.id join course c on c.id = s.course_id join told p on p.id = k.programme_id
        left join course_session_cancelling x on x.session_id = s.id left join person l on l.id = s.leader_id
        left join waiting_place w on w.session_id = s.id and w.person_id = ${person} and w.ended_at is null
        left join seat_offer o on o.waiting_id = w.id and o.answered_at is null
     order by "startsAt", title, id`,
    'startsAt',
    'endsAt',
    'opensAt',
    'closesAt',
    'cancelUntil',
    'cancelledAt',
    'waitingSince',
    'offerUntil',
  ).map((rows) => rows.map(sessionOf))
}

/** Which sessions are meant, narrowed to those that who asks may see. Nothing that was not asked for is part of the question: what narrows by nothing keeps the database from its indexes. */
function picked(viewer: Viewer, which: Which): RawBuilder<unknown> {
  const { person, runsAll } = askerOf(viewer)
  const runs = runsAll ? sql`true` : runBy(person)
  const released = sql`pr.programme_id is not null and r.session_id is not null`
  const parts = [
    ...(runsAll ? [] : [sql`(${released} or s.leader_id is not distinct from ${person}::uuid or ${runs})`]),
    ...(which.id ? [sql`s.id = ${which.id}`] : []),
    ...(which.programme ? [sql`p.id = ${which.programme}`] : []),
    ...(which.course ? [sql`s.course_id = ${which.course}`] : []),
    ...(which.endsAfter ? [sql`s.ends_at > ${which.endsAfter}`] : []),
    ...(which.own ? [sql`s.id in (${ownSessions(person)})`] : []),
  ]
  return sql`
      select s.id, s.starts_at, s.title, p.id as programme_id, pr.programme_id is not null as programme_released, (${released}) as released, ${runs} as runs,
             s.leader_id is not distinct from ${person}::uuid as leads
        from course_session s join course c on c.id = s.course_id join programme p on p.id = c.programme_id
        left join programme_release pr on pr.programme_id = p.id left join course_session_release r on r.session_id = s.id
       where ${parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`}
       order by s.starts_at, s.title, s.id`
}

/** What somebody has a seat in or stands in line for. */
export function ownSessions(person: string): RawBuilder<unknown> {
  return sql`select session_id from signup where person_id = ${person} and ended_at is null
             union all select session_id from waiting_place where person_id = ${person} and ended_at is null`
}

/** Whether a session is released and for who asks: all that is asked before somebody signs up for it, since what else holds is asked under its lock. */
export function signableAsked(viewer: Viewer, id: string): Question<boolean> {
  const { schools } = askerOf(viewer)
  return rowsOf(sql<{ mine: boolean }>`
    select app.programme_is_for(c.programme_id, ${schools}::uuid[]) as mine
      from course_session s join course c on c.id = s.course_id join course_session_release r on r.session_id = s.id join programme_release pr on pr.programme_id = c.programme_id
     where s.id = ${id}`).map(([row]) => row?.mine ?? false)
}

/** One of them, or NotFound. */
export function sessionSeen(viewer: Viewer, id: string): Question<SeenSession> {
  return sessionsAsked(viewer, { id }).map(([seen]) => found(seen))
}

/** A session whose programme the asker runs, or NotFound. */
export async function sessionRun(tx: Tx, viewer: Viewer, id: string): Promise<SeenSession> {
  const seen = await askOnce(tx, sessionSeen(viewer, id))
  return found(seen.runs ? seen : null)
}

type Row = Omit<SeenSession, 'cancelled' | 'own' | 'seats'> & {
  seats: Seats[]
  cancelReason: string | null
  cancelledAt: Date | null
  cancelledBy: string | null
  signup: Own['signup']
  waitingId: string | null
  waitingWay: Wish | null
  waitingDirect: boolean | null
  waitingSince: Date | null
  ahead: number
  offerId: string | null
  offerWay: Way | null
  offerUntil: Date | null
}

function sessionOf({
  cancelReason,
  cancelledAt,
  cancelledBy,
  signup,
  waitingId,
  waitingWay,
  waitingDirect,
  waitingSince,
  ahead,
  offerId,
  offerWay,
  offerUntil,
  ...row
}: Row): SeenSession {
  return {
    ...row,
    cancelled: cancelledAt ? { reason: cancelReason ?? '', at: cancelledAt, byName: cancelledBy ?? '' } : null,
    own: {
      signup,
      waiting:
        waitingId && waitingWay && waitingSince
          ? { id: waitingId, way: waitingWay, direct: waitingDirect ?? false, ahead, since: waitingSince }
          : null,
      offer: offerId && offerWay && offerUntil ? { id: offerId, way: offerWay, until: offerUntil } : null,
    },
  }
}
