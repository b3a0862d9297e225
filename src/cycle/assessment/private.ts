import { sql } from 'kysely'
import { linkTo } from '../../ground/base/addresses.ts'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import { lockOf, tokenHash } from '../../ground/base/secret.ts'
import type { Origin } from '../../ground/base/viewer.ts'
import type { Answer } from '../../people/permission/route.ts'
import { type OwnRows, readOwnRows, sealOf } from './own-rows.ts'
import './tables.ts'

/*
 * The only door to schema private. A row there is reached by the pseudonym of the person who asks, never of anyone else, and what is written there is
 * written in a transaction that writes nothing else: the database's own transaction numbers would join the two.
 */

/** The name under which the one who asks keeps answers. */
export function pseudonymOf({ program, viewer }: SignedInAsk): string {
  return program.secret.pseudonym(viewer.authority, viewer.person)
}

/** Whether this sign-in is the person's own: one that somebody else issued opens nothing that was there before it. */
export function isOwnSignIn(origin: Origin): boolean {
  return origin === 'mail' || origin === 'school' || origin === 'demo'
}

/**
 * Runs `work` in a transaction that reaches the asker's own private rows, for a route with transactions of its own. `work` writes nothing outside schema
 * private. An answer from 400 rolls back. Who may not open what is there is asked for the return code instead.
 * @param round the round that it writes in: then nothing is written while that round is closed or its rows are moved, and what `work` reads holds
 */
export async function inPrivate(ask: SignedInAsk, work: (tx: Tx) => Promise<Response>, round = ''): Promise<Response> {
  const { authority, person } = ask.viewer
  const scope = { authority, person, session: tokenHash(ask.token).toString('hex'), pseudonym: pseudonymOf(ask) }
  try {
    return await inScope(ask.program.db, scope, async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtext('stegvis person'), ${lockOf(ask.program.secret, scope.pseudonym, ask.today)}), private.enter(${round})`.execute(
        tx,
      )
      const { may, issued } = await ownRows(ask, tx)
      if (!may) return askForCode(ask)
      if (issued) await forgetIssued(ask, tx)
      const response = await work(tx)
      if (response.status >= 400) throw new Refused(response)
      return response
    })
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.response
    throw thrown
  }
}

const known = new WeakMap<Tx, Promise<OwnRows>>()

/**
 * The asker's own rows, as they were when the transaction first asked for them; lets it reach them. Asked for once a transaction: what it writes
 * afterwards is not in them.
 */
export function ownRows(ask: SignedInAsk, tx: Tx): Promise<OwnRows> {
  const read = known.get(tx) ?? readOwnRows(ask, tx)
  known.set(tx, read)
  return read
}

/** Lets a page's read-only transaction reach the asker's own rows; false when this sign-in may not open them. */
export async function openPrivate(ask: SignedInAsk): Promise<boolean> {
  return (await ownRows(ask, ask.tx)).may
}

/** A page about what only its owner sees: `make` runs when this sign-in may open it, else the return code is asked for. */
export async function privately(ask: SignedInAsk, make: () => Promise<Answer>): Promise<Answer> {
  return (await openPrivate(ask)) ? make() : askForCode(ask)
}

function askForCode(ask: SignedInAsk): Response {
  const next = ask.request.method === 'GET' ? ask.url.pathname : linkTo('/assessments')
  return ask.redirect(`${linkTo('/assessments/return-code')}?next=${encodeURIComponent(next)}`)
}

/** Whether this sign-in may open what the transaction's pseudonym has. */
export async function mayOpen(ask: SignedInAsk, tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    may: boolean
  }>`select private.may_open(${ask.viewer.origin}, ${sealOf(ask.program.secret, ask.token)}) as may`.execute(tx)
  return rows[0]?.may ?? false
}

/** Someone who is here by a way in of their own takes back what issued sign-ins had opened, and the code by which they could open it again. */
async function forgetIssued(ask: SignedInAsk, tx: Tx): Promise<void> {
  const { origin } = ask.viewer
  if (origin !== 'mail' && origin !== 'school') return
  await tx.deleteFrom('private.opening').where('pseudonym', '=', pseudonymOf(ask)).execute()
  await tx.deleteFrom('private.return_code').where('pseudonym', '=', pseudonymOf(ask)).execute()
}

/** An answer that must change nothing, carried out of the transaction that then rolls back. */
class Refused {
  constructor(readonly response: Response) {}
}
