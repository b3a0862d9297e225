import { sql } from 'kysely'
import { sealed } from '../../cycle/matter/attest.ts'
import { keepKey } from '../../cycle/matter/store-attests.ts'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Secret } from '../../ground/base/secret.ts'
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

/**
 * The months that stand and that somebody attests: their own, and as principal those of others whose hours are the school's, where the call asks for that. The latest first.
 * @param led schools that who asks is the principal of
 */
export function ownMonthsAsked(person: string, led: readonly string[]): Question<OwnMonth[]> {
  return rowsOf(
    sql<OwnMonth>`
    select s.id, x.part, p.name, g.title as programme, f.number as project, s.number, s.month, s.revision, s.hours, s.minutes, m.facts, m.reason, s.school_name as school,
           encode(s.sha256, 'hex') as sha256, octet_length(m.facts) as size, a.at, a.id is null and s.hours > 0 and (x.part = 'person' or s.by_person) as waits
      from participation_standing s join participation_month m on m.id = s.id join funded_participant p on p.project_id = s.project_id and p.number = s.number
      join funded_project f on f.id = s.project_id join programme g on g.id = f.programme_id
      cross join (values ('person'), ('manager')) as x (part)
      left join participation_attest a on a.month_id = s.id and a.part = x.part
     where case x.part when 'person' then p.person_id = ${person}
                       else f.manager_attests and p.person_id is distinct from ${person}::uuid and s.school_id = any (${[...led]}::uuid[]) end
     order by s.month desc, p.name, s.number, s.id, x.part desc`,
    'at',
  )
}

/** Attests months, each with a text of its own that the installation signs. Who may and whether each waits is asked before; what somebody attested meanwhile stays as it was. */
export async function attestMonths(
  tx: Tx,
  actor: Actor,
  secret: Secret,
  who: { name: string; unit: string },
  signIn: { to: string; at: string; session: string },
  months: readonly (OwnMonth & { sentence: string })[],
): Promise<void> {
  const signer = secret.signer('attest')
  await keepKey(tx, secret, actor.today)
  const rows = months.map(({ id, part, project, number, month, revision, size, sha256, sentence }) => {
    const title = `${project} ${month.slice(0, 7)}`
    const made = sealed(
      {
        sequence: revision,
        document: { number: String(number), title, version: revision, size, sha256 },
        person: { id: actor.by, name: who.name, title: '', unit: who.unit },
        part,
        sentence,
        at: actor.now.toISOString(),
        signIn: { method: 'mail code', ...signIn },
        previous: null,
      },
      signer,
    )
    return {
      authority_id: actor.authority,
      month_id: id,
      part,
      person_id: actor.by,
      name: who.name,
      body: made.body,
      hash: made.hash,
      signature: made.signature,
      key_id: made.keyId,
      at: actor.now,
    }
  })
  if (rows.length === 0) return
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
