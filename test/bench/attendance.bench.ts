import { randomUUID } from 'node:crypto'
import { makeApp } from '../../src/app.tsx'
import { writeMarks } from '../../src/development/attendance/store-marks.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { describeMachine, summarise } from './bench.ts'
import { openStage, type Stage } from './stage.ts'

// Marking 300 people by the leader's list in one request, in an authority of 150 schools and 12,000 staff with 100 sessions behind it; beside the bare SQL of it: a transaction with the one statement that writes the marks.
const people = 300
const turns = Number(process.env.BENCH_TURNS ?? 9)
const today = '2026-12-15'

describeMachine()
const stage = await openStage(`${today}T14:00:00Z`)
const place = await layIn(stage)
const app = makeApp(stage.program)
const [ours, bare, shown]: [number[], number[], number[]] = [[], [], []]
for (let turn = 0; turn <= turns; turn += 1) {
  const took = [await took300(), await tookBare(), await tookPage()] as const
  // The first turn only warms up.
  if (turn === 0) continue
  ours.push(took[0])
  bare.push(took[1])
  shown.push(took[2])
}
const said = (values: number[]) => `${summarise(values).median.toFixed(1)} ms ±${Math.round((summarise(values).spread / 2) * 100)} %`
console.log(`marking ${people} by list, one request      ${said(ours)}`)
console.log(`the same as bare SQL                 ${said(bare)}`)
console.log(
  `ratio (bare / ours)                  ${summarise(ours.map((each, turn) => (bare[turn] ?? Number.NaN) / each)).median.toFixed(2)}`,
)
console.log(`the list's page with ${people} on it        ${said(shown)}`)
await stage.close()

async function took300(): Promise<number> {
  await forget()
  const body = new URLSearchParams({ go: 'save' })
  for (const person of place.people) {
    body.append(`m-${person}`, 'whole')
    body.append(`was-${person}`, '')
  }
  const begun = performance.now()
  const response = await app.request(`/course-sessions/${place.session}/attendance?_method=PUT`, {
    method: 'POST',
    body,
    headers: { cookie: place.cookie, 'sec-fetch-site': 'same-origin' },
  })
  await response.text()
  const took = performance.now() - begun
  if (response.status !== 303) throw new Error(`answered ${response.status}`)
  const { rows } = await stage.owner.query<{ n: number }>('select count(*)::integer as n from session_attended where session_id = $1', [
    place.session,
  ])
  if (rows[0]?.n !== people) throw new Error(`${rows[0]?.n} marked`)
  return took
}

async function tookBare(): Promise<number> {
  await forget()
  const begun = performance.now()
  await inScope(stage.program.db, { authority: place.authority, person: place.leader }, (tx) =>
    writeMarks(
      tx,
      { authority: place.authority, by: place.leader, now: stage.program.clock(), today },
      'Åsa Öberg',
      { id: place.session, startsAt: new Date(`${today}T13:30:00Z`) },
      place.people.map((person) => ({
        person,
        source: 'list' as const,
        what: 'whole' as const,
        minutes: null,
        way: 'room' as const,
        reason: '',
      })),
    ),
  )
  return performance.now() - begun
}

async function tookPage(): Promise<number> {
  await forget()
  const begun = performance.now()
  const response = await app.request(`/course-sessions/${place.session}/attendance`, { headers: { cookie: place.cookie } })
  const html = await response.text()
  if (html.split('type="radio"').length - 1 !== 2 * people) throw new Error('no list')
  return performance.now() - begun
}

async function forget(): Promise<void> {
  await stage.owner.query('delete from attendance_mark where session_id = $1', [place.session])
}

async function layIn({ owner, program, db }: Stage) {
  const one = async (text: string, values: unknown[] = []) => (await owner.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  const authority = await one("insert into authority (kind, name, created_on) values ('real', 'Kommunen', '2023-08-01') returning id")
  const run = (text: string, values: unknown[] = []) => owner.query(text, [authority, ...values])
  await run("insert into unit (id, authority_id, kind, name, from_on) values ($1, $1, 'authority', 'Kommunen', '2023-08-01')")
  await run(
    `with made as (insert into unit (authority_id, kind, name, from_on) select $1, 'school', 'Skola ' || n, '2023-08-01' from generate_series(1, 150) n returning id)
     insert into unit_parent (authority_id, unit_id, parent_id, from_on) select $1, id, $1, '2023-08-01' from made`,
  )
  await run(
    `with s as (select id, row_number() over (order by id) - 1 as nr from unit where authority_id = $1 and kind = 'school'),
       made as (insert into person (authority_id, given_name, family_name, from_on) select $1, 'Sara', 'Lind ' || n, '2023-08-01' from generate_series(1, 12000) n returning id, family_name)
     insert into duty (authority_id, person_id, unit_id, role, source, from_on)
       select $1, m.id, s.id, 'teacher', 'roster', '2023-08-01' from made m join s on s.nr = substring(m.family_name from '\\d+')::int % 150`,
  )
  const leader = await inScope(db, { authority }, async (tx) => {
    const name = { givenName: 'Åsa', familyName: 'Öberg', email: null, externalId: randomUUID() }
    const id = await addPerson(tx, { authority, ...name, from: '2025-01-01' }, program.secret)
    await addDuty(tx, { authority, person: id, unit: authority, role: 'development_lead', from: '2025-01-01', home: false, source: 'hand' })
    return id
  })
  const programme = await one(
    "insert into programme (authority_id, title, purpose, from_on, to_on, made_on, made_by_name, changed_by_name) values ($1, 'Källkritik', 'Granska', '2025-08-01', '2027-06-30', '2025-08-01', 'Åsa', 'Åsa') returning id",
    [authority],
  )
  await run("insert into programme_release (authority_id, programme_id, at, by_name) values ($1, $2, now(), 'Åsa')", [programme])
  const course = await one("insert into course (authority_id, programme_id, title, position) values ($1, $2, 'Källor', 1) returning id", [
    authority,
    programme,
  ])
  // A hundred sessions that have been held, with three hundred at each, and the one that is marked: the last.
  await run(
    `insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind, leader_id)
     select $1, $2, 'Pass ' || n, t, t + interval '2 hours', 'Salen', 500, '2024-01-01', '2024-01-02', '2024-01-02', 'regulated', $3
       from (select n, timestamptz '2026-12-15 13:30Z' - n * interval '2 days' as t from generate_series(0, 100) n) each`,
    [course, leader],
  )
  await run(
    "insert into course_session_release (authority_id, session_id, at, by_name) select $1, id, now(), 'Åsa' from course_session where authority_id = $1",
  )
  await run(
    `insert into signup (authority_id, session_id, person_id, way, came_by, at)
     select $1, s.id, p.id, 'room', 'self', now() from course_session s
       cross join lateral (select id from person where authority_id = $1 and given_name = 'Sara' order by md5(id::text || s.id::text) limit ${people}) p where s.authority_id = $1`,
  )
  const session = await one("select id from course_session where authority_id = $1 and title = 'Pass 0'", [authority])
  await run(
    `insert into attendance_mark (authority_id, session_id, person_id, source, what, way, held_on, at, by_name)
     select $1, u.session_id, u.person_id, 'list', 'whole', 'room', (s.starts_at at time zone 'Europe/Stockholm')::date, s.starts_at, 'Åsa'
       from signup u join course_session s on s.id = u.session_id where u.authority_id = $1 and u.session_id <> $2`,
    [session],
  )
  await owner.query('analyze')
  const { rows } = await owner.query<{ id: string }>('select person_id as id from signup where session_id = $1', [session])
  const claim = await inScope(program.db, { authority, person: leader }, (tx) =>
    beginSession(tx, program.secret, { authority, person: leader }, 'mail', '', today),
  )
  return { authority, leader, session, people: rows.map(({ id }) => id), cookie: `stegvis=${writeClaim(claim)}` }
}
