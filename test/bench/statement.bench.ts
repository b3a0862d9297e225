import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { paperOf } from '../../src/cycle/plan-paper/outline.ts'
import { statementPaper } from '../../src/development/decision/paper.ts'
import { statementAt } from '../../src/development/decision/store-statement.ts'
import { dayOf } from '../../src/ground/base/clock.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { pdfOf } from '../../src/ground/paper/pdf.ts'
import { remembered, setPaper } from '../../src/ground/paper/setting.ts'
import { Deciding } from '../support/deciding.ts'
import { emptyPlan, paperFacts } from '../support/plan-content.ts'
import { describeMachine, summarise } from './bench.ts'
import { childrenOf } from './process.ts'

// A statement to a board about a plan of 40 goals, as PDF: the whole request beside setting the very same paper in this process. Between turns so many other papers are
// set that neither remembers the one before. While the request waits for the press, the event loop is watched.
const goals = 40
const turns = Number(process.env.BENCH_TURNS ?? 15)

describeMachine()
const town = await Deciding.open()
const plan = await town.plans.begin()
for (let index = 0; index < goals; index += 1) {
  const goal = await town.plans.addGoal(plan, {
    title: `Eleverna granskar källor ${index + 1}`,
    sign: 'De väljer källa själva och säger varför',
  })
  await town.plans.admin().post(`${plan}/needs`, { text: 'Tid att planera ihop varje vecka, och någon att fråga', goal })
}
await town.plans.freeze(plan)
const matter = await town.matter()
const [revision] = await town.rows<{ id: string }>('select id from authority_plan_revision')
const head = { handler: 'Annika Berglund', board: 'Nämnden', meetingOn: '2026-10-20' }
const { location } = await town.lead.post(`${matter}/statements`, { template: 'plan-notification', revision: revision?.id ?? '', ...head })
assert.ok(location)
const { authority } = town.plans.place.town
const statement = await inScope(town.program.db, { authority }, (tx) => statementAt(tx, location.split('/').at(-1) ?? ''))
const paper = statementPaper(statement, { authority: 'Björkköpings kommun', logo: null, today: dayOf(town.program.program.clock()) })

/** Milliseconds by the clock, and of the processor: of this process and of the press beside it. */
type Spent = { clock: number; cost: number }
const spent: Record<'request' | 'bare', Spent[]> = { request: [], bare: [] }
let bytes = 0
let held = 0
for (let turn = -2; turn < turns; turn += 1) {
  const bare = await spentOn(bareSetting)
  const request = await spentOn(wholeRequest)
  if (turn < 0) {
    held = 0
    continue
  }
  spent.bare.push(bare)
  spent.request.push(request)
}
for (const [name, values] of [
  ['the whole request', spent.request],
  ['setting alone', spent.bare],
] as const)
  console.log(`${name.padEnd(24)}${told(values, 'clock')} by clock, ${told(values, 'cost')} of processor`)
console.log(
  `request / bare  by clock ${ratio('clock')}; by processor time ${ratio('cost')}, wanted ≤ 1.5; ${goals} goals, ${Math.round(bytes / 1024)} kB`,
)
console.log(`longest the loop was held ${held.toFixed(0)} ms during a request`)
await town.program.close()

function told(values: Spent[], of: keyof Spent): string {
  const { median, spread } = summarise(values.map((each) => each[of]))
  return `${median.toFixed(0)} ms ±${Math.round((spread / 2) * 100)} %`
}

function ratio(of: keyof Spent): string {
  const { median, spread } = summarise(spent.request.map((each, turn) => each[of] / (spent.bare[turn]?.[of] ?? Number.NaN)))
  return `${median.toFixed(2)} (±${((spread * median) / 2).toFixed(2)})`
}

async function spentOn(work: () => Promise<void>): Promise<Spent> {
  const other = paperOf(emptyPlan(), paperFacts(), 'sv')
  for (let turn = 0; turn <= remembered; turn += 1) await Promise.all([setPaper(other), pdfOf(other)])
  const [begun, start] = [costSoFar(), performance.now()]
  await work()
  return { clock: performance.now() - start, cost: costSoFar() - begun }
}

/** Milliseconds of the processor that this process and the press have taken, as finely as the system counts; the database is left out. */
function costSoFar(): number {
  const { user, system } = process.cpuUsage()
  const presses = childrenOf(process.pid).filter((pid) => !readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres'))
  return (user + system) / 1000 + presses.reduce((sum, pid) => sum + threadsOf(pid), 0)
}

function threadsOf(pid: number): number {
  const tasks = `/proc/${pid}/task`
  return readdirSync(tasks).reduce(
    (sum, thread) => sum + Number(readFileSync(`${tasks}/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
    0,
  )
}

async function bareSetting(): Promise<void> {
  bytes = (await setPaper(paper)).length
}

async function wholeRequest(): Promise<void> {
  let last = performance.now()
  const watch = setInterval(() => {
    held = Math.max(held, performance.now() - last)
    last = performance.now()
  }, 1)
  const { status, response } = await town.lead.get(`${location}/statement.pdf`)
  clearInterval(watch)
  assert.equal(status, 200)
  const file = await response.arrayBuffer()
  assert.ok(Math.abs(file.byteLength - bytes) < bytes / 20, `${file.byteLength} bytes, ${bytes} bare`)
}
