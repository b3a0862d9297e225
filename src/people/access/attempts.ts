import { sql } from 'kysely'
import type { Program } from '../../ground/base/ask.ts'
import './tables.ts'

/** How often something was tried since its window opened, and until when that counts. */
export type Tried = { count: number; until: Date }

/**
 * Counts an attempt. Buckets are named by account, token or session first: a whole school shares one address. Written in a transaction of its own, so that
 * a refusal that rolls back still counts.
 * @param bucket what is counted, in clear; the database keeps a keyed fingerprint
 * @param minutes the window's length, from its first attempt
 * @param by 0 only looks
 */
export async function countAttempt(program: Program, bucket: string, minutes: number, by: 0 | 1 = 1): Promise<Tried> {
  const now = program.clock()
  const until = new Date(now.getTime() + minutes * 60_000)
  const { rows } = await sql<Tried>`
    insert into attempt as a (bucket, count, until) values (${program.secret.fingerprint('attempt', bucket)}, ${by}, ${until})
    on conflict (bucket) do update
       set count = case when a.until <= ${now} then ${by} else a.count + ${by} end, until = case when a.until <= ${now} then ${until} else a.until end
    returning count, until`.execute(program.db)
  return rows[0] ?? { count: by, until }
}

/** Counts an attempt and tells whether it is within the limit. */
export async function attempt(program: Program, bucket: string, limit: number, minutes: number): Promise<boolean> {
  return (await countAttempt(program, bucket, minutes)).count <= limit
}

/** Takes back an attempt that succeeded: only failures count. */
export async function forgiveAttempt(program: Program, bucket: string): Promise<void> {
  const fingerprint = program.secret.fingerprint('attempt', bucket)
  await sql`update attempt set count = greatest(0, count - 1) where bucket = ${fingerprint}`.execute(program.db)
}

/** Whole seconds until a window closes: what a refusal says in `Retry-After`. */
export function secondsUntil({ until }: Tried, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
}
