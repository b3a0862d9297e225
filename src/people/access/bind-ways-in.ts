import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { keyedHash, ticketMac } from './ticket.ts'
import './tables.ts'

/**
 * Binds the sessions and tickets that are there: signed-in people stay signed in, and slips that lie printed go on working. Run once, by the owner's login,
 * in an installation from before they were bound. Confirmations on their way are not kept: they hold for a day, and are asked for anew.
 */
export async function bindWaysIn(tx: Tx, secret: Secret): Promise<void> {
  await tx.deleteFrom('ticket').where('kind', '=', 'confirmation').execute()
  const tickets = await tx
    .selectFrom('ticket')
    .select(['id', 'authority_id as authority', 'person_id as person', 'kind', 'expires_at as expiresAt', 'secret_hash as hash'])
    .execute()
  const bound = tickets.map((ticket) => {
    const hash = keyedHash(secret, ticket.hash)
    return { hash, mac: ticketMac(secret, hash, ticket) }
  })
  await sql`
    update ticket set secret_hash = b.hash, mac = b.mac
      from unnest(${tickets.map(({ id }) => id)}::uuid[], ${bound.map(({ hash }) => hash)}::bytea[], ${bound.map(({ mac }) => mac)}::bytea[])
        as b (id, hash, mac) where ticket.id = b.id`.execute(tx)
  const sessions = await tx.selectFrom('session').select(['id', 'token_hash']).execute()
  const keys = sessions.map(({ token_hash }) => secret.mac('session', token_hash.toString('hex')))
  await sql`
    update session s set mac = app.session_mac(k.key, s.authority_id, s.person_id, s.origin, s.expires_on)
      from unnest(${sessions.map(({ id }) => id)}::uuid[], ${keys}::bytea[]) as k (id, key) where s.id = k.id`.execute(tx)
}
