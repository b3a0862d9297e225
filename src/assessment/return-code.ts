import { sql } from 'kysely'
import { attempt } from '../access/attempts.ts'
import { newCode } from '../access/code.ts'
import type { SignedInAsk } from '../base/ask.ts'
import { inScope, type Tx } from '../base/database.ts'
import { isOwnSignIn, pseudonymOf, sealOf } from './private.ts'
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
  const code = newCode()
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

async function openFor(ask: SignedInAsk, tx: Tx): Promise<void> {
  await tx
    .insertInto('private.opening')
    .values({ pseudonym: pseudonymOf(ask), seal: sealOf(ask) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

function fingerprint(ask: SignedInAsk, code: string): string {
  return ask.program.secret.fingerprint('return code', `${pseudonymOf(ask)}|${code}`)
}
