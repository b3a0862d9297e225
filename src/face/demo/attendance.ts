import { sql } from 'kysely'
import { lockList } from '../../development/attendance/store-locks.ts'
import { type NewMark, writeMarks } from '../../development/attendance/store-marks.ts'
import { addWalkIn } from '../../development/attendance/store-walk-ins.ts'
import { type Day, dayOf } from '../../ground/base/clock.ts'
import { setScope, type Tx } from '../../ground/base/database.ts'
import { actingOn } from './acting.ts'
import { findCharacterIn } from './places.ts'
import '../../people/organisation/tables.ts'
import '../../development/programme/tables.ts'

type Stage = { tx: Tx; authority: string; today: Day }
type Held = { id: string; startsAt: Date; leader: string; leaderName: string; people: { person: string; way: 'room' | 'link' }[] }

/** Who was at the demo's sessions that have been held: most checked themselves in, some left early, some did not come, one came without signing up. The last list is not locked yet. */
export async function markDemoAttendance({ tx, authority, today }: Stage): Promise<void> {
  const lead = await findCharacterIn(tx, 'development_lead')
  const { rows } = await sql<Held>`
    select s.id, s.starts_at as "startsAt", coalesce(s.leader_id, ${lead}) as leader, app.person_name(p) as "leaderName",
           (select json_agg(json_build_object('person', u.person_id, 'way', u.way) order by n.external_id desc, u.id)
              from signup u join person n on n.id = u.person_id where u.session_id = s.id and u.ended_at is null) as people
      from course_session s join person p on p.id = coalesce(s.leader_id, ${lead})
     where s.ends_at < ${today}::date and exists (select from signup u where u.session_id = s.id and u.ended_at is null)
       and not exists (select from course_session_cancelling x where x.session_id = s.id)
     order by s.starts_at, s.id`.execute(tx)
  for (const [index, { leader, leaderName, ...session }] of rows.entries()) {
    const actor = await actingOn(tx, authority, leader, dayOf(session.startsAt))
    const last = index === rows.length - 1 && rows.length > 1
    const marks = session.people.map(({ person, way }, at) => markOf(person, way, at))
    // Who is left to mark when the last list is opened.
    await writeMarks(tx, actor, leaderName, session, last ? marks.slice(0, -3) : marks)
    if (last) await addWalkIn(tx, actor, leaderName, session.id, { name: 'Vikarie på Hagaskolan, Lotta', way: 'room' })
    else await lockList(tx, actor, leaderName, session)
  }
  await setScope(tx, { moment: '', person: '' })
}

function markOf(person: string, way: 'room' | 'link', at: number): NewMark {
  const mark = { person, way, minutes: null, reason: '' }
  if (at % 11 === 10) return { ...mark, source: 'list', what: 'absent' }
  if (at % 9 === 8) return { ...mark, source: 'list', what: 'partly', minutes: 45, reason: 'Gick tidigare, till ett föräldramöte' }
  return at % 3 === 0 ? { ...mark, source: 'list', what: 'whole' } : { ...mark, source: way === 'room' ? 'qr' : 'self', what: 'in' }
}
