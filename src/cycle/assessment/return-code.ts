import { sql } from 'kysely'
import type { SignedInAsk } from '../../ground/base/ask.ts'
import { inScope, type Tx } from '../../ground/base/database.ts'
import type { Origin } from '../../ground/base/viewer.ts'
import { attempt } from '../../people/access/attempts.ts'
import { newCode } from '../../people/access/code.ts'
import { earlierAddress } from '../../people/organisation/own-address.ts'
import { sealOf } from './own-rows.ts'
import { isOwnSignIn, mayOpen, pseudonymOf } from './private.ts'
import './tables.ts'

/*
 * Someone whose sign-in another person issued (a slip) gets a return code when they begin. Only that code, or a way in of their own, opens the answers
 * again on another sign-in: whoever hands out slips must not be able to read answers with one.
 */

const tries = 5
const window = 60

/** Whether this sign-in needs a return code to come back to what is begun now. */
export function needsCode(ask: SignedInAsk): boolean {
  return !isOwnSignIn(ask.viewer.origin)
}

/** Makes a return code in place of any there was, and lets this session open what is there. Returned once, kept as a keyed fingerprint. */
export async function issueCode(ask: SignedInAsk, tx: Tx): Promise<string> {
  const code = newCode('return')
  const values = { pseudonym: pseudonymOf(ask), code: fingerprint(ask, code) }
  await tx
    .insertInto('private.return_code')
    .values(values)
    .onConflict((conflict) => conflict.column('pseudonym').doUpdateSet({ code: values.code }))
    .execute()
  await openFor(ask, tx)
  return code
}

/** Whether there is a return code to give. */
export async function hasCode(tx: Tx): Promise<boolean> {
  const row = await tx
    .selectFrom('private.return_code')
    .select('pseudonym')
    .where('pseudonym', '=', sql<string>`app.pseudonym()`)
    .executeTakeFirst()
  return row !== undefined
}

/** Lets this session open the answers if the code is right. At most five tries per session, and ten per person, in an hour. */
export async function redeemCode(ask: SignedInAsk, code: string): Promise<'opened' | 'wrong' | 'too many'> {
  const perSession = await attempt(ask.program, `return code, session ${ask.viewer.session}`, tries, window)
  const perPerson = await attempt(ask.program, `return code, person ${ask.viewer.person}`, tries * 2, window)
  if (!perSession || !perPerson) return 'too many'
  const { authority, person } = ask.viewer
  return inScope(ask.program.db, { authority, person, pseudonym: pseudonymOf(ask) }, async (tx) => {
    const right = await tx
      .selectFrom('private.return_code')
      .select('pseudonym')
      .where('pseudonym', '=', pseudonymOf(ask))
      .where('code', '=', fingerprint(ask, code))
      .executeTakeFirst()
    if (!right) return 'wrong'
    await openFor(ask, tx)
    return 'opened'
  })
}

/** What of the asker's answers an issued sign-in may do without when the code is lost: nothing that is open, nor begun by a way in of their own, nor counted soon. */
export type AnewOutcome = 'anew' | 'open' | 'own' | 'submitted'

/** Whether the asker may begin anew; the transaction reaches their own rows. What is handed in stays until its round is released: it counts. */
export async function anewIn(ask: SignedInAsk, tx: Tx): Promise<AnewOutcome> {
  if (await mayOpen(ask, tx)) return 'open'
  if (!(await hasCode(tx))) return 'own'
  const { rows } = await sql`
    select 1 from private.response r
     where r.pseudonym = app.pseudonym() and r.handed_in_on is not null and not exists (select from round_release l where l.round_id = r.round_id)
     limit 1`.execute(tx)
  return rows.length > 0 ? 'submitted' : 'anew'
}

/**
 * Removes, unread, what the asker began on an issued sign-in and can open no more, with its code: they begin anew. Whoever prints slips gains nothing to
 * read by it, and cannot take away what is handed in and not released.
 */
export async function beginAnew(ask: SignedInAsk): Promise<AnewOutcome> {
  const { authority, person } = ask.viewer
  return inScope(ask.program.db, { authority, person, pseudonym: pseudonymOf(ask) }, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${pseudonymOf(ask)}, 0)), private.enter('')`.execute(tx)
    // A round that is closing or being released comes first, and then what was handed in is looked at.
    await sql`select private.enter(r.round_id::text) from private.response r where r.pseudonym = app.pseudonym() order by r.round_id`.execute(
      tx,
    )
    const outcome = await anewIn(ask, tx)
    if (outcome !== 'anew') return outcome
    for (const table of ['private.response', 'private.goal', 'private.return_code', 'private.opening'] as const)
      await tx.deleteFrom(table).where('pseudonym', '=', pseudonymOf(ask)).execute()
    return outcome
  })
}

/** How the asker signed in, and what an e-mail address is worth to them, for the words on a locked page. */
export type IssuedSignIn = {
  by: Exclude<Origin, 'mail' | 'school' | 'demo'>
  /** A link to it opens their answers; it would once it is confirmed from the earlier one; it does not; there is none. */
  email: 'own' | 'confirmable' | 'changed' | 'none'
}

/** What is true of a sign-in that is not the asker's own. */
export async function issuedBy(ask: SignedInAsk, tx: Tx): Promise<IssuedSignIn> {
  const { origin, email } = ask.viewer
  const by = origin === 'mail' || origin === 'school' || origin === 'demo' ? 'operator' : origin
  if (email === null) return { by, email: 'none' }
  const earlier = await earlierAddress(tx, ask.viewer, 'email', ask.program.secret)
  if (earlier === null) return { by, email: 'own' }
  return { by, email: earlier === '' ? 'changed' : 'confirmable' }
}

async function openFor(ask: SignedInAsk, tx: Tx): Promise<void> {
  await tx
    .insertInto('private.opening')
    .values({ pseudonym: pseudonymOf(ask), seal: sealOf(ask.program.secret, ask.token) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function fingerprint(ask: SignedInAsk, code: string): string {
  return ask.program.secret.fingerprint('return code', `${pseudonymOf(ask)}|${code}`)
}
