import { findingsIn } from '../../src/cycle/protection/gate.ts'
import { protect } from '../../src/cycle/protection/protect.ts'
import { prove } from '../../src/cycle/protection/prove.ts'
import { randomFrom } from '../../src/cycle/protection/random.ts'
import type { Settings, SmallestGroup, StatementPlace, Sums } from '../../src/cycle/protection/sums.ts'
import { describeMachine } from './bench.ts'

// Disclosure control and its gate, as the release of a round pays for them: 150 schools of eight teams, 24 statements with importance, in a process that has made no table of
// answer sets before. Wanted: 5 s at most, and no finding left. Processor time, so that what else the machine does counts for less. Then the parts, which are cheaper for what is made by then.
describeMachine()
const random = randomFrom(3)
const statements = [5, 5, 5, 5, 4].flatMap((size, area) =>
  Array.from({ length: size }, (_, index): StatementPlace => ({ key: `${area}${index}.staff`, audience: 'staff', area: `area ${area}` })),
)
const settings: Settings = { minimumGroup: 5, levels: 5, statements }
const sums = authorityOf(150)
const [proved, whole] = timed(() => prove(sums, settings))
const again = structuredClone(sums)
const [made, without] = timed(() => protect(again, settings))
const [found, look] = timed(() => findingsIn(again, settings, made))
console.log(
  `the whole control        ${(whole / 1000).toFixed(2)} s (wanted ≤ 5), ${proved.turns} turns, ${proved.holds.size} places say less, ${findingsIn(sums, settings, proved.release).length} findings left, ${proved.silenced.length} measures silent`,
)
console.log(`disclosure control alone ${(without / 1000).toFixed(2)} s`)
console.log(
  `one look of the gate     ${(look / 1000).toFixed(2)} s, ${(look / without).toFixed(1)} × disclosure control; ${found.length} findings`,
)

function timed<Result>(work: () => Result): [Result, number] {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [result, (user + system) / 1000]
}

function authorityOf(count: number): Sums {
  const schools = Array.from({ length: count }, (_, school) => ({
    id: `s${school}`,
    district: `d${school % 5}`,
    teams: Array.from({ length: 8 }, (_, team) => `s${school}t${team}`),
  }))
  const groups = schools.flatMap(({ id, teams }) => [
    ...teams.map((team) => groupOf(id, team, 5 + Math.floor(random() * 5))),
    groupOf(id, null, Math.floor(random() * 3)),
  ])
  return { tree: { authority: 'a', districts: ['d0', 'd1', 'd2', 'd3', 'd4'], schools }, groups, overlaps: [] }
}

/** People around a level of their team's for each statement, four of five of whom answer and some of whom find a statement not relevant. */
function groupOf(school: string, team: string | null, invited: number): SmallestGroup {
  const around = statements.map(() => 1.5 + 2.5 * random())
  const people = Array.from({ length: invited }, () => random() < 0.8)
    .filter(Boolean)
    .map(() =>
      around.map((level) =>
        random() < 0.03 ? 0 : Math.min(5, Math.max(1, Math.round(level + 1.5 * (random() + random() + random() - 1.5)))),
      ),
    )
  const counts = (index: number, top: number, stepOf: (level: number) => number) =>
    Array.from({ length: top }, (_, step) => people.filter((answers) => stepOf(answers[index] ?? 0) === step + 1).length)
  const choices = statements.flatMap(({ key }, index) => [
    { kind: 'statement' as const, key, counts: counts(index, 5, (level) => level) },
    { kind: 'importance' as const, key, counts: counts(index, 3, (level) => Math.ceil(level / 2)) },
  ])
  return { school, team, audience: 'staff', invited, answered: people.length, choices, areas: [] }
}
const places = sums.tree.schools.length * statements.length
for (const kind of ['statement', 'importance']) {
  const held = [...proved.holds].filter(([key]) => key.includes(` staff ${kind} `) && key.startsWith('s'))
  console.log(
    `  of ${kind}: a school says less in ${((100 * held.length) / places).toFixed(1)} %, a team is hidden in ${held.filter(([, steps]) => steps >= 4).length} of ${places}`,
  )
}
