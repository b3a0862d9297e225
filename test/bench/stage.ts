import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { loadFrameworks } from '../../src/content/framework/loading.ts'
import type { Program } from '../../src/ground/base/ask.ts'
import { readConfig } from '../../src/ground/base/config.ts'
import { type Connection, openCalls, openDatabase, openPool } from '../../src/ground/base/database.ts'
import { prepareQueue, type Workbench } from '../../src/ground/base/jobs.ts'
import { makeLog } from '../../src/ground/base/log.ts'
import { openPost } from '../../src/ground/base/mail.ts'
import { migrate } from '../../src/ground/base/migrations.ts'
import { startPostgres } from '../../src/ground/base/postgres/server.ts'
import { projectRoot } from '../../src/ground/base/root.ts'
import { secretFrom } from '../../src/ground/base/secret.ts'
import { plannedOnceSql } from '../../src/ground/base/statements.ts'
import { askable } from '../../src/tasks.ts'

/** A program on a durable database of its own, as in production, for measuring. */
export type Stage = Workbench & {
  owner: pg.Pool
  web: Connection
  /** May read files where the database is: for a bare COPY. */
  superuser: Connection
  close(): Promise<void>
}

export async function openStage(now: string): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'stegvis-bench-'))
  const server = await startPostgres({ home })
  const owner = openPool(server.connection('owner'), 4)
  const worker = openPool(server.connection('worker'), 4)
  await migrate(owner, join(projectRoot, 'migrations'))
  await prepareQueue(owner, askable)
  const config = readConfig({ STEGVIS_MODE: 'production', STEGVIS_HOME: home, LOG_LEVEL: 'silent', PUBLIC_URL: 'http://localhost' })
  const web = openPool(server.connection('web'), config.poolSize, plannedOnceSql)
  const program: Program = {
    config,
    db: openDatabase(web, true),
    calls: openCalls(web, true),
    secret: secretFrom(Buffer.alloc(32, 7)),
    clock: () => new Date(now),
    log: makeLog('silent'),
    post: openPost(config),
  }
  await loadFrameworks(program.db, join(projectRoot, 'content', 'frameworks'))
  return {
    program,
    db: openDatabase(worker, true),
    owner,
    web: server.connection('web'),
    superuser: server.connection('superuser'),
    async close() {
      await Promise.all([owner.end(), worker.end(), web.end()])
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
