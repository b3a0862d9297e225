import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { makeApp } from '../../src/app.tsx'
import { newestVersions } from '../../src/content/framework/store.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { barePage } from './bare-page.ts'
import { describeMachine, summarise } from './bench.ts'
import { cpuOfFamily, parentOf } from './process.ts'
import { openStage, type Stage } from './stage.ts'

// The overview of 150 schools with three rounds: in an authority of 150 schools and 12,000 staff, and as a district of one with 5,000 schools and 200,000 staff (wanted: at most 1.3 times as long). Each
// beside a bare page of its size: the same way in, one indexed query for as many rows, and as many elements with as many bytes (wanted: at least 0.7 of its rate). Also the first page of the 5,000 schools, which
// are looked through whole. All rows are laid in by SQL: released figures are made up. Each three times: with nobody writing, with somebody who writes before every page what the list says nothing of, and with a school's plan
// decided before every page, which makes the list anew.
const requests = Number(process.env.BENCH_REQUESTS ?? 20)
const turns = 5
const today = '2026-12-17'

describeMachine()
const stage = await openStage(`${today}T09:00:00Z`)
const [version] = await newestVersions(stage.program.db)
const small = await layIn(stage, { schools: 150, staff: 12_000 })
const large = process.env.BENCH_SMALL ? null : await layIn(stage, { schools: 5000, staff: 200_000 })
await stage.owner.query('analyze')
const { rows: backend } = await stage.owner.query<{ pid: number }>('select pg_backend_pid() as pid')
// The database's own process, whose children do the work.
const database = parentOf(backend[0]?.pid ?? 0)
const few = await measureAll('150 schools of 150, 12,000 staff', stage, small, 'authority')
if (large) {
  const many = await measureAll('150 schools of 5,000, 200,000 staff', stage, large, 'district')
  await measureAll('all of 5,000 schools, 200,000 staff', stage, large, 'authority')
  console.log(
    `the same 150 schools, large / small staff  ${(many / few).toFixed(2)} × of processor time, with somebody writing (wanted ≤ 1.3)`,
  )
}
await stage.close()

type Place = { authority: string; district: string }

/** An authority whose first district has 150 schools; every school has three released rounds, two plans, a check and a report. */
async function layIn({ owner }: Stage, { schools, staff }: { schools: number; staff: number }): Promise<Place> {
  const run = (text: string, values: unknown[] = []) => owner.query(text, values)
  const { rows } = await owner.query<{ id: string }>(
    "insert into authority (kind, name, created_on) values ('real', $1, '2023-08-01') returning id",
    [`Kommun med ${schools} skolor`],
  )
  const authority = rows[0]?.id ?? ''
  await run("insert into unit (id, authority_id, kind, name, from_on) values ($1, $1, 'authority', 'Kommunen', '2023-08-01')", [authority])
  await run(
    `with made as (insert into unit (authority_id, kind, name, from_on) select $1, 'district', 'Område ' || n, '2023-08-01' from generate_series(1, greatest(1, $2::int / 150)) n returning id)
     insert into unit_parent (authority_id, unit_id, parent_id, from_on) select $1, id, $1, '2023-08-01' from made`,
    [authority, schools],
  )
  await run(
    `with d as (select id, row_number() over (order by name = 'Område 1' desc, id) - 1 as nr from unit where authority_id = $1 and kind = 'district'),
       made as (insert into unit (authority_id, kind, name, code, forms, from_on)
         select $1, 'school', 'Skola nummer ' || n, null, array['gr'], '2023-08-01' from generate_series(1, $2::int) n returning id, name)
     insert into unit_parent (authority_id, unit_id, parent_id, from_on)
       select $1, m.id, d.id, '2023-08-01' from made m join d on d.nr = least((substring(m.name from '\\d+')::int - 1) / 150, (select max(nr) from d))`,
    [authority, schools],
  )
  await run(
    `with s as (select id, row_number() over (order by id) - 1 as nr from unit where authority_id = $1 and kind = 'school'),
       made as (insert into person (authority_id, given_name, family_name, from_on) select $1, 'Sara', 'Lind ' || n, '2023-08-01' from generate_series(1, $2::int) n returning id, family_name)
     insert into duty (authority_id, person_id, unit_id, role, source, from_on)
       select $1, m.id, s.id, case when substring(m.family_name from '\\d+')::int <= $3 then 'principal' else 'teacher' end, 'roster', '2023-08-01'
         from made m join s on s.nr = substring(m.family_name from '\\d+')::int % $3`,
    [authority, staff, schools],
  )
  for (const [index, year] of [2024, 2025, 2026].entries()) {
    const round = randomUUID()
    await run(
      `insert into round (id, authority_id, name, framework_version_id, opens_on, closes_on, minimum_group, audiences, created_on)
       values ($1, $2, $3, $4, $5, $6, 5, array['staff', 'leader'], $5)`,
      [round, authority, `Hösten ${year}`, version?.id, `${year}-09-14`, `${year}-10-09`],
    )
    await run(
      'insert into round_school (authority_id, round_id, school_id) select $1, $2, id from unit where authority_id = $1 and kind = $3',
      [authority, round, 'school'],
    )
    await run('insert into round_opening (round_id, authority_id, at) values ($1, $2, $3)', [round, authority, `${year}-09-14T06:00:00Z`])
    await run("insert into round_closing (round_id, authority_id, reason, at) values ($1, $2, 'date', $3)", [
      round,
      authority,
      `${year}-10-09T22:00:00Z`,
    ])
    await run('insert into round_release (round_id, authority_id, at) values ($1, $2, $3)', [round, authority, `${year}-10-10T22:00:00Z`])
    await run(
      `insert into round_member (authority_id, round_id, person_id, school_id, audience, role, added_on)
       select $1, $2, person_id, unit_id, 'staff', 'teacher', $3 from duty where authority_id = $1`,
      [authority, round, `${year}-09-14`],
    )
    await run(
      `insert into result_participation (round_id, authority_id, unit_id, level, audience, invited, answered)
       select $2, $1, id, 'school', 'staff', $3, jsonb_build_object('kind', 'exact', 'count', $3 - 3) from unit where authority_id = $1 and kind = 'school'`,
      [authority, round, Math.round(staff / schools)],
    )
    await run(
      `insert into result_unit (round_id, authority_id, unit_id, level, name, parent_id) select $2, $1, id, 'school', name, null from unit where authority_id = $1 and kind = 'school'`,
      [authority, round],
    )
    await run(
      `insert into result_cell (round_id, authority_id, unit_id, level, audience, kind, key, content)
       select $2, $1, u.id, 'school', 'staff', 'statement', k, jsonb_build_object('kind', 'large', 'n', 30, 'mean', 2.5 + $3::int * 0.3, 'deviation', 1.0, 'spread', 'some', 'distribution', jsonb_build_object('kind', 'collapsed'))
         from unit u cross join unnest($4::text[]) k where u.authority_id = $1 and u.kind = 'school'`,
      [authority, round, index, (version?.framework.areas ?? []).flatMap(({ aspects }) => aspects.map(({ key }) => `${key}.staff`))],
    )
  }
  await run(
    `insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at)
     select $1, id, year, $2, '2026-09-01', '2026-09-01' from unit, unnest(array[2025, 2026]) year where authority_id = $1 and kind = 'school'`,
    [authority, version?.id],
  )
  await run(
    `insert into plan_adoption (authority_id, plan_id, number, snapshot, by_name, by_role, at)
     select $1, p.id, 1, '{}', 'Rektor', 'principal', make_date(p.school_year, 11, 20) from plan p where p.authority_id = $1 and (p.school_year = 2025 or hashtext(p.unit_id::text) % 3 <> 0)`,
    [authority],
  )
  await run(
    `insert into checkin (authority_id, plan_id, number, opened_on) select $1, id, 1, '2026-05-20' from plan where authority_id = $1 and school_year = 2025`,
    [authority],
  )
  await run(
    `insert into report (authority_id, school_id, year, half, facts, facts_on, begun_at) select $1, id, 2026, 2, '[]', '2026-12-01', '2026-12-01' from unit where authority_id = $1 and kind = 'school' and hashtext(id::text) % 2 = 0`,
    [authority],
  )
  await run(
    `insert into report_sending (authority_id, report_id, number, content, by_name, at, on_day)
     select $1, id, 1, jsonb_build_object('help', jsonb_build_array(jsonb_build_object('kind', 'time', 'text', 'Tid')), 'words', repeat('Ord ', 2000)), 'Rektor', '2026-12-10', '2026-12-10' from report where authority_id = $1`,
    [authority],
  )
  const { rows: first } = await owner.query<{ id: string }>(
    "select id from unit where authority_id = $1 and kind = 'district' and name = 'Område 1'",
    [authority],
  )
  return { authority, district: first[0]?.id ?? '' }
}

/** All three ways; the milliseconds with somebody writing elsewhere. */
async function measureAll(name: string, at: Stage, place: Place, whole: 'authority' | 'district'): Promise<number> {
  await measure(`${name}, quiet`, at, place, whole, async () => {})
  const busy = await measure(`${name}, something else written`, at, place, whole, () =>
    at.owner.query("insert into event (authority_id, what, about_kind) values ($1, 'bench.wrote', 'bench')", [place.authority]),
  )
  await measure(`${name}, a plan decided in between`, at, place, whole, () =>
    at.owner.query('update plan_adoption set by_name = by_name where plan_id = (select id from plan where authority_id = $1 limit 1)', [
      place.authority,
    ]),
  )
  return busy
}

type Between = () => Promise<unknown>

/** Milliseconds of processor time for the page, server and database, the middle of some turns, beside its bare page: what neighbours on the machine change least. */
async function measure(
  name: string,
  at: Stage,
  { authority, district }: Place,
  whole: 'authority' | 'district',
  between: Between,
): Promise<number> {
  const app = makeApp(at.program)
  const cookie = await signIn(at, authority, whole === 'authority' ? authority : district)
  const html = await (await app.request('/overview', { headers: { cookie } })).text()
  if (!html.includes('table-list')) throw new Error('no page of schools')
  const bare = new Hono()
  // As many rows by one indexed query.
  bare.get(
    '/bare',
    barePage(at.program, html, (tx) => tx.selectFrom('result_participation').selectAll().limit(html.split('<tr').length).execute()),
  )
  const [ours, theirs]: [Took[], Took[]] = [[], []]
  for (let turn = 0; turn <= turns; turn += 1) {
    const took = [await time(app, '/overview', cookie, between), await time(bare, '/bare', cookie, between)] as const
    // The first turn only warms up.
    if (turn === 0) continue
    ours.push(took[0])
    theirs.push(took[1])
  }
  const told = (all: Took[], what: (took: Took) => number) => summarise(all.map(what)).median.toFixed(1)
  const ratioOf = (what: (took: Took) => number) => summarise(theirs.map((took, turn) => what(took) / what(ours[turn] ?? took)))
  const [cost, rate] = [ratioOf(costOf), ratioOf(({ wall }) => wall)]
  console.log(
    `${name.padEnd(58)}${told(ours, ({ server }) => server)} + ${told(ours, (took) => took.database)} ms (${Math.round(html.length / 1000)} kB); bare page ${told(theirs, ({ server }) => server)} + ${told(theirs, (took) => took.database)} ms: ${cost.median.toFixed(2)} (±${(cost.spread / 2).toFixed(2)}) of it by cost, ${rate.median.toFixed(2)} by rate (wanted ≥ 0.7)`,
  )
  return summarise(ours.map(costOf)).median
}

/** Milliseconds a page: of processor time of this process and of the database, and by the clock. */
type Took = { server: number; database: number; wall: number }

function costOf({ server, database: asked }: Took): number {
  return server + asked
}

async function time(app: Hono, path: string, cookie: string, between: Between): Promise<Took> {
  const begun = { wall: performance.now(), server: process.cpuUsage(), database: cpuOfFamily(database) }
  for (let index = 0; index < requests; index += 1) {
    await between()
    const response = await app.request(path, { headers: { cookie } })
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    await response.text()
  }
  const { user, system } = process.cpuUsage(begun.server)
  return {
    server: (user + system) / 1000 / requests,
    database: (cpuOfFamily(database) - begun.database) / requests,
    wall: (performance.now() - begun.wall) / requests,
  }
}

async function signIn({ program, db }: Stage, authority: string, unit: string): Promise<string> {
  const person = await inScope(db, { authority }, async (tx) => {
    const name = { givenName: 'Åsa', familyName: 'Öberg', email: null, externalId: randomUUID() }
    const id = await addPerson(tx, { authority, ...name, from: '2025-01-01' }, program.secret)
    await addDuty(tx, {
      authority,
      person: id,
      unit,
      role: unit === authority ? 'head' : 'district_head',
      from: '2025-01-01',
      home: false,
      source: 'hand',
    })
    return id
  })
  const claim = await inScope(program.db, { authority, person }, (tx) =>
    beginSession(tx, program.secret, { authority, person }, 'mail', '', today),
  )
  return `stegvis=${writeClaim(claim)}`
}
