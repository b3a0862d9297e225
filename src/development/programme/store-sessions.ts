import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import { startOfDay } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Catalogue, perPage } from './catalogue.ts'
import type { CourseSession, Own, Seats, Way, Wish } from './programme.ts'
import { type Asker, askerOf } from './seeing.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** A session, and whether who asks runs its programme or leads it: those read the names. */
export type SeenSession = CourseSession & { runs: boolean; leads: boolean }

/** Which sessions: one page of the catalogue (one more than fits, to tell whether there is a next) at a moment, one, those of a programme or course, those that have not ended, those somebody has signed up for. */
export type Which = { id?: string; programme?: string; course?: string; endsAfter?: Date; own?: true; catalogue?: Catalogue; now?: Date }

/**
 * Sessions as they are to who asks, in the order of their days. What is not released is seen by those who run the programme and who leads the session. What somebody needs is in the answer
 * for themselves alone.
 */
export function sessionsAsked(viewer: Viewer, which: Which): Question<SeenSession[]> {
  const { person, schools, runsAll } = askerOf(viewer)
  const { catalogue } = which
  return rowsOf(
    sql<Row>`
    with picked as materialized (
      select s.id, p.id as programme_id, (pr.programme_id is not null and r.session_id is not null) as released,
             (${runsAll} or exists (select from programme_charge h
               where h.programme_id = p.id and h.person_id = ${person} and h.part in ('leader', 'coordinator'))) as runs,
             s.leader_id is not distinct from ${person}::uuid as leads
        from course_session s join course c on c.id = s.course_id join programme p on p.id = c.programme_id
        left join programme_release pr on pr.programme_id = p.id left join course_session_release r on r.session_id = s.id
        left join course_session_cancelling x on x.session_id = s.id
        left join waiting_place w on w.session_id = s.id and w.person_id = ${person} and w.ended_at is null
       where (${which.id ?? null}::uuid is null or s.id = ${which.id ?? null})
         and (${which.programme ?? null}::uuid is null or p.id = ${which.programme ?? null})
         and (${which.course ?? null}::uuid is null or s.course_id = ${which.course ?? null})
         and (${which.endsAfter ?? null}::timestamptz is null or s.ends_at > ${which.endsAfter ?? null})
         and (not ${which.own ?? false} or w.id is not null
              or exists (select from signup u where u.session_id = s.id and u.person_id = ${person} and u.ended_at is null))
         and ((pr.programme_id is not null and r.session_id is not null) or ${runsAll} or s.leader_id is not distinct from ${person}::uuid
              or exists (select from programme_charge h where h.programme_id = p.id and h.person_id = ${person} and h.part in ('leader', 'coordinator')))
         and ${catalogue ? chosen(catalogue, { person, schools }, which.now ?? new Date()) : sql`true`}
       order by s.starts_at, s.title, s.id
       ${catalogue ? sql`limit ${perPage + 1} offset ${(catalogue.page - 1) * perPage}` : sql``}),
    told as materialized (
      select p.id, p.title, p.funder_line, app.funder_mark(p.id) as mark, app.programme_is_for(p.id, ${schools}::uuid[]) as for_asker
        from programme p where p.id in (select programme_id from picked))
      select s.id, s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.link, s.seats_room as "seatsRoom", s.seats_link as "seatsLink", s.overbook,
             s.opens_at as "opensAt", s.closes_at as "closesAt", s.cancel_until as "cancelUntil", s.time_kind as "timeKind", s.bring, s.remind_days as "remindDays", s.sequence, s.revision,
             json_build_object('id', c.id, 'title', c.title, 'about', c.about, 'audience', c.audience, 'oneAtATime', c.one_at_a_time) as course,
             json_build_object('id', p.id, 'title', p.title, 'funderLine', p.funder_line, 'funderMark', p.mark, 'forAsker', p.for_asker,
                               'released', pr.programme_id is not null) as programme,
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
        left join programme_release pr on pr.programme_id = p.id
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

/** What somebody chose of the catalogue: released sessions that have not ended and that they have no part in, narrowed before anything is counted. */
function chosen({ which, aspect, level, form, from, way }: Catalogue, { person, schools }: Pick<Asker, 'person' | 'schools'>, now: Date) {
  const parts = [
    sql`not c.one_at_a_time and s.ends_at > ${now} and pr.programme_id is not null and r.session_id is not null and w.id is null
        and not exists (select from signup u where u.session_id = s.id and u.person_id = ${person} and u.ended_at is null)`,
    ...(from === '' ? [] : [sql`s.starts_at >= ${startOfDay(from)}`]),
    ...(way === '' ? [] : [sql`${way === 'room' ? sql`s.seats_room` : sql`s.seats_link`} is not null`]),
    ...(form === '' ? [] : [sql`(p.forms = '{}' or ${form} = any (p.forms))`]),
    ...(which === 'mine' ? [sql`app.programme_is_for(p.id, ${schools}::uuid[])`] : []),
    ...(which === 'free'
      ? [
          sql`s.opens_at <= ${now} and s.closes_at > ${now} and x.session_id is null and not exists (select from waiting_place w where w.session_id = s.id and w.ended_at is null)
              and exists (select from session_seats q where q.session_id = s.id and q.seats > q.taken + q.held)`,
        ]
      : []),
    ...(aspect === '' && level === null
      ? []
      : [
          sql`exists (select from programme_aspect a where a.programme_id = p.id and (${aspect} = '' or a.framework || '/' || a.aspect = ${aspect})
              and (${level}::integer is null or ${level} between a.level_from and a.level_to))`,
        ]),
  ]
  return sql`${sql.join(parts, sql` and `)}`
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
