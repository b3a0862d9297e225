import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Lecturer } from './programme.ts'
import { colleagueWith } from './store.ts'
import './tables.ts'

type Told = Lecturer & { mail: string | null }

/** Who lectures at a session, in the order that they were written. */
export function lecturersAsked(session: string): Question<Lecturer[]> {
  return toldAsked(session).map((told) => told.map(({ person, name }) => ({ person, name })))
}

/** Who lectures at the released sessions of a programme, by name, each once. */
export function lecturersWithin(programme: string): Question<string[]> {
  return rowsOf(sql<{ name: string }>`
    select distinct coalesce(app.person_name(p), l.name) as name
      from session_lecturer l join course_session s on s.id = l.session_id join course c on c.id = s.course_id join course_session_release r on r.session_id = s.id
      left join person p on p.id = l.person_id
     where c.programme_id = ${programme} and not exists (select from course_session_cancelling x where x.session_id = s.id) order by name`).map(
    (rows) => rows.map(({ name }) => name),
  )
}

/** The same as the session's form has them, one a line: an address for whoever works here. Only for who changes the session. */
export async function lecturerLines(tx: Tx, session: string): Promise<string> {
  return (await askOnce(tx, toldAsked(session))).map(({ name, mail }) => mail ?? name).join('\n')
}

function toldAsked(session: string): Question<Told[]> {
  return rowsOf(sql<Told>`
    select l.person_id as person, coalesce(app.person_name(p), l.name) as name, p.email as mail
      from session_lecturer l left join person p on p.id = l.person_id where l.session_id = ${session} order by l.position`)
}

/** Who is meant by lines: whoever has the address on it, else who is named. Null when an address is nobody's here. */
export async function lecturersOf(tx: Tx, lines: readonly string[]): Promise<Lecturer[] | null> {
  const found: Lecturer[] = []
  for (const line of lines) {
    if (!/^\S+@\S+$/.test(line)) found.push({ person: null, name: line })
    else {
      const somebody = await colleagueWith(tx, line)
      if (!somebody) return null
      found.push({ person: somebody.id, name: somebody.name })
    }
  }
  return found
}
