import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Cell } from './cell.ts'
import { authorities, type Example, settingsWith, sumsOf } from './example-authority.ts'
import { findingsIn } from './gate.ts'
import { leftAlone, rankModulo } from './linear.ts'
import { protect } from './protect.ts'
import { prove } from './prove.ts'
import { rank } from './rank.ts'

describe('the gate', () => {
  it('lets nothing through that it finds something in, and is the same each time', () =>
    fc.assert(
      fc.property(authorities({ schools: 4, teams: 4, team: 14 }), (example) => {
        const { release, found, holds } = prove(sumsOf(example), settingsWith())
        assert.deepEqual(found, [])
        assert.deepEqual(findingsIn(sumsOf(example), settingsWith(), release), [])
        assert.deepEqual(prove(sumsOf(example), settingsWith()), prove(sumsOf(example), settingsWith()))
        if (holds.size === 0) assert.deepEqual(release, protect(sumsOf(example), settingsWith()))
      }),
      { numRuns: 15 },
    ))

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
