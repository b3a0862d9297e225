import type pg from 'pg'
import type { TestProgram } from './program.ts'

/** A transaction that stays open until it is let go. */
export type Held = { client: pg.PoolClient; commit(): Promise<void> }

/** Begins a transaction on a connection of its own and leaves it open after these statements. */
export async function hold(pool: pg.Pool, ...statements: [text: string, values?: unknown[]][]): Promise<Held> {
  const client = await pool.connect()
  await client.query('begin')
  for (const [text, values] of statements) await client.query(text, values)
  return {
    client,
    async commit() {
      await client.query('commit')
      client.release()
    },
  }
}

/** Comes back when somebody in the program's database waits for a lock, or as many as are said; fails when they do not for a minute. */
export async function untilSomeoneWaits(program: TestProgram, many = 1): Promise<void> {
  for (let tries = 0; tries < 3000; tries += 1) {
    // A row that is being written is waited for by its transaction's number, which belongs to no database.
    const { rows } = await program.owner.query<{ n: number }>(
      `select count(*)::int as n from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted and a.datname = current_database()`,
    )
    if ((rows[0]?.n ?? 0) >= many) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('nobody waits for a lock')
}
