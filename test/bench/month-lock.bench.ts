import { sql } from 'kysely'
import type { Project } from '../../src/development/funded-time/store.ts'
import { lockMonth } from '../../src/development/funded-time/store-lock.ts'
import { inScope, type Tx } from '../../src/ground/base/database.ts'
import { TrainingTown } from '../support/training.ts'
import { describeMachine, summarise } from './bench.ts'
import { cpuOf, cpuOfFamily, parentOf } from './process.ts'

// A month of 1,000 participants at eight sessions, locked, beside the barest SQL that reckons and keeps the same hours: one statement, without schools, facts, faults and hashes. Each in a transaction
// that is undone, in turns.
const people = 1000
const sessions = 8
const turns = 9

describeMachine()
const place = await TrainingTown.open()
await place.course({ funder: 'ESF', funderLine: 'Medfinansieras av Europeiska unionen' })
const { authority, teams } = place.town
await place.rows(
  "with made as (insert into person (authority_id, given_name, family_name, from_on) select $1, 'Lova', 'Ek ' || n, '2026-01-01' from generate_series(1, $3::int) n returning id) insert into duty (authority_id, person_id, unit_id, role, home, from_on, source) select $1, id, $2, 'teacher', true, '2026-01-01', 'roster' from made",
  [authority, teams.fourSix, people],
)
await place.rows(
  "insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind) select $1, c.id, 'Pass ' || n, make_timestamptz(2026, 8, n * 3, 12, 0, 0, 'UTC'), make_timestamptz(2026, 8, n * 3, 14, 0, 0, 'UTC'), 'Sal', 2000, '2026-07-01', '2026-08-01', '2026-08-01', 'regulated' from course c, generate_series(1, $2::int) n",
  [authority, sessions],
)
await place.rows(
  "insert into course_session_release (session_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from course_session",
  [authority],
)
await place.rows(
  "insert into attendance_mark (authority_id, session_id, person_id, source, what, way, held_on, at, by_name) select $1, s.id, p.id, 'list', 'whole', 'room', (s.starts_at at time zone 'Europe/Stockholm')::date, now(), 'Ulla' from course_session s, person p where p.family_name like 'Ek %'",
  [authority],
)
await place.rows("insert into attendance_lock (authority_id, session_id, at, by_name) select $1, id, now(), 'Ulla' from course_session", [
  authority,
])
const form = {
  number: '1',
  call: 'Utlysning',
  from: '2026-08-01',
  to: '2027-06-30',
  share: '75',
  hoursADay: '13',
  rounding: 'month',
  rulesSource: 'Bilaga',
  columns: 'Timmar = hours',
}
await place.as('ulla').post(`${place.programme}/funded-time?_method=PUT`, { ...form, revision: '0' })
const [row] = await place.rows<{ id: string }>('select id from funded_project')
const project: Project = {
  id: row?.id ?? '',
  programme: { id: place.programme.split('/')[2] ?? '', title: '', funderLine: '', funderMark: null },
  number: '1',
  call: '',
  from: '2026-08-01',
  to: '2027-06-30',
  share: 75,
  hoursADay: 13,
  rounding: 'month',
  managerAttests: false,
  rulesSource: '',
  keepYears: null,
  namesGone: null,
  columns: [],
  revision: 1,
  changedByName: '',
}
for (const table of ['attendance_mark', 'course_session', 'person', 'duty']) await place.rows(`analyze ${table}`)
const actor = { authority, by: place.ulla, now: new Date('2026-10-06T08:00:00Z'), today: '2026-10-06' }

const { rows: backend } = await place.program.owner.query<{ pid: number }>('select pg_backend_pid() as pid')
const database = parentOf(backend[0]?.pid ?? 0)
/** Milliseconds of processor time that this process and the database have used: what other work on the machine does not change. */
const used = () => cpuOf(process.pid) + cpuOfFamily(database)

class Undone extends Error {}
async function timed(work: (tx: Tx) => Promise<unknown>): Promise<number> {
  let took = 0
  await inScope(place.program.db, { authority, person: place.ulla }, async (tx) => {
    const begun = used()
    await work(tx)
    took = used() - begun
    throw new Undone()
  }).catch((error) => {
    if (!(error instanceof Undone)) throw error
  })
  return took
}

const locked = (tx: Tx) => lockMonth(tx, actor, 'Ulla', project, '2026-08-01', '')
const bare = (tx: Tx) =>
  sql`
  with summed as (select a.person_id, sum(a.minutes)::integer as minutes, row_number() over (order by a.person_id)::integer as number
                    from course c join course_session s on s.course_id = c.id join session_attended a on a.session_id = s.id and a.locked_at is not null
                   where c.programme_id = ${project.programme.id} and s.starts_at >= '2026-08-01' and s.starts_at < '2026-09-01' group by a.person_id),
       numbered as (insert into funded_participant (authority_id, project_id, number, person_id, name) select ${authority}::uuid, ${project.id}::uuid, number, person_id, '' from summed returning number)
  insert into participation_month (authority_id, project_id, number, month, revision, minutes, hours, category, rate_source, school_name, facts, sha256, at, by_name)
  select ${authority}::uuid, ${project.id}::uuid, s.number, '2026-08-01', 1, s.minutes, s.minutes / 60, '', '', '', '', sha256(''), now(), 'Ulla' from summed s join numbered n using (number)`.execute(
    tx,
  )

const times: Record<'lock' | 'bare', number[]> = { lock: [], bare: [] }
for (let turn = -1; turn < turns; turn += 1) {
  const [one, other] = [await timed(bare), await timed(locked)]
  if (turn < 0) continue
  times.bare.push(one)
  times.lock.push(other)
}
for (const [name, values] of [
  ['the month lock', times.lock],
  ['its bare SQL', times.bare],
] as const) {
  const { median, spread } = summarise(values)
  console.log(`${name.padEnd(24)}${median.toFixed(0)} ms ±${Math.round((spread / 2) * 100)} %`)
}
const ratios = times.lock.map((time, turn) => time / (times.bare[turn] ?? Number.NaN))
console.log(`ratio lock / bare         ${summarise(ratios).median.toFixed(2)}; ${people} participants, ${sessions} sessions`)
await place.program.close()
