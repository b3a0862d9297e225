import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import type { Program } from '../../src/base/ask.ts'
import { readConfig } from '../../src/base/config.ts'
import { type Connection, openCalls, openDatabase, openPool } from '../../src/base/database.ts'
import { prepareQueue, type Workbench } from '../../src/base/jobs.ts'
import { makeLog } from '../../src/base/log.ts'
import { openPost } from '../../src/base/mail.ts'
import { migrate } from '../../src/base/migrations.ts'
import { startPostgres } from '../../src/base/postgres/server.ts'
import { projectRoot } from '../../src/base/root.ts'
import { secretFrom } from '../../src/base/secret.ts'
import { loadFrameworks } from '../../src/framework/loading.ts'
import { askable } from '../../src/tasks.ts'

/** A program on a durable database of its own, as in production, for measuring. */
export type Stage = Workbench & { owner: pg.Pool; web: Connection; close(): Promise<void> }

export async function openStage(now: string): Promise<Stage> {
  const home = await mkdtemp(join(tmpdir(), 'stegvis-bench-'))
  const server = await startPostgres({ home })
  const owner = openPool(server.connection('owner'), 4)
  const worker = openPool(server.connection('worker'), 4)
  await migrate(owner, join(projectRoot, 'migrations'))
  await prepareQueue(owner, askable)
  const config = readConfig({ STEGVIS_MODE: 'production', STEGVIS_HOME: home, LOG_LEVEL: 'silent', PUBLIC_URL: 'http://localhost' })
  const web = openPool(server.connection('web'), config.poolSize)
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
    async close() {
      await Promise.all([owner.end(), worker.end(), web.end()])
      await server.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
