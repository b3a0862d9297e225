import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Way } from './programme.ts'
import '../../people/organisation/tables.ts'
import './tables.ts'

/** Who is written to, about which session, and how their sign-up, offer or place stands now. */
export type Addressed = {
  person: { name: string; givenName: string; email: string; language: Language }
  session: { id: string; title: string; startsAt: Date; endsAt: Date; place: string; link: string; sequence: number; revision: number }
  programme: { title: string; funderLine: string }
  way: Way
  /** The sign-up or the offer no longer holds. */
  ended: boolean
  /** Until when an offer holds; null for what is none. */
  until: Date | null
  cancelReason: string | null
  /** The programme has ended. */
  over: boolean
  leader: string | null
  /** Something was told to a leader who no longer is. */
  unheard: boolean
}

type Row = {
  name: string
  given: string
  email: string
  language: Language
  id: string
  title: string
  starts: Date
  ends: Date
  place: string
  link: string
  sequence: number
  revision: number
  programme: string
  funder: string
  way: Way
  ended: boolean
  until: Date | null
  reason: string | null
  over: boolean
  leader: string | null
  unheard: boolean
}

/**
 * About what a letter is about: a sign-up, an offer or a place in line, by its id. Null when it is gone, or its person has no address.
 */
export async function toTell(tx: Tx, what: 'signup' | 'offer' | 'place', id: string): Promise<Addressed | null> {
  const { rows } = await sql<Row>`
    select app.person_name(p) as name, p.given_name as given, p.email, p.language, s.id, s.title, s.starts_at as starts, s.ends_at as ends, s.place, s.link, s.sequence, s.revision,
           g.title as programme, g.funder_line as funder, a.way, a.ended, a.until, x.reason, app.person_name(l) as leader,
           exists (select from programme_ending e where e.programme_id = g.id) as over,
           exists (select from signup_need n where ${what} = 'signup' and n.signup_id = ${id} and n.told_to is distinct from s.leader_id) as unheard
      from (select session_id, person_id, way, ended_at is not null as ended, null::timestamptz as until from signup where ${what} = 'signup' and id = ${id}
            union all select o.session_id, w.person_id, o.way, o.answered_at is not null, o.until
                        from seat_offer o join waiting_place w on w.id = o.waiting_id where ${what} = 'offer' and o.id = ${id}
            union all select session_id, person_id, case way when 'link' then 'link' else 'room' end, ended_at is not null, null
                        from waiting_place where ${what} = 'place' and id = ${id}) a
      join person p on p.id = a.person_id join course_session s on s.id = a.session_id
      join course c on c.id = s.course_id join programme g on g.id = c.programme_id left join course_session_cancelling x on x.session_id = s.id
      left join person l on l.id = s.leader_id
     where p.email is not null`.execute(tx)
  const [row] = rows
  if (!row) return null
  return {
    person: { name: row.name, givenName: row.given, email: row.email, language: row.language },
    session: {
      id: row.id,
      title: row.title,
      startsAt: row.starts,
      endsAt: row.ends,
      place: row.place,
      link: row.link,
      sequence: row.sequence,
      revision: row.revision,
    },
    programme: { title: row.programme, funderLine: row.funder },
    way: row.way,
    ended: row.ended,
    until: row.until,
    cancelReason: row.reason,
    over: row.over,
    leader: row.leader,
    unheard: row.unheard,
  }
}
