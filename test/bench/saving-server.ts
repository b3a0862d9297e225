import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { makeApp } from '../../src/app.tsx'
import { loadFrameworks } from '../../src/content/framework/loading.ts'
import type { Program } from '../../src/ground/base/ask.ts'
import { readConfig } from '../../src/ground/base/config.ts'
import { inScope, openCalls, openDatabase, openPool } from '../../src/ground/base/database.ts'
import { prepareQueue } from '../../src/ground/base/jobs.ts'
import { makeLog } from '../../src/ground/base/log.ts'
import { openPost } from '../../src/ground/base/mail.ts'
import { migrate } from '../../src/ground/base/migrations.ts'
import { startPostgres } from '../../src/ground/base/postgres/server.ts'
import { projectRoot } from '../../src/ground/base/root.ts'
import { secretFrom, tokenHash } from '../../src/ground/base/secret.ts'
import { beginSession, readClaim, writeClaim } from '../../src/people/access/session.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { askable } from '../../src/tasks.ts'
import { openRoundIn } from '../support/answering.ts'
import { makeMunicipality } from '../support/municipality.ts'

// The server of the bench, in a process of its own: the real application, the thinnest endpoint that does the same work, and the bare write.
const people = 64
const home = await mkdtemp(join(tmpdir(), 'stegvis-bench-'))
const server = await startPostgres({ home })
const owner = openPool(server.connection('owner'), 2)
const worker = openPool(server.connection('worker'), 2)
await migrate(owner, join(projectRoot, 'migrations'))
await prepareQueue(owner, askable)
const config = readConfig({
  STEGVIS_MODE: 'production',
  STEGVIS_HOME: home,
  LOG_LEVEL: 'silent',
  PUBLIC_URL: 'http://localhost',
  DATABASE_POOL: '16',
})
const web = openPool(server.connection('web'), config.poolSize)
const today = '2026-09-29'
const program: Program = {
  config,
  db: openDatabase(web, true),
  calls: openCalls(web, true),
  secret: secretFrom(Buffer.alloc(32, 7)),
  clock: () => new Date(`${today}T08:00:00Z`),
  log: makeLog('silent'),
  post: openPost(config),
}
await loadFrameworks(program.db, join(projectRoot, 'content', 'frameworks'))

// The thinnest endpoint doing the same work: session, authorisation (a member of this round at this school in this audience, the round open and its last
// day not passed), row-level security, one durable write; all in one function. It leaves out what only ours does: what this sign-in may open, whether
// the person has left, revisions and conflicts, the check against the framework, the note, CSRF and the security headers.
await owner.query(`
  create table thin_answer (
    pseudonym text collate "C", round_id uuid, school_id uuid, statement text collate "C", choice smallint, importance smallint,
    primary key (pseudonym, round_id, school_id, statement)) with (fillfactor = 70);
  alter table thin_answer enable row level security;
  create policy own on thin_answer using (pseudonym = app.pseudonym()) with check (pseudonym = app.pseudonym());
  grant select, insert, update on thin_answer to stegvis_web;
  create function thin_save(p_authority uuid, p_person uuid, p_token bytea, p_pseudonym text, p_round uuid, p_school uuid, p_statement text, p_audience text,
    p_choice smallint, p_importance smallint, p_today date)
    returns boolean language plpgsql as $$ begin
      perform set_config('app.authority', p_authority::text, true), set_config('app.person', p_person::text, true),
              set_config('app.pseudonym', p_pseudonym, true);
      perform from session s where s.token_hash = p_token and s.person_id = p_person and s.authority_id = p_authority and s.expires_on > p_today;
      if not found then return false; end if;
      perform from round_member m join round r on r.id = m.round_id join round_opening o on o.round_id = m.round_id
        where m.round_id = p_round and m.person_id = p_person and m.school_id = p_school and m.audience = p_audience and r.closes_on >= p_today
          and not exists (select from round_closing c where c.round_id = m.round_id);
      if not found then return false; end if;
      insert into thin_answer values (p_pseudonym, p_round, p_school, p_statement, p_choice, p_importance)
        on conflict (pseudonym, round_id, school_id, statement) do update set choice = excluded.choice, importance = excluded.importance;
      return true;
    end $$;
  create table bare_write (id int primary key, choice smallint);
  grant select, insert, update on bare_write to stegvis_web;
`)

const db = openDatabase(worker, true)
const stage = { program, db, owner }
const town = await makeMunicipality(stage)
const answerers = await inScope(db, { authority: town.authority }, async (tx) => {
  const ids: string[] = []
  for (let index = 0; index < people; index += 1) {
    const id = await addPerson(
      tx,
      { authority: town.authority, givenName: 'Namn', familyName: `Nummer ${index}`, from: '2025-08-15' },
      program.secret,
    )
    await addDuty(tx, { authority: town.authority, person: id, unit: town.teams.fourSix, role: 'teacher', from: '2025-08-15', home: true })
    ids.push(id)
  }
  return ids
})
const round = await openRoundIn(stage, town)
const cookies = await Promise.all(
  answerers.map(async (person) => {
    const pseudonym = program.secret.pseudonym(town.authority, person)
    await inScope(program.db, { pseudonym }, (tx) =>
      tx
        .insertInto('private.response')
        .values({ round_id: round, school_id: town.almskolan, pseudonym, audience: 'staff', handed_in_on: null })
        .execute(),
    )
    const claim = await inScope(program.db, { authority: town.authority, person }, (tx) =>
      beginSession(tx, program.secret, { authority: town.authority, person }, 'mail', '', today),
    )
    return `stegvis=${writeClaim(claim)}`
  }),
)

const all = new Hono()
all.post('/thin', async (c) => {
  const claim = readClaim(/stegvis=([^;]+)/.exec(c.req.header('cookie') ?? '')?.[1])
  if (!claim) return c.json({ error: 'session' }, 401)
  const form = new URLSearchParams(await c.req.text())
  const { rows } = await web.query<{ thin_save: boolean }>({
    name: 'thin',
    text: 'select thin_save($1, $2, $3, $4, $5, $6, $7, $8, $9::smallint, $10::smallint, $11)',
    values: [
      claim.authority,
      claim.person,
      tokenHash(claim.token),
      program.secret.pseudonym(claim.authority, claim.person),
      form.get('round'),
      form.get('school'),
      form.get('statement'),
      'staff',
      form.get('choice'),
      form.get('importance'),
      today,
    ],
  })
  return rows[0]?.thin_save ? c.json({ saved: true }) : c.json({ error: 'refused' }, 403)
})
all.post('/bare', async (c) => {
  const form = new URLSearchParams(await c.req.text())
  await web.query({
    name: 'bare',
    text: 'insert into bare_write values ($1, $2) on conflict (id) do update set choice = excluded.choice',
    values: [form.get('id'), form.get('choice')],
  })
  return c.json({ saved: true })
})
all.route('/', makeApp(program))
const settings = await owner.query<{ fsync: string; commit: string; version: string }>(
  "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('server_version') as version",
)
const listening = serve({ fetch: all.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.({ port, cookies, round, school: town.almskolan, settings: settings.rows[0], id: randomUUID() })
})
process.on('message', async (message) => {
  if (message === 'memory') process.send?.({ memory: process.memoryUsage().rss })
  if (message !== 'stop') return
  listening.close()
  await Promise.all([web.end(), worker.end(), owner.end()])
  await server.stop()
  process.exit(0)
})
