import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { describeMachine, nextFrom, perSecond, summarise } from './bench.ts'
import { cpuOf, cpuOfFamily } from './process.ts'

// Signing up for a session over HTTP with 32 connections, all for one session, beside the thinnest endpoint that finds out who asks, locks a row, counts and inserts, in the same run: wanted at least 0.5 of it. And the
// catalogue of 500 sessions with filters, a page of 40, beside a bare page of its size that is rendered: wanted at least 0.7. By processor time, which other work on the machine does not change.
const connections = 32
const batch = Number(process.env.BENCH_BATCH ?? 400)
const turns = Number(process.env.BENCH_TURNS ?? 4)
const pages = 100

type Ready = { port: number; cookies: string[]; sessions: string[]; database: number }
type Kind = 'signup' | 'thin' | 'catalogue' | 'bare'

const child = fork(join(import.meta.dirname, 'signup-server.ts'), {
  execArgv: ['--import', 'tsx'],
  env: { ...process.env, BENCH_BATCH: String(batch), BENCH_TURNS: String(turns) },
})
const ready = await nextFrom<Ready>(child)
const agent = new Agent({ keepAlive: true, maxSockets: connections })
describeMachine()

/** Milliseconds of processor time for each request, of the server and of the database. */
type Cost = { server: number; database: number }
const costs: Record<Kind, Cost[]> = { signup: [], thin: [], catalogue: [], bare: [] }
const rates: Record<Kind, number[]> = { signup: [], thin: [], catalogue: [], bare: [] }
for (let turn = 0; turn <= turns; turn += 1) {
  for (const kind of ['signup', 'thin'] as const) await load(kind, turn, batch)
  for (const kind of ['catalogue', 'bare'] as const) await load(kind, turn, pages)
}
for (const [ours, thin, wanted] of [
  ['signup', 'thin', 0.5],
  ['catalogue', 'bare', 0.7],
] as const) {
  for (const kind of [ours, thin])
    console.log(
      `${kind.padEnd(10)}${perSecond(rates[kind])}; server ${summarise(costs[kind].map(({ server }) => server)).median.toFixed(2)} ms, database ${summarise(costs[kind].map(({ database }) => database)).median.toFixed(2)} ms`,
    )
  const both = (kind: Kind) => costs[kind].map(({ server, database }) => server + database)
  const { median, spread } = summarise(both(thin).map((each, turn) => each / (both(ours)[turn] ?? Number.NaN)))
  console.log(`ratio of processor time ${thin} / ${ours}: ${median.toFixed(2)} (±${(spread / 2).toFixed(2)}; wanted ≥ ${wanted})`)
}
child.send('stop')
await new Promise((resolve) => child.once('exit', resolve))
agent.destroy()

/** Sends so many requests over all connections; each must be taken. The first turn only warms up. */
async function load(kind: Kind, turn: number, many: number): Promise<void> {
  const used = () => ({ server: cpuOf(child.pid ?? 0), database: cpuOfFamily(ready.database) })
  const before = used()
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let at = connection; at < many; at += connections) await send(kind, turn, at)
    }),
  )
  const [took, after] = [performance.now() - begun, used()]
  if (turn === 0) return
  costs[kind].push({ server: (after.server - before.server) / many, database: (after.database - before.database) / many })
  rates[kind].push(many / (took / 1000))
}

function send(kind: Kind, turn: number, at: number): Promise<void> {
  const session = ready.sessions[turn] ?? ''
  const written = kind === 'signup' || kind === 'thin'
  const path = {
    signup: `/course-sessions/${session}/signup`,
    thin: `/thin/${session}`,
    catalogue: '/programmes?aspect=digital-skola%2Fkallkritik&way=room&which=free',
    bare: '/bare',
  }[kind]
  // A form as a browser sends it: each showing of it once.
  const body = written ? `once=${randomUUID()}&way=room` : ''
  const headers = {
    cookie: ready.cookies[at] ?? '',
    'sec-fetch-site': 'same-origin',
    ...(written ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) } : {}),
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { agent, port: ready.port, host: '127.0.0.1', path, method: written ? 'POST' : 'GET', headers },
      (response) => {
        response
          .resume()
          .on('end', () =>
            response.statusCode === (written ? 303 : 200) ? resolve() : reject(new Error(`${kind}: ${response.statusCode}`)),
          )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
