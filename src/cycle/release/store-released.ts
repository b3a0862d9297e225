import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Cell, Comparison, Participation } from '../protection/cell.ts'
import type { ReleasedRound, ReleasedUnit } from './released.ts'
import '../round/tables.ts'
import './tables.ts'

/** What is released of some units. */
export type ReleasedCells = { cells: Cell[]; participation: Participation[]; comparisons: Comparison[] }

/** Every released round, the newest first. */
export async function releasedRounds(tx: Tx): Promise<ReleasedRound[]> {
  return askOnce(tx, releasedRoundsAsked())
}

/** The same, to be asked together with something else. */
export function releasedRoundsAsked(): Question<ReleasedRound[]> {
  return roundsAsked(null)
}

/** A released round with every unit it has, or NotFound. For who may see all of it: the command line, the worker. */
export async function releasedRound(tx: Tx, id: string): Promise<{ round: ReleasedRound; units: ReleasedUnit[] }> {
  const [round] = await askOnce(tx, roundsAsked(id))
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
  const [cells, counts] = await askOnce(tx, together(cellsAsked(round, ids), countsAsked(round, ids)))
  return { cells, ...counts }
}

/** The cells of units by their ids (null for all). */
export async function cellsOf(tx: Tx, round: string, ids: readonly string[] | null): Promise<Cell[]> {
  return askOnce(tx, cellsAsked(round, ids))
}

/** The same, to be asked together with something else. */
export function cellsAsked(round: string, ids: readonly string[] | null): Question<Cell[]> {
  const select = sql<Omit<Cell, 'measure' | 'optedOut'> & Cell['measure'] & { optedOut: number | null }>`
    select unit_id as unit, level, audience, kind, key, content, coverage, index, opted_out as "optedOut" from result_cell
     where round_id = ${round} and (${ids}::uuid[] is null or unit_id = any (${ids}::uuid[]))`
  return rowsOf(select).map((cells) =>
    cells.map(
      ({ kind, key, optedOut, ...cell }): Cell => ({ ...cell, measure: { kind, key }, ...(optedOut === null ? {} : { optedOut }) }),
    ),
  )
}

/** Participation and comparisons of units by their ids (null for all). */
export function countsAsked(round: string, ids: readonly string[] | null): Question<Omit<ReleasedCells, 'cells'>> {
  const participation = sql<Participation>`
    select unit_id as unit, level, audience, invited, answered from result_participation
     where round_id = ${round} and (${ids}::uuid[] is null or unit_id = any (${ids}::uuid[]))`
  const comparisons = sql<Omit<Comparison, 'measure'> & Comparison['measure']>`
    select unit_id as unit, level, kind, key, schools, lower::float8 as lower, median::float8 as median, upper::float8 as upper from result_comparison
     where round_id = ${round} and (${ids}::uuid[] is null or unit_id = any (${ids}::uuid[]))`
  return together(rowsOf(participation), rowsOf(comparisons)).map(([people, middles]) => ({
    participation: people,
    comparisons: middles.map(({ kind, key, ...rest }) => ({ ...rest, measure: { kind, key } })),
  }))
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

function roundsAsked(id: string | null): Question<ReleasedRound[]> {
  const select = sql<Omit<ReleasedRound, 'closedOn' | 'releasedOn'> & { closedAt: Date; releasedAt: Date }>`
    select r.id, r.name, r.framework_version_id as "frameworkVersion", r.opens_on as "opensOn", r.minimum_group as "minimumGroup",
           c.at as "closedAt", l.at as "releasedAt"
      from round_release l join round r on r.id = l.round_id join round_closing c on c.round_id = l.round_id
     where (${id}::uuid is null or r.id = ${id})
     order by r.opens_on desc, l.at desc, r.id`
  return rowsOf(select, 'closedAt', 'releasedAt').map((rows) =>
    rows.map(({ closedAt, releasedAt, ...round }) => ({ ...round, closedOn: dayOf(closedAt), releasedOn: dayOf(releasedAt) })),
  )
}

const inSwedish = new Intl.Collator('sv', { numeric: true })

/** In the order of the Swedish alphabet, numbers as numbers. */
export function byName(units: ReleasedUnit[]): ReleasedUnit[] {
  return units.toSorted((a, b) => inSwedish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}
