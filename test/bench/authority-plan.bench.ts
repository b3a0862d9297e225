import { randomUUID } from 'node:crypto'
import { makeApp } from '../../src/app.tsx'
import { inScope, type Tx } from '../../src/ground/base/database.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { describeMachine, summarise } from './bench.ts'
import { openStage } from './stage.ts'

// The authority's plan with 40 goals, 80 needs and 200 measures: as it is being written, as everyone reads it, and how 150 schools have answered it; each beside the bare SQL for
// the same rows in the same run: wanted at most three times it, by the processor time of this process and by the clock, turn by turn.
const today = '2027-02-01'
const [goals, needs, measures, schools] = [40, 80, 200, 150]
const runs = Number(process.env.BENCH_TURNS ?? 7)
const requests = Number(process.env.BENCH_BATCH ?? 20)

describeMachine()
const stage = await openStage(`${today}T08:00:00Z`)
const app = makeApp(stage.program)
const authority = randomUUID()
const plan = randomUUID()
const school = randomUUID()
await fill()
const writer = await signIn('development_lead')
const asked = await app.request(`/authority-plans/${plan}/revisions`, {
  method: 'POST',
  headers: { cookie: writer, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
  body: 'note=',
})
if (asked.status !== 303) throw new Error(`the plan was not frozen: ${asked.status}`)
await stage.owner.query(
  `insert into authority_plan_force (authority_id, plan_id, revision_id, from_on, decided_by, decided_on, by_name, at)
   select $1, plan_id, id, '2027-01-01', 'Chefen', '2026-12-01', 'Åsa', now() from authority_plan_revision`,
  [authority],
)
const reader = await signIn('teacher')
const sameRows = async (tx: Tx) => {
  for (const table of [
    'authority_plan_part',
    'authority_plan_goal',
    'authority_need',
    'authority_measure',
    'authority_plan_consultation',
  ] as const)
    await tx.selectFrom(table).selectAll().where('plan_id', '=', plan).execute()
}
const sameAnswers = async (tx: Tx) => {
  await tx.selectFrom('unit').selectAll().where('kind', '=', 'school').execute()
  await tx.selectFrom('plan').selectAll().execute()
  await tx.selectFrom('frame_answer').selectAll().execute()
  await tx.selectFrom('authority_plan_revision').selectAll().execute()
}
await compare('being written: 40 goals, 200 measures', writer, sameRows)
await compare('in force: the same, as it was frozen', reader, sameRows)
await compare('how 150 schools answer forty goals', await signIn('development_lead'), sameAnswers, '/answers')
await stage.close()

async function compare(name: string, cookie: string, bare: (tx: Tx) => Promise<unknown>, under = ''): Promise<void> {
  let bytes = 0
  const [ours, theirs]: [Spent[], Spent[]] = [[], []]
  for (let run = -1; run < runs; run += 1) {
    const page = await spentOn(async () => {
      const answer = await app.request(`/authority-plans/${plan}${under}`, { headers: { cookie } })
      if (answer.status !== 200) throw new Error(`answered ${answer.status}`)
      bytes = (await answer.arrayBuffer()).byteLength
    })
    const sql = await spentOn(() => inScope(stage.program.db, { authority }, bare))
    // The first turn only warms up.
    if (run < 0) continue
    ours.push(page)
    theirs.push(sql)
  }
  const told = (spent: Spent[]) => {
    const { median, spread } = summarise(spent.map(({ cost }) => cost))
    return `${median.toFixed(1)} ms ±${Math.round((spread / 2) * 100)} %`
  }
  const ratio = (of: keyof Spent) => {
    const { median, spread } = summarise(ours.map((page, run) => page[of] / (theirs[run]?.[of] ?? Number.NaN)))
    return `${median.toFixed(2)} (±${((spread * median) / 2).toFixed(2)})`
  }
  console.log(`${name}: ${told(ours)} of processor (${Math.round(bytes / 1000)} kB); bare SQL ${told(theirs)}`)
  console.log(`  page / bare SQL  by clock ${ratio('clock')}; by processor time ${ratio('cost')}, wanted ≤ 3`)
}

/** Milliseconds of one request: of this process's processor, and by the clock. */
type Spent = { cost: number; clock: number }

async function spentOn(work: () => Promise<unknown>): Promise<Spent> {
  const [begun, start] = [process.cpuUsage(), performance.now()]
  for (let index = 0; index < requests; index += 1) await work()
  const { user, system } = process.cpuUsage(begun)
  return { cost: (user + system) / 1000 / requests, clock: (performance.now() - start) / requests }
}

async function signIn(role: 'development_lead' | 'teacher'): Promise<string> {
  const person = await inScope(stage.db, { authority }, async (tx) => {
    const id = await addPerson(
      tx,
      { authority, givenName: 'Åsa', familyName: 'Öberg', email: null, externalId: randomUUID(), from: '2025-01-01' },
      stage.program.secret,
    )
    const unit = role === 'teacher' ? school : authority
    await addDuty(tx, { authority, person: id, unit, role, from: '2025-01-01', home: false, source: 'hand' })
    return id
  })
  const claim = await inScope(stage.program.db, { authority, person }, (tx) =>
    beginSession(tx, stage.program.secret, { authority, person }, 'mail', '', today),
  )
  return `stegvis=${writeClaim(claim)}`
}

/** An authority with a school and a plan: as many goals in each of four parts, needs and measures spread over them, beside ten plans as large. */
async function fill(): Promise<void> {
  const { owner } = stage
  await owner.query("insert into authority (id, kind, name, created_on) values ($1, 'real', 'Stora kommunen', '2025-01-01')", [authority])
  await owner.query(
    "insert into unit (id, authority_id, kind, name, from_on) values ($1, $1, 'authority', 'Stora kommunen', '2025-01-01'), ($2, $1, 'school', 'Skolan', '2025-01-01')",
    [authority, school],
  )
  await owner.query("insert into unit_parent (authority_id, unit_id, parent_id, from_on) values ($1, $2, $1, '2025-01-01')", [
    authority,
    school,
  ])
  await owner.query(
    `insert into authority_plan (id, authority_id, template, title, kind, from_on, to_on, made_on, made_by_name, changed_at, changed_by_name)
     select case n when 1 then $2::uuid else gen_random_uuid() end, $1, 'four-parts', 'Plan ' || n, 'Handlingsplan', '2027-01-01', '2029-12-31', '2026-10-01', 'Åsa', now(), 'Åsa' from generate_series(1, 11) n`,
    [authority, plan],
  )
  await owner.query(
    `insert into authority_plan_part (authority_id, plan_id, part, position, title, text)
     select $1, p.id, part, n, 'Del ' || n, repeat('Vart vi ska och varför. ', 40)
       from authority_plan p cross join unnest(array['vision-goals', 'digital-competence', 'organisation-responsibility', 'infrastructure-tools']) with ordinality as x (part, n)`,
    [authority],
  )
  await owner.query('insert into authority_goal (authority_id, begun_on) select $1, current_date from generate_series(1, $2)', [
    authority,
    goals * 11,
  ])
  await owner.query(
    `with placed as (select g.id, p.id as plan, (row_number() over (partition by p.id order by g.id))::int as n
         from (select id, row_number() over (order by id) - 1 as at from authority_goal) g join (select id, row_number() over (order by id) - 1 as at from authority_plan) p on p.at = g.at / $2)
     insert into authority_plan_goal (authority_id, plan_id, goal_id, part, position, title, text, sign, owner_duty, changed_by_name)
     select $1, plan, id, (array['vision-goals', 'digital-competence', 'organisation-responsibility', 'infrastructure-tools'])[1 + n % 4], n, 'Mål ' || n,
            repeat('Vad det betyder. ', 10), repeat('Så märks det. ', 5), 'Utvecklingschefen', 'Åsa' from placed`,
    [authority, goals],
  )
  const under = (count: number) =>
    `(select p.plan_id, p.goal_id, n from (select plan_id, goal_id, row_number() over (partition by plan_id order by goal_id) - 1 as at from authority_plan_goal) p
       join generate_series(0, ${count - 1}) n on n % ${goals} = p.at) placed`
  await owner.query(
    `insert into authority_need (authority_id, plan_id, goal_id, position, text, source, changed_by_name)
     select $1, plan_id, goal_id, n, 'Behov ' || n || repeat(' tid och stöd', 5), 'own', 'Åsa' from ${under(needs)}`,
    [authority],
  )
  await owner.query(
    `insert into authority_measure (authority_id, plan_id, goal_id, position, what, owner_duty, due_on, money, hours, changed_by_name)
     select $1, plan_id, goal_id, n, 'Åtgärd ' || n || repeat(' tillsammans', 5), 'IT-chefen', '2028-05-31', 10000, 40, 'Åsa' from ${under(measures)}`,
    [authority],
  )
  await owner.query(
    `insert into authority_plan_frame (authority_id, plan_id, goal_id, kind, changed_by_name) select $1, plan_id, goal_id, 'must', 'Åsa' from authority_plan_goal where plan_id = $2`,
    [authority, plan],
  )
  await owner.query(
    `with made as (insert into unit (authority_id, kind, name, code, forms, from_on) select $1, 'school', 'Skola ' || n, '2' || lpad(n::text, 7, '0'), '{gr}', '2025-01-01' from generate_series(1, ${schools}) n returning id),
       placed as (insert into unit_parent (authority_id, unit_id, parent_id, from_on) select $1, id, $1, '2025-01-01' from made),
       plans as (insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at)
         select $1, id, 2026, (select id from framework_version limit 1), '2026-09-01', now() from made returning id),
       adopted as (insert into plan_adoption (authority_id, plan_id, number, snapshot, by_name, by_role, at) select $1, id, 1, '{}', 'Rektor', 'principal', now() from plans)
     insert into frame_answer (authority_id, plan_id, goal_id, number, way, text, asked, by_name, at)
       select $1, p.id, g.goal_id, 1, case when hashtext(p.id::text || g.goal_id::text) % 4 = 0 then 'adapts' else 'takes up' end, 'Så här gör vi det hos oss.',
              json_build_object('number', '1.1', 'title', g.title, 'frame', json_build_object()), 'Rektor', now()
         from plans p cross join authority_plan_goal g where g.plan_id = $2`,
    [authority, plan],
  )
  await owner.query('analyze')
}
