import type { Context } from 'hono'
import type { Program } from '../../ground/base/ask.ts'
import { dayOf } from '../../ground/base/clock.ts'
import { type Tx, transact } from '../../ground/base/database.ts'
import { type Found, type Recognised, readClaim, recognised, recognition } from '../../people/access/session.ts'
import type { Route } from '../../people/permission/route.ts'
import { sessionCookie } from './ask.tsx'

/**
 * Runs `work` in a transaction narrowed to whom the session's cookie says, checked in the round trip that begins it. Without a cookie nothing is asked.
 * Who it was is remembered for the rest of the request.
 * @param ahead what the route is going to ask in any case, sent along
 */
export function asWhoAsks<T>(
  program: Program,
  c: Context,
  accessMode: 'read only' | 'read write',
  work: (tx: Tx, who: Recognised | null) => Promise<T>,
  ahead?: Route['ahead'],
): Promise<T> {
  const claim = readClaim(sessionCookie(program, c))
  const today = dayOf(program.clock())
  const opening = claim ? { question: recognition(program.secret, claim, today), ahead: ahead?.(program, claim, today) } : {}
  return transact<T, Found>(program.db, { accessMode, ...opening }, async (tx, answer) => {
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
