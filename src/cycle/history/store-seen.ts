import { type RawBuilder, sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { type Sight, sightOf } from '../../people/permission/permission.ts'
import type { Cell } from '../protection/cell.ts'
import { type ReleasedResult, type ReleasedUnit, registeredResult } from '../release/released.ts'
import { byName } from '../release/store-released.ts'
import type { MinimumGroup } from '../round/round.ts'
import type { Instrument } from './instrument.ts'
import './tables.ts'

/** An earlier round as it is listed. */
export type EarlierRound = {
  id: string
  name: string
  heldOn: Day
  kind: 'persons' | 'counts'
  minimumGroup: MinimumGroup
  frameworkVersion: string | null
  answers: number
  importedOn: Day
  /** When others than who imports it are shown it. */
  shownAt: Date
  removedOn: Day | null
}

/** One that somebody looks at: shown and not taken away. */
export type SeenEarlier = { round: EarlierRound; units: ReleasedUnit[] }

/** The earlier rounds that are shown, with the units of them that a viewer may look at, the latest first; those of which they see nothing are left out. */
export function earlierSeenAsked(viewer: Viewer, now: Date): Question<SeenEarlier[]> {
  const seeing = sql<ReleasedUnit & { round: string }>`
    select ${unitColumns}, u.round_id as round from history_unit u where ${isSeenBy(viewer)}
     order by array_position(array['team', 'school', 'district', 'authority'], u.level), u.name, u.unit_id`
  return together(roundsAsked(), rowsOf(seeing)).map(([rounds, rows]) => {
    const byRound = Map.groupBy(rows, ({ round }) => round)
    return rounds
      .filter((round) => isShown(round, now))
      .flatMap((round) => {
        const units = (byRound.get(round.id) ?? []).map(({ round: _, ...unit }) => unit)
        return units.length > 0 ? [{ round, units }] : []
      })
  })
}

/** Every earlier round, the latest first: for who imports them. */
export function roundsAsked(): Question<EarlierRound[]> {
  const select = sql<Omit<EarlierRound, 'importedOn' | 'removedOn'> & { importedAt: Date; removedAt: Date | null }>`
    select r.id, r.name, r.held_on as "heldOn", r.kind, r.minimum_group as "minimumGroup", r.framework_version_id as "frameworkVersion", r.answers,
           r.imported_at as "importedAt", r.shown_at as "shownAt", x.at as "removedAt"
      from history_round r left join history_removal x on x.round_id = r.id
     order by r.held_on desc, r.name, r.id`
  return rowsOf(select, 'importedAt', 'shownAt', 'removedAt').map((rows) =>
    rows.map(({ importedAt, removedAt, ...round }) => ({
      ...round,
      importedOn: dayOf(importedAt),
      removedOn: removedAt && dayOf(removedAt),
    })),
  )
}

/** Whether it is shown to those whom it concerns. */
export function isShown({ shownAt, removedOn }: Pick<EarlierRound, 'shownAt' | 'removedOn'>, now: Date): boolean {
  return removedOn === null && shownAt <= now
}

/** What a viewer may see of one unit in an earlier round, with its instrument where it was not asked by a framework of ours. */
export type SeenEarlierResult = {
  round: EarlierRound
  result: ReleasedResult
  instrument: Instrument | null
  open: ReadonlySet<string>
  rounds: EarlierRound[]
}

/** The same of one unit, or NotFound: who may not see it gets the same answer as who mistyped. */
export async function earlierResult(tx: Tx, viewer: Viewer, id: string, unitId: string, now: Date): Promise<SeenEarlierResult> {
  const around = rowsOf(sql<ReleasedUnit & { seen: boolean }>`
    with recursive above as (
      select unit_id, parent_id from history_unit where round_id = ${id} and unit_id = ${unitId}
      union all select p.unit_id, p.parent_id from above a join history_unit p on p.round_id = ${id} and p.unit_id = a.parent_id)
    select ${unitColumns}, ${isSeenBy(viewer)} as seen
      from history_unit u where u.round_id = ${id} and (u.unit_id in (select unit_id from above) or u.parent_id = ${unitId} and u.level = 'team')`)
  const elsewhere = rowsOf(
    sql<{ round: string }>`select u.round_id as round from history_unit u where u.unit_id = ${unitId} and ${isSeenBy(viewer)}`,
  )
  const [rounds, units, others] = await askOnce(tx, together(roundsAsked(), around, elsewhere))
  const round = found(rounds.find((each) => each.id === id && isShown(each, now)))
  const unit = found(units.find((each) => each.id === unitId && each.seen))
  const children = byName(units.filter(({ parent, seen }) => parent === unitId && seen).map(plain))
  const [cells, instrument] = await askOnce(
    tx,
    together(cellsAsked(id, [unitId, ...children.map((child) => child.id)]), instrumentAsked(id)),
  )
  const open = new Set(others.map((each) => each.round))
  return {
    round,
    instrument,
    open: new Set(units.filter(({ seen }) => seen).map((each) => each.id)),
    rounds: rounds.filter((each) => open.has(each.id) && isShown(each, now)),
    result: registeredResult({
      round: asReleased(round),
      unit: plain(unit),
      path: pathTo(unit, units),
      children,
      cells,
      participation: [],
      comparisons: [],
    }),
  }
}

function asReleased({ id, name, heldOn, frameworkVersion, shownAt, minimumGroup }: EarlierRound): ReleasedResult['round'] {
  return { id, name, frameworkVersion: frameworkVersion ?? '', opensOn: heldOn, closedOn: heldOn, releasedOn: dayOf(shownAt), minimumGroup }
}

function cellsAsked(round: string, units: readonly string[]): Question<Cell[]> {
  return rowsOf(sql<Omit<Cell, 'measure' | 'optedOut'> & Cell['measure']>`
    select unit_id as unit, level, audience, kind, key, content, coverage, index from history_cell
     where round_id = ${round} and unit_id = any (${units}::uuid[])`).map((cells) =>
    cells.map(({ kind, key, ...cell }): Cell => ({ ...cell, measure: { kind, key } })),
  )
}

function instrumentAsked(round: string): Question<Instrument | null> {
  return rowsOf(sql<{ instrument: Instrument | null }>`select instrument from history_round where id = ${round}`).map(
    ([row]) => row?.instrument ?? null,
  )
}

function pathTo(unit: ReleasedUnit, all: readonly ReleasedUnit[]): ReleasedUnit[] {
  const parent = all.find(({ id }) => id === unit.parent)
  return parent ? [...pathTo(parent, all), plain(parent)] : []
}

function plain({ id, level, name, code, parent }: ReleasedUnit): ReleasedUnit {
  return { id, level, name, code, parent }
}

const unitColumns = sql`u.unit_id as id, u.level, u.name, u.code, u.parent_id as parent`
const nobody: Sight = { own: false, authority: false, districts: [], schools: [], teams: [] }

/** Whether a viewer sees the unit `u` of an earlier round: as in every result. */
function isSeenBy(viewer: Viewer): RawBuilder<boolean> {
  const [team, school, district, authority] = (['team result', 'school result', 'district result', 'authority result'] as const).map(
    (thing) => sightOf(viewer, thing) ?? nobody,
  )
  return sql<boolean>`
    case u.level
      when 'team' then u.unit_id = any (${team?.teams ?? []}::uuid[]) or u.parent_id = any (${team?.schools ?? []}::uuid[])
      when 'school' then ${school?.authority ?? false} or u.unit_id = any (${school?.schools ?? []}::uuid[])
        or cardinality(${school?.districts ?? []}::uuid[]) > 0
           and exists (select from unit_place p where p.id = u.unit_id and p.district_id = any (${school?.districts ?? []}::uuid[]))
      when 'district' then ${district?.authority ?? false} or u.unit_id = any (${district?.districts ?? []}::uuid[])
      else ${authority?.authority ?? false} end`
}
