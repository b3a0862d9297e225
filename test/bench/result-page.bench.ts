import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { makeApp } from '../../src/app.tsx'
import { releaseRound } from '../../src/cycle/release/release.ts'
import { answer } from '../../src/face/web/answer.tsx'
import { Door } from '../../src/face/web/door.ts'
import { type Database, inScope, type Tx } from '../../src/ground/base/database.ts'
import { beginSession, writeClaim } from '../../src/people/access/session.ts'
import { addDuty, addPerson } from '../../src/people/organisation/store.ts'
import { signedIn } from '../../src/people/permission/route.ts'
import { describeMachine, summarise } from './bench.ts'
import { type Crowd, makeCrowd } from './crowd.ts'
import { openStage, type Stage } from './stage.ts'

// A school's page and the authority's page of 150 schools, with some 14,000 stored answers and then with more than 1,200,000: pages read released cells only,
// so the time should not follow (wanted ≤ 1.3 ×). Both beside a bare page of that size: the same way in (session, transaction, layout), one indexed query
// for the unit's cells, and as many elements with as many bytes, flat and without words, charts or a look at who may see what (wanted ≥ 0.5 of its rate). What is
// thinner still, without even asking who is there, is printed for comparison. The readers are a principal and a head: their pages hold nothing of their own.
const requests = Number(process.env.BENCH_REQUESTS ?? 40)
const turns = 5
describeMachine()
const stage = await openStage('2026-10-01T08:00:00Z')
const first = await makeCrowd(stage, { schools: 150, staff: 1200, name: 'Få svar' })
await releaseRound(stage, first)
const few = await measure(`${first.answers.toLocaleString('sv-SE')} stored answers`, stage, first)
let stored = first.answers
for (let wave = 1; stored < 1_200_000; wave += 1) {
  const more = await makeCrowd(stage, { schools: 150, staff: 65_000, name: `Omgång ${wave}` }, first)
  stored += more.answers
  await releaseRound(stage, more)
}
const many = await measure(`${stored.toLocaleString('sv-SE')} stored answers`, stage, first)
console.log(`school's page, many / few answers       ${(many.school / few.school).toFixed(2)} × (wanted ≤ 1.3)`)
console.log(`authority's page, many / few answers    ${(many.authority / few.authority).toFixed(2)} × (wanted ≤ 1.3)`)
await stage.close()

/** Milliseconds a page, the middle of some turns, each beside its bare page. */
async function measure(name: string, at: Stage, crowd: Crowd): Promise<{ school: number; authority: number }> {
  const app = makeApp(at.program)
  const [school = ''] = crowd.schools
  const principal = await signIn(at, crowd, 'principal', school)
  const head = await signIn(at, crowd, 'head', crowd.authority)
  const pages = {
    school: { path: `/group-results/${crowd.round}/${school}`, cookie: principal },
    authority: { path: `/group-results/${crowd.round}/${crowd.authority}`, cookie: head },
  }
  console.log(name)
  const result = { school: 0, authority: 0 }
  for (const key of ['school', 'authority'] as const) {
    const { path, cookie } = pages[key]
    const html = await (await app.request(path, { headers: { cookie } })).text()
    if (!html.includes('<h1')) throw new Error(`${path} gave no page`)
    const bare = barePage(at, html, key === 'school' ? school : crowd.authority, crowd.round)
    const ours: number[] = []
    const theirs: number[] = []
    const thin: number[] = []
    for (let turn = 0; turn <= turns; turn += 1) {
      const took = [await time(app, path, cookie), await time(bare, '/bare', cookie), await time(bare, '/thin', '')] as const
      // The first turn only warms up.
      if (turn === 0) continue
      ours.push(took[0])
      theirs.push(took[1])
      thin.push(took[2])
    }
    const { median, spread } = summarise(ours)
    result[key] = median
    const ratio = summarise(theirs).median / median
    console.log(
      `  ${key.padEnd(12)}${median.toFixed(1).padStart(7)} ms ±${Math.round((spread / 2) * 100)} % (${Math.round(html.length / 1000)} kB); bare page ${summarise(theirs).median.toFixed(1)} ms: rate beside it ${ratio.toFixed(2)} (wanted ≥ 0.5); without a session ${summarise(thin).median.toFixed(1)} ms`,
    )
  }
  return result
}

function barePage({ program }: Stage, html: string, unit: string, round: string): Hono {
  const elements = html.split(/<[a-z]/).length - 1
  const text = 'x'.repeat(Math.max(1, Math.round(html.length / elements) - '<p></p>'.length))
  const flat = (count: number) =>
    h(
      'div',
      {},
      count,
      Array.from({ length: elements }, (_, index) => h('p', { key: index }, text)),
    )
  const cellsIn = (db: Database | Tx) =>
    db.selectFrom('result_cell').selectAll().where('round_id', '=', round).where('unit_id', '=', unit).execute()
  const page = signedIn('GET', '/account', async (ask) => ask.page({ title: 'Bare' }, flat((await cellsIn(ask.tx)).length)))
  const bare = new Hono()
  bare.get('/bare', (c) => answer(program, page, c, new Door(program.config.poolSize)))
  bare.get('/thin', async (c) => c.html(`<!doctype html>${renderToString(flat((await cellsIn(program.db)).length))}`))
  return bare
}

async function time(app: Hono, path: string, cookie: string): Promise<number> {
  const begun = performance.now()
  for (let index = 0; index < requests; index += 1) {
    const answer = await app.request(path, { headers: { cookie } })
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    await answer.text()
  }
  return (performance.now() - begun) / requests
}

async function signIn({ program, db }: Stage, { authority }: Crowd, role: 'principal' | 'head', unit: string): Promise<string> {
  const person = await inScope(db, { authority }, async (tx) => {
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
      program.secret,
    )
    await addDuty(tx, { authority, person: id, unit, role, from: '2025-01-01', home: false, source: 'hand' })
    return id
  })
  const claim = await inScope(program.db, { authority, person }, (tx) =>
    beginSession(tx, program.secret, { authority, person }, 'mail', '', '2026-10-01'),
  )
  return `stegvis=${writeClaim(claim)}`
}
