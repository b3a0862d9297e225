import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { addressSeal } from './own-address.ts'
import './tables.ts'

/**
 * Makes the addresses that stand in the register each person's own, but for those that somebody has changed: of them the earlier. Run once, by the owner's
 * login, in an installation from before addresses were sealed.
 */
export async function sealAddresses(tx: Tx, secret: Secret): Promise<void> {
  const people = await tx
    .selectFrom('person')
    .select(['id as person', 'authority_id as authority', 'email', 'earlier_email', 'eppn', 'earlier_eppn'])
    .execute()
  const seals = people.map((who) => {
    const email = who.earlier_email ?? who.email
    const eppn = who.earlier_eppn ?? who.eppn
    return {
      email: email ? addressSeal(who, 'email', email, secret) : null,
      eppn: eppn ? addressSeal(who, 'eppn', eppn, secret) : null,
    }
  })
  await sql`
    update person set email_seal = s.email, eppn_seal = s.eppn
      from unnest(${people.map(({ person }) => person)}::uuid[], ${seals.map(({ email }) => email)}::bytea[], ${seals.map(({ eppn }) => eppn)}::bytea[])
        as s (id, email, eppn) where person.id = s.id`.execute(tx)
}
