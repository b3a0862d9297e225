import { sql } from 'kysely'
import type { Program } from '../base/ask.ts'
import './tables.ts'

/**
 * Counts an attempt and tells whether it is within the limit. Buckets are named by account, token or session first: a whole school shares one
 * address, so a limit by address must be wide. Written in a transaction of its own, so that a refusal that rolls back still counts.
 * @param bucket what is counted, in clear; the database keeps a keyed fingerprint
 * @param limit how many are allowed in the window
 * @param minutes the window's length, from its first attempt
 */
export async function attempt(program: Program, bucket: string, limit: number, minutes: number): Promise<boolean> {
  const now = program.clock()
  const until = new Date(now.getTime() + minutes * 60_000)
  const { rows } = await sql<{ count: number }>`
    insert into attempt as a (bucket, count, until) values (${program.secret.fingerprint('attempt', bucket)}, 1, ${until})
    on conflict (bucket) do update
       set count = case when a.until <= ${now} then 1 else a.count + 1 end, until = case when a.until <= ${now} then ${until} else a.until end
    returning count`.execute(program.db)
  return (rows[0]?.count ?? 1) <= limit
}
