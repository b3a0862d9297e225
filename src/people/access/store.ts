import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Database, Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { isThere } from '../organisation/in-force.ts'
import './tables.ts'

/** An account that an e-mail address belongs to. */
export type Account = {
  authority: string
  person: string
  givenName: string
  email: string
  language: Language
  authorityName: string
  authorityKind: 'real' | 'demo'
}

/** The accounts of an address, in whichever authorities: asked before anyone has signed in. */
export async function accountsOf(db: Database | Tx, address: string, today: Day): Promise<Account[]> {
  const { rows } = await sql<Account>`
    select authority_id as authority, person_id as person, given_name as "givenName", email, language, authority_name as "authorityName",
           authority_kind as "authorityKind"
      from app.accounts_by_email(${address}, ${today})`.execute(db)
  return rows
}

/** How sign-in mail reaches a person who has not left and has an address; the transaction is scoped to their authority. */
export async function accountOf(tx: Tx, person: string, today: Day): Promise<Pick<Account, 'givenName' | 'email' | 'language'> | null> {
  const row = await tx
    .selectFrom('person')
    .select(['given_name as givenName', 'email', 'language'])
    .where('id', '=', person)
    .where(isThere('to_on', today))
    .executeTakeFirst()
  return row?.email ? { givenName: row.givenName, email: row.email, language: row.language } : null
}

/** One of a person's signed-in devices. */
export type Device = { id: string; device: string; origin: string; createdOn: Day; seenWeek: Day }

export async function devicesOf(tx: Tx, person: string, today: Day): Promise<Device[]> {
  return tx
    .selectFrom('session')
    .select(['id', 'device', 'origin', 'created_on as createdOn', 'seen_week as seenWeek'])
    .where('person_id', '=', person)
    .where('expires_on', '>', today)
    .orderBy('created_on', 'desc')
    .orderBy('id')
    .execute()
}

/** Signs a device out; true when there was one of that person. */
export async function revokeDevice(tx: Tx, person: string, session: string): Promise<boolean> {
  const gone = await tx.deleteFrom('session').where('id', '=', session).where('person_id', '=', person).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** Someone who may get a slip: what is printed on it, and whether mail would reach them. */
export type SlipReceiver = {
  person: string
  givenName: string
  familyName: string
  school: string
  schoolName: string
  teamName: string | null
  email: string | null
  personId: string | null
}

/** Everyone with a duty at a school today, by team and name. */
export async function slipReceivers(tx: Tx, school: string, today: Day): Promise<SlipReceiver[]> {
  const { rows } = await sql<SlipReceiver>`
    select distinct on (p.family_name, p.given_name, p.id) p.id as person, p.given_name as "givenName", p.family_name as "familyName",
           school.id as school, school.name as "schoolName", case when u.kind = 'team' then u.name end as "teamName", p.email, p.external_id as "personId"
      from app.duty_on(${today}) d join unit_place u on u.id = d.unit_id join unit school on school.id = u.school_id join person p on p.id = d.person_id
     where u.school_id = ${school} and d.role not in ('coach', 'administrator', 'district_head') and app.is_there(p.to_on, ${today})
     order by p.family_name, p.given_name, p.id, d.home desc, u.name`.execute(tx)
  return rows
}

/** The authority that a visitor without a session stands before: the only one, or none said. */
export async function onlyAuthority(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`select app.only_authority() as id`.execute(tx)
  return rows[0]?.id ?? null
}

/**
 * Whether the operator's first address, printed in the terminal, waits to be used. Until then no mailed link lets anyone in: whoever merely found the
 * page of an empty installation must not become its administrator.
 */
export async function isUnclaimed(tx: Tx): Promise<boolean> {
  const tickets = await tx.selectFrom('ticket').select('used_on').where('kind', '=', 'operator').execute()
  return tickets.length > 0 && tickets.every(({ used_on }) => used_on === null)
}

/** Removes sessions, tickets and counters that have run out, in one authority. */
export async function clearExpired(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('ticket').where('kind', 'in', ['mail', 'confirmation', 'school-confirmation']).where('expires_at', '<', now).execute()
  await tx.deleteFrom('attempt').where('until', '<', now).execute()
}
