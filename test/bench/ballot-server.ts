import { randomBytes } from 'node:crypto'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { makeApp } from '../../src/app.tsx'
import { openBallot } from '../../src/cycle/ballot/store.ts'
import { ticketOf } from '../../src/cycle/ballot/ticket.ts'
import { askingOf } from '../../src/cycle/checkin/asking.ts'
import { headers } from '../../src/face/web/headers.ts'
import { onlyFromOwnPages } from '../../src/face/web/origin.ts'
import { inScope, openPool } from '../../src/ground/base/database.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { makeMunicipality } from '../support/municipality.ts'
import { parentOf } from './process.ts'
import { openStage } from './stage.ts'

// The server of the bench, in a process of its own: the real application, and the thinnest endpoint that does the same: a ticket that is used once, and one durable write. It lets in only what comes
// from the installation's own pages, and its answers carry the headers of every answer: without either it would be an endpoint that nobody may open to browsers, and so not one that does the same.
// It has no door, log, languages or schema, seals nothing, draws no place, and writes two small rows where the application writes the roll and the urn as wholes: those are what is measured.
const today = '2026-09-29'
const ballots = Number(process.env.BALLOTS ?? 300)
const people = 40
const stage = await openStage(`${today}T08:00:00Z`)
const { program, db, owner } = stage
const town = await makeMunicipality({ program, db, owner })
const asking = askingOf(['Källkritik', 'Lektionsbesök', 'Felanmälan', 'Avslutsfrågor', 'Delat material'], 'Almskolan', today)
const persons = await inScope(db, { authority: town.authority }, async (tx) => {
  const ids: string[] = []
  for (let index = 0; index < people; index += 1) {
    const id = await addPerson(
      tx,
      { authority: town.authority, givenName: 'Namn', familyName: `Nummer ${index}`, from: '2025-08-15' },
      program.secret,
    )
    await addDuty(tx, { authority: town.authority, person: id, unit: town.almskolan, role: 'staff', from: '2025-08-15' })
    ids.push(id)
  }
  return ids
})
const opened: string[] = []
for (let index = 0; index < ballots; index += 1)
  opened.push(
    await inScope(db, { authority: town.authority }, (tx) =>
      openBallot(tx, program.secret, {
        authority: town.authority,
        asking,
        minimumGroup: 5,
        people: persons,
        closesOn: '2026-10-09',
        today,
      }),
    ),
  )
// One of each ballot in turn: as when the schools of an authority answer in the same weeks.
const tickets = persons.flatMap((person) => opened.map((ballot) => ticketOf(program.secret, ballot, person)))

await owner.query(`
  create table thin_ticket (hash bytea primary key, used boolean not null default false);
  create table thin_paper (paper bytea not null);
  alter table thin_ticket enable row level security;
  alter table thin_paper enable row level security;
  create function thin_cast(p_hash bytea, p_paper bytea) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$ begin
    update thin_ticket set used = true where hash = p_hash and not used;
    if not found then return false; end if;
    insert into thin_paper values (p_paper);
    return true;
  end $$;`)
const thin = Array.from({ length: ballots * people }, () => randomBytes(48).toString('base64url'))
await owner.query('insert into thin_ticket (hash) select unnest($1::bytea[])', [thin.map((ticket) => program.secret.mac('thin', ticket))])

const all = new Hono()
const web = openPool(stage.web, program.config.poolSize)
all.use(
  '/thin/*',
  headers(program.config),
  onlyFromOwnPages(program.config, () => false),
)
all.post('/thin/:ticket', async (c) => {
  const form = new URLSearchParams(await c.req.text())
  const { rows } = await web.query<{ thin_cast: boolean }>({
    name: 'thin',
    text: 'select thin_cast($1, $2)',
    values: [program.secret.mac('thin', c.req.param('ticket')), Buffer.from(form.toString())],
  })
  return rows[0]?.thin_cast ? c.redirect('/thanks', 303) : c.json({ error: 'used' }, 403)
})
all.route('/', makeApp(program))
// The database's own process, whose children do the work: what it has used of the processors is told by the bench.
const { rows: backend } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
const database = parentOf(backend[0]?.pid ?? 0)
const settings = await owner.query<{ fsync: string; commit: string; version: string }>(
  "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('server_version') as version",
)
const listening = serve({ fetch: all.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.({ port, tickets, thin, database, settings: settings.rows[0] })
})
process.on('message', async (message) => {
  if (message !== 'stop') return
  listening.close()
  await web.end()
  await stage.close()
  process.exit(0)
})
