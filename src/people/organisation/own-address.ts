import type { Tx } from '../../ground/base/database.ts'
import { isBound, type Secret } from '../../ground/base/secret.ts'
import './tables.ts'

/** By what somebody signs in on their own: the e-mail address, or the name that the school's sign-in knows them by. */
export type AddressKind = 'email' | 'eppn'

type Who = { authority: string; person: string }

/**
 * The code that makes an address a person's own. It is given with the first address, by the program that has the key, and by the person who confirms a
 * changed one from the earlier. Whoever changes an address, in whatever way, or puts another person in the place of one, has no code for it.
 */
export function addressSeal({ authority, person }: Who, kind: AddressKind, address: string, secret: Secret): Buffer {
  return secret.mac(`own ${kind}`, authority, person, address.toLowerCase())
}

/** The codes of a person's first addresses, for their row. */
export function firstSeals(who: Who, { email, eppn }: { email?: string | null; eppn?: string | null }, secret: Secret) {
  return {
    email_seal: email ? addressSeal(who, 'email', email, secret) : null,
    eppn_seal: eppn ? addressSeal(who, 'eppn', eppn, secret) : null,
  }
}

/** Whether an address is the person's own way in. */
export function isOwnAddress(who: Who, kind: AddressKind, address: string | null, seal: Buffer | null, secret: Secret): boolean {
  return address !== null && isBound(seal, addressSeal(who, kind, address, secret))
}

/** Where a person stands with what they sign in by. */
export type OwnAddresses = {
  eppn: string | null
  /**
   * By kind, the address that is the person's own while another stands in its place: '' when there is none, or none that is known for certain; null when nobody has
   * changed it, or the person has confirmed the change.
   */
  earlier: Record<AddressKind, string | null>
  /** The e-mail address that is theirs for certain, null for none: what they are to confirm is asked there. */
  ownEmail: string | null
}

/** Where a person stands with their addresses, in one question. The transaction must be scoped to the authority. */
export async function ownAddresses(tx: Tx, who: Who, secret: Secret): Promise<OwnAddresses> {
  const row = await tx
    .selectFrom('person')
    .select(['email', 'email_seal', 'earlier_email', 'eppn', 'eppn_seal', 'earlier_eppn'])
    .where('id', '=', who.person)
    .executeTakeFirst()
  if (!row) return { eppn: null, earlier: { email: '', eppn: '' }, ownEmail: null }
  const earlierOf = (kind: AddressKind, now: string | null, earlier: string | null, seal: Buffer | null) => {
    if (now === null && earlier === null) return null
    if (isOwnAddress(who, kind, now, seal, secret)) return null
    return isOwnAddress(who, kind, earlier, seal, secret) ? (earlier ?? '') : ''
  }
  const email = earlierOf('email', row.email, row.earlier_email, row.email_seal)
  const eppn = earlierOf('eppn', row.eppn, row.earlier_eppn, row.eppn_seal)
  return { eppn: row.eppn, earlier: { email, eppn }, ownEmail: email === null ? row.email : email || null }
}

/** One kind's earlier address, as `OwnAddresses` has it. */
export async function earlierAddress(tx: Tx, who: Who, kind: AddressKind, secret: Secret): Promise<string | null> {
  return (await ownAddresses(tx, who, secret)).earlier[kind]
}

/** Makes the address that a person has now their own. */
export async function sealAddress(tx: Tx, who: Who, kind: AddressKind, secret: Secret): Promise<void> {
  const row = await tx.selectFrom('person').select(['email', 'eppn']).where('id', '=', who.person).executeTakeFirst()
  const address = row?.[kind]
  if (!address) return
  const seal = addressSeal(who, kind, address, secret)
  await tx
    .updateTable('person')
    .set(kind === 'email' ? { earlier_email: null, email_seal: seal } : { earlier_eppn: null, eppn_seal: seal })
    .where('id', '=', who.person)
    .execute()
}
