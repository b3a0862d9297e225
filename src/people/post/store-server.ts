import { sql } from 'kysely'
import { found } from '../../ground/base/ask.ts'
import type { Database, Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import { pauseOfServer, refusalsBeforePause } from './post.ts'
import './tables.ts'

/** How the mail server answers. `closedUntil`: nothing is tried before. */
export type ServerStanding = {
  failures: number
  refusals: number
  failingSince: Date | null
  closedUntil: Date | null
  reason: string | null
}

/** How the mail server answered last, as every process sees it. */
export async function serverStanding(tx: Tx | Database): Promise<ServerStanding> {
  return tx
    .selectFrom('mail_server')
    .select(['failures', 'refusals', 'failing_since as failingSince', 'closed_until as closedUntil', 'reason'])
    .executeTakeFirstOrThrow()
}

/** The same, to be asked together with something else. */
export function serverAsked(): Question<ServerStanding> {
  const select = sql<ServerStanding>`
    select failures, refusals, failing_since as "failingSince", closed_until as "closedUntil", reason from mail_server`
  return rowsOf(select, 'failingSince', 'closedUntil').map(([row]) => found(row))
}

/** The server failed: from the third time in a row nothing is tried for a while, each time longer. */
export async function noteFailure(tx: Tx | Database, reason: string, now: Date): Promise<void> {
  const { failures } = await tx
    .updateTable('mail_server')
    .set({ failures: sql`failures + 1`, reason, failing_since: sql`coalesce(failing_since, ${now})` })
    .returning('failures')
    .executeTakeFirstOrThrow()
  const pause = pauseOfServer(failures)
  if (pause > 0)
    await tx
      .updateTable('mail_server')
      .set({ closed_until: new Date(now.getTime() + pause) })
      .execute()
}

/** The server answered about a letter. What waited for the server alone is due now. */
export async function noteAnswer(tx: Tx | Database, now: Date, answer: 'taken' | 'later' | 'refused'): Promise<void> {
  const before = await serverStanding(tx)
  const refusals = answer === 'refused' ? before.refusals + 1 : answer === 'later' ? before.refusals : 0
  if (before.failures === 0 && refusals === before.refusals) return
  await tx.updateTable('mail_server').set({ failures: 0, refusals, failing_since: null, closed_until: null, reason: null }).execute()
  if (before.failures > 0) await sql`select app.release_letters(${now}, false)`.execute(tx)
}

/** Forgets what the server did: an operator says that it has been mended. */
export async function reopen(tx: Tx | Database): Promise<void> {
  await tx.updateTable('mail_server').set({ failures: 0, refusals: 0, failing_since: null, closed_until: null, reason: null }).execute()
}

/** Whether so many letters in a row were refused that it must be the server. */
export function refusesAll({ refusals }: ServerStanding): boolean {
  return refusals >= refusalsBeforePause
}
