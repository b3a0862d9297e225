import type { Content, Release, SpreadWord } from '../../../src/cycle/protection/cell.ts'
import { type Answerer, type Example, settingsWith, sumsOf } from '../../../src/cycle/protection/example-authority.ts'
import { randomFrom } from '../../../src/cycle/protection/random.ts'
import type { Settings, Sums } from '../../../src/cycle/protection/sums.ts'
import { toldIn } from './solver.ts'

/** Disclosure control with its gate, as it is or with something of it taken away. */
export type Program = {
  prove: (sums: Sums, settings: Settings) => { release: Release; holds: ReadonlyMap<string, number> }
  describeAnswers: (counts: readonly number[]) => { word: SpreadWord | null }
}

const key = 'a1.staff'

/**
 * One or two schools with fourteen answers to one statement in four groups at most, drawn: answers close together more often than not, since it is those that
 * figures tell of.
 */
export function drawnSchools(seed: number): Example {
  const random = randomFrom(seed)
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  const schools = random() < 0.3 ? ['s', 'u'] : ['s']
  let left = 14
  const base = whole(1, 5)
  const apart = random() < 0.5 ? 0.15 : 0.7
  const people = schools.flatMap((id, at) => {
    const count = schools.length === 2 ? whole(1, 2) : whole(1, 4)
    return Array.from({ length: count }, (_, index) => {
      const size = Math.min(left, [whole(1, 4), whole(5, 6), whole(5, 8), whole(2, 10)][whole(0, 3)] ?? 5)
      left -= size
      const team = index === count - 1 && random() < 0.4 ? null : `${id}${at}t${index}`
      const own = random() < 0.7 ? base : whole(1, 5)
      return Array.from(
        { length: size },
        (_, one): Answerer => ({
          person: `${id} ${index} ${one}`,
          school: id,
          team,
          audience: 'staff',
          answers: { [key]: random() < apart ? whole(1, 5) : own },
        }),
      )
    }).flat()
  })
  return {
    schools: schools.map((id) => ({
      id,
      district: schools.length === 2 ? 'd1' : null,
      teams: [...new Set(people.flatMap(({ school, team }) => (school === id && team !== null ? [team] : [])))],
    })),
    people,
    invited: {},
  }
}

/** A school whose groups answer so, by level from the first. */
export function schoolWith(groups: Readonly<Record<string, readonly number[]>>): Example {
  const answerers = (group: string, counts: readonly number[]) =>
    counts.flatMap((count, level) =>
      Array.from(
        { length: count },
        (_, one): Answerer => ({
          person: `${group} ${level} ${one}`,
          school: 's',
          team: group || null,
          audience: 'staff',
          answers: { [key]: level + 1 },
        }),
      ),
    )
  return {
    schools: [{ id: 's', district: null, teams: Object.keys(groups).filter((group) => group !== '') }],
    people: Object.entries(groups).flatMap(([group, counts]) => answerers(group, counts)),
    invited: {},
  }
}

/** What the figures of an example tell, by the solver; and whether the gate had anything to say about it. */
export function toldBy({ prove, describeAnswers }: Program, example: Example): { told: string[]; gate: boolean } {
  const { release, holds } = prove(sumsOf(example), settingsWith())
  const told = (['statement', 'importance'] as const).flatMap((kind) => {
    const levels = kind === 'statement' ? 5 : 3
    const at = (unit: string): Content | undefined =>
      release.cells.find(
        (cell) => cell.unit === unit && cell.audience === 'staff' && cell.measure.kind === kind && cell.measure.key === key,
      )?.content
    const countsOf = (school: string, team: string | null) => {
      const levelsOf = example.people
        .filter((each) => each.school === school && each.team === team)
        .map(({ answers }) => answers[key] ?? 0)
        .flatMap((level) => (kind === 'statement' ? [level] : level % 2 === 1 ? [(level + 1) / 2] : []))
      return Array.from({ length: levels }, (_, index) => levelsOf.filter((level) => level === index + 1).length)
    }
    const schools = example.schools.map(({ id, teams }) => ({
      content: at(id),
      groups: [...teams, null].map((team) => ({
        key: team ?? '',
        counts: countsOf(id, team),
        content: team === null ? undefined : at(team),
      })),
    }))
    const [first] = example.schools
    const above = schools.length === 2 ? at('d1') : first && at('authority')
    return toldIn({
      schools,
      above: isOfAll(above, schools) ? above : undefined,
      levels,
      k: 5,
      wordOf: (counts) => describeAnswers(counts).word,
    })
  })
  return { told, gate: holds.size > 0 }
}

/** A figure above that leaves a school out is of the other alone, and says what that one says. */
function isOfAll(above: Content | undefined, schools: readonly { groups: readonly { counts: readonly number[] }[] }[]): boolean {
  const n = schools.flatMap(({ groups }) => groups).reduce((sum, { counts }) => sum + counts.reduce((total, count) => total + count, 0), 0)
  return above !== undefined && above.kind !== 'protected' && above.n === n
}
