import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import { makeApp } from '../../src/app.tsx'
import { newestVersions } from '../../src/content/framework/store.ts'
import { noChoice } from '../../src/cycle/follow-up/finding.ts'
import { findQuery, throughPlans } from '../../src/cycle/follow-up/store-finding.ts'
import { plansSeen } from '../../src/cycle/plan/store.ts'
import { planContent } from '../../src/cycle/plan/store-content.ts'
import { adoptPlan } from '../../src/cycle/plan/store-decisions.ts'
import { inScope, type Tx } from '../../src/ground/base/database.ts'
import { beginSession, readClaim, recognise, writeClaim } from '../../src/people/access/session.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { describeMachine, summarise } from './bench.ts'
import { openStage, type Stage } from './stage.ts'

// A plan's page with 200 actions and 2,000 lines of history, and a district's list of 5,000 actions with filters, each beside the bare SQL for the same rows
// in the same run. In the database lie three such districts, with the teams' plans.
const today = '2027-02-01'
const [schools, perSchool, teams, perTeam] = [50, 100, 6, 8]
const [runs, requests] = [5, 10]

describeMachine()
const stage = await openStage(`${today}T08:00:00Z`)
const app = makeApp(stage.program)
const place = await makeDistricts(stage)
await planPage()
await list()
await stage.close()

async function planPage(): Promise<void> {
  const cookie = await signIn('principal', place.largeSchool)
  const path = `/plans/${place.largePlan}`
  const bare = () =>
    asWeb(async (tx) => {
      const actions = await tx.selectFrom('plan_action').selectAll().where('plan_id', '=', place.largePlan).orderBy('position').execute()
      await tx.selectFrom('plan_goal').selectAll().where('plan_id', '=', place.largePlan).execute()
      const ids = actions.map(({ id }) => id)
      await tx.selectFrom('action_note').selectAll().where('action_id', 'in', ids).orderBy('action_id').orderBy('at', 'desc').execute()
    })
  await compare('plan page, 200 actions, 2,000 lines', path, cookie, bare)
}

async function list(): Promise<void> {
  const cookie = await signIn('district_head', place.district)
  const viewer = await inScope(stage.program.db, {}, async (tx) => {
    const claim = readClaim(cookie.slice('stegvis='.length))
    return claim ? (await recognise(tx, stage.program.secret, claim, today))?.viewer : undefined
  })
  if (!viewer) throw new Error('nobody is signed in')
  const through = await asWeb(async (tx) => throughPlans(await plansSeen(tx, viewer, today)))
  const choices = [
    { name: 'everything', query: 'status=all', choice: { ...noChoice, status: 'all' as const } },
    { name: 'late', query: 'due=late', choice: { ...noChoice, due: 'late' as const } },
    { name: 'words', query: 'search=k%C3%A4llor+sara', choice: { ...noChoice, search: 'källor sara' } },
    {
      name: 'tag, aspect, page 3',
      query: 'tag=NO&aspect=kollegium&page=3',
      choice: { ...noChoice, tag: 'NO', aspect: 'kollegium', page: 3 },
    },
  ]
  for (const { name, query, choice } of choices) {
    const bare = () => asWeb((tx) => findQuery(through, viewer.person, choice, today, 50).execute(tx))
    await compare(`list of 5,000, ${name}`, `/actions?${query}`, cookie, bare)
  }
  await compare('list of 5,000, beside the plainest SQL', '/actions?status=all', cookie, () =>
    asWeb((tx) =>
      tx
        .selectFrom('plan_action as a')
        .innerJoin('plan as p', 'p.id', 'a.plan_id')
        .innerJoin('plan_adoption as d', 'd.plan_id', 'p.id')
        .select(['a.id', 'a.title', 'a.aspect', 'a.owner_id', 'a.due_on', 'a.status', 'a.tags'])
        .where('d.id', 'in', through.adoptions)
        .execute(),
    ),
  )
}

async function compare(name: string, path: string, cookie: string, bare: () => Promise<unknown>): Promise<void> {
  let bytes = 0
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    ours.push(
      await time(async () => {
        bytes = (await ask(app, path, cookie)).length
      }),
    )
    theirs.push(await time(bare))
  }
  const [page, sql] = [summarise(ours), summarise(theirs)]
  console.log(
    `${name.padEnd(40)}${page.median.toFixed(1).padStart(7)} ms ±${Math.round((page.spread / 2) * 100)} % (${Math.round(bytes / 1000)} kB); bare SQL ${sql.median.toFixed(1)} ms; the page takes ${(page.median / sql.median).toFixed(1)} times as long`,
  )
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  for (let index = 0; index < requests; index += 1) await work()
  return (performance.now() - begun) / requests
}

async function ask(asked: Hono, path: string, cookie: string): Promise<string> {
  const answer = await asked.request(path, { headers: { cookie } })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return answer.text()
}

function asWeb<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inScope(stage.program.db, { authority: place.authority }, work)
}

async function signIn(role: 'principal' | 'district_head', unit: string): Promise<string> {
  const { authority } = place
  const person = await inScope(stage.db, { authority }, async (tx) => {
    const id = await addPerson(
      tx,
      {
        authority,
        givenName: 'Åsa',
        familyName: 'Öberg',
        email: null,
        externalId: randomUUID(),
        from: '2025-01-01',
      },
      stage.program.secret,
    )
    await addDuty(tx, { authority, person: id, unit, role, from: '2025-01-01', home: false, source: 'hand' })
    return id
  })
  const claim = await inScope(stage.program.db, { authority, person }, (tx) =>
    beginSession(tx, stage.program.secret, { authority, person }, 'mail', '', today),
  )
  return `stegvis=${writeClaim(claim)}`
}

type Place = { authority: string; district: string; largeSchool: string; largePlan: string }

/** Three districts of fifty schools with a plan of a hundred actions each, adopted, and six teams with eight; in one school a plan of two hundred. */
async function makeDistricts({ owner, program }: Stage): Promise<Place> {
  const authority = randomUUID()
  await owner.query(`insert into authority (id, kind, name, created_on) values ($1, 'real', 'Stora kommunen', '2025-01-01')`, [authority])
  const unit = async (kind: string, names: string[], parents: string[]) => {
    const ids = names.map(() => randomUUID())
    await owner.query(
      `insert into unit (id, authority_id, kind, name, from_on) select id, $1, $2, name, '2025-01-01' from unnest($3::uuid[], $4::text[]) as u (id, name)`,
      [authority, kind, ids, names],
    )
    await owner.query(
      `insert into unit_parent (authority_id, unit_id, parent_id, from_on) select $1, u, p, '2025-01-01' from unnest($2::uuid[], $3::uuid[]) as x (u, p)`,
      [authority, ids, parents],
    )
    return ids
  }
  await owner.query(
    `insert into unit (id, authority_id, kind, name, from_on) values ($1, $1, 'authority', 'Stora kommunen', '2025-01-01')`,
    [authority],
  )
  const districts = await unit('district', ['Norr', 'Söder', 'Öster'], [authority, authority, authority])
  const parents = districts.flatMap((district) => Array.from({ length: schools }, () => district))
  const schoolIds = await unit(
    'school',
    parents.map((_, index) => `Skola ${index + 1}`),
    parents,
  )
  const teamParents = schoolIds.flatMap((school) => Array.from({ length: teams }, () => school))
  const teamIds = await unit(
    'team',
    teamParents.map((_, index) => `Lag ${(index % teams) + 1}`),
    teamParents,
  )
  const [largeSchool] = await unit('school', ['Den stora skolan'], [authority])
  const version = (await newestVersions(program.db)).find(({ framework }) => framework.key === 'digital-skola')
  if (!version || !largeSchool) throw new Error('the framework is not loaded')
  const aspects = version.framework.areas.flatMap((area) => area.aspects.map(({ key }) => key))
  await owner.query(
    `insert into person (authority_id, given_name, family_name, from_on)
     select $1, case when n % 3 = 0 then 'Sara' else 'Jonas' end, 'Efternamn ' || n, '2025-01-01' from generate_series(1, 600) n`,
    [authority],
  )
  await owner.query(
    `insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at)
     select $1, u, 2026, $3, '2026-10-20', '2026-10-20' from unnest($2::uuid[]) u`,
    [authority, [...schoolIds, ...teamIds, largeSchool], version.id],
  )
  await owner.query(
    `insert into plan_goal (authority_id, plan_id, aspect, title, signs, position)
     select $1, p.id, ($2::text[])[g], 'Mål ' || g || ' för året', 'Fler gör så än i fjol.', g from plan p join unit u on u.id = p.unit_id
      cross join generate_series(1, case u.kind when 'school' then 6 else 1 end) g where p.authority_id = $1`,
    [authority, aspects],
  )
  await owner.query(
    `with people as (select array_agg(id) as ids from person where authority_id = $1)
     insert into plan_action (authority_id, plan_id, goal_id, aspect, origin, title, text, why, owner_id, due_on, hours, how_we_know, tags, position, created_at, changed_at)
     select $1, p.id, (select g.id from plan_goal g where g.plan_id = p.id and g.position = 1 + n % case u.kind when 'school' then 6 else 1 end),
            ($2::text[])[1 + n % 12], 'own', (array['Läsa källor tillsammans', 'Besöka varandras lektioner', 'Avslutsfråga i matematik', 'Felanmälan på ett ställe'])[1 + n % 4] || ' ' || n,
            repeat('Så här gör vi, i små steg och tillsammans. ', 5), repeat('Det är vanligast att det brister här. ', 3),
            case when n % 7 = 0 then null else people.ids[1 + (n * 31 + hashtext(p.id::text) % 600 + 600) % 600] end,
            case when n % 11 = 0 then null else date '2026-11-01' + (n * 13 % 240) end, 4, 'Vi ser det i nästa mätning.',
            case when n % 5 = 0 then array['NO', 'källkritik'] else array['läsår'] end, n, '2026-10-20', '2026-10-20'
       from plan p join unit u on u.id = p.unit_id cross join people
      cross join generate_series(1, case when u.id = $3 then 200 when u.kind = 'school' then $4::int else $5::int end) n where p.authority_id = $1`,
    [authority, aspects, largeSchool, perSchool, perTeam],
  )
  await owner.query(
    `insert into action_note (authority_id, action_id, kind, status, note, person_id, at)
     select $1, a.id, case when n = 1 then 'created' when n % 3 = 0 then 'status' else 'note' end,
            case when n > 1 and n % 3 = 0 then (array['planned', 'under way', 'done'])[1 + (n + a.position) % 3] end,
            case when n = 1 then '' else 'Vi provade i två klasser och bytte sedan ordning.' end, a.owner_id, timestamptz '2026-10-20' + n * interval '9 days'
       from plan_action a join plan p on p.id = a.plan_id cross join generate_series(1, case when p.unit_id = $2 then 10 else 3 end) n
      where a.authority_id = $1 order by n`,
    [authority, largeSchool],
  )
  await owner.query('analyze')
  const actor = { authority, by: null, now: new Date('2026-11-30T10:00:00Z'), today }
  await inScope(program.db, { authority }, async (tx) => {
    const { rows } = await owner.query<{ id: string; unit: string; name: string }>(
      `select p.id, u.id as unit, u.name from plan p join unit u on u.id = p.unit_id where p.authority_id = $1 and u.kind = 'school'`,
      [authority],
    )
    const by = (await tx.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow()).id
    for (const { id, unit: school, name } of rows) {
      const plan = {
        id,
        unit: { id: school, kind: 'school' as const, name, ended: false, endedOn: null },
        school: { id: school, name, district: null },
        schoolYear: 2026,
        frameworkVersion: version.id,
        introduction: '',
      }
      const content = await planContent(tx, plan, today)
      await adoptPlan(tx, { ...actor, by }, { id, decisions: 0 }, content, {
        name: 'Helena Sundström',
        role: 'principal',
        recordNumber: '',
        note: '',
      })
    }
  })
  await owner.query('analyze')
  const { rows } = await owner.query<{ id: string }>('select id from plan where unit_id = $1', [largeSchool])
  return { authority, district: districts[0] ?? '', largeSchool, largePlan: rows[0]?.id ?? '' }
}
