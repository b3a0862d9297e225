import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hono } from 'hono'
import pg from 'pg'
import { makeApp } from '../../src/app.tsx'
import { loadFrameworks } from '../../src/content/framework/loading.ts'
import type { Program } from '../../src/ground/base/ask.ts'
import { type Config, readConfig } from '../../src/ground/base/config.ts'
import { type Database, openCalls, openDatabase, openPool } from '../../src/ground/base/database.ts'
import { type JobName, type Jobs, prepareQueue, type Task, type Workbench } from '../../src/ground/base/jobs.ts'
import { makeLog } from '../../src/ground/base/log.ts'
import type { Mail } from '../../src/ground/base/mail.ts'
import { migrate } from '../../src/ground/base/migrations.ts'
import { type Login, type PostgresServer, startPostgres } from '../../src/ground/base/postgres/server.ts'
import { projectRoot } from '../../src/ground/base/root.ts'
import { secretFrom } from '../../src/ground/base/secret.ts'
import { statisticsSql } from '../../src/ground/base/setup.ts'
import { plannedOnceSql } from '../../src/ground/base/statements.ts'
import { askable, tasksFor } from '../../src/tasks.ts'
import { folderInMemory } from './memory.ts'

/** A program on a database of its own, with a clock that the test sets and mail that it can read. */
export type TestProgram = Workbench & {
  app: Hono
  config: Config
  /** The owner's login: what no part of the program has, for looking behind the curtain. */
  owner: pg.Pool
  web: pg.Pool
  worker: pg.Pool
  connection(login: Login): { host: string; port: number; user: string; password: string; database: string }
  sent: Mail[]
  setNow(moment: string): void
  /** Runs a job by name, as the worker would. */
  runTask<Name extends JobName>(name: Name, payload: Jobs[Name]): Promise<void>
  /** Runs the jobs that wait, all of them due. */
  runJobs(): Promise<void>
  close(): Promise<void>
}

type Template = { server: PostgresServer; admin: pg.Pool }
let template: Promise<Template> | undefined

/** Opens a test program. The first call in a process starts PostgreSQL and makes the template; the rest copy it. */
export function openTestProgram(settings: Record<string, string> = {}): Promise<TestProgram> {
  return openCopyOf('stegvis_template', settings)
}

/**
 * Programs on copies of a program's database, equal to the last byte: worlds that go apart from here on. The program itself has nobody at its database any more; it
 * is still to be closed.
 */
export async function forked(program: TestProgram, count: number): Promise<TestProgram[]> {
  const open = await copiesOf(program)
  const worlds: TestProgram[] = []
  for (let world = 0; world < count; world += 1) worlds.push(await open())
  return worlds
}

/** How to open copies of a program's database, at the time that it has. Nobody is at its own any more, and so it must stay. */
export async function copiesOf(program: TestProgram): Promise<(settings?: Record<string, string>) => Promise<TestProgram>> {
  const { database } = program.connection('owner')
  // What a database finds out by itself within a minute: how much is in its tables. Without, it plans some questions so that a page takes seconds.
  await program.owner.query('analyze')
  await Promise.all([program.web, program.worker, program.owner].map((pool) => pool.end()))
  return async (settings = {}) => {
    const copy = await openCopyOf(database, settings)
    copy.setNow(program.program.clock().toISOString())
    return copy
  }
}

async function openCopyOf(original: string, settings: Record<string, string>): Promise<TestProgram> {
  template ??= makeTemplate()
  const { server, admin } = await template
  const database = `t_${randomUUID().replaceAll('-', '')}`
  await admin.query(`create database ${database} template ${original} owner stegvis_owner strategy file_copy`)
  // As in an installation: a copy does not take over who may do what in the database.
  await admin.query(`revoke all on database ${database} from public`)
  await admin.query(`grant connect on database ${database} to stegvis_web, stegvis_worker`)
  const config = readConfig({ STEGVIS_MODE: 'test', LOG_LEVEL: 'silent', PUBLIC_URL: 'http://localhost', ...settings })
  const web = openPool(server.connection('web', database), 8, plannedOnceSql)
  const worker = openPool(server.connection('worker', database), 4)
  const owner = openPool(server.connection('owner', database), 2)
  let now = new Date('2026-09-29T08:00:00Z')
  const sent: Mail[] = []
  const program: Program = {
    config,
    db: openDatabase(web, true),
    calls: openCalls(web, true),
    clock: () => now,
    log: makeLog('silent'),
    secret: secretFrom(Buffer.from('a key for tests only, nothing is kept with it')),
    post: {
      ready: true,
      send: async (mail) => {
        sent.push(mail)
      },
      verify: async () => {},
      close: () => {},
    },
  }
  const bench: Workbench = { program, db: openDatabase(worker, true) }
  const tasks: Record<string, Task> = tasksFor(bench)
  async function work(name: string, payload: object): Promise<void> {
    const task = tasks[name]
    if (!task) throw new Error(`there is no job ${name}`)
    await task(payload)
  }
  return {
    ...bench,
    config,
    owner,
    web,
    worker,
    sent,
    runTask: work,
    app: makeApp(program),
    connection: (login) => server.connection(login, database),
    setNow: (moment) => {
      now = new Date(moment)
    },
    async runJobs() {
      for (;;) {
        const { rows } = await worker.query<{ id: string; task: string; payload: object }>(
          `select j.id, t.identifier as task, j.payload from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id where j.run_at in (j.created_at, j.updated_at) or j.run_at <= $1 order by j.run_at, j.id`,
          [now],
        )
        if (rows.length === 0) return
        for (const row of rows) {
          await worker.query('delete from jobs._private_jobs where id = $1', [row.id])
          await work(row.task, row.payload)
        }
      }
    },
    async close() {
      await Promise.all([web, worker, owner].filter((pool) => !pool.ended).map((pool) => pool.end()))
      await admin.query(`drop database ${database} with (force)`)
    },
  }
}

async function makeTemplate(): Promise<Template> {
  const home = folderInMemory('stegvis-test-')
  const server = await startPostgres({ home, durable: false })
  const admin = new pg.Pool({ ...server.connection('superuser', 'postgres'), max: 1, allowExitOnIdle: true })
  admin.on('error', () => {})
  await admin.query('create database stegvis_template owner stegvis_owner')
  const superuser = new pg.Client(server.connection('superuser', 'stegvis_template'))
  await superuser.connect()
  await superuser.query(statisticsSql)
  await superuser.end()
  const owner = openPool(server.connection('owner', 'stegvis_template'), 2)
  await migrate(owner, join(projectRoot, 'migrations'))
  await prepareQueue(owner, askable)
  const web = openPool(server.connection('web', 'stegvis_template'), 1)
  const db: Database = openDatabase(web, true)
  await loadFrameworks(db, join(projectRoot, 'content', 'frameworks'))
  await Promise.all([owner.end(), web.end()])
  stopAtEnd(server, admin, home)
  return { server, admin }
}

/** The database goes with the process that started it, and what it wrote with it: a hundred megabytes for each run fill a disk in a week. */
function stopAtEnd(server: PostgresServer, admin: pg.Pool, home: string): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
  process.once('beforeExit', async () => {
    if (stopping) return
    stopping = true
    await admin.end()
    await server.stop()
    await rm(home, { recursive: true, force: true })
  })
}
