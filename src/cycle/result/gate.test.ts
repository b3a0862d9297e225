import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Cell } from './cell.ts'
import { authorities, type Example, exampleOf, settingsWith, sumsOf } from './example-authority.ts'
import { findingsIn } from './gate.ts'
import { leftAlone, rankModulo } from './linear.ts'
import { protect } from './protect.ts'
import { prove } from './prove.ts'
import { rank } from './rank.ts'

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
