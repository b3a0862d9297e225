import { sha256 } from '../../cycle/matter/attest.ts'
import type { Actor } from '../../ground/base/actor.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { initials } from '../../ground/ui/components/person/person.tsx'
import type { Funded } from '../funder/funder.ts'
import { type Attended, minutesOf, spanOf } from './certificate.ts'
import './tables.ts'

export type NewCertificate = {
  number: string
  programme: { id: string; title: string } & Funded
  name: string
  sessions: readonly Attended[]
  bytes: Uint8Array
}

/** Keeps a certificate of the one who acts as it was set: its bytes, their hash, and what it says of each session. @returns its id */
export async function keepCertificate(tx: Tx, actor: Actor, { number, programme, name, sessions, bytes }: NewCertificate): Promise<string> {
  const { from, to } = spanOf(sessions)
  const { id } = await tx
    .insertInto('certificate')
    .values({
      authority_id: actor.authority,
      programme_id: programme.id,
      person_id: actor.by,
      number,
      title: programme.title,
      name,
      initials: initials(name) || '–',
      minutes: minutesOf(sessions),
      from_on: from,
      to_on: to,
      funder_line: programme.funderLine,
      funder_mark: programme.funderMark?.is ?? 'none',
      funder_logo_id: programme.funderMark?.is === 'picture' ? programme.funderMark.id : null,
      size: bytes.length,
      sha256: sha256(bytes),
      issued_on: actor.today,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('certificate_session')
    .values(sessions.map(({ session, minutes }) => ({ authority_id: actor.authority, certificate_id: id, session_id: session, minutes })))
    .execute()
  await tx
    .insertInto('certificate_content')
    .values({ certificate_id: id, authority_id: actor.authority, bytes: Buffer.from(bytes) })
    .execute()
  await recordEvent(tx, { authority: actor.authority, by: actor.by, what: 'certificate.made', about: { kind: 'certificate', id } })
  return id
}

/** Says that a certificate no longer holds, and why; false when it was withdrawn before. */
export async function withdrawCertificate(tx: Tx, actor: Actor, byName: string, id: string, reason: string): Promise<boolean> {
  const done = await tx
    .insertInto('certificate_withdrawal')
    .values({ certificate_id: id, authority_id: actor.authority, reason, by_name: byName, at: actor.now })
    .onConflict((conflict) => conflict.column('certificate_id').doNothing())
    .executeTakeFirst()
  if (!done.numInsertedOrUpdatedRows) return false
  await recordEvent(tx, { authority: actor.authority, by: actor.by, what: 'certificate.withdrawn', about: { kind: 'certificate', id } })
  return true
}
