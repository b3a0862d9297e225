import { sql } from 'kysely'
import type { Actor } from '../../ground/base/actor.ts'
import { dayOf } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import type { Way } from '../programme/programme.ts'
import type { MarkSource, MarkWhat } from './attendance.ts'
import './tables.ts'

/** A mark to be written. @property minutes where somebody was there for a part, else null */
export type NewMark = {
  person: string
  source: MarkSource
  what: MarkWhat
  minutes: number | null
  way: Way
  reason: string
  movedTo?: string | null
}

/**
 * Writes marks of a session, in one statement however many they are; what was written last stands, and nothing that was written before is lost.
 * @throws when the list is locked and a mark has no reason or is somebody's own: the database holds that
 */
export async function writeMarks(
  tx: Tx,
  { authority, by, now }: Actor,
  byName: string,
  session: { id: string; startsAt: Date },
  marks: readonly NewMark[],
): Promise<void> {
  if (marks.length === 0) return
  await sql`
    insert into attendance_mark (authority_id, session_id, person_id, source, what, minutes, way, held_on, reason, moved_to, at, by_person_id, by_name)
    select ${authority}, ${session.id}, m.person, m.source, m.what, m.minutes, m.way, ${dayOf(session.startsAt)}, m.reason, m."movedTo", ${now}, ${by}, ${byName}
      from json_to_recordset(${JSON.stringify(marks)}::json)
        as m (person uuid, source text, what text, minutes integer, way text, reason text, "movedTo" uuid)`.execute(tx)
}
