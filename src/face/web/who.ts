import type { Context } from 'hono'
import type { Program } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { type Tx, transact } from '../../ground/base/database.ts'
import { type Found, type Recognised, readClaim, recognised, recognition } from '../../people/access/session.ts'
import { sessionCookie } from './ask.tsx'

/**
 * Runs `work` in a transaction narrowed to whom the session's cookie says, checked in the round trip that begins it. Without a cookie nothing is asked.
 * Who it was is remembered for the rest of the request.
 */
export function asWhoAsks<T>(
  program: Program,
  c: Context,
  accessMode: 'read only' | 'read write',
  work: (tx: Tx, who: Recognised | null) => Promise<T>,
): Promise<T> {
  const claim = readClaim(sessionCookie(program, c))
  const question = claim ? recognition(program.secret, claim, dayOf(program.clock())) : undefined
  return transact<T, Found>(program.db, { accessMode, question }, async (tx, answer) => {
    const who = claim && recognised(claim, await answer())
    c.set('who', who)
    return work(tx, who)
  })
}

/** Who asks, in a transaction of its own. */
export function whoAsks(program: Program, c: Context): Promise<Recognised | null> {
  return asWhoAsks(program, c, 'read only', async (_, who) => who)
}

/**
 * Who gets a refusal: whoever was recognised on the way, or is now, where nothing had asked yet. Nobody when the database does not answer: a refusal is said all
 * the same.
 */
export async function whoIsRefused(program: Program, c: Context): Promise<Recognised | null> {
  const known = c.get('who')
  return known === undefined ? whoAsks(program, c).catch(() => null) : known
}

declare module 'hono' {
  interface ContextVariableMap {
    who: Recognised | null | undefined
  }
}
