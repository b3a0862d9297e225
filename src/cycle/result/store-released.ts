import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Cell, Comparison, Participation } from './cell.ts'
import type { ReleasedRound, ReleasedUnit } from './released.ts'
import '../round/tables.ts'
import './tables.ts'

/** What is released of some units. */
export type ReleasedCells = { cells: Cell[]; participation: Participation[]; comparisons: Comparison[] }

/** Every released round, the newest first. */
export async function releasedRounds(tx: Tx): Promise<ReleasedRound[]> {
  return readRounds(tx, null)
}

/** A released round with every unit it has, or NotFound. For who may see all of it: the command line, the worker. */
export async function releasedRound(tx: Tx, id: string): Promise<{ round: ReleasedRound; units: ReleasedUnit[] }> {
  const [round] = await readRounds(tx, id)
  return { round: found(round), units: await releasedUnits(tx, id, null) }
}

/** Units of a release by their ids (null for all), by name. */
export async function releasedUnits(tx: Tx, round: string, ids: readonly string[] | null): Promise<ReleasedUnit[]> {
  const rows = await tx
    .selectFrom('result_unit')
    .select(['unit_id as id', 'level', 'name', 'code', 'parent_id as parent'])
    .where('round_id', '=', round)
    .$if(ids !== null, (query) => query.where(sql<boolean>`unit_id = any (${ids}::uuid[])`))
    .execute()
  return byName(rows)
}

/** The released figures of units by their ids (null for all). Nothing narrows what is seen here: the ids do. */
export async function releasedCells(tx: Tx, round: string, ids: readonly string[] | null): Promise<ReleasedCells> {
  return { cells: await cellsOf(tx, round, ids), ...(await countsOf(tx, round, ids)) }
}

/** The cells of units by their ids (null for all). */
export async function cellsOf(tx: Tx, round: string, ids: readonly string[] | null): Promise<Cell[]> {
  const cells = await tx
    .selectFrom('result_cell')
    .select(['unit_id as unit', 'level', 'audience', 'kind', 'key', 'content', 'coverage', 'index'])
    .where('round_id', '=', round)
    .$if(ids !== null, (query) => query.where(sql<boolean>`unit_id = any (${ids}::uuid[])`))
    .execute()
  return cells.map(({ kind, key, ...cell }): Cell => ({ ...cell, measure: { kind, key } }))
}

/** Participation and comparisons of units by their ids (null for all). */
export async function countsOf(tx: Tx, round: string, ids: readonly string[] | null): Promise<Omit<ReleasedCells, 'cells'>> {
  const within = sql<boolean>`unit_id = any (${ids}::uuid[])`
  const participation = await tx
    .selectFrom('result_participation')
    .select(['unit_id as unit', 'level', 'audience', 'invited', 'answered'])
    .where('round_id', '=', round)
    .$if(ids !== null, (query) => query.where(within))
    .execute()
  const comparisons = await tx
    .selectFrom('result_comparison')
    .select(['unit_id as unit', 'level', 'kind', 'key', 'schools', 'lower', 'median', 'upper'])
    .where('round_id', '=', round)
    .$if(ids !== null, (query) => query.where(within))
    .execute()
  return {
    participation,
    comparisons: comparisons.map(({ kind, key, lower, median, upper, ...rest }) => ({
      ...rest,
      measure: { kind, key },
      lower: Number(lower),
      median: Number(median),
      upper: Number(upper),
    })),
  }
}

/** The schools of a district or of the authority in a release; none for a school or a team, which stand for themselves. */
export async function schoolsUnder(tx: Tx, round: string, { id, level }: Pick<ReleasedUnit, 'id' | 'level'>): Promise<string[]> {
  if (level === 'school' || level === 'team') return []
  const rows = await tx
    .selectFrom('result_unit')
    .select('unit_id as id')
    .where('round_id', '=', round)
    .where('level', '=', 'school')
    .$if(level === 'district', (query) => query.where('parent_id', '=', id))
    .execute()
  return rows.map((row) => row.id)
}

async function readRounds(tx: Tx, id: string | null): Promise<ReleasedRound[]> {
  const rows = await tx
    .selectFrom('round_release as l')
    .innerJoin('round as r', 'r.id', 'l.round_id')
    .innerJoin('round_closing as c', 'c.round_id', 'l.round_id')
    .select([
      'r.id',
      'r.name',
      'r.framework_version_id as frameworkVersion',
      'r.opens_on as opensOn',
      'r.minimum_group as minimumGroup',
      'c.at as closedAt',
      'l.at as releasedAt',
    ])
    .$if(id !== null, (query) => query.where('r.id', '=', id ?? ''))
    .orderBy('r.opens_on', 'desc')
    .orderBy('l.at', 'desc')
    .orderBy('r.id')
    .execute()
  return rows.map(({ closedAt, releasedAt, ...round }) => ({ ...round, closedOn: dayOf(closedAt), releasedOn: dayOf(releasedAt) }))
}

const inSwedish = new Intl.Collator('sv', { numeric: true })

/** In the order of the Swedish alphabet, numbers as numbers. */
export function byName(units: ReleasedUnit[]): ReleasedUnit[] {
  return units.toSorted((a, b) => inSwedish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
