import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { codeMinutes, maskedAddress, mostTries, newCode } from './matter.ts'
import './tables.ts'

/** What somebody shows anew who they are for: an attest that they were asked for, a decision on a document, or months of funded time. */
export type Proof = { purpose: 'attest' | 'decision' | 'participation'; about: string; person: string }

/** A code that was mailed and holds: where it was sent, masked, when, and until when it holds. `mark`: tells it from the one before it, and what it is to nobody. */
export type SentCode = { to: string; at: Date; until: Date; mark: string }

/** Makes the code that a letter carries; the one before it no longer holds. The worker's login, when the letter is written: it stands nowhere in clear. */
export async function issueCode(
  tx: Tx,
  secret: Secret,
  { authority, address, ...proof }: Proof & { authority: string; address: string },
  now: Date,
): Promise<string> {
  const code = newCode()
  const row = {
    code_hash: hashOf(secret, proof, code),
    sent_to: maskedAddress(address),
    sent_at: now,
    expires_at: new Date(now.getTime() + codeMinutes * 60_000),
    tries: 0,
  }
  const { purpose, about, person } = proof
  await tx
    .insertInto('proof_code')
    .values({ ...row, purpose, about, person_id: person, authority_id: authority })
    .onConflict((before) => before.columns(['authority_id', 'person_id', 'purpose', 'about']).doUpdateSet(row))
    .execute()
  return code
}

/** The code that was sent last, if it still holds. */
export async function codeSent(tx: Tx, { purpose, about, person }: Proof, now: Date): Promise<SentCode | null> {
  const sent = await tx
    .selectFrom('proof_code')
    .select(['sent_to as to', 'sent_at as at', 'expires_at as until', 'code_hash as mark'])
    .where('person_id', '=', person)
    .where('purpose', '=', purpose)
    .where('about', '=', about)
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    .executeTakeFirst()
  return sent ?? null
}

/**
 * Uses a code up: once, in time, and few tries. What was proved by it, or null. A wrong try is counted in the caller's transaction, so that must be committed, or the
 * try counted elsewhere.
 */
export async function useCode(tx: Tx, secret: Secret, proof: Proof, code: string, now: Date): Promise<{ to: string; at: Date } | null> {
  const { purpose, about, person } = proof
  const sent = await tx
    .updateTable('proof_code')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('person_id', '=', person)
    .where('purpose', '=', purpose)
    .where('about', '=', about)
    .where('expires_at', '>', now)
    .where('tries', '<', mostTries)
    .returning(['code_hash as hash', 'sent_to as to'])
    .executeTakeFirst()
  if (!sent || sent.hash !== hashOf(secret, proof, code)) return null
  await tx.deleteFrom('proof_code').where('person_id', '=', person).where('purpose', '=', purpose).where('about', '=', about).execute()
  return { to: sent.to, at: now }
}

/** Keyed, and of one person and thing: six digits are found out from a plain hash by trying all. */
function hashOf(secret: Secret, { purpose, about, person }: Proof, code: string): string {
  return secret.fingerprint(`${purpose} code`, `${person} ${about} ${code}`)
}
