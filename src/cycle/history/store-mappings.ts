import { sql } from 'kysely'
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
