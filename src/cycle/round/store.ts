import { type RawBuilder, sql } from 'kysely'
import { found, must } from '../../ground/base/ask.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import { type Quantity, register } from '../../ground/published/published.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { mailingsAboutAsked } from '../../people/post/store-standing.ts'
import { type Reopening, releaseMoment } from './closing.ts'
import type { Mailing, MailingKind } from './mailing.ts'
import { canManage, isShownTo, type Round, stateOf } from './round.ts'
import './tables.ts'

/** What the worker and the command line see: every school of the authority. */
export const everySchool: Sight = { own: false, authority: true, districts: [], schools: [], teams: [] }

/** Every round that touches what is seen, the newest first; each with its schools in sight. */
export async function roundsSeen(tx: Tx, sight: Sight, today: Day): Promise<Round[]> {
  return askOnce(tx, roundsAsked(sight, today))
}

/** One round that touches what is seen, or NotFound. */
export async function roundSeen(tx: Tx, sight: Sight, id: string, today: Day): Promise<Round> {
  return askOnce(tx, roundAsked(sight, id, today))
}

/** The same, to be asked together with something else. */
export function roundAsked(sight: Sight, id: string, today: Day): Question<Round> {
  return roundsAsked(sight, today, id).map(([round]) => found(round))
}

/** One round that the viewer has in hand, or NotFound. */
export async function roundManaged(tx: Tx, sight: Sight, id: string, today: Day): Promise<Round> {
  const round = await roundSeen(tx, sight, id, today)
  // A round that reaches beyond what someone sees is not theirs to change.
  must(canManage(sight, round) && (sight.authority || round.schools.length === round.schoolCount))
  return round
}

/**
 * Keeps others from changing the round until the transaction ends. Take it before reading what is to be changed. Rows that refer to the round can still be
 * written: somebody who is beginning to answer, whom closing waits for, must not have to wait for the closing.
 */
export async function lockRound(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('round').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

/** How many have handed in at a school, of how many, and how many came during the round: all that anyone is told while a round is open. */
export type Participation = { school: string; schoolName: string; handedIn: number; said: Said; members: number; late: number }

/** How many have handed in: the number itself, or, from the release on, as the result says it: a bound of it, or nothing. */
export type Said = 'exact' | 'at least' | 'at most' | 'unsaid'

/**
 * The participation of each of the round's schools, by name. Totals of a school; never a team or a person. Asked are those who are there, today or
 * when the round closed, and never fewer than have handed in: who leaves goes out of the number whether or not they had answered, so it tells
 * nobody which. From the release on both numbers are the released ones.
 * @param sight the schools of which the viewer may know it; all when nothing is said
 */
export async function participationOf(tx: Tx, round: WithSchools, today: Day, sight = everySchool): Promise<Participation[]> {
  return (await askOnce(tx, participationsAsked(sight, [round], today))).get(round.id) ?? []
}

type WithSchools = Pick<Round, 'id' | 'schools'>

/** The same of several rounds, by round, to be asked together with something else. */
export function participationsAsked(
  sight: Sight | null,
  rounds: readonly WithSchools[],
  today: Day,
): Question<Map<string, Participation[]>> {
  const schools = [...new Set(rounds.flatMap((round) => round.schools.map(({ id }) => id)))]
  if (!sight || schools.length === 0) return known(new Map())
  // Before the release only the schools in sight are looked through: a principal's page does not wait for those of everybody else.
  const select = sql<Participation & { round: string }>`
    with chosen as materialized (
      select id, exists (select from round_release l where l.round_id = id) as released from unnest(${rounds.map(({ id }) => id)}::uuid[]) id),
      within as materialized (
        select u.id, u.name from unit_place u
         where u.id = any (${schools}::uuid[])
           and (${sight.authority} or u.id = any (${sight.schools}::uuid[]) or u.district_id = any (${sight.districts}::uuid[]))),
      asked as materialized (
        ${membersOfOpen(sight, today)}
        union all
        select c.id, a.school_id, a.members from chosen c cross join lateral app.asked_totals(c.id, ${today}) a where c.released)
    select rs.round_id as round, w.id as school, w.name as "schoolName", h.total as "handedIn", h.said, greatest(h.total, coalesce(asked.members, 0)) as members,
           (select count(*)::int from round_member m where m.round_id = rs.round_id and m.school_id = rs.school_id and m.came_late) as late
      from round_school rs
      join chosen c on c.id = rs.round_id
      join within w on w.id = rs.school_id
      left join asked on asked.round_id = rs.round_id and asked.school_id = rs.school_id
      left join lateral app.participation_said(c.id) p on c.released and p.school_id = rs.school_id
      cross join lateral (
        select case when c.released then coalesce(p.counted, 0) else private.handed_in_total(rs.round_id, rs.school_id) end as total, coalesce(p.said, 'exact') as said) h
     order by w.name`
  return rowsOf(select).map((rows) => {
    const found = Map.groupBy(rows, ({ round }) => round)
    return new Map([...found].map(([round, totals]) => [round, toldOf(round, totals)]))
  })
}

/** How many are there at the schools of rounds that are not released: of all schools counted at once, of some looked at one by one. */
function membersOfOpen({ authority }: Sight, today: Day): RawBuilder<unknown> {
  if (authority)
    return sql`select c.id as round_id, t.school_id, t.members from chosen c cross join lateral app.members_counted(c.id, ${today}) t where not c.released`
  return sql`select c.id as round_id, t.school_id, count(*)::int as members from chosen c cross join lateral app.members_there(c.id, ${today}) t
         where not c.released and t.school_id in (select id from within) group by c.id, t.school_id`
}

function toldOf(round: string, rows: readonly (Participation & { round: string })[]): Participation[] {
  const totals = rows.map(({ round: _, ...total }) => total)
  return register(totals, () => totals.map((total) => participationQuantity(round, total)))
}

function participationQuantity(round: string, { school, handedIn, said, members, late }: Participation): Quantity {
  const place = { occasion: round, unit: school, audience: 'everyone', measure: 'participation while open' }
  return {
    ...place,
    contributors: said === 'exact' ? handedIn : null,
    n: null,
    sum: null,
    squares: null,
    spread: null,
    parts: null,
    figures: [handedIn, members, late],
  }
}

/** A round that goes on or is on its way, with the totals of its schools in sight (empty until it opens). */
export type CurrentRound = { round: Round; participation: Participation[] }

/** The open and the scheduled ones of some rounds, those that close first first, with the totals that the viewer may know; to be asked together with something else. */
export function currentAsked(totals: Sight | null, rounds: readonly Round[], today: Day): Question<CurrentRound[]> {
  const current = rounds
    .filter(({ state }) => state === 'open' || state === 'scheduled')
    .toSorted((a, b) => a.closesOn.localeCompare(b.closesOn))
  const open = current.filter(({ state }) => state === 'open')
  return participationsAsked(totals, open, today).map((participation) =>
    current.map((round) => ({ round, participation: participation.get(round.id) ?? [] })),
  )
}

/** The mails of a round, in the order they go out. */
export async function mailingsOf(tx: Tx, round: string): Promise<Mailing[]> {
  return askOnce(tx, mailingsAsked(round))
}

/** The same, to be asked together with something else. */
export function mailingsAsked(round: string): Question<Mailing[]> {
  const select = sql<{ kind: MailingKind; onDay: Day; handedOn: Day | null }>`
    select kind, on_day as "onDay", sent_on as "handedOn" from round_mailing where round_id = ${round}
     order by array_position(array['invitation', 'first_reminder', 'second_reminder'], kind)`
  return together(mailingsAboutAsked(round), rowsOf(select)).map(([sent, rows]) =>
    rows.map((row) => {
      const progress = sent.find(({ series }) => series === seriesOf(round, row.kind)) ?? null
      const gone = row.handedOn !== null && (progress === null || progress.letters === 0)
      return { ...row, progress, sentOn: gone ? row.handedOn : (progress?.halfOn ?? null) }
    }),
  )
}

/** What a round's mailing is the only one of, for the post office. */
export function seriesOf(round: string, kind: MailingKind): string {
  return `${round} ${kind}`
}

type ReopeningRow = Omit<Reopening, 'endedAt'> & { endedAt: string | null }
type Row = Omit<Round, 'state' | 'closedOn' | 'releaseAt' | 'releasedOn' | 'reopenings'> & {
  closedAt: Date | null
  closingDelay: number | null
  releasedAt: Date | null
  reopenings: ReopeningRow[]
}

/** Every round that touches what is seen, or one of them, the newest first; to be asked together with something else. */
export function roundsAsked(sight: Sight, today: Day, id: string | null = null): Question<Round[]> {
  // Where every school lies is looked up only for who sees districts.
  const inSight = sql`(${sight.authority} or rs.school_id = any (${sight.schools}::uuid[])
    or cardinality(${sight.districts}::uuid[]) > 0 and exists (select from unit_place p where p.id = rs.school_id and p.district_id = any (${sight.districts}::uuid[])))`
  const select = sql<Row>`
    select r.id, r.name, r.framework_version_id as "frameworkVersion", r.opens_on as "opensOn", r.closes_on as "closesOn",
           r.minimum_group as "minimumGroup", r.audiences, r.message, r.started_by_school as "startedBySchool", starter.name as "startedBySchoolName",
           r.created_on as "createdOn", s.round_id is not null as scheduled, o.round_id is not null as opened, c.round_id is not null as closed,
           c.reason as "closedBy", c.at as "closedAt", c.release_delay as "closingDelay", r.release_delay as "releaseDelay",
           l.at as "releasedAt", again.reopenings, seen.schools,
           (select count(*)::int from round_school every where every.round_id = r.id) as "schoolCount"
      from round r
      left join unit starter on starter.id = r.started_by_school
      left join round_schedule s on s.round_id = r.id
      left join round_opening o on o.round_id = r.id
      left join round_closing c on c.round_id = r.id
      left join round_release l on l.round_id = r.id
      cross join lateral (
        select coalesce(json_agg(json_build_object('school', a.school_id, 'schoolName', place.name, 'until', a.until, 'endedAt', a.ended_at) order by a.at desc), '[]') as reopenings
          from round_reopening a join unit place on place.id = a.school_id
         where a.round_id = r.id) again
      cross join lateral (
        select coalesce(json_agg(json_build_object('id', place.id, 'name', place.name) order by place.name), '[]') as schools
          from round_school rs join unit place on place.id = rs.school_id
         where rs.round_id = r.id and ${inSight}) seen
     where (${id}::uuid is null or r.id = ${id})
       and (${sight.authority} or json_array_length(seen.schools) > 0 or r.started_by_school = any (${sight.schools}::uuid[]))
     order by r.opens_on desc, r.created_on desc, r.id`
  return rowsOf(select, 'closedAt', 'releasedAt').map((rows) =>
    rows.map((row) => roundFrom(row, today)).filter((round) => isShownTo(sight, round)),
  )
}

function roundFrom({ closedAt, closingDelay, releasedAt, reopenings: rows, ...row }: Row, today: Day): Round {
  const reopenings = rows.map(({ endedAt, ...each }) => ({ ...each, endedAt: endedAt === null ? null : new Date(endedAt) }))
  const inSight = new Set(row.schools.map(({ id }) => id))
  return {
    ...row,
    state: stateOf(row, today),
    closedOn: closedAt && dayOf(closedAt),
    releaseAt: closedAt && releaseMoment({ at: closedAt, delay: closingDelay ?? row.releaseDelay }, reopenings),
    releasedOn: releasedAt && dayOf(releasedAt),
    reopenings: reopenings.filter(({ school }) => inSight.has(school)),
  }
}
