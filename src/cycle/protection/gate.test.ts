import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Cell, Content, Distribution } from './cell.ts'
import { authorities, type Example, exampleOf, settingsWith, sumsOf } from './example-authority.ts'
import { findingsIn } from './gate.ts'
import { leftAlone, rankModulo } from './linear.ts'
import { protect } from './protect.ts'
import { prove } from './prove.ts'
import { rank } from './rank.ts'
import type { Sums } from './sums.ts'

describe('the gate', () => {
  it('lets nothing through that it finds something in, and is the same each time', () =>
    fc.assert(
      fc.property(authorities({ schools: 4, teams: 4, team: 14 }), (example) => {
        const { release, holds, silenced } = prove(sumsOf(example), settingsWith())
        assert.deepEqual(findingsIn(sumsOf(example), settingsWith(), release), [])
        assert.deepEqual(silenced, [], 'nothing was given up')
        assert.deepEqual(prove(sumsOf(example), settingsWith()), prove(sumsOf(example), settingsWith()))
        if (holds.size === 0) assert.deepEqual(release, protect(sumsOf(example), settingsWith()))
      }),
      // The authority tells of a team until it is silent, after a school has taken all its steps.
      { numRuns: 15, examples: [[exampleOf({ teams: 4, team: 14 }, { seed: 1_099_435_625, schools: 2, skipping: 0.08, same: 0 })]] },
    ))

  it('comes to an end where it finds something for ever: the measure is silent in the whole tree, and the rest is shown', () => {
    const example = alsoOfA2(schoolOf({ t: 12, u: 12 }))
    const finding = { level: 'school', audience: 'staff', group: 't', how: 'witness' } as const
    for (const unit of ['s', 'authority', 'somewhere else']) {
      const { release, silenced, turns } = prove(sumsOf(example), settingsWith(), (audience, measure) =>
        audience === 'staff' && measure.kind === 'statement' && measure.key === 'a1.staff' ? [{ ...finding, unit, measure }] : [],
      )
      const shown = release.cells
        .filter(({ content }) => content.kind !== 'protected')
        .map(({ measure }) => `${measure.kind} ${measure.key}`)
      assert.ok(!shown.includes('statement a1.staff') && !shown.includes('area a'), unit)
      assert.ok(shown.includes('statement a2.staff'), unit)
      assert.deepEqual(silenced, [{ audience: 'staff', measure: { kind: 'statement', key: 'a1.staff' }, unit: null }], unit)
      assert.ok(turns <= 6, `${turns} turns`)
    }
  })

  it('says nothing of an area above the school of one of whose statements it says nothing there', () => {
    const sums = sumsOf(schoolOf({ t: 12, u: 12 }))
    const holds = new Map([['authority staff statement a1.staff', 3]])
    const areas = (cells: readonly Cell[]) =>
      cells.filter(({ unit, measure }) => unit === 'authority' && measure.kind === 'area').map(({ content }) => content.kind)
    assert.ok(areas(protect(sums, settingsWith()).cells).includes('large'))
    assert.deepEqual(areas(protect(sums, settingsWith(), holds).cells).slice(0, 1), ['protected'])
  })

  it('finds a team that is shown beside one too small, by adding and subtracting', () => {
    const example = schoolOf({ t: 8, u: 3 })
    const { cells } = protect(sumsOf(example), settingsWith())
    const open = cells.map(
      (cell): Cell =>
        cell.unit === 't' && cell.measure.kind === 'statement' && cell.measure.key === 'a1.staff'
          ? { ...cell, content: { kind: 'small', n: 8, mean: { kind: 'plain', value: 2.9 }, spread: null, withheld: false } }
          : cell,
    )
    const found = findingsIn(sumsOf(example), settingsWith(), { cells: open })
    assert.ok(found.some(({ how, group }) => how === 'linear' && group === 'u'))
    assert.ok(
      found.some(({ how, group }) => how === 'witness' && group === 'u'),
      'nor is there another sum',
    )
  })

  it('finds a distribution that tells of hidden groups', () => {
    const all5 = schoolOf({ t: 12, u: 4, v: 4 }, (team) => (team === 't' ? [2, 3, 4] : [5]))
    const { cells } = protect(sumsOf(all5), settingsWith())
    const open = cells.map(
      (cell): Cell =>
        cell.unit === 's' && cell.measure.kind === 'statement' && cell.measure.key === 'a1.staff'
          ? {
              ...cell,
              content: {
                kind: 'large',
                n: 20,
                mean: 3.8,
                deviation: null,
                spread: null,
                distribution: {
                  kind: 'parts',
                  parts: [
                    { from: 1, to: 4, count: 12 },
                    { from: 5, to: 5, count: 8 },
                  ],
                },
              },
            }
          : cell.unit === 't' && cell.measure.kind === 'statement' && cell.measure.key === 'a1.staff'
            ? {
                ...cell,
                content: {
                  kind: 'large',
                  n: 12,
                  mean: 3,
                  deviation: null,
                  spread: null,
                  distribution: {
                    kind: 'parts',
                    parts: [
                      { from: 1, to: 4, count: 12 },
                      { from: 5, to: 5, count: 0 },
                    ],
                  },
                },
              }
            : cell,
    )
    const found = findingsIn(sumsOf(all5), settingsWith(), { cells: open })
    assert.deepEqual(new Set(found.filter(({ measure }) => measure.key === 'a1.staff').map(({ group }) => group)), new Set(['u', 'v']))
  })

  it('finds what only the figures above a school tell of its hidden groups', () => {
    const sums = sumsOf(schoolOf({ t: 12, u: 4, v: 4 }, (team) => (team === 't' ? [2, 3, 4] : [5])))
    const own = { t: large(3, [0, 4, 4, 4, 0]), s: large(3.8, null) }
    assert.deepEqual(toldBy(sums, 'staff', { ...own, authority: large(3.8, null) }), [])
    assert.deepEqual(toldBy(sums, 'staff', { ...own, authority: large(3.8, [0, 4, 4, 4, 8]) }), ['authority above u', 'authority above v'])
  })

  it('finds what a figure above tells of leaders whose mean is known, unless another school’s could have answered so in their place', () => {
    const told = (others: number[], counts: number[]) =>
      toldBy(leadersOf({ r: others, s: [2, 4] }), 'leader', { r: leadership, s: leadership, authority: large(3, counts) })
    assert.deepEqual(told([4, 4], [0, 1, 0, 3, 0]), ['authority above r', 'authority above s'])
    assert.deepEqual(told([3, 3], [0, 1, 2, 1, 0]), [])
  })
})

describe('what is left alone', () => {
  it('has the same rank modulo a prime as in exact numbers', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 5, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        assert.equal(rankModulo(rows, 2_147_483_647), rank(rows))
      }),
    ))

  it('is the remainder of a total under k, and nothing of k and more', () => {
    const rows = [
      [1, 1, 1],
      [1, 0, 0],
    ]
    assert.deepEqual(leftAlone({ sizes: [8, 2, 2], rows }, 5), [1, 2])
    assert.equal(leftAlone({ sizes: [8, 3, 2], rows }, 5), null)
    assert.equal(leftAlone({ sizes: [8, 2, 2], rows: rows.slice(1) }, 5), null)
  })
})

/** Everyone answers the area's second statement as the first. */
function alsoOfA2(example: Example): Example {
  const people = example.people.map((each) => ({ ...each, answers: { ...each.answers, 'a2.staff': each.answers['a1.staff'] ?? 0 } }))
  return { ...example, people }
}

function schoolOf(teams: Record<string, number>, levels: (team: string) => number[] = () => [2, 3, 4]): Example {
  return {
    schools: [{ id: 's', district: null, teams: Object.keys(teams) }],
    invited: {},
    people: Object.entries(teams).flatMap(([team, size]) =>
      Array.from({ length: size }, (_, index) => ({
        person: `${team}${index}`,
        school: 's',
        team,
        audience: 'staff' as const,
        answers: { 'a1.staff': levels(team)[index % levels(team).length] ?? 0 },
      })),
    ),
  }
}

/** Leaders' answers to the first statement, by school. */
function leadersOf(schools: Record<string, number[]>): Sums {
  const people = Object.entries(schools).flatMap(([school, levels]) =>
    levels.map((level, index) => ({
      person: `${school}${index}`,
      school,
      team: null,
      audience: 'leader' as const,
      answers: { 'a1.leader': level },
    })),
  )
  return sumsOf({ schools: Object.keys(schools).map((id) => ({ id, district: null, teams: [] })), invited: {}, people })
}

const leadership: Content = { kind: 'leadership', n: 2, mean: 3 }

/** A large cell's content. @param counts how many on each level, where its distribution is shown */
function large(mean: number, counts: number[] | null): Content {
  const parts = (counts ?? []).map((count, level) => ({ from: level + 1, to: level + 1, count }))
  const distribution: Distribution = counts ? { kind: 'parts', parts } : { kind: 'collapsed' }
  return { kind: 'large', n: 20, mean, deviation: null, spread: null, distribution }
}

/** What the gate finds where nothing but these is shown of an audience's first statement: unit, level and group of each. */
function toldBy(sums: Sums, audience: 'staff' | 'leader', contents: Record<string, Content>): string[] {
  const answers = sums.groups.filter((group) => group.audience === audience).reduce((total, { answered }) => total + answered, 0)
  const cells = Object.entries(contents).map(
    ([unit, content]): Cell => ({
      unit,
      level: unit === 'authority' ? 'authority' : 'school',
      audience,
      measure: { kind: 'statement', key: `a1.${audience}` },
      content,
      coverage: unit === 'authority' ? { answers, leftOut: { schools: 0, answers: 0 } } : null,
      index: null,
    }),
  )
  return findingsIn(sums, settingsWith(), { cells }).map(({ unit, level, group }) => `${unit} ${level} ${group}`)
}
