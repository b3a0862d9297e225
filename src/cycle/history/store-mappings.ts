import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Mapping } from './mapping.ts'
import './tables.ts'

/** A mapping that was made in the browser, for the next file of the same survey. */
export type SavedMapping = { id: string; name: string }

/** The authority's mappings, by name. */
export function mappingsAsked(): Question<SavedMapping[]> {
  return rowsOf(sql<SavedMapping>`select id, name from history_mapping order by lower(name)`)
}

/** One of the authority's mappings; null where there is none of that id. */
export async function savedMapping(tx: Tx, authority: string, id: string): Promise<Mapping | null> {
  const row = await tx
    .selectFrom('history_mapping')
    .select('mapping')
    .where('authority_id', '=', authority)
    .where(sql<string>`id::text`, '=', id)
    .executeTakeFirst()
  return row?.mapping ?? null
}

/** A mapping as it is opened to be changed. `state`: what it says, in a few letters, to tell whether somebody has changed it since. */
export type MappingToChange = { id: string; mapping: Mapping; state: string }

/** One of the authority's mappings, held until the transaction is over where it is to be changed; or NotFound. */
export async function mappingToChange(tx: Tx, authority: string, id: string, change = false): Promise<MappingToChange> {
  const asked = tx.selectFrom('history_mapping').select(['id', 'mapping']).where('authority_id', '=', authority).where('id', '=', id)
  const kept = found(await (change ? asked.forUpdate() : asked).executeTakeFirst())
  return { ...kept, state: createHash('sha256').update(JSON.stringify(kept.mapping)).digest('hex').slice(0, 16) }
}

/** Keeps a changed mapping in its place; false where another has its name, and nothing is kept. */
export async function changeMapping(tx: Tx, authority: string, id: string, by: string, mapping: Mapping, at: Date): Promise<boolean> {
  const other = await tx
    .selectFrom('history_mapping')
    .select('id')
    .where('authority_id', '=', authority)
    .where('id', '<>', id)
    .where(sql<string>`lower(name)`, '=', sql<string>`lower(${mapping.name})`)
    .executeTakeFirst()
  if (other) return false
  await tx
    .updateTable('history_mapping')
    .set({ name: mapping.name, mapping: JSON.stringify(mapping), by_person_id: by, at })
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .execute()
  return true
}

/** Keeps a mapping under the survey's name, in place of one that had it. */
export async function saveMapping(tx: Tx, authority: string, by: string, mapping: Mapping, at: Date): Promise<void> {
  await tx
    .deleteFrom('history_mapping')
    .where('authority_id', '=', authority)
    .where(sql<string>`lower(name)`, '=', sql<string>`lower(${mapping.name})`)
    .execute()
  await tx
    .insertInto('history_mapping')
    .values({ authority_id: authority, name: mapping.name, mapping: JSON.stringify(mapping), by_person_id: by, at })
    .execute()
}

/** Takes a mapping away; what was read by it stays. False where there is none. */
export async function removeMapping(tx: Tx, authority: string, id: string): Promise<boolean> {
  const gone = await tx.deleteFrom('history_mapping').where('authority_id', '=', authority).where('id', '=', id).executeTakeFirst()
  return gone.numDeletedRows === 1n
}
