import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { folderInMemory } from '../../../test/support/memory.ts'
import { runScript } from '../../../test/support/psql.ts'
import { type Booted, boot } from '../../boot.ts'
import { type Config, readConfig } from './config.ts'
import { type PostgresServer, startPostgres } from './postgres/server.ts'
import { DatabaseFault, reachDatabase } from './reaching.ts'
import { setupSql } from './setup.ts'

/** A server that is not Stegvis' own, as far as Stegvis knows: reached by the three addresses of the settings. */
describe('an external server', () => {
  let home: string
  let server: PostgresServer
  let script: string
  const up: Booted[] = []
  before(async () => {
    home = folderInMemory('stegvis-external-')
    server = await startPostgres({ home, durable: false })
    const superuser = new pg.Client(server.connection('superuser', 'postgres'))
    await superuser.connect()
    await superuser.query('drop database stegvis')
    for (const role of ['owner', 'web', 'worker']) await superuser.query(`drop role stegvis_${role}`)
    await superuser.end()
    script = setupSql()
    await runScript(script, server.connection('superuser', 'postgres'))
  })
  after(async () => {
    for (const each of up) await each.stop()
    await server.stop()
    await rm(home, { recursive: true, force: true })
  })

  /** The settings that stand at the end of the script. */
  function settings(change: Record<string, string> = {}): Config {
    const { host } = server.connection('superuser', 'postgres')
    const lines = [...script.matchAll(/^-- {3}(DATABASE\w*)=(postgres:\S+)$/gm)].map(([, name = '', url = '']) => [
      name,
      `${url.replace('@HOST:5432', '@localhost')}?host=${encodeURIComponent(host)}`,
    ])
    return readConfig({ STEGVIS_HOME: home, LOG_LEVEL: 'silent', ...Object.fromEntries(lines), ...change })
  }

  it('is set up again and again; the logins get the last passwords', async () => {
    await runScript(script, server.connection('superuser', 'postgres'))
    script = setupSql()
    await runScript(script, server.connection('superuser', 'postgres'))
  })

  it('serves two processes that start on its empty database at once', async () => {
    up.push(...(await Promise.all([boot(settings()), boot(settings({ DATABASE_PREPARE: 'yes' }))])))
    for (const { workerPool } of up) assert.ok(((await workerPool.query('select from jobs.migrations')).rowCount ?? 0) > 0)
  })

  it('plans the web’s statements once where they are kept, and as it likes behind a pooler, which keeps none', async () => {
    const modes = await Promise.all(up.map(async ({ program }) => (await sql`show plan_cache_mode`.execute(program.db)).rows[0]))
    assert.deepEqual(modes, [{ plan_cache_mode: 'auto' }, { plan_cache_mode: 'force_generic_plan' }])
  })

  it('shows neither web nor worker what others are doing, and lets them create nothing', async () => {
    const { web, worker } = databaseOf(settings())
    for (const url of [web, worker]) {
      for (const statement of [
        'select * from pg_locks',
        'select * from pg_stat_activity',
        'select * from pg_stat_get_activity(null)',
        'select * from pg_stats',
        'create schema mine',
        'create temporary table mine (x integer)',
      ])
        await assert.rejects(ask(url, statement), /permission denied/, statement)
      assert.equal((await ask(url, 'show search_path'))[0]?.search_path, 'public, pg_temp')
    }
  })

  it('that is not as the settings say is named in one sentence with the setting', async () => {
    const { web } = databaseOf(settings())
    const faults: [Record<string, string>, RegExp][] = [
      [{ DATABASE_URL: web.replace(/:[\w-]+@/, ':wrong@') }, /^DATABASE_URL: the server does not accept the password of stegvis_web\.$/],
      [{ DATABASE_WORKER_URL: web }, /^DATABASE_WORKER_URL: the login must be stegvis_worker, .* and not stegvis_web\.$/],
      [{ DATABASE_URL: web.replace('/stegvis?', '/elsewhere?') }, /^DATABASE_URL: the server has no such database;/],
    ]
    for (const [change, words] of faults)
      await assert.rejects(
        boot(settings(change)),
        (error) => error instanceof DatabaseFault && words.test(error.message) && !error.message.includes('\n'),
      )
  })

  it('is waited for while it is not up, and told of by its setting when it does not come', async () => {
    const { web } = databaseOf(settings())
    const said: string[] = []
    const nowhere = web.replace(/host=[^&]+/, `host=${encodeURIComponent(join(home, 'nowhere'))}`)
    const options = { setting: 'DATABASE_URL', login: 'stegvis_web', say: (line: string) => said.push(line), pause: 10 } as const
    await assert.rejects(reachDatabase(nowhere, { ...options, patience: 50 }), /^Error: DATABASE_URL: nothing answers there \(ENOENT\)/)
    assert.equal(said.length, 1)
    for (const each of up.splice(0)) await each.stop()
    await server.stop()
    const reached = reachDatabase(web, options)
    server = await startPostgres({ home, durable: false })
    await reached
  })
})

function databaseOf({ database }: Config): { web: string; worker: string } {
  assert.ok(database !== 'embedded')
  return database
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
