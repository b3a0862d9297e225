import { runMigrations } from 'graphile-worker'
import { sql } from 'kysely'
import pg from 'pg'
import { z } from 'zod'
import type { Program } from './ask.ts'
import type { Database, Tx } from './database.ts'

/** A job's work: parses its payload with zod, then acts. Thrown errors are tried again with growing pauses. */
export type Task = (payload: unknown) => Promise<void>

/** Every job by its name, with what it is told. Each room adds those that it does; nobody can ask for another, or tell it anything else. */
export interface Jobs {}
export type JobName = keyof Jobs

/** Somebody who does each job. */
export type Tasks = { [Name in JobName]: Task }

/** What a job is told that needs to know nothing. */
export type Nothing = Record<string, never>

/** What jobs work with: the program, and the worker's own login (`program.db` is the web's). */
export type Workbench = { program: Program; db: Database }

/** A job that runs by the clock: five cron fields in UTC. */
export type Schedule = { task: JobName; cron: string }

/** The schema of the queue's tables. */
export const migratedSchema = 'jobs'

/** What goes before other jobs: closing and releasing have a moment that was promised. */
const urgent = ['round-closed', 'round-release']

/**
 * Makes the tables of the queue and the two functions by which others use it. All of it is the owner's: the worker's login may work with the rows and no
 * more, and the web's may ask for the jobs of a list and no others, within its own transaction.
 * @param owner a pool of the owner's login
 * @param askable the names of the jobs that the web asks for
 */
export async function prepareQueue(owner: pg.Pool, askable: readonly JobName[]): Promise<void> {
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
export async function enqueue<Name extends JobName>(
  tx: Tx | Database,
  task: Name,
  payload: Jobs[Name],
  options: { runAt?: Date; key?: string | undefined } = {},
): Promise<void> {
  await sql`select queue.enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.runAt ?? null}, ${options.key ?? null})`.execute(tx)
}

/** Payloads of most jobs. */
export const authorityPayload = z.object({ authority: z.uuid() })
