import { type RawBuilder, sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { all, askOnce, known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import {
  type ReleasedResult,
  type ReleasedRound,
  type ReleasedUnit,
  type ResultFigures,
  registeredFigures,
  registeredResult,
} from '../release/released.ts'
import { byName, releasedRoundsAsked } from '../release/store-released.ts'
import { rememberedCells, rememberedCounts } from './remembered.ts'
import '../release/tables.ts'

/** A round with the units of it that a viewer may look at, by level and name. */
export type SeenRound = { round: ReleasedRound; units: ReleasedUnit[] }

type Eyes = { team: Sight; school: Sight; district: Sight; authority: Sight }

/** What a viewer may look at in every released round, the newest first; rounds of which they see nothing are left out. */
export async function roundsSeenBy(tx: Tx, viewer: Viewer): Promise<SeenRound[]> {
  return askOnce(tx, roundsSeenAsked(viewer))
}

/**
 * The same, to be asked together with something else.
 * @param since only of rounds that were released on this day or later
 */
export function roundsSeenAsked(viewer: Viewer, since: Day = firstDay): Question<SeenRound[]> {
  const seeing = sql<ReleasedUnit & { round: string }>`
    select ${unitColumns}, u.round_id as round from result_unit u
     where u.round_id in (select round_id from round_release where at >= ${since}::date) and ${isSeenBy(viewer)}
     order by array_position(array['team', 'school', 'district', 'authority'], u.level), u.name, u.unit_id`
  return together(releasedRoundsAsked(), rowsOf(seeing)).map(([rounds, rows]) => {
    const byRound = Map.groupBy(rows, ({ round }) => round)
    return rounds.flatMap((round) => {
      const units = (byRound.get(round.id) ?? []).map(({ round: _, ...unit }) => unit)
      return units.length > 0 ? [{ round, units }] : []
    })
  })
}

/** Whether results of surveys that were made before Stegvis can be read: a room above has them. */
export function historyThereAsked(now: Date): Question<boolean> {
  return rowsOf(sql<{ there: boolean }>`select app.has_history(${now}) as there`).map(([row]) => row?.there ?? false)
}

/** Before every release. */
const firstDay = '2000-01-01'

/** A unit's result as a viewer may see it, with what they may open from there. */
export type SeenResult = {
  result: ReleasedResult
  /** Units above and below whose result the viewer may open. */
  open: ReadonlySet<string>
  /** The released rounds in which they may open this unit's result, the newest first: who came or was moved between two sees one of them. */
  rounds: ReleasedRound[]
}

/** What a viewer may see of one unit in one round, or NotFound: who may not see it gets the same answer as who mistyped. */
export async function resultSeenBy(tx: Tx, viewer: Viewer, roundId: string, unitId: string): Promise<ReleasedResult> {
  return (await seenResult(tx, viewer, roundId, unitId)).result
}

/** The same, with what may be opened from there. */
export async function seenResult(tx: Tx, viewer: Viewer, roundId: string, unitId: string): Promise<SeenResult> {
  return askOnce(tx, seenResultAsked(viewer, roundId, unitId))
}

/** The same, to be asked together with something else. */
export function seenResultAsked(viewer: Viewer, roundId: string, unitId: string): Question<SeenResult> {
  return together(roundsOpenAsked(viewer, unitId), aroundAsked(viewer, roundId, unitId)).followedBy(([rounds, around]) => {
    const round = found(rounds.find(({ id }) => id === roundId))
    const unit = found(around.find(({ id }) => id === unitId))
    const children = byName(childrenFor(viewer, unit, around))
    const ids = [unit, ...children].map(({ id }) => id)
    const cells = rememberedCells(roundId, unit.level === 'school' ? ids : [unit.id])
    return together(cells, rememberedCounts(roundId, ids)).map(([shown, counts]) => ({
      rounds,
      open: new Set(around.filter(({ seen }) => seen).map(({ id }) => id)),
      result: registeredResult({ round, unit: plain(unit), path: pathTo(unit, around), children, cells: shown, ...counts }),
    }))
  })
}

/** The released rounds in which a viewer may open a unit's result, the newest first. */
export async function roundsOpenTo(tx: Tx, viewer: Viewer, unit: string): Promise<ReleasedRound[]> {
  return askOnce(tx, roundsOpenAsked(viewer, unit))
}

/** The same, to be asked together with something else. */
export function roundsOpenAsked(viewer: Viewer, unit: string): Question<ReleasedRound[]> {
  const opening = sql<{ round: string }>`select u.round_id as round from result_unit u where u.unit_id = ${unit} and ${isSeenBy(viewer)}`
  return together(releasedRoundsAsked(), rowsOf(opening)).map(([rounds, rows]) => {
    const open = new Set(rows.map(({ round }) => round))
    return rounds.filter(({ id }) => open.has(id))
  })
}

/** The authority's newest released result in a framework version, as far as a viewer sees it; null when there is none. */
export async function latestSeenOfAuthority(tx: Tx, viewer: Viewer, frameworkVersion: string): Promise<ReleasedResult | null> {
  const rounds = await roundsSeenBy(tx, viewer)
  for (const { round, units } of rounds) {
    const whole = units.find(({ level }) => level === 'authority')
    if (whole && round.frameworkVersion === frameworkVersion) return resultSeenBy(tx, viewer, round.id, whole.id)
  }
  return null
}

/** The released rounds in which a unit has a result, the newest first. */
export async function roundsOfUnit(tx: Tx, unit: string): Promise<ReleasedRound[]> {
  return askOnce(tx, roundsOfUnitAsked(unit))
}

/** The same, to be asked together with something else. */
export function roundsOfUnitAsked(unit: string): Question<ReleasedRound[]> {
  const having = sql<{ round: string }>`select round_id as round from result_unit where unit_id = ${unit}`
  return together(releasedRoundsAsked(), rowsOf(having)).map(([rounds, rows]) => {
    const ids = new Set(rows.map(({ round }) => round))
    return rounds.filter(({ id }) => ids.has(id))
  })
}

/** The rounds in which units have a result, the newest first, each with whether the viewer may open it. */
export type Outcome = { round: ReleasedRound; unit: ReleasedUnit; seen: boolean }

/** The results that some units have, whoever sees them, to be asked together with something else: their figures are for who `seen` says. */
export function outcomesAsked(viewer: Viewer, units: readonly string[]): Question<Outcome[]> {
  if (units.length === 0) return known([])
  const having = sql<ReleasedUnit & { round: string; seen: boolean }>`
    select ${unitColumns}, u.round_id as round, ${isSeenBy(viewer)} as seen from result_unit u where u.unit_id = any (${units}::uuid[])`
  return together(releasedRoundsAsked(), rowsOf(having)).map(([rounds, rows]) =>
    rounds.flatMap((round) =>
      rows.filter((row) => row.round === round.id).map(({ seen, ...unit }) => ({ round, unit: plain(unit), seen })),
    ),
  )
}

/** The figures of some results that are seen, without those of the units under them. */
export function figuresAsked(outcomes: readonly Outcome[]): Question<ResultFigures[]> {
  const shown = outcomes.filter(({ seen }) => seen)
  return all(
    [...Map.groupBy(shown, ({ round }) => round.id)].map(([round, within]) => {
      const ids = within.map(({ unit }) => unit.id)
      return together(rememberedCells(round, ids), rememberedCounts(round, ids)).map(([cells, { comparisons }]) =>
        within.map(({ round: released, unit }) =>
          registeredFigures({ round: released, unit, cells: cells.filter((cell) => cell.unit === unit.id), comparisons }),
        ),
      )
    }),
  ).map((found) => found.flat())
}

function eyesOf(viewer: Viewer): Eyes {
  return {
    team: sightOf(viewer, 'team result') ?? nobody,
    school: sightOf(viewer, 'school result') ?? nobody,
    district: sightOf(viewer, 'district result') ?? nobody,
    authority: sightOf(viewer, 'authority result') ?? nobody,
  }
}

const nobody: Sight = { own: false, authority: false, districts: [], schools: [], teams: [] }

const unitColumns = sql`u.unit_id as id, u.level, u.name, u.code, u.parent_id as parent`

/**
 * Whether a viewer sees the released unit `u`. Someone who was moved to another team after the round began still sees the team they answered in, as long as
 * they work at that school. A district's head sees the schools that lie there now, and those that lay there when the round opened.
 */
function isSeenBy(viewer: Viewer): RawBuilder<boolean> {
  const { team, school, district, authority } = eyesOf(viewer)
  return sql<boolean>`
    case u.level
      when 'team' then u.unit_id = any (${team.teams}::uuid[]) or u.parent_id = any (${team.schools}::uuid[])
        or exists (select from round_member m where m.round_id = u.round_id and m.person_id = ${viewer.person} and m.team_id = u.unit_id
                      and m.school_id = any (${school.schools}::uuid[]))
      when 'school' then ${school.authority} or u.unit_id = any (${school.schools}::uuid[]) or u.parent_id = any (${school.districts}::uuid[])
        or cardinality(${school.districts}::uuid[]) > 0
           and exists (select from unit_place p where p.id = u.unit_id and p.district_id = any (${school.districts}::uuid[]))
      when 'district' then ${district.authority} or u.unit_id = any (${district.districts}::uuid[])
      else ${authority.authority} end`
}

type Around = ReleasedUnit & { seen: boolean }

/** A unit, those above it, those under it, and under its districts; each with whether the viewer may open it. */
function aroundAsked(viewer: Viewer, round: string, unit: string): Question<Around[]> {
  return rowsOf(sql<Around>`
    with recursive above as (
      select unit_id, parent_id from result_unit where round_id = ${round} and unit_id = ${unit}
      union all select p.unit_id, p.parent_id from above a join result_unit p on p.round_id = ${round} and p.unit_id = a.parent_id
    ), below as (
      select unit_id, level from result_unit where round_id = ${round} and parent_id = ${unit}
    ), around as (
      select unit_id from above
      union select unit_id from below
      union select g.unit_id from below d join result_unit g on g.round_id = ${round} and g.parent_id = d.unit_id where d.level = 'district'
    )
    select ${unitColumns}, ${isSeenBy(viewer)} as seen
      from around join result_unit u on u.round_id = ${round} and u.unit_id = around.unit_id`)
}

/** The units under one that are shown with it: teams to who sees all of a school's, schools and districts with their participation. */
function childrenFor(viewer: Viewer, unit: Around, around: readonly Around[]): ReleasedUnit[] {
  const under = (parents: readonly string[]) => around.filter(({ parent }) => parent !== null && parents.includes(parent))
  if (unit.level === 'team') return []
  const direct = under([unit.id])
  if (unit.level === 'school') return eyesOf(viewer).team.schools.includes(unit.id) ? direct.map(plain) : []
  const all = [...direct, ...under(direct.filter(({ level }) => level === 'district').map(({ id }) => id))]
  // An administrator knows how many have answered at each school, from the round's own page.
  const counts = unit.level === 'district' || sightOf(viewer, 'participation')?.authority
  return all.filter(({ seen }) => counts || seen).map(plain)
}

/** The units above, from the authority down. */
function pathTo(unit: Around, around: readonly Around[]): ReleasedUnit[] {
  const parent = around.find(({ id }) => id === unit.parent)
  return parent ? [...pathTo(parent, around), plain(parent)] : []
}

function plain({ id, level, name, code, parent }: ReleasedUnit): ReleasedUnit {
  return { id, level, name, code, parent }
}
