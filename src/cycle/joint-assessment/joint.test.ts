import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { exampleFramework } from '../result/reading/example-result.ts'
import { compareJoint, stepsBetween } from './joint.ts'

const keys = ['a1', 'a2', 'a3', 'b1', 'b2'].flatMap((aspect) => [`${aspect}.staff`, `${aspect}.leader`])
const changed: Record<string, 'same' | 'reworded'> = { 'a2.staff': 'reworded' }
const first = exampleFramework(1)
const second = exampleFramework(
  2,
  keys.map((key) => ({ from: key, to: key, as: changed[key] ?? ('same' as const) })),
)
const staff = keys.filter((key) => key.endsWith('.staff'))

const levels = fc
  .array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: staff.length, maxLength: staff.length })
  .map((each) => new Map(each.flatMap((level, index) => (level === null ? [] : [[staff[index] ?? '', { level, note: '' }] as const]))))

describe('two joint assessments beside each other', () => {
  it('compare what asks the same, level by level, in either version of the framework', () =>
    fc.assert(
      fc.property(levels, levels, fc.constantFrom(first, second), fc.constantFrom(first, second), (before, now, older, newer) => {
        const { pairs, leftOut } = compareJoint({ framework: older, levels: before }, { framework: newer, levels: now })
        const across = older.version !== newer.version
        assert.deepEqual(
          pairs.map((pair) => pair.newer),
          staff.filter((key) => !across || key !== 'a2.staff'),
        )
        assert.equal(
          leftOut.some(({ key }) => key === 'a2.staff'),
          across,
        )
        for (const pair of pairs) {
          assert.equal(pair.before, before.get(pair.older)?.level ?? null)
          assert.equal(pair.now, now.get(pair.newer)?.level ?? null)
        }
      }),
    ))

  it('count steps only where both have a level', () => {
    assert.equal(stepsBetween({ before: 2, now: 4 }), 2)
    assert.equal(stepsBetween({ before: 4, now: 3 }), -1)
    for (const [before, now] of [
      [0, 3],
      [3, 0],
      [null, 3],
      [3, null],
    ] as const)
      assert.equal(stepsBetween({ before, now }), null)
  })

  it('of different frameworks compare nothing', () => {
    const other = { ...first, key: 'another' }
    const level = new Map([['a1.staff', { level: 2, note: '' }]])
    assert.deepEqual(compareJoint({ framework: first, levels: level }, { framework: other, levels: level }).pairs, [])
  })
})
