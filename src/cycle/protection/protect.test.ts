import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Audience } from '../../content/framework/framework.ts'
import type { Content } from './cell.ts'
import { middleOf } from './comparison.ts'
import { type Answerer, authorities, type Example, places, settingsWith, sumsOf } from './example-authority.ts'
import { partsParticipation } from './participation.ts'
import { protect } from './protect.ts'
import { randomFrom } from './random.ts'
import type { Sums } from './sums.ts'

/** People of one team (or none) who all answer a1 alike, and nothing else. */
function people(school: string, team: string | null, levels: number[], audience: Audience = 'staff'): Answerer[] {
  return levels.map((level, index) => ({
    person: `${school} ${team} ${audience} ${index}`,
    school,
    team,
    audience,
    answers: { [`a1.${audience}`]: level },
  }))
}

function contentOf(example: Example, unit: string, audience: Audience = 'staff', k: 5 | 7 | 10 = 5): Content | undefined {
  return protect(sumsOf(example), settingsWith(k)).cells.find(
    (cell) => cell.unit === unit && cell.measure.kind === 'statement' && cell.measure.key === `a1.${audience}`,
  )?.content
}

const mixed = (n: number) => Array.from({ length: n }, (_, index) => 1 + ((index * 2) % 5))
const oneSchool = (members: Answerer[], teams: string[]): Example => ({
  schools: [{ id: 's', district: null, teams }],
  people: members,
  invited: {},
})

describe('a release', () => {
  it('is the same whatever order the sums come in', () =>
    fc.assert(
      fc.property(authorities({ schools: 5, teams: 4, team: 12 }), fc.integer(), (example, seed) => {
        const sums = sumsOf(example)
        assert.deepEqual(
          protect(shuffled(sums, seed), { ...settingsWith(), statements: mix(places, randomFrom(seed)) }),
          protect(sums, settingsWith()),
        )
      }),
      { numRuns: 20 },
    ))

  it('is empty of numbers for an authority without schools or answers', () => {
    for (const schools of [[], [{ id: 's', district: null, teams: ['t'] }]]) {
      const { cells, comparisons } = protect(sumsOf({ schools, people: [], invited: {} }), settingsWith())
      assert.ok(cells.length > 0 && cells.every(({ content }) => content.kind === 'protected'))
      assert.deepEqual(comparisons, [])
    }
  })

  it('protects a cell when answers are deleted under k', () =>
    fc.assert(
      fc.property(fc.constantFrom(5 as const, 7 as const, 10 as const), fc.integer({ min: 0, max: 6 }), (k, more) => {
        const members = people('s', 't', mixed(k + more))
        assert.notEqual(contentOf(oneSchool(members, ['t']), 't', 'staff', k)?.kind, 'protected')
        assert.deepEqual(contentOf(oneSchool(members.slice(0, k - 1), ['t']), 't', 'staff', k), { kind: 'protected', reason: 'few' })
        assert.deepEqual(contentOf(oneSchool(members.slice(0, k - 1), ['t']), 's', 'staff', k), { kind: 'protected', reason: 'few' })
      }),
    ))

  it('hides the smallest shown team beside a team that is too small', () => {
    const example = oneSchool(
      [...people('s', 'a', mixed(10)), ...people('s', 'b', mixed(6)), ...people('s', 'c', mixed(5)), ...people('s', 'd', mixed(4))],
      ['a', 'b', 'c', 'd'],
    )
    assert.deepEqual(
      ['a', 'b', 'c', 'd'].map((team) => contentOf(example, team)?.kind),
      ['large', 'small', 'protected', 'protected'],
    )
    assert.deepEqual(contentOf(example, 'c'), { kind: 'protected', reason: 'complementary' })
  })

  it('counts people without team to what is hidden', () => {
    const example = oneSchool([...people('s', 'a', mixed(7)), ...people('s', 'b', mixed(6)), ...people('s', null, mixed(1))], ['a', 'b'])
    assert.deepEqual(contentOf(example, 'b'), { kind: 'protected', reason: 'complementary' })
    assert.equal(contentOf(example, 'a')?.kind, 'small')
  })

  it('keeps a coded mean from being worked out as the school minus the other teams', () => {
    const example = oneSchool(
      [...people('s', 'a', mixed(9)), ...people('s', 'b', mixed(8)), ...people('s', 'c', [5, 5, 5, 5, 5, 5])],
      ['a', 'b', 'c'],
    )
    assert.deepEqual(
      ['a', 'b', 'c'].map((team) => contentOf(example, team)?.kind),
      ['small', 'protected', 'protected'],
    )
  })

  it('keeps the details of a small team from being worked out', () => {
    const example = oneSchool([...people('s', 'a', mixed(12)), ...people('s', 'b', mixed(6))], ['a', 'b'])
    const content = contentOf(example, 'a')
    assert.ok(content?.kind === 'small' && content.withheld && contentOf(example, 's')?.kind === 'large')
  })

  it('says "nobody" only of ten or more who were asked', () => {
    const asked = (invited: number): Example => ({ ...oneSchool([], ['t']), invited: { 's t staff': invited } })
    assert.deepEqual(contentOf(asked(9), 't'), { kind: 'protected', reason: 'few' })
    assert.deepEqual(contentOf(asked(10), 't'), { kind: 'protected', reason: 'nobody' })
  })

  it("shows leaders' own view of the school whatever n, and above it from k on", () => {
    const schools = ['s', 'u'].map((id) => ({ id, district: 'd1', teams: [] }))
    const example = (n: number): Example => ({
      schools,
      invited: {},
      people: [...people('s', null, [4, 5], 'leader'), ...people('u', null, mixed(n), 'leader')],
    })
    assert.deepEqual(contentOf(example(2), 's', 'leader'), { kind: 'leadership', n: 2, mean: 4.5 })
    assert.deepEqual(contentOf(example(2), 'd1', 'leader'), { kind: 'protected', reason: 'few' })
    assert.equal(contentOf(example(3), 'd1', 'leader')?.kind, 'small')
  })

  it('leaves schools too small out above, says so, and counts a person at two schools once', () => {
    const schools = ['s', 'u', 'v'].map((id) => ({ id, district: 'd1', teams: [] }))
    const twice = people('u', null, mixed(6)).map((each, index) => (index === 0 ? { ...each, person: 's null staff 0' } : each))
    const example: Example = { schools, invited: {}, people: [...people('s', null, mixed(12)), ...twice, ...people('v', null, mixed(3))] }
    const { cells } = protect(sumsOf(example), settingsWith())
    const district = cells.find(({ unit, measure }) => unit === 'd1' && measure.kind === 'statement' && measure.key === 'a1.staff')
    assert.equal(district?.content.kind === 'small' && district.content.n, 17)
    assert.deepEqual(district?.coverage, { answers: 18, leftOut: { schools: 1, answers: null } })
    assert.equal(district?.index, null)
  })

  it('has an index at the authority only, of the shown mean', () => {
    const example: Example = {
      schools: ['s', 'u'].map((id) => ({ id, district: 'd1', teams: [] })),
      invited: {},
      people: [...people('s', null, mixed(13)), ...people('u', null, mixed(12))],
    }
    const indices = protect(sumsOf(example), settingsWith()).cells.filter(({ index }) => index !== null)
    assert.deepEqual([...new Set(indices.map(({ level }) => level))], ['authority'])
    const top = indices[0]
    assert.ok(top?.content.kind === 'large' && top.index === Math.round((top.content.mean - 1) * 25))
  })

  it('does not count towards k who came late, and has them in the figure once k others are there', () => {
    const withLate = (own: number, late: number) => {
      const sums = sumsOf(oneSchool([...people('s', 't', mixed(own + late))], ['t']))
      const groups = sums.groups.map((group) => ({ ...group, choices: group.choices.map((choice) => ({ ...choice, uncounted: late })) }))
      const { cells } = protect({ ...sums, groups }, settingsWith())
      return cells.find(({ unit, measure }) => unit === 't' && measure.kind === 'statement' && measure.key === 'a1.staff')?.content
    }
    assert.deepEqual(withLate(1, 4), { kind: 'protected', reason: 'few' })
    const shown = withLate(5, 2)
    assert.ok(shown?.kind === 'small' && shown.n === 7)
  })

  it('refuses sums that cannot be', () => {
    const sums = sumsOf(oneSchool(people('s', 't', mixed(6)), ['t']))
    const wrong: Sums = {
      ...sums,
      groups: sums.groups.map((group) => ({ ...group, choices: [{ kind: 'statement', key: 'a1.staff', counts: [0, 0, 0, 0, 0, 1] }] })),
    }
    assert.throws(() => protect(wrong, settingsWith()), RangeError)
  })
})

describe('participation', () => {
  it('does not say all or nobody of a team under ten, nor lets the school say it', () => {
    const said = partsParticipation([
      { key: 'a', invited: 6, answered: 6 },
      { key: 'b', invited: 7, answered: 4 },
      { key: 'c', invited: 12, answered: 12 },
      { key: 'd', invited: 8, answered: 5 },
    ])
    assert.deepEqual(Object.fromEntries(said), {
      a: { kind: 'at least', count: 5 },
      b: { kind: 'unsaid' },
      c: { kind: 'exact', count: 12 },
      d: { kind: 'exact', count: 5 },
    })
  })
})

describe('a comparison', () => {
  it('takes five schools', () => {
    assert.equal(middleOf([1, 2, 3, 4]), null)
    assert.deepEqual(middleOf([3.4, 1.2, 2.9, 4.1, 3.0]), { schools: 5, lower: 2.9, median: 3, upper: 3.4 })
    assert.deepEqual(middleOf([1, 2, 3, 4, 4.5, 5]), { schools: 6, lower: 2.3, median: 3.5, upper: 4.4 })
  })
})

function shuffled(sums: Sums, seed: number): Sums {
  const random = randomFrom(seed)
  return {
    tree: {
      ...sums.tree,
      districts: mix(sums.tree.districts, random),
      schools: mix(sums.tree.schools, random).map((school) => ({ ...school, teams: mix(school.teams, random) })),
    },
    groups: mix(sums.groups, random).map((group) => ({
      ...group,
      choices: mix(group.choices, random),
      areas: mix(group.areas, random).map((area) => ({ ...area, patterns: mix(area.patterns, random) })),
    })),
    overlaps: mix(sums.overlaps, random),
  }
}

function mix<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((value) => ({ value, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
