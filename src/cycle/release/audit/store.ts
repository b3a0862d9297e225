import { comparable } from '../../../content/framework/comparison.ts'
import { topLevel } from '../../../content/framework/framework.ts'
import { frameworkVersion, versionsBetween } from '../../../content/framework/store.ts'
import type { Tx } from '../../../ground/base/database.ts'
import type { Quantity } from '../../../ground/published/published.ts'
import { matchedQuantity, quantitiesIn } from '../../protection/quantities.ts'
import { randomFrom } from '../../protection/random.ts'
import { type Between, toldBetween } from '../../protection/two-rounds.ts'
import type { ReleasedUnit } from '../released.ts'
import { underLaterKeys } from '../store-matched.ts'
import { releasedCells, releasedRound } from '../store-released.ts'
import { type Audit, auditOf } from './audit.ts'
import type { Leak } from './leak.ts'

/** Looks through everything that is stored of a released round, by itself and together with the rounds that it is set beside. */
export async function auditRound(tx: Tx, id: string): Promise<Audit> {
  const { round, units } = await releasedRound(tx, id)
  const { framework } = await frameworkVersion(tx, round.frameworkVersion)
  const levels = topLevel(framework)
  const quantities = quantitiesIn(id, await releasedCells(tx, id, null), levels)
  const audit = auditOf(quantities, units, { k: round.minimumGroup, levels }, randomFrom(1))
  return { ...audit, leaks: [...audit.leaks, ...(await leaksBetween(tx, id, quantities, units))] }
}

async function leaksBetween(tx: Tx, id: string, now: readonly Quantity[], units: readonly ReleasedUnit[]): Promise<Leak[]> {
  const changes = await tx
    .selectFrom('result_change')
    .select(['before_round_id as before', 'unit_id as unit', 'level', 'key', 'content'])
    .where('round_id', '=', id)
    .where('level', '=', 'school')
    .execute()
  const leaks = await Promise.all(
    [...Map.groupBy(changes, ({ before }) => before)].map(async ([before, same]) => {
      const { earlier, k } = await earlierAsNow(tx, before, id)
      const matched = same.map(({ unit, key, content }) => matchedQuantity(id, unit, key, content))
      return toldBetween(earlier, now, matched, k).map((told) => leakOf(told, units))
    }),
  )
  return leaks.flat()
}

/** What is published of an earlier round under the names that its statements have in a later one, and the larger of their minimum groups. */
async function earlierAsNow(tx: Tx, before: string, now: string): Promise<{ earlier: Quantity[]; k: number }> {
  const [first, second] = await Promise.all([releasedRound(tx, before), releasedRound(tx, now)])
  const [older, newer] = await Promise.all([first, second].map(({ round }) => frameworkVersion(tx, round.frameworkVersion)))
  const { cells } = await releasedCells(tx, before, null)
  const k = Math.max(first.round.minimumGroup, second.round.minimumGroup)
  if (!older || !newer) return { earlier: [], k }
  const { pairs } = comparable(older.framework, newer.framework, await versionsBetween(tx, older.framework, newer.framework))
  const schools = cells.filter(({ level, measure }) => level === 'school' && measure.kind === 'statement')
  return { earlier: quantitiesIn(before, { cells: underLaterKeys(schools, pairs), participation: [], comparisons: [] }), k }
}

function leakOf({ unit, audience, measure, atoms }: Between, units: readonly ReleasedUnit[]): Leak {
  const name = units.find(({ id }) => id === unit)?.name ?? unit
  const alone = atoms.map((atom) => `${atom.persons} ${atom.name}`).join(' and ')
  const derivation = `${name} now − before − the change of those who answered both leaves ${alone}`
  return { unit, name, audience, measure, how: 'two rounds', derivation }
}
