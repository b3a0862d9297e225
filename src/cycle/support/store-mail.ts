import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import { coachesOf } from '../../people/access/coach-access.ts'
import { hasDeclined, type Request } from './support.ts'

/** Who is told about a request: the coaches who may answer; of an answer the one who asked, and of a yes the principal, whose school is opened. */
export async function receiversOf(tx: Tx, request: Request, what: 'asked' | 'accepted' | 'declined', today: Day): Promise<string[]> {
  if (what === 'asked') {
    const coaches = (await coachesOf(tx, request.school, today)).map(({ id }) => id)
    const asked = request.coach?.there ? coaches.filter((id) => id === request.coach?.id) : coaches
    return asked.filter((id) => !hasDeclined(request, id) && id !== request.by.id)
  }
  const asker = request.by.id === null ? [] : [request.by.id]
  const principals = what === 'accepted' ? await holders(tx, request.school, ['principal'], today) : []
  return [...new Set([...asker, ...principals])]
}

/** How mail reaches somebody who has not left. */
export type Address = { givenName: string; email: string; language: Language }

/** Where mail to a person goes, and in which language; undefined for one who has left or has no address. */
export async function addressOf(tx: Tx, person: string, today: Day): Promise<Address | undefined> {
  const { rows } = await sql<Address>`
    select p.given_name as "givenName", p.email, p.language from person p
     where p.id = ${person} and p.email is not null and app.is_there(p.to_on, ${today})`.execute(tx)
  return rows[0]
}

async function holders(tx: Tx, unit: string, roles: string[], today: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct d.person_id as id from app.duty_on(${today}) d
     where d.unit_id = ${unit} and d.role = any (${roles})`.execute(tx)
  return rows.map(({ id }) => id)
}
