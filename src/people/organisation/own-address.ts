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

/**
 * The address that is the person's own while another stands in its place: '' when there is none, or none that is known for certain; null when nobody has
 * changed it, or the person has confirmed the change. The transaction must be scoped to the authority.
 */
export async function earlierAddress(tx: Tx, who: Who, kind: AddressKind, secret: Secret): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .select(['email', 'email_seal', 'earlier_email', 'eppn', 'eppn_seal', 'earlier_eppn'])
    .where('id', '=', who.person)
    .executeTakeFirst()
  if (!row) return ''
  const [now, earlier, seal] =
    kind === 'email' ? [row.email, row.earlier_email, row.email_seal] : [row.eppn, row.earlier_eppn, row.eppn_seal]
  if (now === null && earlier === null) return null
  if (isOwnAddress(who, kind, now, seal, secret)) return null
  return isOwnAddress(who, kind, earlier, seal, secret) ? (earlier ?? '') : ''
}

/**
 * The e-mail address that is the person's own for certain: before a change that they have not confirmed, the earlier one. Null when there is none. What is to be
 * confirmed by the person is asked there.
 */
export async function ownEmail(tx: Tx, who: Who, secret: Secret): Promise<string | null> {
  const earlier = await earlierAddress(tx, who, 'email', secret)
  if (earlier !== null) return earlier || null
  return (await tx.selectFrom('person').select('email').where('id', '=', who.person).executeTakeFirst())?.email ?? null
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
