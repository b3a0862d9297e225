import { type RawBuilder, sql } from 'kysely'
import { AtHand } from '../../ground/base/at-hand.ts'
import { startOfDay } from '../../ground/base/clock.ts'
import { known, type Question, readOnce, rowsOf, together } from '../../ground/base/question.ts'
import { type Told, whileUnwritten } from '../../ground/base/unwritten.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { isHeard } from '../../ground/published/published.ts'
import { type Catalogue, perPage } from './catalogue.ts'
import type { Standing } from './programme.ts'
import { type Asker, askerOf } from './seeing.ts'
import type { OwnPart } from './session-standing.tsx'
import { ownSessions } from './store-sessions.ts'
import './tables.ts'

/** A session as a line of a list tells of it. */
type Line = Standing & { id: string; title: string; place: string; seatsLink: number | null; programme: { title: string } }

/** A session as the catalogue tells of it: released, and nothing that is one reader's own, since they have no part in it. Its seats are those of all ways together. */
export type Offered = Line & { own: null }

/** A session that somebody has a part in. Its seats are not asked for: they have one, or wait for one. */
export type OwnAhead = Line & { own: OwnPart }

type LineRow = Pick<Line, 'id' | 'title' | 'place' | 'seatsLink' | 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt'> & {
  programme: string
  ended: boolean
  cancelled: boolean
}
type Row = LineRow & { inLine: number; seats: number; free: number }
type OwnRow = LineRow & { signed: boolean; offered: boolean }

/** Sessions of the catalogue as they were told once: the very same list for as long as the database says the same. */
type List = readonly Offered[]

/** One page of the catalogue, and whether there is another after it. `of`, `without`: the list that it is of, and the sessions of it that the reader has a part in, by which one page is told from another. `stands`: whether that list is one that stands ready for others. */
export type CataloguePage = { sessions: List; more: boolean; of: List; without: string; stands: boolean }

/** Lists that stand ready at most, and the letters of each at most: some 300 a session. */
const mostKept = 64
const longest = 60_000
const read = new AtHand<string, List>(mostKept)
const told = new AtHand<string, Told<List>>(mostKept)
/** How many of the reader's own sessions a first page may have among it before it is asked for them alone. */
const ownAmong = 20

/**
 * One page of the released sessions that have not ended and that who asks has no part in, in the order of their days. The first page, which is looked at most, is asked as it is for everyone, and one's own are left
 * out of it: so it stands for all who choose the same, and is not asked again within a minute as long as nothing is written (decision 99).
 */
export function catalogueAsked(viewer: Viewer, choice: Catalogue, now: Date): Question<CataloguePage> {
  const own = ownSessions(viewer.person)
  const alone = offeredAsked(viewer, choice, now, { without: own, most: perPage + 1 }).map((of) => pageOf(of, [], false))
  if (choice.page > 1) return alone
  const most = perPage + 1 + ownAmong
  const everyones = offeredAsked(viewer, choice, now, { without: null, most })
  const stands = !isHeard()
  const shared = !stands ? everyones : standing(everyones, viewer, choice, now)
  return together(shared, rowsOf(sql<{ session: string }>`select session_id as session from (${own}) o`)).followedBy(([of, rows]) => {
    const page = pageOf(
      of,
      rows.map(({ session }) => session),
      stands,
    )
    return page.more || of.length < most ? known(page) : alone
  })
}

/** A list that stands while nothing is written, for a minute: sign-up opens and closes, and sessions end, at whole minutes. */
function standing(asked: Question<List>, viewer: Viewer, choice: Catalogue, now: Date): Question<List> {
  const minute = Math.floor(now.getTime() / 60_000)
  const of = JSON.stringify([viewer.authority, choice, choice.which === 'mine' ? askerOf(viewer).schools : [], minute])
  return whileUnwritten(readOnce(asked, read, '', longest), {
    kept: told,
    ground: 'catalogue',
    of,
    now,
    until: () => new Date((minute + 1) * 60_000),
  })
}

function pageOf(of: List, own: readonly string[], stands: boolean): CataloguePage {
  const among = new Set(own)
  const left = own.length === 0 ? of : of.filter(({ id }) => !among.has(id))
  const without = left.length === of.length ? [] : of.flatMap(({ id }) => (among.has(id) ? [id] : []))
  return { sessions: left.slice(0, perPage), more: left.length > perPage, of, without: without.join(), stands }
}

/** What a line tells of a session `s`, of a programme `p`, that may be called off, `x`, and whose programme may have ended, `e`. */
const line = sql`
  s.id, s.title, s.place, s.seats_link as "seatsLink", p.title as programme, e.programme_id is not null as ended, x.session_id is not null as cancelled,
  s.starts_at as "startsAt", s.ends_at as "endsAt", s.opens_at as "opensAt", s.closes_at as "closesAt"`

/** So many of the sessions that somebody chose from the beginning of their page on. @param within.without what is left out of them */
function offeredAsked(
  viewer: Viewer,
  choice: Catalogue,
  now: Date,
  within: { without: RawBuilder<unknown> | null; most: number },
): Question<List> {
  const { which, way, page } = choice
  return rowsOf(
    sql<Row>`
    select f.*, q.seats, q.free, w.count as "inLine"
      from (${offered(choice, askerOf(viewer), now, within.without)} offset 0) f
      cross join lateral (select count(*)::integer from waiting_place w where w.session_id = f.id and w.ended_at is null) w
      cross join lateral (select sum(q.seats)::integer as seats, sum(greatest(0, q.seats - q.taken - q.held))::integer as free,
                                 bool_or(q.seats > q.taken + q.held ${way === '' ? sql`` : sql`and q.way = ${way}`}) as fits
                            -- Each counted once, however often it is said here.
                            from (select seats, taken, held, way from session_seats where session_id = f.id offset 0) q) q
     ${which === 'free' ? sql`where w.count = 0 and q.fits` : sql``}
     order by f."startsAt", f.title, f.id limit ${within.most} offset ${(page - 1) * perPage}`,
    'startsAt',
    'endsAt',
    'opensAt',
    'closesAt',
  ).map((rows) => rows.map(({ seats, free, inLine, ...row }) => ({ ...lineOf(row), inLine, seats: [{ seats, free }], own: null })))
}

/** What somebody has a seat in or stands in line for and that has not ended, what is called off among it, in the order of its days. */
export function ownAheadAsked({ person }: Viewer, now: Date): Question<OwnAhead[]> {
  return rowsOf(
    sql<OwnRow>`
    select ${line}, o.signed, exists (select from seat_offer f where f.waiting_id = o.waiting and f.answered_at is null) as offered
      from (select session_id, true as signed, null::uuid as waiting from signup where person_id = ${person} and ended_at is null
            union all select session_id, false, id from waiting_place where person_id = ${person} and ended_at is null) o
      join course_session s on s.id = o.session_id join course c on c.id = s.course_id join programme p on p.id = c.programme_id
      left join programme_ending e on e.programme_id = p.id left join course_session_cancelling x on x.session_id = s.id
     where s.ends_at > ${now} order by s.starts_at, s.title, s.id, o.signed desc`,
    'startsAt',
    'endsAt',
    'opensAt',
    'closesAt',
  ).map((rows) =>
    rows.map(({ signed, offered: held, ...row }) => ({
      ...lineOf(row),
      inLine: 0,
      seats: [],
      own: { signup: signed, waiting: !signed, offer: held },
    })),
  )
}

function lineOf({ programme, ended, cancelled, ...row }: LineRow): Omit<Line, 'inLine' | 'seats'> {
  return { ...row, programme: { title: programme, ended }, released: true, cancelled: cancelled ? {} : null }
}

/** The sessions that somebody chose, without their seats. Nothing that was not asked for is part of the question: what narrows by nothing keeps the database from its indexes. */
function offered(
  { which, aspect, level, form, from, way }: Catalogue,
  { schools }: Asker,
  now: Date,
  without: RawBuilder<unknown> | null,
): RawBuilder<unknown> {
  const parts = [
    sql`not c.one_at_a_time and s.ends_at > ${now}`,
    ...(without === null ? [] : [sql`s.id not in (${without})`]),
    ...(from === '' ? [] : [sql`s.starts_at >= ${startOfDay(from)}`]),
    ...(way === '' ? [] : [sql`${way === 'room' ? sql`s.seats_room` : sql`s.seats_link`} is not null`]),
    ...(form === '' ? [] : [sql`(p.forms = '{}' or ${form} = any (p.forms))`]),
    ...(which === 'mine' ? [sql`p.id in (select programme_id from app.programmes_for(${schools}::uuid[]))`] : []),
    ...(which === 'free' ? [sql`s.opens_at <= ${now} and s.closes_at > ${now} and x.session_id is null and e.programme_id is null`] : []),
    ...(aspect === '' && level === null ? [] : [sql`p.id in (${answering(aspect, level)})`]),
  ]
  return sql`
      select ${line}
        from course_session s join course_session_release r on r.session_id = s.id join course c on c.id = s.course_id
        join programme p on p.id = c.programme_id join programme_release pr on pr.programme_id = p.id
        left join programme_ending e on e.programme_id = p.id left join course_session_cancelling x on x.session_id = s.id
       where ${sql.join(parts, sql` and `)}
       order by s.starts_at, s.title, s.id`
}

/** The programmes that answer a sub-area, for those on a level. */
function answering(aspect: string, level: number | null): RawBuilder<unknown> {
  const parts = [
    ...(aspect === '' ? [] : [sql`a.framework || '/' || a.aspect = ${aspect}`]),
    ...(level === null ? [] : [sql`${level} between a.level_from and a.level_to`]),
  ]
  return sql`select a.programme_id from programme_aspect a where ${sql.join(parts, sql` and `)}`
}
