import { sql } from 'kysely'
import { comparable } from '../../content/framework/comparison.ts'
import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion, versionsBetween } from '../../content/framework/store.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { register } from '../../ground/published/published.ts'
import type { Cell } from '../protection/cell.ts'
import type { MatchedCell, MatchedContent, MatchedSum } from '../protection/matched.ts'
import { provedChanges } from '../protection/prove-changes.ts'
import { matchedQuantity } from '../protection/quantities.ts'
import type { Tree } from '../protection/sums.ts'
import type { MinimumGroup } from '../round/round.ts'
import type { Invited } from './frozen-tree.ts'
import { cellsOf, releasedRounds } from './store-released.ts'
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

/** A change that the gate holds back, of a statement at a school. */
export type Withheld = { audience: 'staff'; kind: 'change'; key: string; unit: string }

/**
 * Sets a round beside the last one, school by school, and writes what may be shown of those who answered both times. In the release's transaction.
 * @returns changes that were to be shown and are held back, since they would tell too much together with both rounds: none, unless a rule has failed
 */
export async function storeMatched(tx: Tx, secret: Secret, made: Releasing): Promise<Withheld[]> {
  const { authority, round, tree } = made
  const cells: (MatchedCell & { before: string })[] = []
  const withheld: Withheld[] = []
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
    const { cells: found, told } = provedChanges(sums, made.cells, earlier, part, k)
    withheld.push(...told.map(({ unit, measure }): Withheld => ({ audience: 'staff', kind: 'change', key: measure, unit })))
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
  return withheld
}

/** What is shown of a unit's people who answered both this round and that one, by statement. */
export async function matchedOf(tx: Tx, round: string, before: string, unit: string): Promise<Map<string, MatchedContent>> {
  return askOnce(tx, matchedAsked(round, before, unit))
}

/** The same, to be asked together with something else. */
export function matchedAsked(round: string, before: string, unit: string): Question<Map<string, MatchedContent>> {
  const select = sql<{ key: string; content: MatchedContent }>`
    select key, content from result_change where round_id = ${round} and before_round_id = ${before} and unit_id = ${unit}`
  return rowsOf(select).map((rows) =>
    register(new Map(rows.map(({ key, content }) => [key, content])), () =>
      rows.map(({ key, content }) => matchedQuantity(round, unit, key, content)),
    ),
  )
}

/** The same of a unit in some rounds, each beside the one that it was set beside: one question, whatever the number of rounds. */
export function matchedInRoundsAsked(
  unit: string,
  rounds: readonly string[],
): Question<(round: string, before: string) => Map<string, MatchedContent>> {
  const select = sql<{ round: string; before: string; key: string; content: MatchedContent }>`
    select round_id as round, before_round_id as before, key, content from result_change where unit_id = ${unit} and round_id = any (${rounds}::uuid[])`
  return rowsOf(select).map((rows) => (round, before) => {
    const found = rows.filter((row) => row.round === round && row.before === before)
    return register(new Map(found.map(({ key, content }) => [key, content])), () =>
      found.map(({ key, content }) => matchedQuantity(round, unit, key, content)),
    )
  })
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
