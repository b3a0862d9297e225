import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { makeApp } from '../../src/app.tsx'
import { headers } from '../../src/face/web/headers.ts'
import { onlyFromOwnPages } from '../../src/face/web/origin.ts'
import { inScope, openPool } from '../../src/ground/base/database.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { makeMunicipality } from '../support/municipality.ts'
import { parentOf } from './process.ts'
import { openStage } from './stage.ts'

// The server of the bench, in a process of its own: the real application; the thinnest endpoint that signs up (locks the session's row, counts under the lock, inserts if there is room); and a bare page of as many bytes as
// the catalogue has.
const today = '2026-10-06'
const batch = Number(process.env.BENCH_BATCH ?? 400)
const turns = Number(process.env.BENCH_TURNS ?? 4) + 1
const stage = await openStage(`${today}T08:00:00Z`)
const { program, db, owner } = stage
const town = await makeMunicipality({ program, db, owner })
const { authority } = town
const cookies: string[] = []
const people: string[] = []
await inScope(db, { authority }, async (tx) => {
  for (let index = 0; index < batch; index += 1) {
    const given = { authority, givenName: 'Namn', familyName: `Nummer ${index}`, email: `n${index}@example.se`, from: '2025-08-15' }
    const id = await addPerson(tx, given, program.secret)
    await addDuty(tx, { authority, person: id, unit: town.almskolan, role: 'staff', from: '2025-08-15' })
    people.push(id)
  }
})
for (const person of people) {
  const claim = await inScope(program.db, { authority, person }, (tx) =>
    beginSession(tx, program.secret, { authority, person }, 'mail', '', today),
  )
  cookies.push(`stegvis=${writeClaim(claim)}`)
}
// Twenty programmes of twenty-five sessions; every fifth answers what the catalogue is asked for. And one session for each turn, with room for everybody.
await owner.query(
  `with p as (insert into programme (authority_id, title, purpose, from_on, to_on, made_on, made_by_name, changed_by_name)
              select $1, 'Program ' || n, 'Granska', '2026-08-01', '2027-06-30', '2026-08-01', 'Ulla', 'Ulla' from generate_series(1, 20) n returning id, title),
        r as (insert into programme_release (programme_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from p),
        a as (insert into programme_aspect (authority_id, programme_id, framework, aspect, level_from, level_to)
              select $1, id, 'digital-skola', case when substring(title from '\\d+')::int % 5 = 0 then 'kallkritik' else 'other-' || substring(title from '\\d+') end, 1, 5 from p),
        c as (insert into course (authority_id, programme_id, title, position) select $1, id, 'Kurs', 1 from p returning id),
        s as (insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind)
              select $1, c.id, 'Pass ' || n, t, t + interval '2 hours', 'Sal 12', 24, '2026-08-01', t - interval '1 day', t - interval '1 day', 'regulated'
                from c, (select n, timestamptz '2026-11-03 13:30Z' + n * interval '3 days' as t from generate_series(1, 25) n) each returning id)
   insert into course_session_release (session_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from s`,
  [authority],
)
const { rows: sessions } = await owner.query<{ id: string }>(
  `with s as (insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind)
              select $1, (select id from course limit 1), 'Stort pass ' || n, t, t + interval '30 minutes', 'Aulan', 10000, '2026-08-01', t - interval '1 day', t - interval '1 day', 'regulated'
                from (select n, timestamptz '2027-05-03 13:30Z' + n * interval '1 day' as t from generate_series(1, $2::int) n) each returning id),
        r as (insert into course_session_release (session_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from s)
   select id from s`,
  [authority, turns],
)
await owner.query(`
  create table thin_session (id uuid primary key, seats integer not null);
  create table thin_signup (session_id uuid not null, person integer not null, primary key (session_id, person));
  create function thin_signup(p_session uuid, p_person integer) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$ begin
    perform from thin_session where id = p_session for update;
    if (select count(*) from thin_signup where session_id = p_session) >= (select seats from thin_session where id = p_session) then return false; end if;
    insert into thin_signup values (p_session, p_person);
    return true;
  end $$;`)
await owner.query('insert into thin_session select unnest($1::uuid[]), 10000', [sessions.map(({ id }) => id)])
await owner.query('analyze')

const app = makeApp(program)
const catalogue = await app.request('/programmes?aspect=digital-skola%2Fkallkritik&way=room&which=free', {
  headers: { cookie: cookies[0] ?? '', 'sec-fetch-site': 'same-origin' },
})
const bare = (await catalogue.text()).replaceAll(/[åäöÅÄÖ–…]/g, 'a')
const all = new Hono()
const web = openPool(stage.web, program.config.poolSize)
for (const path of ['/thin/*', '/bare'])
  all.use(
    path,
    headers(program.config),
    onlyFromOwnPages(program.config, () => false),
  )
all.post('/thin/:session/:person', async (c) => {
  await c.req.text()
  const { rows } = await web.query<{ thin_signup: boolean }>({
    name: 'thin',
    text: 'select thin_signup($1, $2)',
    values: [c.req.param('session'), Number(c.req.param('person'))],
  })
  return rows[0]?.thin_signup ? c.redirect('/thanks', 303) : c.json({ error: 'full' }, 409)
})
all.get('/bare', async (c) => {
  await web.query({ name: 'bare', text: 'select 1' })
  return c.html(bare)
})
all.route('/', app)
const { rows: backend } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
const database = parentOf(backend[0]?.pid ?? 0)
const listening = serve({ fetch: all.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.({ port, cookies, sessions: sessions.map(({ id }) => id), database })
})
process.on('message', async (message) => {
  if (message !== 'stop') return
  listening.close()
  await web.end()
  await stage.close()
  process.exit(0)
})
