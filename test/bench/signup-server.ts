import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { makeApp } from '../../src/app.tsx'
import { headers } from '../../src/face/web/headers.ts'
import { onlyFromOwnPages } from '../../src/face/web/origin.ts'
import { inScope, openPool } from '../../src/ground/base/database.ts'
import { tokenHash } from '../../src/ground/base/secret.ts'
import { beginSession, readClaim, writeClaim } from '../../src/people/access/session.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { makeMunicipality } from '../support/municipality.ts'
import { barePage } from './bare-page.ts'
import { parentOf } from './process.ts'
import { openStage } from './stage.ts'
import { layInTraining } from './training.ts'

// The server of the bench, in a process of its own: the real application; the thinnest endpoint that signs up: finds out whose cookie it is, locks the session's row, counts under the lock, inserts a row that belongs to a
// session and a person, durably, and leads on; and a bare page of the catalogue's size, rendered, with one indexed query. Without asking whose cookie it is nobody could be signed up: that is no part of the difference. It has no
// door, log, languages or schema, no line, no form that is used once and no letter.
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
// The catalogue, and one session for each turn with room for everybody.
await layInTraining(owner, authority)
const { rows: sessions } = await owner.query<{ id: string }>(
  `with s as (insert into course_session (authority_id, course_id, title, starts_at, ends_at, place, seats_room, opens_at, closes_at, cancel_until, time_kind)
              select $1, (select id from course limit 1), 'Stort pass ' || n, t, t + interval '30 minutes', 'Aulan', 10000, '2026-08-01', t - interval '1 day', t - interval '1 day', 'regulated'
                from (select n, timestamptz '2027-05-03 13:30Z' + n * interval '1 day' as t from generate_series(1, $2::int) n) each returning id),
        r as (insert into course_session_release (session_id, authority_id, at, by_name) select id, $1, now(), 'Ulla' from s)
   select id from s`,
  [authority, turns],
)
await owner.query(`
  create table thin_person (id integer primary key);
  create table thin_cookie (token_hash bytea primary key, person integer not null references thin_person, expires_on date not null);
  create table thin_session (id uuid primary key, seats integer not null);
  create table thin_signup (session_id uuid not null references thin_session, person integer not null references thin_person, primary key (session_id, person));
  create function thin_signup(p_token bytea, p_session uuid, p_today date) returns text language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    v_person integer;
    v_seats integer;
  begin
    select person into v_person from thin_cookie where token_hash = p_token and expires_on > p_today;
    if not found then return 'unknown'; end if;
    select seats into v_seats from thin_session where id = p_session for update;
    if (select count(*) from thin_signup where session_id = p_session) >= v_seats then return 'full'; end if;
    insert into thin_signup values (p_session, v_person);
    return 'seated';
  end $$;`)
await owner.query('insert into thin_session select unnest($1::uuid[]), 10000', [sessions.map(({ id }) => id)])
await owner.query('insert into thin_person select generate_series(1, $1::int)', [batch])
await owner.query("insert into thin_cookie select hash, n, '2027-01-01' from unnest($1::bytea[]) with ordinality as h (hash, n)", [
  cookies.map((cookie) => tokenHash(readClaim(cookie.replace('stegvis=', ''))?.token ?? '')),
])
await owner.query('analyze')

const app = makeApp(program)
const catalogue = await app.request('/programmes?aspect=digital-skola%2Fkallkritik&way=room&which=free', {
  headers: { cookie: cookies[0] ?? '', 'sec-fetch-site': 'same-origin' },
})
const html = await catalogue.text()
const shown = html.split('course-sessions/').length
if (shown < 20) throw new Error('no catalogue')
const bare = barePage(program, html, (tx) =>
  tx
    .selectFrom('course_session')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('starts_at', '>', program.clock())
    .orderBy('starts_at')
    .limit(shown)
    .execute(),
)
const all = new Hono()
const web = openPool(stage.web, program.config.poolSize)
for (const path of ['/thin/*', '/bare'])
  all.use(
    path,
    headers(program.config),
    onlyFromOwnPages(program.config, () => false),
  )
all.post('/thin/:session', async (c) => {
  const claim = readClaim(getCookie(c, 'stegvis'))
  await c.req.text()
  if (!claim) return c.redirect('/sign-in', 303)
  const { rows } = await web.query<{ outcome: string }>({
    name: 'thin',
    text: 'select thin_signup($1, $2, $3) as outcome',
    values: [tokenHash(claim.token), c.req.param('session'), today],
  })
  return rows[0]?.outcome === 'seated' ? c.redirect('/thanks', 303) : c.json({ error: 'full' }, 409)
})
all.get('/bare', bare)
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
