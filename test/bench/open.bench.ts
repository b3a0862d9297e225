import { fork } from 'node:child_process'
import { Agent, get } from 'node:http'
import { join } from 'node:path'
import { describeMachine, nextFrom, perSecond, summarise } from './bench.ts'
import { startBuilt } from './built-server.ts'
import { makeOpenPlan } from './open-plan.ts'
import { cpuOf } from './process.ts'
import { openStage } from './stage.ts'

// A published plan with 40 goals and 200 measures, read by 32 connections at the built server, beside a ready buffer of the same bytes with the same headers by the same server stack, in turns of
// one run: wanted at least 0.7 of it. The same of asking whether it has changed (304). Processor time of the server holds also on a machine that others use.
const connections = 32
const batch = Number(process.env.BENCH_BATCH ?? 4000)
const turns = Number(process.env.BENCH_TURNS ?? 7)

const stage = await openStage(new Date().toISOString())
const path = await makeOpenPlan(stage.owner)
const ours = await startBuilt({ STEGVIS_HOME: stage.program.config.home, STEGVIS_SECRET: Buffer.alloc(32, 7).toString('base64') })
const agent = new Agent({ keepAlive: true, maxSockets: connections })
const page = await ask(ours.port, path, {})
const peer = fork(join(import.meta.dirname, 'open-static-server.ts'), { execArgv: ['--import', 'tsx'] })
const { date: _date, connection: _connection, 'keep-alive': _keepAlive, 'content-length': _length, ...headers } = page.headers
peer.send({ body: page.body.toString('base64'), headers })
const peerPort = await nextFrom<number>(peer)
describeMachine()
console.log(`${page.body.length} bytes as sent; ${connections} connections, ${turns} turns of ${batch}`)

type Kind = 'open page' | 'static' | 'not changed'
const rates = new Map<Kind, number[]>()
const costs = new Map<Kind, number[]>()
for (let turn = 0; turn <= turns; turn += 1)
  for (const kind of ['open page', 'static', 'not changed'] as const) {
    const { rate, cost } = await load(kind)
    // The first turn only warms up.
    if (turn === 0) continue
    rates.set(kind, [...(rates.get(kind) ?? []), rate])
    costs.set(kind, [...(costs.get(kind) ?? []), cost])
  }
for (const [kind, told] of rates)
  console.log(`${kind.padEnd(14)}${perSecond(told)}, ${summarise(costs.get(kind) ?? []).median.toFixed(3)} ms of processor each`)
for (const kind of ['open page', 'not changed'] as const) {
  const still = { rates: rates.get('static') ?? [], costs: costs.get('static') ?? [] }
  const fast = summarise((rates.get(kind) ?? []).map((rate, turn) => rate / (still.rates[turn] ?? Number.NaN)))
  const cheap = summarise((costs.get(kind) ?? []).map((cost, turn) => (still.costs[turn] ?? Number.NaN) / cost))
  console.log(
    `${kind} / static  ${fast.median.toFixed(2)} (±${((fast.spread * fast.median) / 2).toFixed(2)})${kind === 'open page' ? ', wanted ≥ 0.7' : ''}; by processor time ${cheap.median.toFixed(2)} (±${((cheap.spread * cheap.median) / 2).toFixed(2)})`,
  )
}
agent.destroy()
peer.kill()
await ours.stop()
await stage.close()

async function load(kind: Kind): Promise<{ rate: number; cost: number }> {
  const still = kind === 'static'
  const pid = still ? (peer.pid ?? 0) : ours.pid
  const more = kind === 'not changed' ? { 'if-none-match': String(page.headers.etag) } : {}
  const before = cpuOf(pid)
  const start = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let at = connection; at < batch; at += connections) {
        const { status, body } = await ask(still ? peerPort : ours.port, still ? '/page' : path, more)
        if (kind === 'not changed' ? status !== 304 : status !== 200 || body.length !== page.body.length)
          throw new Error(`${kind}: ${status}`)
      }
    }),
  )
  return { rate: batch / ((performance.now() - start) / 1000), cost: (cpuOf(pid) - before) / batch }
}

function ask(port: number, asked: string, more: Record<string, string>) {
  return new Promise<{ status: number; body: Buffer; headers: Record<string, string> }>((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path: asked, headers: { 'accept-encoding': 'gzip, br', ...more } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: Buffer.concat(chunks),
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
        }),
      )
    }).on('error', reject)
  })
}
