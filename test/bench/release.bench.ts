import { sql } from 'kysely'
import { releaseRound } from '../../src/cycle/release/release.ts'
import { inScope } from '../../src/ground/base/database.ts'
import { describeMachine } from './bench.ts'
import { type Crowd, makeCrowd } from './crowd.ts'
import { askAgain } from './crowd-again.ts'
import { cpuOfTree } from './process.ts'
import { openStage, type Stage } from './stage.ts'

// The release of a round: 12,000 staff in 150 schools, then 120,000 in 1,500, each beside the bare aggregation of the same rows. Wanted: the time per
// answer does not grow. As in life the rows are written anew at closing, and the database has cleaned up when the delay has passed. Beside each time stands what this
// process and its database have used of the processors, which a busy machine changes less. BENCH_STAFF=12000 measures the smaller alone.
describeMachine()
const stage = await openStage('2027-10-01T08:00:00Z')
const perAnswer: number[] = []
const sizes = [
  [150, 12_000],
  [1500, 120_000],
] as const
const most = Number(process.env.BENCH_STAFF ?? Number.POSITIVE_INFINITY)
for (const [schools, staff] of sizes.filter(([, staff]) => staff <= most)) {
  const crowd = await makeCrowd(stage, { schools, staff, name: `${staff}` })
  const name = `${staff.toLocaleString('sv-SE')} staff in ${schools} schools`
  const first = await measure(stage, crowd, name)
  perAnswer.push(first.time / crowd.answers)
  if (staff > 12_000) continue
  // Half a year later, before the database has looked at what has come: as when a round is released at once.
  const second = await measure(stage, await askAgain(stage, crowd, 'again'), `the same people's second round, set beside the first`)
  const times = (of: 'time' | 'cpu') => (second[of] / first[of]).toFixed(2)
  console.log(`  second round        ${times('time').padStart(8)} × the first, by processor time ${times('cpu')} × (wanted ≤ 1.5)`)
}
if (perAnswer.length > 1)
  console.log(
    `time per answer, ten times as many     ${((perAnswer[1] ?? Number.NaN) / (perAnswer[0] ?? Number.NaN)).toFixed(2)} × (wanted ≤ 1)`,
  )
await stage.close()

async function measure({ owner, program, db }: Stage, crowd: Crowd, name: string): Promise<{ time: number; cpu: number }> {
  console.log(`${name}: ${crowd.answers.toLocaleString('sv-SE')} answers`)
  const before = performance.now()
  await owner.query('select school_id, statement, choice, count(*) from private.answer where round_id = $1 group by 1, 2, 3', [crowd.round])
  const bare = performance.now() - before
  const closing = performance.now()
  await inScope(db, { authority: crowd.authority }, (tx) => sql`select private.shuffle_round(${crowd.round})`.execute(tx))
  const shuffled = performance.now() - closing
  console.log(
    `  at closing: rewriting${(shuffled / 1000).toFixed(2).padStart(7)} s, ${((shuffled * 1000) / crowd.answers).toFixed(1)} µs per answer`,
  )
  await owner.query('vacuum analyze private.answer')
  await owner.query('vacuum analyze private.response')
  const cpuBefore = cpuOfTree(process.pid)
  const begun = performance.now()
  const steps: { step: string; at: number }[] = []
  await releaseRound({ program, db }, crowd, (step) => {
    if (steps.at(-1)?.step !== step) steps.push({ step, at: performance.now() })
  })
  const ended = performance.now()
  const cpu = cpuOfTree(process.pid) - cpuBefore
  for (const [index, { step, at }] of steps.entries())
    console.log(`  ${step.padEnd(20)}${(((steps[index + 1]?.at ?? ended) - at) / 1000).toFixed(2).padStart(8)} s`)
  const whole = ended - begun
  console.log(
    `  whole release       ${(whole / 1000).toFixed(2).padStart(8)} s, ${((whole * 1000) / crowd.answers).toFixed(1)} µs per answer; ${(cpu / 1000).toFixed(2)} s of the processors`,
  )
  console.log(
    `  bare aggregation    ${(bare / 1000).toFixed(2).padStart(8)} s; the release takes ${(whole / bare).toFixed(0)} times as long`,
  )
  return { time: whole, cpu }
}
