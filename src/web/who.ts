import type { Context } from 'hono'
import { type Recognised, readClaim, recognise } from '../access/session.ts'
import type { Program } from '../base/ask.ts'
import { dayOf } from '../base/clock.ts'
import { type Tx, transact } from '../base/database.ts'
import { sessionCookie } from './ask.tsx'

/** Who the session's cookie says, checked; narrows the transaction to them. Remembered for the rest of the request. */
export async function whoAsks(program: Program, c: Context, tx: Tx): Promise<Recognised | null> {
  const claim = readClaim(sessionCookie(program, c))
  const who = claim ? await recognise(tx, program.secret, claim, dayOf(program.clock())) : null
  c.set('who', who)
  return who
}

/**
 * Who gets a refusal: whoever was recognised on the way, or is now, where nothing had asked yet. Nobody when the database does not answer: a refusal is said all
 * the same.
 */
export async function whoIsRefused(program: Program, c: Context): Promise<Recognised | null> {
  const known = c.get('who')
  if (known !== undefined || !readClaim(sessionCookie(program, c))) return known ?? null
  return transact(program.db, { accessMode: 'read only' }, (tx) => whoAsks(program, c, tx)).catch(() => null)
}

declare module 'hono' {
  interface ContextVariableMap {
    who: Recognised | null | undefined
  }
}
