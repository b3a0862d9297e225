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

/** Starts working off the queue; `stop` waits for what is under way. */
export async function startWorker(pool: pg.Pool, tasks: Record<string, Task>, schedules: Schedule[], log: Log): Promise<Runner> {
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
