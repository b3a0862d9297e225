import assert from 'node:assert/strict'
import { linkIn } from './ballot-town.ts'
import { Visitor } from './browser.ts'
import type { TrainingTown } from './training.ts'
import type { Opens } from './unjoining.ts'

/** Half past six in the evening of the day of the session that the tests make. */
export const thatEvening = '2026-12-15T17:30:00Z'
/** While it is going on. */
export const inTheRoom = '2026-12-15T15:00:00Z'

/** Who has mail in the town of the tests, and can take part. */
export const participants = ['teacher', 'colleague', 'staff', 'lead', 'principal', 'coach', 'otherPrincipal', 'adultTeacher'] as const

/** A session with so many who have a seat; led by whom. @returns its address */
export async function held(place: TrainingTown, size: number, leader: (typeof participants)[number] | null = null): Promise<string> {
  const path = await place.session({ seatsRoom: '20' })
  for (const who of participants.slice(0, size)) assert.equal((await place.signUp(who, path)).status, 303, who)
  if (leader) {
    const [row] = await place.rows<{ mail: string }>('select email as mail from person where id = $1', [place.town.people[leader]])
    assert.equal((await place.as('ulla').post(`${path}/leader?_method=PUT`, { mail: row?.mail ?? '' })).status, 303)
  }
  await place.program.runJobs()
  place.program.sent.length = 0
  return path
}

/** Locks the lists of sessions that are over, as who leads them does: who has a seat and is not marked was there. */
export async function locked(place: TrainingTown): Promise<void> {
  const now = place.program.program.clock()
  await place.rows(
    `insert into attendance_mark (authority_id, session_id, person_id, source, what, way, held_on, at, by_name)
     select u.authority_id, s.id, u.person_id, 'list', 'whole', 'room', s.starts_at::date, $1::timestamptz, 'Ulla'
       from course_session s join signup u on u.session_id = s.id and u.ended_at is null
      where s.ends_at <= $1 and not exists (select from attendance_lock l where l.session_id = s.id)
        and not exists (select from attendance_mark m where m.session_id = s.id and m.person_id = u.person_id)`,
    [now],
  )
  await place.rows(
    `insert into attendance_lock (authority_id, session_id, at, by_name)
     select authority_id, id, $1::timestamptz, 'Ulla' from course_session s where ends_at <= $1 and not exists (select from attendance_lock l where l.session_id = s.id)`,
    [now],
  )
}

/** Lets the worker do what is due once the lists are locked, and gives the mails of it. */
export async function worked(place: TrainingTown) {
  await locked(place)
  return workedAsItIs(place)
}

/** The same with the lists as they are. */
export async function workedAsItIs(place: TrainingTown) {
  const from = place.program.sent.length
  await place.program.runTask('due-evaluations', {})
  await place.program.runJobs()
  return place.program.sent.slice(from)
}

/** Answers by the links in mails, from a browser for each. */
export async function answered(place: TrainingTown, mails: readonly { text: string }[], fields: Record<string, string>): Promise<void> {
  for (const mail of mails) assert.equal((await new Visitor(place.program).post(linkIn(mail), fields)).status, 303)
}

/** The address of the newest evaluation. */
export async function newest(place: TrainingTown): Promise<string> {
  const [row] = await place.rows<{ id: string }>('select id from evaluation order by opened_on desc, kind desc limit 1')
  return `/evaluations/${row?.id}`
}

/** Opens the evaluation of a session of twelve, as the worker does. */
export const openedEvaluation: Opens = async (program, town) => {
  const { rows } = await program.owner.query<{ id: string }>('select id from person where authority_id = $1 order by id limit 12', [
    town.authority,
  ])
  const people = rows.map((row) => row.id)
  await program.owner.query(
    `with p as (insert into programme (authority_id, title, purpose, from_on, to_on, made_on, made_by_name, changed_by_name)
                values ($1, 'Källkritik', 'Granska', '2026-08-01', '2027-06-30', '2026-08-01', 'Ulla', 'Ulla') returning id),
          pr as (insert into programme_release (programme_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from p),
          c as (insert into course (authority_id, programme_id, title, position) select $1, id, 'Källor', 1 from p returning id),
          s as (insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind)
                select $1, id, 'Två källor', '2026-09-28T12:30Z', '2026-09-28T14:30Z', 'Sal 12', 24, '2026-08-01', '2026-09-27', '2026-09-27', 'regulated' from c returning id),
          sr as (insert into course_session_release (session_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from s)
     insert into signup (authority_id, session_id, person_id, way, came_by, at) select $1, s.id, person, 'room', 'self', now() from s, unnest($2::uuid[]) person`,
    [town.authority, people],
  )
  // Nobody has locked the list: on the third evening those who have a seat are asked.
  program.setNow('2026-10-01T17:00:00Z')
  await program.runTask('due-evaluations', {})
  await program.runJobs()
  const ballots = await program.owner.query<{ id: string }>('select ballot_id as id from evaluation where authority_id = $1', [
    town.authority,
  ])
  return { id: ballots.rows[0]?.id ?? '', people, lineField: 'a6' }
}
