import { sql } from 'kysely'
import { comparable } from '../../content/framework/comparison.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion, versionsBetween } from '../../content/framework/store.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { register } from '../../ground/published/published.ts'
import type { MinimumGroup } from '../round/round.ts'
import type { Cell } from './cell.ts'
import type { Invited } from './frozen-tree.ts'
import { type MatchedCell, type MatchedContent, type MatchedSum, matchedCells } from './matched.ts'
import { matchedQuantity, quantitiesIn } from './quantities.ts'
import { cellsOf, releasedRounds } from './store-released.ts'
import type { Tree } from './sums.ts'
import { toldBetween } from './two-rounds.ts'
import '../round/tables.ts'
import './tables.ts'

/** A round that is being released, and what of it is decided. */
export type Releasing = {
  authority: string
  round: { id: string; opensOn: Day; minimumGroup: MinimumGroup }
  framework: Framework
  invited: readonly Invited[]
  tree: Tree
  cells: readonly Cell[]
}

/** Sets a round beside the last one, school by school, and writes what may be shown of those who answered both times. In the release's transaction. */
export async function storeMatched(tx: Tx, secret: Secret, made: Releasing): Promise<void> {
  const { authority, round, tree } = made
  const cells: (MatchedCell & { before: string })[] = []
  let untold = new Set(tree.schools.map(({ id }) => id))
  for (const before of await releasedRounds(tx)) {
    if (untold.size === 0) break
    const { framework } = await frameworkVersion(tx, before.frameworkVersion)
    if (before.opensOn > round.opensOn || framework.key !== made.framework.key || framework.version > made.framework.version) continue
    const then = await cellsOf(tx, before.id, [...untold])
    const schools = new Set(then.map(({ unit }) => unit))
    const pairs = comparable(framework, made.framework, await versionsBetween(tx, framework, made.framework)).pairs
    const isFirst = untold.size === tree.schools.length
    untold = untold.difference(schools)
    const sums = await matchedSums(tx, secret, made, before.id, schools, pairs)
    const part = { ...tree, schools: tree.schools.filter(({ id }) => schools.has(id)) }
    const [earlier, k] = [underLaterKeys(then, pairs), Math.max(round.minimumGroup, before.minimumGroup)]
    const found = matchedCells(sums, made.cells, earlier, part, k)
    refuseWhatTells(round.id, earlier, made.cells, found, k)
    // What stands above schools is set beside one round only: the last of all.
    cells.push(...found.filter(({ level }) => isFirst || level === 'school').map((cell) => ({ ...cell, before: before.id })))
  }
  const rows = cells.map(({ unit, before, ...cell }) => ({
    round_id: round.id,
    authority_id: authority,
    unit_id: unit,
    before_round_id: before,
    ...cell,
  }))
  await sql`insert into result_change select * from json_populate_recordset(null::result_change, ${JSON.stringify(rows)}::json)`.execute(tx)
}

/** Two rounds and the change between them go through the gate, too: what it finds stops the release. */
function refuseWhatTells(round: string, before: readonly Cell[], now: readonly Cell[], changes: readonly MatchedCell[], k: number): void {
  const [then, later] = [before, now].map((cells) =>
    quantitiesIn(round, { cells: cells.filter(isOfSchool), participation: [], comparisons: [] }),
  )
  const ofSchools = changes.filter(({ level }) => level === 'school')
  const told = toldBetween(
    then ?? [],
    later ?? [],
    ofSchools.map(({ unit, key, content }) => matchedQuantity(round, unit, key, content)),
    k,
  )
  if (told.length > 0) throw new Error(`two rounds would tell too much together, in ${told.length} places: nothing is released`)
}

function isOfSchool({ level, audience, measure }: Cell): boolean {
  return level === 'school' && audience === 'staff' && measure.kind === 'statement'
}

/** What is shown of a unit's people who answered both this round and that one, by statement. */
export async function matchedOf(tx: Tx, round: string, before: string, unit: string): Promise<Map<string, MatchedContent>> {
  const rows = await tx
    .selectFrom('result_change')
    .select(['key', 'content'])
    .where('round_id', '=', round)
    .where('before_round_id', '=', before)
    .where('unit_id', '=', unit)
    .execute()
  return register(new Map(rows.map(({ key, content }) => [key, content])), () =>
    rows.map(({ key, content }) => matchedQuantity(round, unit, key, content)),
  )
}

type Pairs = readonly { older: string; newer: string }[]

async function matchedSums(
  tx: Tx,
  secret: Secret,
  { authority, round, invited }: Releasing,
  before: string,
  schools: ReadonlySet<string>,
  pairs: Pairs,
): Promise<MatchedSum[]> {
  const late = await tx
    .selectFrom('round_member')
    .select(['person_id', 'school_id'])
    .where('round_id', '=', before)
    .where('came_late', '=', true)
    .execute()
  const cameLate = new Set(late.map(({ person_id, school_id }) => `${person_id} ${school_id}`))
  const members = invited
    .filter(({ audience, school }) => audience === 'staff' && schools.has(school))
    .map(({ person, school, late }) => ({
      name: secret.pseudonym(authority, person),
      school,
      counted: !late && !cameLate.has(`${person} ${school}`),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const earlier = Object.fromEntries(pairs.map(({ older, newer }) => [newer, older]))
  const { rows } = await sql<{
    school: string
    statement: string
    persons: number
    uncounted: number
    total: number
    squares: number
  }>`
    select * from private.matched_sums(${round.id}, ${before}, ${members.map(({ name }) => name)}::text[], ${members.map(({ school }) => school)}::uuid[],
      ${members.map(({ counted }) => counted)}::boolean[], ${JSON.stringify(earlier)}::jsonb)`.execute(tx)
  return rows.map(({ statement, total, ...each }) => ({ ...each, key: statement, sum: total }))
}

/** Cells of an earlier round under the keys that their statements have now; those that are not followed are left out. */
export function underLaterKeys(cells: readonly Cell[], pairs: Pairs): Cell[] {
  const later = new Map(pairs.map(({ older, newer }) => [older, newer]))
  return cells.flatMap((cell) => {
    const key = later.get(cell.measure.key)
    return key === undefined ? [] : [{ ...cell, measure: { ...cell.measure, key } }]
  })
}
