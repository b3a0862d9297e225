import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import { migratedSchema, type Schedule, type Task } from './jobs.ts'
import type { Log } from './log.ts'

/** A worker at work. */
export type Working = {
  /** Begins anew, after something went wrong between the queue and the database. */
  restart(): void
  /** Waits for what is under way, and stops. */
  stop(): Promise<void>
}

const pause = 1000

/** The exit code that a runner sets for the whole process when a notice has made it end. */
const endedByNotice = 57

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
        const begun = { runners, presence }
        current = begun
        for (const runner of runners)
          runner.promise.then(
            () => over(begun),
            () => over(begun),
          )
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
  /**
   * A runner that has ended though nobody stopped it. It does so in good order, too, when a notice says that its tables were changed under it, and every login
   * of the database can send notices: then the work must go on all the same.
   */
  function over(which: object): void {
    if (current !== which) return
    if (process.exitCode === endedByNotice) process.exitCode = undefined
    log.warn({ part: 'worker' }, 'the worker ended by itself, beginning anew')
    restart()
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
