import assert from 'node:assert/strict'
import type { TrainingTown } from './training.ts'

/** Somebody at a session that has been held, so many minutes of it. */
export type Was = { person: string; minutes: number }

/** A session of a course that has been held, with who was at it: written as the leader's list writes it, and locked unless said otherwise. @returns its id */
export async function heldSession(
  place: TrainingTown,
  { startsAt, length = 120, title = 'Två källor', course }: { startsAt: string; length?: number; title?: string; course?: string },
  was: readonly Was[],
  locked = true,
): Promise<string> {
  const { authority } = place.town
  const at = course ?? (await place.rows<{ id: string }>('select id from course order by position desc limit 1'))[0]?.id
  const starts = new Date(startsAt)
  const ends = new Date(starts.getTime() + length * 60_000)
  const [session] = await place.rows<{ id: string }>(
    `insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind)
     values ($1, $2, $3, $4, $5, 'Sal 12', 400, $6, $7, $7, 'regulated') returning id`,
    [authority, at, title, starts, ends, new Date(starts.getTime() - 86_400_000), new Date(starts.getTime() - 3_600_000)],
  )
  assert.ok(session)
  await place.rows("insert into course_session_release (session_id, authority_id, at, by_name) values ($1, $2, $3, 'Ulla Ström')", [
    session.id,
    authority,
    starts,
  ])
  await mark(place, session.id, was)
  if (locked) await lock(place, session.id)
  return session.id
}

/** Writes who was there on the leader's list, over what stood there. @param reason why, when the list is locked */
export async function mark(place: TrainingTown, session: string, was: readonly Was[], reason = ''): Promise<void> {
  for (const { person, minutes } of was)
    await place.rows(
      `insert into attendance_mark (authority_id, session_id, person_id, source, what, minutes, way, held_on, reason, at, by_name)
       select $1, $2, $3, 'list', case when $4 = 0 then 'absent' else 'partly' end, nullif($4, 0), 'room', (starts_at at time zone 'Europe/Stockholm')::date, $5, now(), 'Ulla Ström'
         from course_session where id = $2`,
      [place.town.authority, session, person, minutes, reason],
    )
}

export async function lock(place: TrainingTown, session: string): Promise<void> {
  await place.rows("insert into attendance_lock (authority_id, session_id, at, by_name) values ($1, $2, now(), 'Ulla Ström')", [
    place.town.authority,
    session,
  ])
}
