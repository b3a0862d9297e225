import type { Day } from '../../ground/base/clock.ts'
import { anyOf, setScope, type Tx } from '../../ground/base/database.ts'
import { isBound, newToken, type Secret } from '../../ground/base/secret.ts'
import { type AddressKind, sealAddress } from '../organisation/own-address.ts'
import { issue, operatorHours, ticketMac, type Who, wordHash } from './ticket.ts'
import './tables.ts'

/** The kind of ticket that confirms a changed address, or a changed school name. */
export const confirming = { email: 'confirmation', eppn: 'school-confirmation' } as const satisfies Record<AddressKind, string>

/** Makes the token by which a person confirms, from an address that is theirs for certain, that this new address or school name is theirs. */
export async function issueConfirmation(
  tx: Tx,
  secret: Secret,
  who: Who,
  { kind, address }: { kind: AddressKind; address: string },
  now: Date,
  today: Day,
): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + operatorHours * 3_600_000)
  await issue(tx, secret, who, { kind: confirming[kind], word: token, by: null, expiresAt, address }, today)
  return token
}

/** Confirms a change: once, in time, by the token that was sent about this very address or school name. What it confirmed, or null. */
export async function confirmAddress(tx: Tx, secret: Secret, token: string, now: Date): Promise<AddressKind | null> {
  const hash = wordHash(secret, token)
  await setScope(tx, { ticket: hash.toString('hex') })
  const used = await tx
    .deleteFrom('ticket')
    .where('secret_hash', '=', hash)
    .where('kind', '=', anyOf(Object.values(confirming)))
    .where('expires_at', '>', now)
    .returning(['authority_id as authority', 'person_id as person', 'kind', 'expires_at as expiresAt', 'mac'])
    .executeTakeFirst()
  if (!used) return null
  await setScope(tx, { authority: used.authority, ticket: '' })
  const about = used.kind === confirming.eppn ? 'eppn' : 'email'
  const person = await tx.selectFrom('person').select(['email', 'eppn']).where('id', '=', used.person).executeTakeFirst()
  const address = person?.[about]
  if (!address || !isBound(used.mac, ticketMac(secret, hash, used, address))) return null
  await sealAddress(tx, used, about, secret)
  return about
}
