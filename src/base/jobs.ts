import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import type pg from 'pg'
import { z } from 'zod'
import type { Program } from './ask.ts'
import type { Database, Tx } from './database.ts'
import type { Log } from './log.ts'

/** A job's work: parses its payload with zod, then acts. Thrown errors are tried again with growing pauses. */
export type Task = (payload: unknown) => Promise<void>

/** What jobs work with: the program, and the worker's own login (`program.db` is the web's). */
export type Workbench = { program: Program; db: Database }

/** A job that runs by the clock: five cron fields in UTC. */
export type Schedule = { task: string; cron: string }

const migratedSchema = 'jobs'

/**
 * Makes the tables of the queue, and the function by which the web login puts a job in it within its own transaction. The worker's login owns both: the queue's
 * own row-level security lets nobody else write there.
 * @param pool a pool of the worker's login
 */
export async function prepareQueue(pool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: pool, schema: migratedSchema })
  await pool.query(`
    create schema if not exists queue;
    create or replace function queue.enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
      language sql security definer set search_path = jobs, pg_temp as $f$
      select jobs.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 12) $f$;
    create or replace function queue.drop_job(job_key text) returns void
      language sql security definer set search_path = jobs, pg_temp as $f$ select jobs.remove_job(job_key) $f$;
    grant usage on schema queue to stegvis_web;
    grant execute on all functions in schema queue to stegvis_web;
  `)
}

/** Puts a job in the queue in the same transaction as the change that asks for it. A key replaces a waiting job of the same key. */
export async function enqueue(
  tx: Tx | Database,
  task: string,
  payload: object,
  options: { runAt?: Date; key?: string } = {},
): Promise<void> {
  await sql`select queue.enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.runAt ?? null}, ${options.key ?? null})`.execute(tx)
}

/** A worker at work. */
export type Working = {
  /** Begins anew, after something went wrong between the queue and the database. */
  restart(): void
  /** Waits for what is under way, and stops. */
  stop(): Promise<void>
}

const pause = 1000

/**
 * Works off the queue until stopped, through a database that goes away and comes back.
 * @param pool a pool of the worker's login
 */
export function keepWorking(pool: pg.Pool, tasks: Record<string, Task>, schedules: Schedule[], log: Log): Working {
  let stopping = false
  let attempt: Promise<void> = Promise.resolve()
  let current: { runner: Runner; presence: pg.PoolClient } | null = null

  async function begin(): Promise<void> {
    while (!stopping && !current) {
      try {
        const presence = await announce(pool)
        const runner = await startRunner(pool, tasks, schedules, log).catch((error: unknown) => {
          presence.release(true)
          throw error
        })
        current = { runner, presence }
        runner.promise.catch(restart)
      } catch (error) {
        log.warn({ part: 'worker', error: error instanceof Error ? error.name : 'unknown' }, 'the queue cannot be reached, trying again')
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }
  async function end(): Promise<void> {
    const ended = current
    current = null
    await ended?.runner.stop().catch(() => {})
    ended?.presence.release(true)
  }
  function restart(): void {
    if (!stopping) attempt = attempt.then(end).then(begin)
  }
  attempt = begin()
  return {
    restart,
    async stop() {
      stopping = true
      await attempt
      await end()
    },
  }
}

function startRunner(pool: pg.Pool, tasks: Record<string, Task>, schedules: Schedule[], log: Log): Promise<Runner> {
  const taskList: TaskList = Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(payload)]))
  return run({
    pgPool: pool,
    schema: migratedSchema,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList,
    crontab: schedules.map(({ task, cron }) => `${cron} ${task}`).join('\n'),
    logger: quiet(log),
  })
}

/**
 * Holds a shared lock for as long as this worker lives. Whoever finds nobody holding it frees the jobs of workers that died, which would else wait
 * for hours.
 */
async function announce(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ alone: boolean }>("select pg_try_advisory_lock(hashtext('stegvis worker')) as alone")
    const alone = rows[0]?.alone === true
    if (alone) {
      await client.query(
        `select ${migratedSchema}.force_unlock_workers(array(select distinct locked_by from ${migratedSchema}._private_jobs where locked_by is not null))`,
      )
    }
    await client.query("select pg_advisory_lock_shared(hashtext('stegvis worker'))")
    if (alone) await client.query("select pg_advisory_unlock(hashtext('stegvis worker'))")
    return client
  } catch (error) {
    client.release(true)
    throw error
  }
}

/** Payloads of most jobs. */
export const authorityPayload = z.object({ authority: z.uuid() })

function quiet(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ part: 'worker' }, firstLine(message))
    else if (level === 'warning') log.warn({ part: 'worker' }, firstLine(message))
  })
}

/** Payloads and details stay out of the log. */
function firstLine(message: string): string {
  return message.split('\n')[0]?.slice(0, 200) ?? ''
}
