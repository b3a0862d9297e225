import type { Context } from 'hono'
import { noteUse, type Recognised, readClaim, recognise } from '../access/session.ts'
import type { Program } from '../base/ask.ts'
import { dayOf, mondayOf } from '../base/clock.ts'
import { inScope, type Tx } from '../base/database.ts'
import { sightOf } from '../permission/permission.ts'
import type { Route } from '../permission/route.ts'
import { makeAsk, sessionCookie } from './ask.tsx'
import { answerMissing, answerSignedOut } from './refusals.tsx'

/** An answer that must not change anything: carried out of the transaction, which then rolls back. */
class Refused {
  constructor(readonly response: Response) {}
}

/**
 * A request's way through a route: who asks → one transaction narrowed to them → may they come in at all → the handler → commit, or, when the
 * answer is a refusal, roll back. GET runs read-only, so a page can change nothing.
 */
export async function answer(program: Program, route: Route, c: Context): Promise<Response> {
  if (route.checksItself) return route.handle(makeAsk(program, c, null, noTransaction()))
  if (route.ownTransactions) {
    const who = await program.db
      .transaction()
      .setAccessMode('read only')
      .execute((tx) => whoAsks(program, c, tx))
    return (await refuse(program, route, c, who)) ?? route.handle(makeAsk(program, c, who, noTransaction()))
  }
  const response = await inTransaction(program, route, c)
  await noteUseOfSession(program, c)
  return response
}

async function inTransaction(program: Program, route: Route, c: Context): Promise<Response> {
  const mode = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read only' : 'read write'
  try {
    return await program.db
      .transaction()
      .setAccessMode(mode)
      .execute(async (tx) => {
        const who = await whoAsks(program, c, tx)
        c.set('who', who)
        const response = (await refuse(program, route, c, who)) ?? (await route.handle(makeAsk(program, c, who, tx)))
        if (response.status >= 400) throw new Refused(response)
        return response
      })
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.response
    throw thrown
  }
}

/** Once a week, on the start page alone: a note of use beside an answer would tell whose it is. */
async function noteUseOfSession(program: Program, c: Context): Promise<void> {
  const who = c.get('who')
  const today = dayOf(program.clock())
  if (!who || c.req.path !== '/' || who.seenWeek >= mondayOf(today)) return
  const { authority, person, session } = who.viewer
  await inScope(program.db, { authority, person }, (tx) => noteUse(tx, session, today))
}

async function whoAsks(program: Program, c: Context, tx: Tx): Promise<Recognised | null> {
  const claim = readClaim(sessionCookie(program, c))
  return claim ? recognise(tx, claim, dayOf(program.clock())) : null
}

async function refuse(program: Program, route: Route, c: Context, who: Recognised | null): Promise<Response | null> {
  if (route.rule === 'public') return null
  if (!who) return answerSignedOut(program, c)
  if (route.rule === 'signed in' || sightOf(who.viewer, route.rule)) return null
  return answerMissing(program, c, who)
}

/** Stands where a transaction would: a handler that opens its own must not use the request's. */
function noTransaction(): Tx {
  return new Proxy({} as Tx, {
    get() {
      throw new Error('This route opens its own transactions.')
    },
  })
}

declare module 'hono' {
  interface ContextVariableMap {
    who: Recognised | null
  }
}
