import { CompiledQuery, sql } from 'kysely'
import type { Claim } from '../../ground/base/ask.ts'
import { addDays, type Day, mondayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { newToken, type Secret, tokenHash } from '../../ground/base/secret.ts'
import type { Duty, Origin, Viewer } from '../../ground/base/viewer.ts'
import './tables.ts'

const lifetime: Record<Origin, number> = { mail: 30, school: 30, slip: 14, operator: 2, demo: 2, readdressed: 2, renamed: 2 }
const cookieForm = /^([0-9a-f-]{36})\.([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/

/** Days until a session that began this way ends. */
export function sessionDays(origin: Origin): number {
  return lifetime[origin]
}

export function writeClaim({ authority, person, token }: Claim): string {
  return `${authority}.${person}.${token}`
}

export function readClaim(cookie: string | undefined): Claim | null {
  const [, authority, person, token] = cookieForm.exec(cookie ?? '') ?? []
  return authority && person && token ? { authority, person, token } : null
}

/**
 * The key of one session, made from its token with the installation's key. The session's row is bound to its person, authority, origin and end by a code
 * made with it (`app.session_mac`): the database can check the row with this key and no other, and never has the installation's.
 */
export function sessionKey(secret: Secret, token: string): Buffer {
  return secret.mac('session', tokenHash(token).toString('hex'))
}

/** Begins a session for a person on a device; returns the cookie's claim. The transaction must be scoped to the person. */
export async function beginSession(
  tx: Tx,
  secret: Secret,
  who: { authority: string; person: string },
  origin: Origin,
  device: string,
  today: Day,
): Promise<Claim> {
  const token = newToken()
  const expires = addDays(today, lifetime[origin])
  await tx
    .insertInto('session')
    .values({
      authority_id: who.authority,
      person_id: who.person,
      token_hash: tokenHash(token),
      origin,
      device,
      created_on: today,
      seen_week: mondayOf(today),
      expires_on: expires,
      mac: sql<Buffer>`app.session_mac(${sessionKey(secret, token)}, ${who.authority}, ${who.person}, ${origin}, ${expires})`,
    })
    .execute()
  return { ...who, token }
}

/** What the database found; nothing but nulls when it was nobody. */
export type Found = {
  session: string | null
  origin: Origin
  seen_week: Day
  given_name: string
  family_name: string
  email: string | null
  language: Language
  authority_name: string
  authority_kind: 'real' | 'demo'
  level_names: Viewer['levelNames']
  duties: Duty[]
  asked_schools: { id: string; name: string }[]
}

/** A signed-in person, with the language they read. */
export type Recognised = { viewer: Viewer; language: Language; seenWeek: Day }

/**
 * Who a claim belongs to, or null: unknown, expired or revoked session, one whose row is not bound to what it says, or a person who has left. Narrows
 * the transaction to that person.
 */
export async function recognise(tx: Tx, secret: Secret, claim: Claim, today: Day): Promise<Recognised | null> {
  const { rows } = await tx.executeQuery(recognition(secret, claim, today))
  return recognised(claim, rows)
}

/** The same question as a transaction opens with it, so that it is answered in the round trip that begins. Its answer is for `recognised`. */
export function recognition(secret: Secret, { authority, person, token }: Claim, today: Day): CompiledQuery<Found> {
  return CompiledQuery.raw('select * from app.recognise($1, $2, $3, $4, $5)', [
    authority,
    person,
    tokenHash(token),
    sessionKey(secret, token),
    today,
  ])
}

/** Who it was, from the answer. */
export function recognised(claim: Claim, rows: readonly Found[]): Recognised | null {
  const [found] = rows
  if (!found?.session) return null
  const viewer: Viewer = {
    person: claim.person,
    authority: claim.authority,
    authorityName: found.authority_name,
    authorityKind: found.authority_kind,
    levelNames: found.level_names ?? null,
    session: found.session,
    origin: found.origin,
    givenName: found.given_name,
    familyName: found.family_name,
    email: found.email,
    duties: found.duties,
    askedSchools: found.asked_schools,
  }
  return { viewer, language: found.language, seenWeek: found.seen_week }
}

/** Notes that a session is in use, at most once a week. */
export async function noteUse(tx: Tx, session: string, today: Day): Promise<void> {
  await tx
    .updateTable('session')
    .set({ seen_week: mondayOf(today) })
    .where('id', '=', session)
    .where('seen_week', '<', mondayOf(today))
    .execute()
}
