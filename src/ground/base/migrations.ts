import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

/** A migration that was carried out is not the file that lies here now. */
export class EditedMigration extends Error {
  constructor(readonly file: string) {
    super(
      `migrations/${file} was changed after it had been carried out. Put it back as it was and write what is new in a migration of its own.`,
    )
  }
}

/** The database has a migration that this program does not know: an older program on a newer database. */
export class UnknownMigration extends Error {
  constructor(readonly file: string) {
    super(`The database has been migrated by a newer Stegvis (${file}). Start that version, or put back a backup from before it.`)
  }
}

type File = { name: string; hash: string; sql: string }

/**
 * Brings the database to the newest migration; each in a transaction of its own, under one lock, so that two that start at once migrate once.
 * @param pool a pool of the owner's login
 * @returns the names of the migrations carried out now
 * @throws EditedMigration, UnknownMigration before anything is changed
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
  const files = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('stegvis migrations'))")
    await client.query(
      `create table if not exists public.migration (name text primary key, hash text not null, at timestamptz not null default now())`,
    )
    const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from public.migration order by name')
    refuseSurprises(files, rows)
    const known = new Set(rows.map((row) => row.name))
    const done: string[] = []
    for (const file of files.filter((each) => !known.has(each.name))) {
      await carryOut(client, file)
      done.push(file.name)
    }
    return done
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('stegvis migrations'))").catch(() => {})
    client.release()
  }
}

async function readMigrations(folder: string): Promise<File[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

function refuseSurprises(files: File[], carriedOut: { name: string; hash: string }[]): void {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const { name, hash } of carriedOut) {
    const file = byName.get(name)
    if (!file) throw new UnknownMigration(name)
    if (file.hash !== hash) throw new EditedMigration(name)
  }
}

async function carryOut(client: pg.PoolClient, file: File): Promise<void> {
  try {
    await client.query('begin')
    await client.query(file.sql)
    await client.query('insert into public.migration (name, hash) values ($1, $2)', [file.name, file.hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migrations/${file.name} failed: ${error instanceof Error ? error.message : error}`, { cause: error })
  }
}
