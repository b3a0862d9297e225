import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Jobs of one name: how many wait for their moment or their turn, how many failed and are tried again, how many were given up, and what the last of them said. */
export type JobCount = { task: string; waiting: number; failing: number; givenUp: number; lastError: string | null }

/** The queue by the names of its jobs. Payloads are not told. The worker's login only. */
export async function jobCounts(db: Database): Promise<JobCount[]> {
  const { rows } = await sql<JobCount>`
    select t.identifier as task, count(*) filter (where j.attempts = 0)::int as waiting,
           count(*) filter (where j.attempts between 1 and j.max_attempts - 1)::int as failing,
           count(*) filter (where j.attempts >= j.max_attempts)::int as "givenUp",
           (array_agg(left(split_part(j.last_error, chr(10), 1), 200) order by j.updated_at desc) filter (where j.last_error is not null))[1] as "lastError"
      from jobs._private_jobs j join jobs._private_tasks t on t.id = j.task_id
     group by t.identifier order by t.identifier`.execute(db)
  return rows
}

/** Has every job that failed tried again at once, also those that were given up. Returns how many. */
export async function retryJobs(db: Database): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select id from jobs.reschedule_jobs(array(select id from jobs._private_jobs where attempts > 0 and locked_at is null), run_at => now(), attempts => 0)`.execute(
    db,
  )
  return rows.length
}
