import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import type { Cell } from '../protection/cell.ts'
import type { ReleasedUnit } from '../release/released.ts'
import { unitsOf } from '../release/store-release.ts'
import type { MinimumGroup } from '../round/round.ts'
import type { Instrument } from './instrument.ts'
import type { PlannedRound } from './planning.ts'
import './tables.ts'

/** Rows of one insert: enough to be quick, few enough for a statement. */
const batch = 5000

export type NewRound = {
  authority: string
  by: string | null
  at: Date
  shownAt: Date
  minimumGroup: MinimumGroup
  levels: number
  /** One of the two: the version of a framework, or an instrument of its own. */
  frameworkVersion: string | null
  instrument: Instrument | null
}

/** Writes an earlier round with what may be shown of it. @returns its id */
export async function storeRound(tx: Tx, planned: PlannedRound, cells: readonly Cell[], made: NewRound): Promise<string> {
  const { authority } = made
  const { id } = await tx
    .insertInto('history_round')
    .values({
      authority_id: authority,
      name: planned.name,
      held_from: planned.first,
      held_on: planned.day,
      kind: planned.kind,
      minimum_group: made.minimumGroup,
      framework_version_id: made.frameworkVersion,
      instrument: made.instrument && JSON.stringify(made.instrument),
      levels: made.levels,
      answers: planned.answers,
      by_person_id: made.by,
      imported_at: made.at,
      shown_at: made.shownAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const own = { round_id: id, authority_id: authority }
  const units: ReleasedUnit[] = [
    ...(await unitsOf(tx, planned.sums.tree)),
    ...planned.ownTeams.map(({ id: team, school, name }) => ({ id: team, level: 'team' as const, name, code: null, parent: school })),
  ]
  await write(
    tx,
    'history_unit',
    units.map(({ id: unit, level, name, code, parent }) => ({ ...own, unit_id: unit, level, name, code, parent_id: parent })),
  )
  await write(
    tx,
    'history_cell',
    cells.map(({ unit, level, audience, measure, content, coverage, index }) => ({
      ...own,
      unit_id: unit,
      level,
      audience,
      ...measure,
      content,
      coverage,
      index,
    })),
  )
  return id
}

async function write(tx: Tx, table: 'history_unit' | 'history_cell', rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batch) {
    const some = JSON.stringify(rows.slice(from, from + batch))
    await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${some}::json)`.execute(tx)
  }
}

/**
 * Takes an earlier round away with all its figures. One that nobody else has been shown leaves no trace; of another it is kept that it was there, and for which schools.
 * @returns false where there is none
 */
export async function removeRound(tx: Tx, authority: string, id: string, by: string | null, at: Date): Promise<boolean> {
  const round = await tx
    .selectFrom('history_round')
    .select('shown_at')
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!round) return false
  if (round.shown_at > at) {
    await tx.deleteFrom('history_round').where('authority_id', '=', authority).where('id', '=', id).execute()
    return true
  }
  const { numInsertedOrUpdatedRows: noted } = await tx
    .insertInto('history_removal')
    .values({ round_id: id, authority_id: authority, by_person_id: by, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  await tx.deleteFrom('history_cell').where('authority_id', '=', authority).where('round_id', '=', id).execute()
  return noted === 1n
}
