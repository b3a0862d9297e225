import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { type Happenings, recordEvent } from '../../ground/base/event.ts'
import type { Language } from '../../ground/base/language.ts'
import { isBound, newToken, type Secret, tokenHash } from '../../ground/base/secret.ts'
import { isThere } from '../../people/organisation/in-force.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Since when a person has a calendar address; null for none. */
export async function feedSince(tx: Tx, person: string): Promise<Day | null> {
  const row = await tx
    .selectFrom('calendar_feed')
    .select('created_on')
    .where('person_id', '=', person)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row?.created_on ?? null
}

type Who = { authority: string; person: string }

/** Makes a calendar address and gives its secret part, which is kept as a hash only. The one before stops working. */
export async function renewFeed(tx: Tx, secret: Secret, who: Who, today: Day): Promise<string> {
  await closeFeed(tx, who.person, today)
  const token = newToken()
  const hash = tokenHash(token)
  const made = { token_hash: hash, created_on: today, mac: feedMac(secret, hash, who) }
  await tx
    .insertInto('calendar_feed')
    .values({ authority_id: who.authority, person_id: who.person, ...made, ended_on: null })
    // Two at once: the later holds.
    .onConflict((conflict) => conflict.column('person_id').where('ended_on', 'is', null).doUpdateSet(made))
    .execute()
  await tell(tx, who, 'renewed')
  return token
}

/** The code that binds an address to the person whose calendar it shows. */
export function feedMac(secret: Secret, hash: Buffer, { authority, person }: Who): Buffer {
  return secret.mac('calendar', hash.toString('hex'), authority, person)
}

/** Ends a person's calendar address. Nothing happens when there is none. */
export async function endFeed(tx: Tx, who: Who, today: Day): Promise<void> {
  if (await closeFeed(tx, who.person, today)) await tell(tx, who, 'ended')
}

/** Whose calendar an address is, in whose name the transaction then goes on; null for an address that does not hold, or whose owner has left. */
export async function feedReader(tx: Tx, secret: Secret, token: string, today: Day): Promise<(Who & { language: Language }) | null> {
  const hash = tokenHash(token)
  await setScope(tx, { ticket: hash.toString('hex') })
  const row = await tx
    .selectFrom('calendar_feed')
    .select(['authority_id as authority', 'person_id as person', 'mac'])
    .where('token_hash', '=', hash)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const { mac, ...feed } = row
  if (!isBound(mac, feedMac(secret, hash, feed))) return null
  await setScope(tx, { ...feed, ticket: '' })
  const reader = await tx
    .selectFrom('person')
    .select('language')
    .where('id', '=', feed.person)
    .where(isThere('to_on', today))
    .executeTakeFirst()
  return reader ? { ...feed, language: reader.language } : null
}

async function closeFeed(tx: Tx, person: string, today: Day): Promise<boolean> {
  const done = await tx
    .updateTable('calendar_feed')
    .set({ ended_on: today })
    .where('person_id', '=', person)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows > 0n
}

function tell(tx: Tx, { authority, person }: Who, what: Happenings['calendar']): Promise<void> {
  return recordEvent(tx, { authority, by: person, what: `calendar.${what}`, about: { kind: 'person', id: person } })
}

/** Binds the calendar addresses that are there. Run once, by the owner's login, in an installation from before they were bound. */
export async function bindFeeds(tx: Tx, secret: Secret): Promise<void> {
  const feeds = await tx
    .selectFrom('calendar_feed')
    .select(['id', 'authority_id as authority', 'person_id as person', 'token_hash as hash'])
    .execute()
  const macs = feeds.map((feed) => feedMac(secret, feed.hash, feed))
  await sql`
    update calendar_feed set mac = b.mac
      from unnest(${feeds.map(({ id }) => id)}::uuid[], ${macs}::bytea[]) as b (id, mac) where calendar_feed.id = b.id`.execute(tx)
}
