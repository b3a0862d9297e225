import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import type { LevelNames } from '../../ground/base/viewer.ts'
import './tables.ts'

type Actor = { authority: string; by: string; today: Day }

/** An authority's names for the levels of a framework; `revision` tells whether somebody has changed them in between, and is 0 where there are none. */
export type Naming = { names: LevelNames; revision: number }

/** The names that an authority has given the levels of a framework. The transaction must be narrowed to the authority. */
export async function namingOf(tx: Tx, authority: string, framework: string): Promise<Naming> {
  const row = await tx
    .selectFrom('level_naming')
    .select(['names', 'revision'])
    .where('authority_id', '=', authority)
    .where('framework', '=', framework)
    .executeTakeFirst()
  return row ?? { names: {}, revision: 0 }
}

/**
 * Saves names over the revision that their writer saw.
 * @returns false when somebody else has saved in between: nothing is written then
 */
export async function saveNaming(
  tx: Tx,
  { authority, by, today }: Actor,
  framework: string,
  { names, revision }: Naming,
): Promise<boolean> {
  const written = { names: JSON.stringify(names), changed_on: today }
  const saved =
    revision === 0
      ? await tx
          .insertInto('level_naming')
          .values({ authority_id: authority, framework, ...written })
          .onConflict((conflict) => conflict.columns(['authority_id', 'framework']).doNothing())
          .executeTakeFirst()
      : await tx
          .updateTable('level_naming')
          .set({ ...written, revision: revision + 1 })
          .where('authority_id', '=', authority)
          .where('framework', '=', framework)
          .where('revision', '=', revision)
          .executeTakeFirst()
  const rows = 'numUpdatedRows' in saved ? saved.numUpdatedRows : (saved.numInsertedOrUpdatedRows ?? 0n)
  if (rows === 0n) return false
  await tell(tx, authority, by, 'changed', framework)
  return true
}

/** Goes back to the framework's own names. */
export async function removeNaming(tx: Tx, { authority, by }: Actor, framework: string): Promise<void> {
  const gone = await tx
    .deleteFrom('level_naming')
    .where('authority_id', '=', authority)
    .where('framework', '=', framework)
    .executeTakeFirst()
  if (gone.numDeletedRows > 0n) await tell(tx, authority, by, 'removed', framework)
}

function tell(tx: Tx, authority: string, by: string, what: 'changed' | 'removed', framework: string): Promise<void> {
  return recordEvent(tx, { authority, by, what: `level-names.${what}`, about: { kind: 'authority', id: authority }, detail: { framework } })
}
