import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { newToken, type Secret } from '../../ground/base/secret.ts'
import { isThere } from '../organisation/in-force.ts'
import { earlierAddress } from '../organisation/own-address.ts'
import { type Admission, issue } from './ticket.ts'
import '../organisation/tables.ts'

/**
 * Who the school's sign-in lets in, by the name (EPPN) that it vouches for: a person who has not left. Their own way in, unless somebody changed the name since it
 * became theirs: then it opens nothing that was there before, and is listed to them like a link to a changed address. Begin the session with the origin that comes out.
 * @returns null for a name that nobody here has
 */
export async function admitBySchool(
  tx: Tx,
  secret: Secret,
  { authority, eppn }: { authority: string; eppn: string },
  today: Day,
): Promise<Admission | null> {
  await setScope(tx, { authority })
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where(sql<string>`lower(eppn)`, '=', eppn.toLowerCase())
    .where(isThere('to_on', today))
    .executeTakeFirst()
  if (!found) return null
  const who = { authority, person: found.id }
  await setScope(tx, who)
  if ((await earlierAddress(tx, who, 'eppn', secret)) === null) return { ...who, origin: 'school' }
  // Used as it is made: nothing opens by it, it only tells. No time finer than the day.
  await issue(tx, secret, who, { kind: 'school', word: newToken(), by: null, expiresAt: new Date(today), usedOn: today }, today)
  return { ...who, origin: 'renamed' }
}
