import { sql } from 'kysely'
import { type Database, inScope, type Tx } from '../../ground/base/database.ts'
import type { Cell, Release } from '../protection/cell.ts'
import type { Tree } from '../protection/sums.ts'
import type { ReleaseStep } from '../round/tables.ts'
import type { ReleasedUnit } from './released.ts'
import './tables.ts'

/** Rows of one insert: enough to be quick, few enough for a statement. */
const batch = 5000

/** The units of a frozen tree with the names they have now. */
export async function unitsOf(tx: Tx, tree: Tree): Promise<ReleasedUnit[]> {
  const places = new Map<string, Pick<ReleasedUnit, 'level' | 'parent'>>([[tree.authority, { level: 'authority', parent: null }]])
  for (const district of tree.districts) places.set(district, { level: 'district', parent: tree.authority })
  for (const { id, district, teams } of tree.schools) {
    places.set(id, { level: 'school', parent: district ?? tree.authority })
    for (const team of teams) places.set(team, { level: 'team', parent: id })
  }
  const { rows } = await sql<{ id: string; name: string; code: string | null }>`
    select id, name, null as code from authority where id = ${tree.authority}
    union all select id, name, code from unit where id = any (${[...places.keys()]}::uuid[]) and id <> ${tree.authority}`.execute(tx)
  return rows.flatMap(({ id, name, code }) => {
    const place = places.get(id)
    return place ? [{ id, name, code, ...place }] : []
  })
}

/** The schools of a round with the districts they lie in now. */
export async function schoolsOf(tx: Tx, round: string): Promise<{ id: string; district: string | null }[]> {
  const { rows } = await sql<{ id: string; district: string | null }>`
    select rs.school_id as id, max(p.district_id::text)::uuid as district
      from round_school rs left join unit_place p on p.id = rs.school_id and p.to_on is null
     where rs.round_id = ${round} group by rs.school_id order by rs.school_id`.execute(tx)
  return rows
}

/** Writes a release: the record and every cell, in the caller's transaction, once. */
export async function storeRelease(
  tx: Tx,
  place: { authority: string; round: string; at: Date },
  units: readonly ReleasedUnit[],
  release: Release,
  stored: (done: number) => Promise<void>,
): Promise<void> {
  const { authority, round } = place
  const own = { round_id: round, authority_id: authority }
  await tx
    .insertInto('round_release')
    .values({ ...own, at: place.at })
    .execute()
  await write(tx, 'result_unit', units, ({ id, level, name, code, parent }) => ({
    ...own,
    unit_id: id,
    level,
    name,
    code,
    parent_id: parent,
  }))
  const cells = release.cells.filter(saysSomething).toSorted(byUnit)
  await write(
    tx,
    'result_cell',
    cells,
    ({ unit, measure, optedOut, ...rest }) => ({ ...own, unit_id: unit, ...measure, ...rest, opted_out: optedOut }),
    stored,
  )
  await write(tx, 'result_participation', release.participation, ({ unit, ...rest }) => ({ ...own, unit_id: unit, ...rest }))
  await write(tx, 'result_comparison', release.comparisons, ({ unit, measure, ...rest }) => ({
    ...own,
    unit_id: unit,
    ...measure,
    ...rest,
  }))
}

/** Writes rows batch by batch, each made when its turn comes: half a million at once would fill the memory. */
async function write<Item>(
  tx: Tx,
  table: 'result_unit' | 'result_cell' | 'result_participation' | 'result_comparison',
  items: readonly Item[],
  rowOf: (item: Item) => object,
  written: (done: number) => Promise<void> = async () => {},
): Promise<void> {
  for (let from = 0; from < items.length; from += batch) {
    const rows = JSON.stringify(items.slice(from, from + batch).map(rowOf))
    await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${rows}::json)`.execute(tx)
    await written(Math.min(items.length, from + batch))
  }
}

/** Leaders stand in no team: that no team has a leaders' view needs no cell. */
function saysSomething({ level, audience }: Cell): boolean {
  return !(level === 'team' && audience === 'leader')
}

/** As the table's key lies. */
function byUnit(a: Cell, b: Cell): number {
  return a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0
}

/** Says how far a release has come, in a transaction of its own: the release itself is seen whole or not at all. */
export async function tellProgress(
  db: Database,
  place: { authority: string; round: string; at: Date },
  step: ReleaseStep,
  done: number,
  total: number,
): Promise<void> {
  const row = { round_id: place.round, authority_id: place.authority, step, done, total: Math.max(1, total), at: place.at }
  await inScope(db, { authority: place.authority }, (tx) =>
    tx
      .insertInto('release_progress')
      .values(row)
      .onConflict((conflict) => conflict.column('round_id').doUpdateSet({ step, done, total: row.total, at: place.at }))
      .execute(),
  )
}
