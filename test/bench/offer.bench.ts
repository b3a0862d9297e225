import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { makeApp } from '../../src/app.tsx'
import { releaseRound } from '../../src/cycle/release/release.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { barePage } from './bare-page.ts'
import { describeMachine, summarise } from './bench.ts'
import { makeCrowd } from './crowd.ts'
import { cpuOfFamily, parentOf } from './process.ts'
import { openStage } from './stage.ts'
import { layInTraining } from './training.ts'

// From need to offer: what a released result of 40 schools says is needed beside twenty programmes with 500 sessions, beside a bare page of its size with one indexed query (the cells of the authority).
// Milliseconds of processor time, server and database.
const requests = Number(process.env.BENCH_REQUESTS ?? 20)
const turns = Number(process.env.BENCH_TURNS ?? 5)
const today = '2026-10-06'
describeMachine()
const stage = await openStage(`${today}T08:00:00Z`)
const { program, owner } = stage
const crowd = await makeCrowd(stage, { schools: 40, staff: 1200, name: 'Hösten' })
await releaseRound(stage, crowd)
await layInTraining(owner, crowd.authority)
await owner.query('analyze')
const { rows: backend } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
const database = parentOf(backend[0]?.pid ?? 0)
const cookie = await signIn()
const app = makeApp(program)
const html = await (await app.request('/training-needs', { headers: { cookie } })).text()
if (!html.includes('<table')) throw new Error('no needs are told')
const bare = new Hono()
bare.get(
  '/bare',
  barePage(program, html, (tx) =>
    tx.selectFrom('result_cell').selectAll().where('round_id', '=', crowd.round).where('unit_id', '=', crowd.authority).execute(),
  ),
)
type Took = { server: number; database: number }
const ours: Took[] = []
const theirs: Took[] = []
for (let turn = 0; turn <= turns; turn += 1) {
  const took = [await time(app, '/training-needs'), await time(bare, '/bare')] as const
  // The first turn only warms up.
  if (turn === 0) continue
  ours.push(took[0])
  theirs.push(took[1])
}
const told = (all: Took[], what: keyof Took) => summarise(all.map((took) => took[what])).median.toFixed(2)
const both = (took: Took | undefined) => (took ? took.server + took.database : Number.NaN)
const { median, spread } = summarise(theirs.map((took, turn) => both(took) / both(ours[turn])))
console.log(
  `needs beside what is offered  ${told(ours, 'server')} + ${told(ours, 'database')} ms (${Math.round(html.length / 1000)} kB); bare page ${told(theirs, 'server')} + ${told(theirs, 'database')} ms: ${median.toFixed(2)} (±${(spread / 2).toFixed(2)}) of it by cost`,
)
await stage.close()

async function time(of: Hono, path: string): Promise<Took> {
  const begun = { server: process.cpuUsage(), database: cpuOfFamily(database) }
  for (let index = 0; index < requests; index += 1) {
    const response = await of.request(path, { headers: { cookie } })
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    await response.text()
  }
  const { user, system } = process.cpuUsage(begun.server)
  return { server: (user + system) / 1000 / requests, database: (cpuOfFamily(database) - begun.database) / requests }
}

async function signIn(): Promise<string> {
  const { authority } = crowd
  const person = await inScope(stage.db, { authority }, async (tx) => {
    const name = { givenName: 'Åsa', familyName: 'Öberg', email: null, externalId: randomUUID() }
    const id = await addPerson(tx, { authority, ...name, from: '2025-01-01' }, program.secret)
    await addDuty(tx, { authority, person: id, unit: authority, role: 'head', from: '2025-01-01', home: false, source: 'hand' })
    return id
  })
  const claim = await inScope(program.db, { authority, person }, (tx) =>
    beginSession(tx, program.secret, { authority, person }, 'mail', '', today),
  )
  return `stegvis=${writeClaim(claim)}`
}
