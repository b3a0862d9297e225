import { sql } from 'kysely'
import type { Audience } from '../../content/framework/framework.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { type MailingKind, type Place, placesToRemind } from './mailing.ts'
import './tables.ts'

/** A member at one school, with how mail reaches them. Without an address they need a slip. */
export type Addressee = Place & { schoolName: string; audience: Audience; givenName: string; email: string | null; language: Language }

/** The members of a round who are still at the school they are asked about, or one of them. */
export async function addresseesOf(tx: Tx, round: string, today: Day, person: string | null = null): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select m.person_id as person, m.school_id as school, s.name as "schoolName", m.audience, p.given_name as "givenName", p.email, p.language
      from app.members_there(${round}, ${today}) t
      join round_member m on m.round_id = ${round} and m.person_id = t.person_id and m.school_id = t.school_id
      join person p on p.id = m.person_id join unit s on s.id = m.school_id
     where ${person}::uuid is null or m.person_id = ${person}
     order by m.person_id, s.name`.execute(tx)
  return rows
}

/** The places that a mail is about: all for the invitation; for a reminder those not handed in. The worker's login only. */
export async function placesFor(
  tx: Tx,
  secret: Secret,
  authority: string,
  round: string,
  kind: MailingKind,
  places: Addressee[],
): Promise<Addressee[]> {
  if (kind === 'invitation') return places
  const handedIn = new Map<string, Set<string>>()
  for (const [school, members] of Map.groupBy(places, (place) => place.school)) {
    const pseudonyms = members.map(({ person }) => secret.pseudonym(authority, person))
    const { rows } = await sql<{
      pseudonym: string
    }>`select handed_in as pseudonym from private.handed_in(${round}, ${school}, ${pseudonyms})`.execute(tx)
    handedIn.set(school, new Set(rows.map(({ pseudonym }) => pseudonym)))
  }
  return placesToRemind(places, handedIn, (person) => secret.pseudonym(authority, person))
}
