import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { codeMinutes, maskedAddress, mostTries, newCode } from './matter.ts'
import './tables.ts'

/** Makes the code that a letter carries; the one before it no longer holds. The worker's login, when the letter is written: it stands nowhere in clear. */
export async function issueCode(
  tx: Tx,
  secret: Secret,
  who: { authority: string; request: string; address: string },
  now: Date,
): Promise<string> {
  const code = newCode()
  const row = {
    code_hash: hashOf(secret, who.request, code),
    sent_to: maskedAddress(who.address),
    sent_at: now,
    expires_at: new Date(now.getTime() + codeMinutes * 60_000),
    tries: 0,
  }
  await tx
    .insertInto('attest_code')
    .values({ ...row, request_id: who.request, authority_id: who.authority })
    .onConflict((before) => before.column('request_id').doUpdateSet(row))
    .execute()
  return code
}

/** The code that was sent last about a request, if it still holds. */
export async function codeSent(tx: Tx, request: string, now: Date): Promise<{ to: string; at: Date; until: Date } | null> {
  const sent = await tx
    .selectFrom('attest_code')
    .select(['sent_to as to', 'sent_at as at', 'expires_at as until'])
    .where('request_id', '=', request)
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    .executeTakeFirst()
  return sent ?? null
}

/**
 * Uses a code up: once, in time, and few tries. What was proved by it, or null. A wrong try is counted in the caller's transaction, so that must be committed.
 */
export async function useCode(tx: Tx, secret: Secret, request: string, code: string, now: Date): Promise<{ to: string; at: Date } | null> {
  const sent = await tx
    .updateTable('attest_code')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('request_id', '=', request)
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    .returning(['code_hash as hash', 'sent_to as to'])
    .executeTakeFirst()
  if (!sent || sent.hash !== hashOf(secret, request, code)) return null
  await tx.deleteFrom('attest_code').where('request_id', '=', request).execute()
  return { to: sent.to, at: now }
}

/** Keyed, and of one request: six digits are found out from a plain hash by trying all. */
function hashOf(secret: Secret, request: string, code: string): string {
  return secret.fingerprint('attest code', `${request} ${code}`)
}
