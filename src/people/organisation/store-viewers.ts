import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Duty, Viewer } from '../../ground/base/viewer.ts'

/** Somebody who is told things while they are not there, with the language they read. */
export type Absent = { viewer: Viewer; language: Language }

/**
 * People as those who would ask, had they signed in today; who has left is left out. They have no session, and are taken as let in by somebody else: nothing that
 * wants a sign-in of their own opens.
 */
export async function viewersOf(tx: Tx, people: readonly string[], today: Day): Promise<Absent[]> {
  const { rows } = await sql<Row>`
    select person, authority, "authorityName", "authorityKind", "givenName", "familyName", email, language, duties, "askedSchools"
      from app.viewers(${people}::uuid[], ${today})`.execute(tx)
  return rows.map(({ language, ...viewer }) => ({ viewer: { ...viewer, session: '', origin: 'operator' }, language }))
}

type Row = Omit<Viewer, 'session' | 'origin' | 'levelNames' | 'duties' | 'askedSchools'> & {
  language: Language
  duties: Duty[]
  askedSchools: { id: string; name: string }[]
}
