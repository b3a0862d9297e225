import { join } from 'node:path'
import type pg from 'pg'
import type { Program } from './base/ask.ts'
import type { Clock } from './base/clock.ts'
import type { Config } from './base/config.ts'
import { type Connection, openCalls, openDatabase, openPool } from './base/database.ts'
import { prepareQueue, type Workbench } from './base/jobs.ts'
import { makeLog } from './base/log.ts'
import { openPost } from './base/mail.ts'
import { migrate } from './base/migrations.ts'
import { startPostgres, watchPostgres } from './base/postgres/server.ts'
import { projectRoot } from './base/root.ts'
import type { Secret } from './base/secret.ts'
import { timeoutsSql } from './base/setup.ts'
import { loadFrameworks } from './framework/loading.ts'
import { holdKey } from './installation.ts'

/** A program that is up: its database migrated, its logins open, its frameworks loaded. */
export type Booted = Workbench & { workerPool: pg.Pool; stop(): Promise<void> }

type Server = { connections: Record<'web' | 'owner' | 'worker', Connection>; stop(): Promise<void> }

/**
 * Starts what every command needs: the database (embedded, or the one of the settings), migrations, the queue, the key, the frameworks.
 * A command beside a running server uses that server's database.
 * @throws EditedMigration and its kin, in words for an operator
 */
export async function boot(
  config: Config,
  options: { say?: (line: string) => void; clock?: Clock; watch?: boolean } = {},
): Promise<Booted> {
  const server = await openServer(config, options)
  const webPool = openPool(server.connections.web, config.poolSize)
  // An external server that was set up before its logins had these limits has them all the same.
  webPool.on('connect', (client) => client.query(timeoutsSql('set')).catch(() => {}))
  const workerPool = openPool(server.connections.worker, 6)
  try {
    const secret = await bringUpToDate(server.connections.owner, config)
    const db = openDatabase(webPool, config.prepare)
    const program: Program = {
      config,
      db,
      calls: openCalls(webPool, config.prepare),
      secret,
      clock: options.clock ?? (() => new Date()),
      log: makeLog(config.logLevel),
      post: openPost(config),
    }
    await Promise.all([prepareQueue(workerPool), loadFrameworks(db, join(projectRoot, 'content', 'frameworks'))])
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

/** What only the owner's login may do: the newest migrations, and the key held against what the database knows. */
async function bringUpToDate(owner: Connection, config: Config): Promise<Secret> {
  const ownerPool = openPool(owner, 1)
  try {
    await migrate(ownerPool, join(projectRoot, 'migrations'))
    return await holdKey(openDatabase(ownerPool, false), config)
  } finally {
    await ownerPool.end()
  }
}

async function openServer(config: Config, options: { say?: (line: string) => void; watch?: boolean }): Promise<Server> {
  if (config.database !== 'embedded') return { connections: config.database, stop: async () => {} }
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
