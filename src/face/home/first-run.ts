import { z } from 'zod'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { recordEvent } from '../../ground/base/event.ts'
import { codesOf } from '../../ground/base/form.ts'
import type { Secret } from '../../ground/base/secret.ts'
import { issueOperatorLink } from '../../people/access/ticket.ts'
import { addDuty, addPerson, createFirstAuthority } from '../../people/organisation/store.ts'
import { firstRunWords } from './pages/first-run.words.ts'

/** What a form here may be told to mend. */
export const code = codesOf(firstRunWords.sv.first.errors)

/** What the first page asks for. */
export const firstAuthority = z.object({
  name: z.string(code.nameMissing).min(1, code.nameMissing).max(200, code.nameLong),
  givenName: z.string(code.givenNameMissing).min(1, code.givenNameMissing).max(100, code.personNameLong),
  familyName: z.string(code.familyNameMissing).min(1, code.familyNameMissing).max(100, code.personNameLong),
  email: z.email(code.emailForm).max(254, code.emailForm),
})

/**
 * Makes the authority of an empty installation with its first administrator.
 * @returns the one-time token for the terminal, or null when somebody else was first
 */
export async function makeFirstAuthority(
  tx: Tx,
  secret: Secret,
  wish: z.infer<typeof firstAuthority>,
  now: Date,
  today: Day,
): Promise<string | null> {
  const authority = await createFirstAuthority(tx, 'real', wish.name, today)
  if (!authority) return null
  const person = await addPerson(
    tx,
    { authority, givenName: wish.givenName, familyName: wish.familyName, email: wish.email, from: today },
    secret,
  )
  await addDuty(tx, { authority, person, unit: authority, role: 'administrator', from: today })
  await recordEvent(tx, { authority, by: null, what: 'authority.made', about: { kind: 'authority', id: authority } })
  return issueOperatorLink(tx, secret, { authority, person }, now, today)
}
