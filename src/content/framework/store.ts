import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Database, Tx } from '../../ground/base/database.ts'
import { all, known as alreadyKnown, type Question, rowsOf } from '../../ground/base/question.ts'
import { type Framework, frameworkSchema } from './schema.ts'
import './tables.ts'

/** A loaded version: never changes, so one that was read once is kept in memory. */
export type FrameworkVersion = { id: string; framework: Framework }

const known = new Map<string, FrameworkVersion>()

/** Shows a version with the texts of its file, where they were mended after it had been loaded. */
export function showFrom(id: string, framework: Framework): void {
  known.set(id, { id, framework })
}

/** A loaded framework version by its id; throws NotFound. */
export async function frameworkVersion(tx: Tx | Database, id: string): Promise<FrameworkVersion> {
  const remembered = known.get(id)
  if (remembered) return remembered
  const row = found(await tx.selectFrom('framework_version').select(['id', 'content']).where('id', '=', id).executeTakeFirst())
  const version = { id: row.id, framework: asNow(row.content) }
  known.set(id, version)
  return version
}

/** The same, to be asked together with something else: nothing is asked for one that was read before. */
export function versionAsked(id: string): Question<FrameworkVersion> {
  const remembered = known.get(id)
  if (remembered) return alreadyKnown(remembered)
  const select = sql<{ id: string; content: Framework }>`select id, content from framework_version where id = ${id}`
  return rowsOf(select).map(([row]) => {
    const version = { id, framework: asNow(found(row).content) }
    known.set(id, version)
    return version
  })
}

/** A version as it would be read today: loaded before a language came, its texts are said in the first in that one. */
function asNow(content: Framework): Framework {
  const again = frameworkSchema.safeParse(content)
  return again.success ? again.data : content
}

/** The newest version of every framework, by key, to be asked together with something else. */
export function newestAsked(): Question<FrameworkVersion[]> {
  const select = sql<{ id: string }>`select distinct on (key) id from framework_version order by key, version desc`
  return rowsOf(select).followedBy((rows) => all(rows.map(({ id }) => versionAsked(id))))
}

/** The newest version of every framework, by key. Only which they are is asked for; what stands in them is read once. */
export async function newestVersions(tx: Tx | Database): Promise<FrameworkVersion[]> {
  const rows = await tx.selectFrom('framework_version').select('id').distinctOn('key').orderBy('key').orderBy('version', 'desc').execute()
  return Promise.all(rows.map(({ id }) => frameworkVersion(tx, id)))
}

/** The versions of a framework that lie between two of it, for following statements from one to the other. */
export async function versionsBetween(tx: Tx | Database, older: Framework, newer: Framework): Promise<Framework[]> {
  const rows = await tx
    .selectFrom('framework_version')
    .select('id')
    .where('key', '=', newer.key)
    .where('version', '>', older.version)
    .where('version', '<', newer.version)
    .orderBy('version')
    .execute()
  const versions = await Promise.all(rows.map(({ id }) => frameworkVersion(tx, id)))
  return versions.map(({ framework }) => framework)
}

/** The same, to be asked together with something else: nothing is asked where none can lie between. */
export function versionsBetweenAsked(older: Framework, newer: Framework): Question<Framework[]> {
  if (newer.version - older.version < 2) return alreadyKnown([])
  const select = sql<{ id: string }>`
    select id from framework_version where key = ${newer.key} and version > ${older.version} and version < ${newer.version} order by version`
  return rowsOf(select).followedBy((rows) => all(rows.map(({ id }) => versionAsked(id).map(({ framework }) => framework))))
}
