import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Does the same for each in turn. One's trouble does not hold up the others: it is thrown when all have had their turn.
 * @param failed what those did not do that had trouble, as in "3 rounds could not be kept up"
 * @throws AggregateError of all troubles, in their order
 */
export async function eachInTurn<T>(all: Iterable<T>, work: (one: T) => Promise<unknown>, failed: string): Promise<void> {
  const troubles: unknown[] = []
  for (const one of all) {
    try {
      await work(one)
    } catch (error) {
      troubles.push(error)
    }
  }
  if (troubles.length > 0) throw new AggregateError(troubles, `${troubles.length} ${failed}`)
}

/** The same for every authority of the installation, by its id. */
export async function eachAuthority(db: Database, work: (authority: string) => Promise<unknown>, failed: string): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from app.authorities()`.execute(db)
  await eachInTurn(
    rows.map(({ id }) => id),
    work,
    failed,
  )
}
