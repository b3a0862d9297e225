import type { Context } from 'hono'
import type { Program } from '../../ground/base/ask.ts'
import { dayOf, mondayOf } from '../../ground/base/clock.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import { emptyForm, readForm, type Sent } from '../../ground/base/form.ts'
import { noteUse, type Recognised } from '../../people/access/session.ts'
import { sightOf } from '../../people/permission/permission.ts'
import type { Answer, Route } from '../../people/permission/route.ts'
import { languageChosen, makeAsk } from './ask.tsx'
import { readBody, smallBody } from './body.ts'
import { answerBusy } from './busy.tsx'
import type { Door } from './door.ts'
import { fingerprintOf, once } from './once.ts'
import { answerMissing, answerSignedOut, answerUnread } from './refusals.tsx'
import { asWhoAsks, whoAsks } from './who.ts'

/** An answer that must not change anything: carried out of the transaction, which then rolls back. */
class Refused {
  constructor(readonly response: Response) {}
}

/**
 * A request's way through a route: the body, whole → through the door, or a page that tries again → who asks → one transaction narrowed to them → may they come in at all → the handler → commit, or,
 * when the answer is a refusal, roll back. GET runs read-only, so a page can change nothing. Nothing of the database is held while somebody sends.
 */
export async function answer(program: Program, route: Route, c: Context, door: Door): Promise<Response> {
  const sent = await takeForm(program, route, c)
  if (sent instanceof Response) return sent
  const urgency = route.method === 'GET' ? 'page' : 'saving'
  // Whoever watches over the program is answered also when it is full.
  const enter: Enter = route.path.startsWith('/health/') ? (work) => work() : (work) => door.enter(urgency, work)
  const given = await enter(() => answerInside(program, route, c, sent))
  return (given && (await made(given, enter))) ?? answerBusy(route, c, sent)
}

/** Does what needs a connection; null, at once, when too many wait for one. */
type Enter = <T>(work: () => Promise<T>) => Promise<T> | null

async function answerInside(program: Program, route: Route, c: Context, sent: Sent): Promise<Answer> {
  if (route.checksItself) return route.handle(makeAsk(program, c, null, noTransaction(), sent))
  const tried = await attempted(program, route, c, sent)
  if (tried) return tried
  if (route.ownTransactions) {
    const who = await whoAsks(program, c)
    return (await refuse(program, route, c, who, sent)) ?? (await route.handle(makeAsk(program, c, who, noTransaction(), sent)))
  }
  const response = await inTransaction(program, route, c, sent)
  await noteUseOfSession(program, c)
  return response
}

/** What a route tries before anything is asked; null where it tries nothing, or it did not go. */
async function attempted(program: Program, route: Route, c: Context, sent: Sent): Promise<Answer | null> {
  if (!route.attempt) return null
  const ask = makeAsk(program, c, null, noTransaction(), sent)
  const { claim } = ask
  return route.attempt(ask, {
    chosen: languageChosen(c),
    usedForm: () => (claim && fingerprintOf(ask, claim.person, sent)) ?? '',
  })
}

/** What is left to make, now that the transaction is over; null for what had to go in again and found the door full. */
async function made(given: Answer, enter: Enter): Promise<Response | null> {
  const then = given instanceof Response ? given : await given()
  return then instanceof Response ? then : enter(then.inside)
}

/** The form that was sent, or the refusal of a body that is too large, too slow or broken. Only who may come in may send more than a little. */
async function takeForm(program: Program, route: Route, c: Context): Promise<Sent | Response> {
  if (route.method === 'GET') return emptyForm()
  const wanted = route.bodyLimit ?? smallBody
  await lookUpFirst(program, route, c)
  const allowed = wanted <= smallBody || mayEnter(route, await whoAsks(program, c)) ? wanted : smallBody
  const body = await readBody(c, allowed)
  if (body === 'large' && allowed < wanted) return answerSignedOut(program, route, c, null)
  if (typeof body === 'string') return answerUnread(program, c, body)
  return (await readForm(body)) ?? answerUnread(program, c, 'large')
}

/** What the address names, before its body: where it is not there the line is closed, and what is left of the body is not waited for. */
async function lookUpFirst(program: Program, { first }: Route, c: Context): Promise<void> {
  if (!first) return
  try {
    await asWhoAsks(program, c, 'read only', (tx, who) => first(makeAsk(program, c, who, tx, emptyForm())))
  } catch (thrown) {
    c.header('connection', 'close')
    throw thrown
  }
}

async function inTransaction(program: Program, route: Route, c: Context, sent: Sent): Promise<Answer> {
  const accessMode = route.method === 'GET' ? 'read only' : 'read write'
  try {
    const work = async (tx: Tx, who: Recognised | null) => {
      const ask = makeAsk(program, c, who, tx, sent)
      const handle = () => route.handle(ask)
      const response =
        (await refuse(program, route, c, who, sent)) ?? (await (route.method === 'POST' ? once(ask, sent, handle) : handle()))
      if (response instanceof Response && response.status >= 400) throw new Refused(response)
      return response
    }
    return await asWhoAsks(program, c, accessMode, work, route.ahead)
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

function mayEnter(route: Route, who: Recognised | null): boolean {
  if (route.rule === 'public') return true
  return who !== null && (route.rule === 'signed in' || sightOf(who.viewer, route.rule) !== null)
}

async function refuse(program: Program, route: Route, c: Context, who: Recognised | null, sent: Sent): Promise<Response | null> {
  if (mayEnter(route, who)) return null
  return who ? answerMissing(program, c) : answerSignedOut(program, route, c, sent)
}

/** Stands where a transaction would: a handler that opens its own must not use the request's. */
function noTransaction(): Tx {
  // Nothing of it is ever reached: whatever is asked of it throws.
  return new Proxy({} as Tx, {
    get() {
      throw new Error('This route opens its own transactions.')
    },
  })
}
