import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { OutsideFindings } from './outside-signature.ts'
import './tables.ts'

/** Keeps what was found out about the signatures of a copy when it came. */
export async function keepFindings(tx: Tx, { authority, now }: Actor, document: string, findings: OutsideFindings): Promise<void> {
  await tx
    .insertInto('outside_signature')
    .values({ document_id: document, authority_id: authority, findings: JSON.stringify(findings), checked_at: now })
    .execute()
}

/** What was found out, and when; null for what is no signed copy. */
export async function findingsFor(tx: Tx, document: string): Promise<{ findings: OutsideFindings; at: Date } | null> {
  const row = await tx
    .selectFrom('outside_signature')
    .select(['findings', 'checked_at as at'])
    .where('document_id', '=', document)
    .executeTakeFirst()
  return row ?? null
}
