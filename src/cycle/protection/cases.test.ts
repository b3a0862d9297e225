import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { describeAnswers } from './answer-class.ts'
import { answerSets } from './answer-sets.ts'
import type { Cell, Content } from './cell.ts'
import { type Answerer, type Example, settingsWith, sumsOf } from './example-authority.ts'
import { findingsIn } from './gate.ts'
import { partsParticipation, saidOfWhole } from './participation.ts'
import { prove } from './prove.ts'

// What an audit worked out from releases under the first rules, each with its own numbers. The solver below goes through all worlds; it shares no code with the gate.

const key = 'a1.staff'

describe('what was once worked out', () => {
  it('A: one person off level 3 in a school of 25 no longer tells of three teams', () => {
    withstands({ t1: [0, 0, 6], t2: [0, 1, 5], t3: [0, 0, 5], t4: [0, 0, 8] })
  })

  it('B: a hidden team of five and two without team, all on level 2', () => {
    withstands({ t1: [1, 10], t2: [0, 6], t3: [0, 5], '': [0, 2] })
  })

  it('C: ten in two teams of four and without team, all on level 5', () => {
    withstands({ t1: [0, 6, 8, 6, 0], t2: [0, 0, 0, 0, 4], t3: [0, 0, 0, 0, 4], '': [0, 0, 0, 0, 2] })
  })

  it('D: a district of schools of 8, 7, 6 and 12', () => {
    const schools = { s1: [0, 0, 8], s2: [0, 0, 7], s3: [0, 0, 6], s4: [0, 1, 11] }
    const example: Example = {
      schools: Object.keys(schools).map((id) => ({ id, district: 'd1', teams: [] })),
      invited: {},
      people: Object.entries(schools).flatMap(([id, counts]) => people(id, null, counts)),
    }
    const content = reader(example)
    solved(
      Object.entries(schools).map(([id, counts]) => ({ key: id, counts: full(counts), content: content(id) })),
      content('d1'),
    )
  })

  it('E: no mean says the outermost value, nor nine on 5 and one on 4', () => {
    const content = reader(school({ t: [0, 0, 0, 1, 9] }))('t')
    assert.deepEqual(content?.kind === 'large' && [content.mean, content.bound], [4.8, 'at least'])
    const large = reader(school({ t: [0, 0, 0, 0, 40] }))('s')
    assert.deepEqual(large?.kind === 'large' && [large.mean, large.bound], [4.9, 'at least'])
  })

  it('F: under 20 there is no deviation, of importance under 30, and never at 0.1 or 0.2', () => {
    for (const n of [10, 15, 19]) for (const set of answerSets(n, 5)) assert.equal(describeAnswers(set).deviation, null)
    for (const n of [20, 29]) for (const set of answerSets(n, 3)) assert.equal(describeAnswers(set).deviation, null)
    assert.equal(describeAnswers([0, 0, 24, 1, 0]).deviation, null)
  })

  it('G: an area has no word, so it tells no pair of distributions', () => {
    const { cells } = prove(sumsOf(school({ t: [2, 3] })), settingsWith()).release
    assert.ok(cells.every(({ measure, content }) => measure.kind !== 'area' || !('spread' in content) || content.spread === null))
  })

  it('H: ten schools with one leader and one with two: what the district says leaves the two more than one pair', () => {
    const levels = [1, 2, 2, 3, 3, 3, 4, 4, 5, 3]
    const leaders = [...levels.map((level, index) => ({ school: `s${index}`, own: [level] })), { school: 'sx', own: [2, 4] }]
    const example: Example = {
      schools: leaders.map(({ school: id }) => ({ id, district: 'd1', teams: [] })),
      invited: {},
      people: leaders.flatMap(({ school: id, own }) =>
        own.map(
          (level, index): Answerer => ({
            person: `${id}${index}`,
            school: id,
            team: null,
            audience: 'leader',
            answers: { 'a1.leader': level },
          }),
        ),
      ),
    }
    const { cells } = prove(sumsOf(example), settingsWith()).release
    const district = cells.find(
      (cell) => cell.unit === 'd1' && cell.measure.key === 'a1.leader' && cell.measure.kind === 'statement',
    )?.content
    const known = full(Array.from({ length: 5 }, (_, index) => levels.filter((level) => level === index + 1).length))
    const pairs = answerSets(2, 5).filter((pair) => meanOf(pair) === 3 && (!district || shows(district, plus(known, pair))))
    assert.ok(pairs.length >= 2, JSON.stringify(district))
  })

  it('I: a colleague of five is told by no word how the others answered', () => {
    for (const set of answerSets(5, 5)) assert.equal(describeAnswers(set).word, null)
  })

  it('J: a school that is all there does not say so of a small school, nor where its teams are spoken of vaguely', () => {
    assert.deepEqual(saidOfWhole({ invited: 8, answered: 8 }, { said: [], withoutTeam: 0 }), { kind: 'at least', count: 7 })
    const teams = partsParticipation([
      { key: 'a', invited: 6, answered: 6 },
      { key: 'b', invited: 6, answered: 6 },
    ])
    assert.deepEqual(saidOfWhole({ invited: 12, answered: 12 }, { said: [...teams.values()], withoutTeam: 0 }), {
      kind: 'at least',
      count: 11,
    })
    assert.deepEqual(saidOfWhole({ invited: 12, answered: 8 }, { said: [...teams.values()], withoutTeam: 0 }), { kind: 'exact', count: 8 })
  })
})

describe('the solver', () => {
  it('finds the leak of case A where the deviation is said', () => {
    const groups = { t1: [0, 0, 6], t2: [0, 1, 5], t3: [0, 0, 5], t4: [0, 0, 8] }
    const small = (counts: number[]): Content => ({
      kind: 'small',
      n: counts.reduce((sum, count) => sum + count, 0),
      mean: { kind: 'plain', value: meanOf(full(counts)) },
      spread: null,
      withheld: false,
    })
    const whole: Content = { kind: 'large', n: 25, mean: 3, deviation: 0.2, spread: 'close', distribution: { kind: 'collapsed' } }
    assert.throws(() =>
      solved(
        Object.entries(groups).map(([id, counts]) => ({ key: id, counts: full(counts), content: small(counts) })),
        whole,
      ),
    )
  })
})

type Known = { key: string; counts: number[]; content: Content | undefined }

function withstands(groups: Record<string, number[]>): void {
  const content = reader(school(groups))
  solved(
    Object.entries(groups).map(([id, counts]) => ({ key: id, counts: full(counts), content: id === '' ? undefined : content(id) })),
    content('s'),
  )
}

/** Goes through all worlds: each hidden group, and each shown one under ten, has two answer sets and two levels at least, a hidden one under five also two sums. */
function solved(groups: readonly Known[], whole: Content | undefined): void {
  const candidates = groups.map(({ counts, content }) =>
    answerSets(sizeOf(counts), 5).filter((set) => !content || content.kind === 'protected' || shows(content, set)),
  )
  for (const [index, group] of groups.entries()) {
    const n = sizeOf(group.counts)
    const isHidden = !group.content || group.content.kind === 'protected'
    if (!isHidden && n >= 10) continue
    let others = new Set([0])
    for (const [at, sets] of candidates.entries()) {
      if (at === index) continue
      const numbers = sets.map(numberOf)
      others = new Set([...others].flatMap((sum) => numbers.map((number) => sum + number)))
    }
    const sums = [...others].map(setOf)
    const possible = (candidates[index] ?? []).filter(
      (set) => !whole || whole.kind === 'protected' || sums.some((sum) => shows(whole, plus(sum, set))),
    )
    const told = `${group.key}: ${possible.slice(0, 3).join(' | ')}`
    assert.ok(possible.length >= 2, told)
    assert.ok(new Set(possible.flatMap((set) => set.flatMap((count, level) => (count > 0 ? [level] : [])))).size >= 2, told)
    if (isHidden && n < 5) assert.ok(new Set(possible.map(sumOf)).size >= 2, told)
  }
}

/** Whether a cell could say this of these answers: rounding and limits reckoned here, only the word as the program says it. */
function shows(content: Content, set: readonly number[]): boolean {
  if (content.kind === 'protected') return true
  const mean = meanOf(set)
  if (content.kind === 'leadership') return mean === content.mean
  const shown =
    typeof content.mean === 'number' ? { kind: (content.kind === 'large' && content.bound) || 'plain', value: content.mean } : content.mean
  if (shown.kind === 'plain' ? mean !== shown.value : shown.kind === 'at most' ? mean > shown.value : mean < shown.value) return false
  if ('spread' in content && content.spread && describeAnswers(set).word !== content.spread) return false
  if (content.kind !== 'large') return true
  const n = sizeOf(set)
  const variance = set.reduce((sum, count, level) => sum + count * (level + 1) ** 2, 0) / n - (sumOf(set) / n) ** 2
  if (content.deviation !== null && Math.abs(Math.sqrt(variance) - content.deviation) > 0.05) return false
  const parts = content.distribution.kind === 'parts' ? content.distribution.parts : []
  return parts.every(({ from, to, count }) => sizeOf(set.slice(from - 1, to)) === count)
}

function reader(example: Example): (unit: string) => Cell['content'] | undefined {
  const { release } = prove(sumsOf(example), settingsWith())
  assert.deepEqual(findingsIn(sumsOf(example), settingsWith(), release), [])
  return (unit) =>
    release.cells.find((cell) => cell.unit === unit && cell.measure.key === key && cell.measure.kind === 'statement')?.content
}

function school(groups: Record<string, number[]>): Example {
  return {
    schools: [{ id: 's', district: null, teams: Object.keys(groups).filter((id) => id !== '') }],
    invited: {},
    people: Object.entries(groups).flatMap(([id, counts]) => people('s', id || null, counts)),
  }
}

function people(place: string, team: string | null, counts: readonly number[]): Answerer[] {
  return counts.flatMap((count, level) =>
    Array.from(
      { length: count },
      (_, index): Answerer => ({
        person: `${place} ${team} ${level} ${index}`,
        school: place,
        team,
        audience: 'staff',
        answers: { [key]: level + 1 },
      }),
    ),
  )
}

function full(counts: readonly number[]): number[] {
  return Array.from({ length: 5 }, (_, index) => counts[index] ?? 0)
}

/** More than the people of any case: what a set of answers is counted in as one number, so that sets are added as numbers are. */
const base = 64

function numberOf(set: readonly number[]): number {
  return set.reduce((number, count) => number * base + count, 0)
}

function setOf(number: number): number[] {
  return full([]).map((_, level) => Math.floor(number / base ** (4 - level)) % base)
}

function plus(a: readonly number[], b: readonly number[]): number[] {
  return a.map((count, index) => count + (b[index] ?? 0))
}

function sizeOf(set: readonly number[]): number {
  return set.reduce((sum, count) => sum + count, 0)
}

function sumOf(set: readonly number[]): number {
  return set.reduce((sum, count, level) => sum + count * (level + 1), 0)
}

function meanOf(set: readonly number[]): number {
  return Math.floor((20 * sumOf(set) + sizeOf(set)) / (2 * sizeOf(set))) / 10
}
