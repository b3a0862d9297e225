import { setTimeout as pause } from 'node:timers/promises'
import { describeMachine, summarise } from './bench.ts'
import { Traveller } from './journey-client.ts'
import { requestsOf } from './journey-people.ts'
import { openStand } from './journey-stand.ts'
import { cpuOf, cpuOfFamily, memoryOf } from './process.ts'

// From the mailed link to the own result: every question answered by form posts, and with script (one save an answer, no form), 32 people at once, by the built
// server in a process of its own, beside the thinnest honest pages of the same stack doing the same work (journey-thin.ts says what they leave out) in another,
// in turns of one run. Then the start page of a principal, asked for by one client, and the server's memory. What a journey costs the processors holds also on a
// machine that others use.
const clients = Number(process.env.BENCH_CLIENTS ?? 32)
const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const turns = Number(process.env.BENCH_TURNS ?? 5)
const idleSeconds = Number(process.env.BENCH_IDLE ?? 60)

type Kind = 'forms' | 'script'
/** One turn: journeys a second, the milliseconds of every page, and processor milliseconds that a journey cost the server and the database. */
type Turn = { journeys: number; pages: number[]; server: number; database: number }

const stand = await openStand(Number(process.env.BENCH_PEOPLE ?? 12_000))
const { place, ours } = stand
describeMachine()
console.log(`${clients} clients, ${turns} turns of ${seconds} s a kind; the server is ${memoryOf(ours.pid)} MiB before the load`)
let person = 1
const told = new Map<string, Turn[]>()
let errors = 0

for (const kind of ['forms', 'script'] as const) {
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const thin of [false, true]) {
      const turned = await travel(kind, thin, seconds)
      // The first turn only warms up.
      if (turn === 0) continue
      const name = `${kind} ${thin ? 'thin' : 'ours'}`
      told.set(name, [...(told.get(name) ?? []), turned])
    }
  }
  tell(kind)
}
console.log(`errors                        ${errors} (wanted 0)`)
await startPage()
console.log(`memory of the server          ${memoryOf(ours.pid)} MiB after the load (wanted ≤ 250)`)
await pause(idleSeconds * 1000)
console.log(`                              ${memoryOf(ours.pid)} MiB after ${idleSeconds} s more with nothing to do`)
await stand.close()

/** As many at once as there are clients. */
async function travel(kind: Kind, thin: boolean, duration: number): Promise<Turn> {
  const { port, pid } = thin ? stand.thin : ours
  const before = [cpuOf(pid), cpuOfFamily(stand.database)]
  const end = performance.now() + duration * 1000
  const pages: number[] = []
  let requests = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        if (person >= place.people.length) throw new Error('Nobody is left to travel: raise BENCH_PEOPLE.')
        const traveller = new Traveller(port, place, person++, thin)
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
  const journeys = requests / requestsOf(place)
  const [server = 0, database = 0] = [cpuOf(pid), cpuOfFamily(stand.database)].map((now, index) => (now - (before[index] ?? 0)) / journeys)
  return { journeys: journeys / duration, pages, server, database }
}

function tell(kind: Kind): void {
  for (const name of [`${kind} ours`, `${kind} thin`]) {
    const turned = told.get(name) ?? []
    const { median, spread } = summarise(turned.map(({ journeys }) => journeys))
    const sorted = turned.flatMap(({ pages }) => pages).toSorted((a, b) => a - b)
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0)
    const cost = (of: 'server' | 'database') => summarise(turned.map((turn) => turn[of])).median.toFixed(1)
    console.log(
      `${name.padEnd(16)}${median.toFixed(1).padStart(8)} journeys/s ±${Math.round((spread / 2) * 100)} %; a page: p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)} ms; a journey costs the server ${cost('server')}, the database ${cost('database')} ms of processor`,
    )
  }
  const ratio = (of: (turn: Turn) => number) => {
    const thin = told.get(`${kind} thin`) ?? []
    const { median, spread } = summarise((told.get(`${kind} ours`) ?? []).map((turn, index) => of(turn) / of(thin[index] ?? turn)))
    return `${median.toFixed(2)} (±${((spread * median) / 2).toFixed(2)})`
  }
  console.log(
    `ours / thinnest, ${kind.padEnd(8)}${ratio(({ journeys }) => journeys)}, wanted ≥ ${kind === 'forms' ? 0.5 : 0.6}; by cost ${ratio(({ server, database }) => 1 / (server + database))}`,
  )
}

async function startPage(): Promise<void> {
  const principal = new Traveller(ours.port, place, 0, false, place.principal)
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
