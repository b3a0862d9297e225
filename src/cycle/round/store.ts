import { sql } from 'kysely'
import { found, must } from '../../ground/base/ask.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Quantity, register } from '../../ground/published/published.ts'
import type { Sight } from '../../people/permission/permission.ts'
import { mailingsAbout } from '../../people/post/store-standing.ts'
import { type Reopening, releaseMoment } from './closing.ts'
import type { Mailing, MailingKind } from './mailing.ts'
import { canManage, isShownTo, type Round, stateOf } from './round.ts'
import './tables.ts'

/** What the worker and the command line see: every school of the authority. */
export const everySchool: Sight = { own: false, authority: true, districts: [], schools: [], teams: [] }

/** Every round that touches what is seen, the newest first; each with its schools in sight. */
export async function roundsSeen(tx: Tx, sight: Sight, today: Day): Promise<Round[]> {
  return readRounds(tx, sight, today, null)
}

/** One round that touches what is seen, or NotFound. */
export async function roundSeen(tx: Tx, sight: Sight, id: string, today: Day): Promise<Round> {
  const [round] = await readRounds(tx, sight, today, id)
  return found(round)
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
export type Participation = { school: string; schoolName: string; handedIn: number; members: number; late: number }

/**
 * The participation of each of the round's schools in sight, by name. Totals of a school; never a team or a person. Asked are those who are there, today or
 * when the round closed, and never fewer than have handed in: who leaves goes out of the number whether or not they had answered, so it tells
 * nobody which. From the release on both numbers are the released ones.
 */
export async function participationOf(tx: Tx, round: Pick<Round, 'id' | 'schools'>, today: Day): Promise<Participation[]> {
  if (round.schools.length === 0) return []
  const schools = round.schools.map(({ id }) => id)
  // Before the release only the schools in sight are looked through: a principal's page does not wait for those of everybody else.
  const { rows } = await sql<Participation>`
    with released as materialized (select from round_release l where l.round_id = ${round.id}),
      asked as materialized (
        select t.school_id, count(*)::int as members from app.members_there(${round.id}, ${today}) t
         where t.school_id = any (${schools}::uuid[]) and not exists (select from released) group by t.school_id
        union all
        select a.school_id, a.members from app.asked_totals(${round.id}, ${today}) a where exists (select from released))
    select u.id as school, u.name as "schoolName", h.total as "handedIn", greatest(h.total, coalesce(asked.members, 0)) as members,
           (select count(*)::int from round_member m where m.round_id = rs.round_id and m.school_id = rs.school_id and m.came_late) as late
      from round_school rs
      join unit u on u.id = rs.school_id
      left join asked on asked.school_id = rs.school_id
      cross join lateral (select private.handed_in_total(rs.round_id, rs.school_id) as total) h
     where rs.round_id = ${round.id} and rs.school_id = any (${schools}::uuid[])
     order by u.name`.execute(tx)
  return register(rows, () => rows.map((row) => participationQuantity(round.id, row)))
}

function participationQuantity(round: string, { school, handedIn, members, late }: Participation): Quantity {
  const place = { occasion: round, unit: school, audience: 'everyone', measure: 'participation while open' }
  return { ...place, contributors: handedIn, n: null, sum: null, squares: null, parts: null, figures: [handedIn, members, late] }
}

/** A round that goes on or is on its way, with the totals of its schools in sight (empty until it opens). */
export type CurrentRound = { round: Round; participation: Participation[] }

/** The open and the scheduled rounds of what is seen, those that close first first: for the home page. */
export async function currentRounds(tx: Tx, sight: Sight, today: Day): Promise<CurrentRound[]> {
  const rounds = (await roundsSeen(tx, sight, today)).filter(({ state }) => state === 'open' || state === 'scheduled')
  return Promise.all(
    rounds
      .toSorted((a, b) => a.closesOn.localeCompare(b.closesOn))
      .map(async (round) => ({ round, participation: round.state === 'open' ? await participationOf(tx, round, today) : [] })),
  )
}

/** The mails of a round, in the order they go out. */
export async function mailingsOf(tx: Tx, round: string): Promise<Mailing[]> {
  const sent = await mailingsAbout(tx, round)
  const rows = await tx
    .selectFrom('round_mailing')
    .select(['kind', 'on_day as onDay', 'sent_on as handedOn'])
    .where('round_id', '=', round)
    .orderBy(sql`array_position(array['invitation', 'first_reminder', 'second_reminder'], kind)`)
    .execute()
  return rows.map((row) => {
    const progress = sent.find(({ series }) => series === seriesOf(round, row.kind)) ?? null
    const gone = row.handedOn !== null && (progress === null || progress.letters === 0)
    return { ...row, progress, sentOn: gone ? row.handedOn : (progress?.halfOn ?? null) }
  })
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

async function readRounds(tx: Tx, sight: Sight, today: Day, id: string | null): Promise<Round[]> {
  const inSight = sql`(${sight.authority} or rs.school_id = any (${sight.schools}::uuid[]) or place.district_id = any (${sight.districts}::uuid[]))`
  const { rows } = await sql<Row>`
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
          from round_reopening a join unit_place place on place.id = a.school_id
         where a.round_id = r.id) again
      cross join lateral (
        select coalesce(json_agg(json_build_object('id', place.id, 'name', place.name) order by place.name), '[]') as schools
          from round_school rs join unit_place place on place.id = rs.school_id
         where rs.round_id = r.id and ${inSight}) seen
     where (${id}::uuid is null or r.id = ${id})
       and (${sight.authority} or json_array_length(seen.schools) > 0 or r.started_by_school = any (${sight.schools}::uuid[]))
     order by r.opens_on desc, r.created_on desc, r.id`.execute(tx)
  return rows.map((row) => roundFrom(row, today)).filter((round) => isShownTo(sight, round))
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
