import { sql } from 'kysely'
import { found } from '../base/ask.ts'
import type { Tx } from '../base/database.ts'
import type { Viewer } from '../base/viewer.ts'
import { type Sight, sightOf } from '../permission/permission.ts'
import type { ReleasedResult, ReleasedRound, ReleasedUnit } from './released.ts'
import { countsOf, releasedCells, releasedRounds, releasedUnits, unitsUnder } from './store-released.ts'
import './tables.ts'

/** A round with the units of it that a viewer may look at, by level and name. */
export type SeenRound = { round: ReleasedRound; units: ReleasedUnit[] }

type Eyes = { team: Sight | null; school: Sight | null; district: Sight | null; authority: Sight | null }

/** What a viewer may look at in every released round, the newest first; rounds of which they see nothing are left out. */
export async function roundsSeenBy(tx: Tx, viewer: Viewer): Promise<SeenRound[]> {
  const eyes = eyesOf(viewer)
  const seen: SeenRound[] = []
  for (const round of await releasedRounds(tx)) {
    const units = await unitsSeen(tx, viewer, eyes, round.id)
    if (units.length > 0) seen.push({ round, units })
  }
  return seen
}

/** What a viewer may see of one unit in one round, or NotFound: who may not see it gets the same answer as who mistyped. */
export async function resultSeenBy(tx: Tx, viewer: Viewer, roundId: string, unitId: string): Promise<ReleasedResult> {
  const eyes = eyesOf(viewer)
  const round = found((await releasedRounds(tx)).find(({ id }) => id === roundId))
  const [unit] = await unitsSeen(tx, viewer, eyes, roundId, [unitId])
  const seen = found(unit)
  const path = await pathOf(tx, roundId, seen)
  const children = await childrenSeen(tx, viewer, eyes, roundId, seen)
  const teams = seen.level === 'school' ? children.map(({ id }) => id) : []
  const { cells } = await releasedCells(tx, roundId, [seen.id, ...teams])
  return { round, unit: seen, path, children, cells, ...(await countsOf(tx, roundId, [seen.id, ...children.map(({ id }) => id)])) }
}

/** Those among some units of a round whose result a viewer may open. */
export async function openTo(tx: Tx, viewer: Viewer, round: string, units: readonly ReleasedUnit[]): Promise<ReadonlySet<string>> {
  const seen = await unitsSeen(
    tx,
    viewer,
    eyesOf(viewer),
    round,
    units.map(({ id }) => id),
  )
  return new Set(seen.map(({ id }) => id))
}

/** The released rounds in which a viewer may open a unit's result, the newest first: somebody who came or was moved between two sees one of them. */
export async function roundsOpenTo(tx: Tx, viewer: Viewer, unit: string): Promise<ReleasedRound[]> {
  const eyes = eyesOf(viewer)
  const open: ReleasedRound[] = []
  for (const round of await roundsOfUnit(tx, unit)) {
    if ((await unitsSeen(tx, viewer, eyes, round.id, [unit])).length > 0) open.push(round)
  }
  return open
}

/** The released rounds in which a unit has a result, the newest first. */
export async function roundsOfUnit(tx: Tx, unit: string): Promise<ReleasedRound[]> {
  const rows = await tx.selectFrom('result_unit').select('round_id').where('unit_id', '=', unit).execute()
  const ids = new Set(rows.map(({ round_id }) => round_id))
  return (await releasedRounds(tx)).filter(({ id }) => ids.has(id))
}

function eyesOf(viewer: Viewer): Eyes {
  return {
    team: sightOf(viewer, 'team result'),
    school: sightOf(viewer, 'school result'),
    district: sightOf(viewer, 'district result'),
    authority: sightOf(viewer, 'authority result'),
  }
}

const nobody: Sight = { own: false, authority: false, districts: [], schools: [], teams: [] }

/**
 * The units of a round that are seen, or those asked for that are. Someone who was moved to another team after the round began still sees the team they
 * answered in, as long as they work at that school. A district's head sees the schools that lie there now, and those that lay there when the round opened.
 */
async function unitsSeen(
  tx: Tx,
  viewer: Viewer,
  eyes: Eyes,
  round: string,
  only: readonly string[] | null = null,
): Promise<ReleasedUnit[]> {
  const team = eyes.team ?? nobody
  const school = eyes.school ?? nobody
  const district = eyes.district ?? nobody
  const { rows } = await sql<ReleasedUnit>`
    select u.unit_id as id, u.level, u.name, u.code, u.parent_id as parent
      from result_unit u
     where u.round_id = ${round} and (${only}::uuid[] is null or u.unit_id = any (${only}::uuid[]))
       and case u.level
             when 'team' then u.unit_id = any (${team.teams}::uuid[]) or u.parent_id = any (${team.schools}::uuid[])
               or exists (select from round_member m where m.round_id = u.round_id and m.person_id = ${viewer.person} and m.team_id = u.unit_id
                             and m.school_id = any (${school.schools}::uuid[]))
             when 'school' then ${school.authority} or u.unit_id = any (${school.schools}::uuid[]) or u.parent_id = any (${school.districts}::uuid[])
               or exists (select from unit_place p where p.id = u.unit_id and p.district_id = any (${school.districts}::uuid[]))
             when 'district' then ${district.authority} or u.unit_id = any (${district.districts}::uuid[])
             else ${eyes.authority?.authority ?? false} end
     order by array_position(array['team', 'school', 'district', 'authority'], u.level), u.name, u.unit_id`.execute(tx)
  return rows
}

/** The units under one: teams for who sees them, schools and districts with their participation. */
async function childrenSeen(tx: Tx, viewer: Viewer, eyes: Eyes, round: string, unit: ReleasedUnit): Promise<ReleasedUnit[]> {
  if (unit.level === 'team') return []
  const under = await unitsUnder(tx, round, [unit.id])
  if (unit.level === 'school') return eyes.team?.schools.includes(unit.id) ? under : []
  const districts = under.filter(({ level }) => level === 'district').map(({ id }) => id)
  const all = [...under, ...(districts.length > 0 ? await unitsUnder(tx, round, districts) : [])]
  // An administrator knows how many have answered at each school, from the round's own page.
  if (unit.level === 'district' || sightOf(viewer, 'participation')?.authority) return all
  const seen = new Set((await unitsSeen(tx, viewer, eyes, round)).map(({ id }) => id))
  return all.filter(({ id }) => seen.has(id))
}

/** The units above, from the authority down. */
async function pathOf(tx: Tx, round: string, unit: ReleasedUnit): Promise<ReleasedUnit[]> {
  const path: ReleasedUnit[] = []
  for (let parent = unit.parent; parent; ) {
    const [above] = await releasedUnits(tx, round, [parent])
    if (!above) break
    path.unshift(above)
    parent = above.parent
  }
  return path
}
