import { fork } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { describeMachine, nextFrom, perSecond, summarise } from './bench.ts'
import { cpuOf, cpuOfFamily } from './process.ts'

// Sending an anonymous answer over HTTP with 32 connections, beside the thinnest endpoint that does the same in the same run: wanted at least 0.6 of it.
const connections = 32
const batch = 1000
const turns = 5

type Ready = {
  port: number
  tickets: string[]
  thin: string[]
  database: number
  settings: { fsync: string; commit: string; version: string }
}

const child = fork(join(import.meta.dirname, 'ballot-server.ts'), { execArgv: ['--import', 'tsx'] })
const ready = await nextFrom<Ready>(child)
const agent = new Agent({ keepAlive: true, maxSockets: connections })
describeMachine()
console.log(
  `PostgreSQL ${ready.settings.version}, fsync ${ready.settings.fsync}, synchronous_commit ${ready.settings.commit}; ${connections} connections, ${turns} turns of ${batch}`,
)

const left = { answer: [...ready.tickets], thin: [...ready.thin] }
const rates: Record<'answer' | 'thin', number[]> = { answer: [], thin: [] }
const costs: Record<'answer' | 'thin', Cost[]> = { answer: [], thin: [] }
for (const kind of ['answer', 'thin'] as const) await load(kind)
costs.answer.length = costs.thin.length = 0
for (let turn = 0; turn < turns; turn += 1) for (const kind of ['answer', 'thin'] as const) rates[kind].push(await load(kind))
console.log(`sending an answer        ${perSecond(rates.answer)}`)
console.log(`the thinnest endpoint    ${perSecond(rates.thin)}`)
const { median, spread } = summarise(rates.answer.map((rate, turn) => rate / (rates.thin[turn] ?? Number.NaN)))
console.log(`ratio answer / thinnest  ${median.toFixed(2)} (±${(spread / 2).toFixed(2)}; wanted ≥ 0.6)`)
for (const what of ['server', 'database'] as const) {
  const of = (kind: keyof typeof costs) => costs[kind].map((cost) => cost[what])
  const ratios = of('thin').map((thin, turn) => thin / (of('answer')[turn] ?? Number.NaN))
  console.log(
    `processor time, ${what.padEnd(9)}answer ${summarise(of('answer')).median.toFixed(2)} ms, thinnest ${summarise(of('thin')).median.toFixed(2)} ms, ratio ${summarise(ratios).median.toFixed(2)}`,
  )
}
const both = (kind: 'answer' | 'thin') => costs[kind].map(({ server, database }) => server + database)
const together = summarise(both('thin').map((thin, turn) => thin / (both('answer')[turn] ?? Number.NaN)))
console.log(
  `ratio of processor time  ${together.median.toFixed(2)} (±${(together.spread / 2).toFixed(2)}): what the machine's other work does not change`,
)
child.send('stop')
await new Promise((resolve) => child.once('exit', resolve))
agent.destroy()

/** Milliseconds of processor time, of the server and of the database. */
type Cost = { server: number; database: number }

function used(): Cost {
  return { server: cpuOf(child.pid ?? 0), database: cpuOfFamily(ready.database) }
}

/** Answers a second for a batch of tickets; every one must be taken. One in three has a line. */
async function load(kind: keyof typeof left): Promise<number> {
  const tickets = left[kind].splice(0, batch)
  const before = used()
  const start = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (let at = connection; at < tickets.length; at += connections) await send(kind, tickets[at] ?? '', at)
    }),
  )
  const after = used()
  costs[kind].push({
    server: (after.server - before.server) / tickets.length,
    database: (after.database - before.database) / tickets.length,
  })
  return tickets.length / ((performance.now() - start) / 1000)
}

function send(kind: keyof typeof left, ticket: string, turn: number): Promise<void> {
  const steps = Array.from({ length: 10 }, (_, index): [string, string] => [`a${index + 1}`, String(1 + ((turn + index) % 4))])
  const line = turn % 3 === 0 ? 'Vi behöver tid i schemat för det här' : ''
  const body = new URLSearchParams([...steps, ['a11', '0'], ['a13', line]]).toString()
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'sec-fetch-site': 'same-origin',
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { agent, port: ready.port, host: '127.0.0.1', path: `/${kind}/${ticket}`, method: 'POST', headers },
      (response) => {
        response
          .resume()
          .on('end', () =>
            response.statusCode === 303 && !response.headers.location?.includes('again')
              ? resolve()
              : reject(new Error(`${kind}: ${response.statusCode}`)),
          )
      },
    )
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
