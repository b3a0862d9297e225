import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { rolesSql, statisticsSql } from '../setup.ts'
import type { Folders } from './folders.ts'
import { type Connection, type Passwords, roles } from './logins.ts'
import { commandFor, type Runner } from './runas.ts'

const run = promisify(execFile)

/**
 * Makes the database cluster unless there is one: UTF-8, messages in English, text sorted and compared as in Swedish (ICU, sv-SE).
 * It appears under its name only when it is complete, so that an interrupted attempt leaves nothing to repair.
 */
export async function makeCluster(
  folders: Folders,
  logins: Passwords,
  runner: Runner,
  socketFolder: string,
  durable: boolean,
): Promise<void> {
  if (existsSync(folders.data)) return
  const unfinished = `${folders.data}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const passwordFile = join(socketFolder, 'password')
  writeFileSync(passwordFile, logins.superuser, { mode: 0o600 })
  if (process.getuid?.() === 0) for (const path of [unfinished, passwordFile]) chownSync(path, runner.uid, runner.gid)
  try {
    const { file, args, options } = commandFor(
      runner,
      runner.binaries.initdb,
      [
        `--pgdata=${runner.dataArgument(unfinished)}`,
        `--username=${roles.superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=sv-SE',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      unfinished,
    )
    await run(file, args, options)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, folders.data)
}

/**
 * Makes the logins and the database `stegvis` unless they are there. Who is not named may not even connect. The web's time limits are set every time, so
 * that an older installation has them too. Throws when nobody answers.
 */
export async function prepareDatabase(connection: Connection, logins: Passwords): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rowCount } = await client.query("select from pg_database where datname = 'stegvis'")
    if (rowCount) {
      await client.query(rolesSql())
      return await hideStatistics(connection)
    }
    for (const login of ['owner', 'web', 'worker'] as const) await makeRole(client, roles[login], logins[login])
    await client.query(rolesSql())
    await client.query('revoke connect on database postgres, template1 from public')
    await client.query(`create database stegvis owner ${roles.owner}`)
    await client.query(`
      revoke all on database stegvis from public;
      grant connect on database stegvis to ${roles.web}, ${roles.worker};
    `)
    await hideStatistics(connection)
  } finally {
    await client.end()
  }
}

/** Once for each database: looked at each time, since one from before has them open. */
async function hideStatistics(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'stegvis' })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ open: boolean }>(
      `select has_table_privilege('${roles.web}', 'pg_catalog.pg_locks', 'select') as open`,
    )
    if (rows[0]?.open) await client.query(statisticsSql)
  } finally {
    await client.end()
  }
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  await client.query(
    `${rowCount ? 'alter' : 'create'} role ${role} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
     password ${client.escapeLiteral(password)}`,
  )
}
