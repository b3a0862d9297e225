import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
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

/** What goes before other jobs: closing and releasing have a moment that was promised. */
const urgent = ['round-closed', 'round-release']

/**
 * Makes the tables of the queue and the two functions by which others use it. All of it is the owner's: the worker's login may work with the rows and no
 * more, and the web's may ask for the jobs of a list and no others, within its own transaction.
 * @param owner a pool of the owner's login
 * @param askable the names of the jobs that the web asks for
 */
export async function prepareQueue(owner: pg.Pool, askable: readonly string[]): Promise<void> {
  await runMigrations({ pgPool: owner, schema: migratedSchema })
  await owner.query(`${rightsOfTheWorker} ${waysIn(askable)}`)
  await owner.query(`
    with waiting as (delete from public.job_before returning *)
    select jobs.add_job(task, payload, run_at => run_at, job_key => key, max_attempts => max_attempts) from waiting`)
}

/**
 * Clears the place for a queue of the owner's: in an installation from before, the queue was the worker's, which nobody else can take over. The jobs that wait
 * are laid aside in the same transaction.
 */
export async function giveUpQueue(worker: pg.Pool): Promise<void> {
  const { rows } = await worker.query("select from pg_namespace where nspname in ('jobs', 'queue') and nspowner = current_user::regrole")
  if (rows.length === 0) return
  await worker.query(`
    do $$ begin
      if to_regclass('jobs._private_jobs') is not null then
        insert into public.job_before (task, payload, run_at, key, max_attempts)
        select t.identifier, j.payload, j.run_at, j.key, j.max_attempts from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
         where j.attempts < j.max_attempts;
      end if;
      drop schema if exists queue cascade;
      drop schema if exists jobs cascade;
    end $$`)
}

const rightsOfTheWorker = `
  grant usage on schema jobs to stegvis_worker;
  grant usage, select on all sequences in schema jobs to stegvis_worker;
  grant select, insert, update, delete on all tables in schema jobs to stegvis_worker;
  revoke insert, update, delete on jobs.migrations from stegvis_worker;
  do $$
  declare each record;
  begin
    for each in select c.oid::regclass as name from pg_class c
                 where c.relnamespace = 'jobs'::regnamespace and c.relrowsecurity
                   and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'worker')
    loop
      execute format('create policy worker on %s to stegvis_worker using (true) with check (true)', each.name);
    end loop;
  end $$;`

function waysIn(askable: readonly string[]): string {
  const list = askable.map((name) => pg.escapeLiteral(name)).join(', ')
  const first = urgent.map((name) => pg.escapeLiteral(name)).join(', ')
  return `
  create schema if not exists queue;
  create or replace function queue.enqueue(task text, payload json, run_at timestamptz, job_key text) returns void
    language plpgsql security definer set search_path = jobs, pg_temp as $f$
    begin
      if session_user = 'stegvis_web' and task <> all (array[${list}]::text[]) then
        raise exception 'the web does not ask for the job %', task using errcode = 'insufficient_privilege';
      end if;
      perform jobs.add_job(task, payload, run_at => run_at, job_key => job_key, max_attempts => 12,
        priority => case when task = any (array[${first}]) then -10 else 0 end);
    end $f$;
  create or replace function queue.drop_job(job_key text) returns void
    language sql security definer set search_path = jobs, pg_temp as $f$ select jobs.remove_job(job_key) $f$;
  revoke execute on all functions in schema queue from public;
  grant usage on schema queue to stegvis_web, stegvis_worker;
  grant execute on all functions in schema queue to stegvis_web, stegvis_worker;`
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
 * @param apart jobs that get hands of their own, so that those that wait for somebody else's server never hold up the others
 */
export function keepWorking(
  pool: pg.Pool,
  tasks: Record<string, Task>,
  schedules: Schedule[],
  log: Log,
  apart: readonly string[] = [],
): Working {
  let stopping = false
  let attempt: Promise<void> = Promise.resolve()
  let current: { runners: Runner[]; presence: pg.PoolClient } | null = null

  async function begin(): Promise<void> {
    while (!stopping && !current) {
      try {
        const presence = await announce(pool)
        const runners = await startRunners(pool, tasks, schedules, log, apart).catch((error: unknown) => {
          presence.release(true)
          throw error
        })
        current = { runners, presence }
        for (const runner of runners) runner.promise.catch(restart)
      } catch (error) {
        log.warn({ part: 'worker', error: error instanceof Error ? error.name : 'unknown' }, 'the queue cannot be reached, trying again')
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
    }
  }
  async function end(): Promise<void> {
    const ended = current
    current = null
    await Promise.all((ended?.runners ?? []).map((runner) => runner.stop().catch(() => {})))
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

/** One runner for most jobs, one for those apart. When one cannot start the other is stopped. */
async function startRunners(
  pool: pg.Pool,
  tasks: Record<string, Task>,
  schedules: Schedule[],
  log: Log,
  apart: readonly string[],
): Promise<Runner[]> {
  const runners: Runner[] = []
  try {
    for (const hasHands of [(name: string) => !apart.includes(name), (name: string) => apart.includes(name)]) {
      const some = Object.fromEntries(Object.entries(tasks).filter(([name]) => hasHands(name)))
      const timed = schedules.filter(({ task }) => hasHands(task))
      if (Object.keys(some).length > 0) runners.push(await startRunner(pool, some, timed, log))
    }
    return runners
  } catch (error) {
    await Promise.all(runners.map((runner) => runner.stop().catch(() => {})))
    throw error
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
