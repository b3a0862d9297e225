import { join } from 'node:path'
import type pg from 'pg'
import { loadFrameworks } from './content/framework/loading.ts'
import type { Program } from './ground/base/ask.ts'
import type { Clock } from './ground/base/clock.ts'
import type { Config } from './ground/base/config.ts'
import { type Connection, type Database, openCalls, openDatabase, openPool } from './ground/base/database.ts'
import { giveUpQueue, prepareQueue, type Workbench } from './ground/base/jobs.ts'
import { makeLog } from './ground/base/log.ts'
import { openPost } from './ground/base/mail.ts'
import { migrate } from './ground/base/migrations.ts'
import { startPostgres, watchPostgres } from './ground/base/postgres/server.ts'
import { reachDatabase } from './ground/base/reaching.ts'
import { projectRoot } from './ground/base/root.ts'
import { holdSearchPath } from './ground/base/search-path.ts'
import type { Secret } from './ground/base/secret.ts'
import { timeoutsSql } from './ground/base/setup.ts'
import { plannedOnceSql } from './ground/base/statements.ts'
import { holdKey } from './installation.ts'
import { columnHeadings } from './people/organisation/roster/columns.ts'
import { roleWords } from './people/organisation/roster/roles.ts'
import { askable } from './tasks.ts'

/** A program that is up: its database migrated, its logins open, its frameworks loaded. */
export type Booted = Workbench & { workerPool: pg.Pool; stop(): Promise<void> }

/** Three are held by the worker itself; two jobs, three beside them, and five letters under way want one each at most, for moments. */
const workerConnections = 14

type Server = { connections: Record<'web' | 'owner' | 'worker', Connection>; stop(): Promise<void> }

/**
 * Starts what every command needs: the database (embedded, or the one of the settings), migrations, the queue, the key, the frameworks.
 * A command beside a running server uses that server's database.
 * @throws EditedMigration, KeyFault and their kin, in words for an operator
 */
export async function boot(
  config: Config,
  options: { say?: (line: string) => void; clock?: Clock; watch?: boolean } = {},
): Promise<Booted> {
  for (const list of [roleWords, columnHeadings]) list()
  const server = await openServer(config, options)
  // An external server that was set up before its logins had these limits has them all the same.
  const webPool = openPool(server.connections.web, config.poolSize, `${timeoutsSql('set')} ${config.prepare ? plannedOnceSql : ''}`)
  const workerPool = openPool(server.connections.worker, workerConnections)
  try {
    const db = openDatabase(webPool, config.prepare)
    const secret = await bringUpToDate(server.connections.owner, { db, workerPool }, config)
    const program: Program = {
      config,
      db,
      calls: openCalls(webPool, config.prepare),
      secret,
      clock: options.clock ?? (() => new Date()),
      log: makeLog(config.logLevel),
      post: openPost(config),
    }
    return {
      program,
      workerPool,
      db: openDatabase(workerPool, config.prepare),
      async stop() {
        program.post.close()
        await Promise.all([webPool.end(), workerPool.end()])
        await server.stop()
      },
    }
  } catch (error) {
    await Promise.allSettled([webPool.end(), workerPool.end()])
    await server.stop()
    throw error
  }
}

/**
 * What only the owner's login may do: look that nobody has put anything in its way, carry out the newest migrations, make the queue, and hold the key against
 * what the database knows; then the frameworks. One process after the other: two that start on an empty database do it once.
 */
async function bringUpToDate(
  owner: Connection,
  { db, workerPool }: { db: Database; workerPool: pg.Pool },
  config: Config,
): Promise<Secret> {
  const ownerPool = openPool(owner, 3)
  try {
    await holdSearchPath(ownerPool)
    return await alone(ownerPool, async () => {
      await migrate(ownerPool, join(projectRoot, 'migrations'))
      await giveUpQueue(workerPool)
      await prepareQueue(ownerPool, askable)
      const secret = await holdKey(openDatabase(ownerPool, false), config)
      await loadFrameworks(db, join(projectRoot, 'content', 'frameworks'))
      return secret
    })
  } finally {
    await ownerPool.end()
  }
}

async function alone<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query("select pg_advisory_lock(hashtext('stegvis start'))")
    return await work()
  } finally {
    client.release(true)
  }
}

async function openServer(config: Config, options: { say?: (line: string) => void; watch?: boolean }): Promise<Server> {
  if (config.database !== 'embedded') {
    const { owner, web, worker } = config.database
    await reachDatabase(owner, { setting: 'DATABASE_OWNER_URL', login: 'stegvis_owner', say: options.say })
    await reachDatabase(web, { setting: 'DATABASE_URL', login: 'stegvis_web', say: options.say })
    await reachDatabase(worker, { setting: 'DATABASE_WORKER_URL', login: 'stegvis_worker', say: options.say })
    return { connections: config.database, stop: async () => {} }
  }
  const postgres = await startPostgres({ home: config.home, say: options.say })
  const watch = options.watch ? watchPostgres(postgres, { say: options.say }) : null
  return {
    connections: { web: postgres.connection('web'), owner: postgres.connection('owner'), worker: postgres.connection('worker') },
    async stop() {
      watch?.stop()
      await postgres.stop()
    },
  }
}
