import { fork } from 'node:child_process'
import { join } from 'node:path'
import { describeMachine, summarise } from './bench.ts'
import { Traveller } from './journey-client.ts'
import { type Place, requestsOf } from './journey-people.ts'

// From the mailed link to the own result: every question answered by form posts, and with script (one save an answer, no form), 32 people at once, beside the
// thinnest honest pages of the same stack doing the same work (journey-thin.ts says what they leave out), in turns of one run. Then the start page of a
// principal, asked for by one client.
const clients = Number(process.env.BENCH_CLIENTS ?? 32)
const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const turns = Number(process.env.BENCH_TURNS ?? 5)

type Kind = 'forms' | 'script'
type Ready = { port: number; place: Place; people: number }

const child = fork(join(import.meta.dirname, 'journey-server.ts'), { execArgv: ['--import', 'tsx'] })
const ready = await new Promise<Ready>((resolve) => child.once('message', (message) => resolve(message as Ready)))
describeMachine()
console.log(`${clients} clients, ${turns} turns of ${seconds} s a kind`)
let person = 1
const rates = new Map<string, number[]>()
const waits = new Map<string, number[]>()
let errors = 0

for (const kind of ['forms', 'script'] as const) {
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const thin of [false, true]) {
      const { journeys, pages } = await travel(kind, thin, turn === 0 ? 1 : seconds)
      // The first turn only warms up.
      if (turn === 0) continue
      const name = `${kind} ${thin ? 'thin' : 'ours'}`
      rates.set(name, [...(rates.get(name) ?? []), journeys])
      waits.set(name, [...(waits.get(name) ?? []), ...pages])
    }
  }
  tell(kind)
}
console.log(`errors                        ${errors} (wanted 0)`)
await startPage()
console.log(`memory of the server          ${await memory()} MiB after the load (wanted ≤ 250)`)
child.send('stop')
await new Promise((resolve) => child.once('exit', resolve))

/** Journeys a second, and the milliseconds of every page, of as many at once as there are clients. */
async function travel(kind: Kind, thin: boolean, duration: number): Promise<{ journeys: number; pages: number[] }> {
  const end = performance.now() + duration * 1000
  const pages: number[] = []
  let requests = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        if (person >= ready.people) throw new Error('Nobody is left to travel: raise BENCH_PEOPLE.')
        const traveller = new Traveller(ready.port, ready.place, person++, thin)
        for await (const step of traveller.journey(kind)) {
          requests += 1
          if (step.page) pages.push(step.ms)
          if (!step.ok) errors += 1
          if (performance.now() >= end) break
        }
        traveller.close()
      }
    }),
  )
  return { journeys: requests / requestsOf(ready.place) / duration, pages }
}

function tell(kind: Kind): void {
  for (const name of [`${kind} ours`, `${kind} thin`]) {
    const { median, spread } = summarise(rates.get(name) ?? [])
    const sorted = (waits.get(name) ?? []).toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0)
    console.log(
      `${name.padEnd(16)}${median.toFixed(1).padStart(8)} journeys/s ±${Math.round((spread / 2) * 100)} %; a page: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms`,
    )
  }
  const thin = rates.get(`${kind} thin`) ?? []
  const ratios = (rates.get(`${kind} ours`) ?? []).map((rate, turn) => rate / (thin[turn] ?? Number.NaN))
  const { median, spread } = summarise(ratios)
  console.log(
    `ratio ours / thinnest, ${kind.padEnd(8)}${median.toFixed(2)} (±${(spread / 2).toFixed(2)}; wanted ≥ ${kind === 'forms' ? 0.5 : 0.6})`,
  )
}

async function startPage(): Promise<void> {
  const principal = new Traveller(ready.port, ready.place, 0, false, ready.place.principal)
  const took: number[] = []
  for (let index = 0; index < 120; index += 1) {
    const { ms, ok } = await principal.get('/')
    if (!ok) throw new Error('the start page was refused')
    if (index >= 20) took.push(ms)
  }
  principal.close()
  const sorted = took.toSorted((a, b) => a - b)
  console.log(
    `a principal's start page      ${(sorted[50] ?? 0).toFixed(1)} ms, p95 ${(sorted[95] ?? 0).toFixed(1)} (one client; wanted ≤ 15)`,
  )
}

function memory(): Promise<number> {
  child.send('memory')
  return new Promise((resolve) => child.once('message', (message) => resolve(Math.round((message as { memory: number }).memory / 2 ** 20))))
}
