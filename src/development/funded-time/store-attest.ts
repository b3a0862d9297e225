import { randomBytes } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { keyIdOf, sha256 } from '../../cycle/matter/attest.ts'
import { keepKey } from '../../cycle/matter/store-attests.ts'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { onAPage } from './funded-time.ts'
import { wordsIn } from './store.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** A participant's month, as who attests it reads it. @property part as what they may attest it */
export type OwnMonth = {
  id: string
  part: 'person' | 'manager'
  name: string
  programme: string
  project: string
  number: number
  month: Day
  revision: number
  hours: number
  minutes: number
  facts: string
  reason: string
  school: string
  sha256: string
  size: number
  at: Date | null
  /** Whether it can be attested now: a manager waits for the person. */
  waits: boolean
}

/** Who attests for whom: the schools that somebody may be a manager for, by their duties; null: any, or none. Which of their staff's months are theirs the database says (`app.attesters_of`). */
export type Reach = { schools: readonly string[]; districts: readonly string[]; all: boolean }

const columns = sql`
  s.id, p.name, g.title as programme, f.number as project, s.number, s.month, s.revision, s.hours, s.minutes, m.facts, m.reason, s.school_name as school,
  encode(s.sha256, 'hex') as sha256, octet_length(m.facts) as size`
const tables = sql`
  funded_participant p join participation_standing s on s.project_id = p.project_id and s.number = p.number join participation_month m on m.id = s.id
  join funded_project f on f.id = s.project_id join programme g on g.id = f.programme_id`

/** Somebody's own months that stand, the latest first. */
export function ownMonthsAsked(person: string): Question<OwnMonth[]> {
  return rowsOf(
    sql<OwnMonth>`
    select ${columns}, 'person' as part, a.at, a.id is null and s.hours > 0 as waits
      from ${tables} left join participation_attest a on a.month_id = s.id and a.part = 'person'
     where p.person_id = ${person} order by s.month desc, f.number, s.id`,
    'at',
  )
}

/** What of the months of one's staff is asked for. @property words that the name or the school has @property which these alone @property page from 1 */
export type StaffChoice = { words?: string; which?: readonly string[]; page?: number }

/**
 * The months of one's staff where the call asks for a manager's attest: those that wait for it first, then those that wait for the participant, then what one has attested, the latest first.
 * @returns a page of them, and how many there are
 */
export function staffMonthsAsked(
  person: string,
  reach: Reach,
  today: Day,
  { words = '', which, page = 1 }: StaffChoice = {},
): Question<{ found: number; months: OwnMonth[] }> {
  if (reachesNobody(reach)) return known({ found: 0, months: [] })
  return rowsOf(
    sql<OwnMonth & { found: number }>`
    select ${columns}, 'manager' as part, a.at, a.id is null and s.by_person as waits, (count(*) over ())::integer as found
      from ${tables} left join participation_attest a on a.month_id = s.id and a.part = 'manager'
     where f.manager_attests and f.names_gone_on is null and s.hours > 0 and (a.person_id = ${person} or (a.id is null and ${managedBy(person, reach, today)}))
       and p.name || ' ' || s.school_name ilike all (${wordsIn(words)}::text[])
       and (${which ? [...which] : null}::uuid[] is null or s.id = any (${which ? [...which] : null}::uuid[]))
     order by a.id is not null, not s.by_person, s.month desc, p.name, s.number, s.id limit ${onAPage} offset ${(page - 1) * onAPage}`,
    'at',
  ).map((rows) => ({ found: rows[0]?.found ?? 0, months: rows.map(({ found: _, ...month }) => month) }))
}

/** How many months of one's staff wait for one's attest. */
export function staffWaitingAsked(person: string, reach: Reach, today: Day): Question<number> {
  if (reachesNobody(reach)) return known(0)
  // Who attests for somebody is asked once for their school, however many of their months wait.
  return rowsOf(sql<{ count: number }>`
    with waiting as materialized (
      select s.school_id, p.person_id, count(*) as months
        from funded_project f join participation_standing s on s.project_id = f.id join funded_participant p on p.project_id = s.project_id and p.number = s.number
       where f.manager_attests and f.names_gone_on is null and s.hours > 0 and s.by_person and not s.by_manager and ${within(reach)} group by s.school_id, p.person_id)
    select coalesce(sum(s.months), 0)::integer as count from waiting s where ${person} in (select app.attesters_of(s.school_id, s.person_id, ${today}))`).map(
    ([row]) => row?.count ?? 0,
  )
}

/** Whether a month is one that somebody attests as manager. Within their reach first, so that a principal's page asks of their own school's months alone. */
function managedBy(person: string, reach: Reach, today: Day): RawBuilder<unknown> {
  return sql`${within(reach)} and ${person} in (select app.attesters_of(s.school_id, p.person_id, ${today}))`
}

/** Whether a month is of a school within somebody's reach. */
function within({ schools, districts, all }: Reach): RawBuilder<unknown> {
  return sql`(${all}::boolean or s.school_id = any (${[...schools]}::uuid[])
      or s.school_id in (select l.id from unit_place l where l.district_id = any (${[...districts]}::uuid[])))`
}

function reachesNobody({ schools, districts, all }: Reach): boolean {
  return !all && schools.length === 0 && districts.length === 0
}

/** Who somebody was when they attested. @property salt so that nobody tries names against the hash */
type Who = { id: string; name: string; unit: string; to: string; salt: string }

/**
 * Attests months, each with a text of its own that the installation signs. The text has the hash of who attested, and not their name: the signature stands when the person is erased and the name goes. Who may and
 * whether each waits is asked before; what somebody attested meanwhile stays as it was.
 */
export async function attestMonths(
  tx: Tx,
  actor: Actor,
  secret: Secret,
  { name, unit }: { name: string; unit: string },
  signIn: { to: string; at: string; session: string },
  months: readonly (OwnMonth & { sentence: string })[],
): Promise<void> {
  if (months.length === 0) return
  const signer = secret.signer('attest')
  const keyId = keyIdOf(signer.publicKey)
  await keepKey(tx, secret, actor.today)
  const rows = months.map(({ id, part, project, number, month, revision, size, sha256: facts, sentence }) => {
    const who = JSON.stringify({ id: actor.by, name, unit, to: signIn.to, salt: randomBytes(16).toString('base64url') } satisfies Who)
    const body = JSON.stringify({
      participation: 2,
      document: { number: String(number), title: `${project} ${month.slice(0, 7)}`, version: revision, size, sha256: facts },
      who: sha256(who).toString('hex'),
      part,
      sentence,
      at: actor.now.toISOString(),
      signIn: { method: 'mail code', at: signIn.at, session: signIn.session },
    })
    return {
      authority_id: actor.authority,
      month_id: id,
      part,
      person_id: actor.by,
      name,
      who,
      body,
      hash: sha256(body),
      signature: signer.sign(Buffer.from(body)),
      key_id: keyId,
      at: actor.now,
    }
  })
  await tx
    .insertInto('participation_attest')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['month_id', 'part']).doNothing())
    .execute()
  await recordEvent(tx, {
    authority: actor.authority,
    by: actor.by,
    what: 'funded-time.attested',
    about: { kind: 'funded-time', id: null },
  })
}
