import type { Day } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { isBound, newToken, type Secret, tokenHash } from '../../ground/base/secret.ts'
import type { Origin } from '../../ground/base/viewer.ts'
import { isThere } from '../organisation/in-force.ts'
import { earlierAddress } from '../organisation/own-address.ts'
import { newCode } from './code.ts'
import type { TicketTable } from './tables.ts'

/** Minutes that a mailed link holds. */
export const linkMinutes = 15
const slipDays = 60
export const operatorHours = 24

export type TicketKind = TicketTable['kind']

export type Who = { authority: string; person: string }

/** What a used ticket led to: whose session to begin, and how it will be remembered. */
export type Admission = Who & { origin: Origin }

/**
 * Makes a mailed link's token for a person. The transaction must be scoped to the authority. A link to an address that somebody changed counts as
 * issued by others: whoever changed it may have it.
 */
export async function issueLink(tx: Tx, secret: Secret, who: Who, now: Date, today: Day): Promise<string> {
  const token = newToken()
  const kind = (await earlierAddress(tx, who, 'email', secret)) === null ? 'mail' : 'readdressed'
  await issue(tx, secret, who, { kind, word: token, by: null, expiresAt: new Date(now.getTime() + linkMinutes * 60_000) }, today)
  return token
}

/** Makes the one-time address that the operator gives the first administrator. Listed to the person like a slip. */
export async function issueOperatorLink(tx: Tx, secret: Secret, who: Who, now: Date, today: Day): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + operatorHours * 3_600_000)
  await issue(tx, secret, who, { kind: 'operator', word: token, by: null, expiresAt }, today)
  return token
}

/** Makes a slip's code for a person; slips printed before and never used stop working. */
export async function issueSlip(tx: Tx, secret: Secret, who: Who, by: string, now: Date, today: Day): Promise<string> {
  await tx
    .updateTable('ticket')
    .set({ withdrawn_on: today })
    .where('person_id', '=', who.person)
    .where('kind', '=', 'slip')
    .where('used_on', 'is', null)
    .where('withdrawn_on', 'is', null)
    .execute()
  const code = newCode('slip')
  await issue(tx, secret, who, { kind: 'slip', word: code, by, expiresAt: new Date(now.getTime() + slipDays * 86_400_000) }, today)
  return code
}

type Issued = { kind: TicketKind; word: string; by: string | null; expiresAt: Date; address?: string; usedOn?: Day }

/** Writes a ticket, bound to all that it says. */
export async function issue(
  tx: Tx,
  secret: Secret,
  who: Who,
  { kind, word, by, expiresAt, address, usedOn }: Issued,
  today: Day,
): Promise<void> {
  const hash = wordHash(secret, word)
  await tx
    .insertInto('ticket')
    .values({
      authority_id: who.authority,
      person_id: who.person,
      kind,
      secret_hash: hash,
      issued_by: by,
      issued_on: today,
      expires_at: expiresAt,
      used_on: usedOn ?? null,
      withdrawn_on: null,
      mac: ticketMac(secret, hash, { ...who, kind, expiresAt }, address),
    })
    .execute()
}

/** What the database keeps of a ticket's word. Keyed: a slip's code is short enough to be found out from a plain hash by trying all. */
export function wordHash(secret: Secret, word: string): Buffer {
  return keyedHash(secret, tokenHash(word))
}

/** From the plain hash, which is what tickets of earlier versions have. */
export function keyedHash(secret: Secret, plain: Buffer): Buffer {
  return secret.mac('ticket word', plain.toString('hex'))
}

/** The code that binds a ticket to what it opens: to whom, as what, until when, and of a confirmation to the address it is about. */
export function ticketMac(
  secret: Secret,
  hash: Buffer,
  { authority, person, kind, expiresAt }: Who & { kind: TicketKind; expiresAt: Date },
  address = '',
): Buffer {
  return secret.mac('ticket', hash.toString('hex'), authority, person, kind, expiresAt.toISOString(), address.toLowerCase())
}

/**
 * Uses up a ticket: once, in time, not withdrawn, bound to what it says, and only for a person who has not left. Null otherwise, without saying why.
 * A mailed link leaves nothing behind; a slip or an operator's link stays listed to the person it was for.
 */
export async function useTicket(tx: Tx, secret: Secret, word: string, now: Date, today: Day): Promise<Admission | null> {
  const hash = wordHash(secret, word)
  await setScope(tx, { ticket: hash.toString('hex') })
  const used = await tx
    .updateTable('ticket')
    .set({ used_on: today })
    .where('secret_hash', '=', hash)
    .where('used_on', 'is', null)
    .where('withdrawn_on', 'is', null)
    .where('expires_at', '>', now)
    .where('kind', 'in', ['mail', 'readdressed', 'slip', 'operator'])
    .returning(['authority_id as authority', 'person_id as person', 'kind', 'expires_at as expiresAt', 'mac'])
    .executeTakeFirst()
  if (!used || !isBound(used.mac, ticketMac(secret, hash, used))) return null
  const { authority, person, kind } = used
  await setScope(tx, { authority, person, ticket: '' })
  if (kind === 'mail') await tx.deleteFrom('ticket').where('secret_hash', '=', hash).execute()
  const active = await tx.selectFrom('person').select('id').where('id', '=', person).where(isThere('to_on', today)).executeTakeFirst()
  if (!active) return null
  return { authority, person, origin: originOf(kind, (await earlierAddress(tx, used, 'email', secret)) !== null) }
}

/** A mailed link is the person's own way in, unless somebody changed the address before it was made or since. */
function originOf(kind: TicketKind, readdressed: boolean): Origin {
  if (kind === 'slip' || kind === 'operator') return kind
  return kind === 'mail' && !readdressed ? 'mail' : 'readdressed'
}

/** A slip or operator's link made for a person, as they see it among their details. */
export type IssuedTicket = {
  id: string
  kind: 'slip' | 'operator' | 'readdressed' | 'school'
  issuedOn: Day
  usedOn: Day | null
  withdrawnOn: Day | null
  by: string | null
}

/** Every sign-in that somebody else made for a person, the newest first. */
export async function ticketsIssuedTo(tx: Tx, person: string): Promise<IssuedTicket[]> {
  const rows = await tx
    .selectFrom('ticket as t')
    .leftJoin('person as p', 'p.id', 't.issued_by')
    .select(['t.id', 't.kind', 't.issued_on', 't.used_on', 't.withdrawn_on', 'p.given_name', 'p.family_name'])
    .where('t.person_id', '=', person)
    .where('t.kind', '!=', 'mail')
    .orderBy('t.issued_on', 'desc')
    .orderBy('t.id')
    .execute()
  return rows.flatMap(({ kind, ...row }) =>
    kind === 'mail' || kind === 'confirmation' || kind === 'school-confirmation'
      ? []
      : [
          {
            id: row.id,
            kind,
            issuedOn: row.issued_on,
            usedOn: row.used_on,
            withdrawnOn: row.withdrawn_on,
            by: row.given_name ? `${row.given_name} ${row.family_name}` : null,
          },
        ],
  )
}
