import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Funded, FunderMark } from '../funder/funder.ts'
import { mostSessions, type Showing, type ShowingPart } from './showing.ts'
import '../programme/tables.ts'
import './tables.ts'

/** What was chosen for a programme's open page; null: it has none. */
export function showingAsked(programme: string): Question<Showing | null> {
  return rowsOf(
    sql<Showing>`select parts, changed_by_name as "changedByName" from programme_showing where programme_id = ${programme}`,
  ).map(([row]) => row ?? null)
}

/** Chooses what stands on it. */
export async function chooseShowing(tx: Tx, actor: Actor, byName: string, programme: string, parts: ShowingPart[]): Promise<void> {
  const chosen = { parts, changed_by_name: byName, at: actor.now }
  await tx
    .insertInto('programme_showing')
    .values({ programme_id: programme, authority_id: actor.authority, ...chosen })
    .onConflict((conflict) => conflict.column('programme_id').doUpdateSet(chosen))
    .execute()
}

/** Says that a programme has no open page any more: the site shows it no longer, whoever published it. */
export async function endShowing(tx: Tx, programme: string): Promise<void> {
  await tx.deleteFrom('programme_showing').where('programme_id', '=', programme).execute()
}

/** A programme as its open page tells it: nobody who takes part, and nobody in charge but whom the contact names. */
export type Shown = Funded & {
  id: string
  title: string
  purpose: string
  from: Day
  to: Day
  funder: string
  funderNumber: string
  funding: string
  contact: string
  recordNumber: string
  partners: string
  forms: string[]
  schools: string[]
  parts: ShowingPart[]
  /** The day on which it was said to have ended; null while it goes on. */
  ended: Day | null
}

/** Released programmes with an open page to have. @param id that one alone */
export function shownAsked(id: string | null = null): Question<Shown[]> {
  return rowsOf(sql<Omit<Shown, 'funderMark'> & { funderMark: FunderMark | null }>`
    select p.id, p.title, p.purpose, p.from_on as "from", p.to_on as "to", p.funder, p.funder_line as "funderLine", app.funder_mark(p.id) as "funderMark", p.funder_number as "funderNumber",
           p.funding, p.contact, p.record_number as "recordNumber", p.partners, p.forms, s.parts, (select e.on_day from programme_ending e where e.programme_id = p.id) as ended,
           coalesce((select json_agg(u.name order by u.name) from programme_school o join unit u on u.id = o.school_id where o.programme_id = p.id), '[]') as schools
      from programme p join programme_release r on r.programme_id = p.id join programme_showing s on s.programme_id = p.id
     where ${id}::uuid is null or p.id = ${id}
     order by p.to_on desc, p.title, p.id`)
}

/** A session that is to come, without anybody's name. */
export type Coming = { title: string; startsAt: Date; endsAt: Date; place: string; link: boolean }

/** Sessions of a programme that everybody may know of, from a day on, the next first. */
export function comingAsked(programme: string, today: Day): Question<Coming[]> {
  return rowsOf(
    sql<Coming>`
    select s.title, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.seats_link is not null as link
      from course_session s join course c on c.id = s.course_id join course_session_release r on r.session_id = s.id
     where c.programme_id = ${programme} and s.ends_at >= ${today}::date::timestamp at time zone 'Europe/Stockholm' and not exists (select from course_session_cancelling x where x.session_id = s.id)
     order by s.starts_at, s.title, s.id limit ${mostSessions}`,
    'startsAt',
    'endsAt',
  )
}
