import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Content } from '../protection/cell.ts'
import { complementary, exampleFramework, exampleResult, few, large, leaders } from '../result/reading/example-result.ts'
import { aspectRows } from '../result/reading/rows.ts'
import { spreadOf } from '../result/reading/spread.ts'
import { standingsFor } from './suggesting.ts'

const framework = exampleFramework()
const aspects = framework.areas.flatMap((area) => area.aspects.map(({ key }) => key))

const tenths = (low: number, high: number) => fc.integer({ min: low, max: high }).map((value) => value / 10)
const n = fc.integer({ min: 5, max: 60 })
const staffContent: fc.Arbitrary<Content | null> = fc.oneof(
  fc.record({
    kind: fc.constant('large' as const),
    n,
    mean: tenths(10, 50),
    deviation: tenths(0, 20),
    distribution: fc.constant({ kind: 'collapsed' as const }),
  }),
  fc.record({
    kind: fc.constant('small' as const),
    n,
    mean: fc.record({ kind: fc.constantFrom('plain' as const, 'at most' as const, 'at least' as const), value: tenths(14, 46) }),
    spread: fc.constantFrom('close' as const, 'some' as const, 'wide' as const),
    withheld: fc.boolean(),
  }),
  fc.constantFrom(few, complementary, null),
)
const leaderContent: fc.Arbitrary<Content | null> = fc.oneof(
  fc.record({ kind: fc.constant('leadership' as const), n, mean: tenths(10, 50) }),
  fc.constantFrom(few, null),
)
const five = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 5, maxLength: 5 })
const shown = fc.record({ staff: five(staffContent), leader: five(leaderContent), importance: five(staffContent) })

describe('what suggestions to a meeting are made of', () => {
  it('is each released figure as it was released, and nothing of what is protected', () =>
    fc.assert(
      fc.property(shown, (cells) => {
        const result = exampleResult(cells)
        const standings = standingsFor({ framework, result, joint: null })
        const rows = aspectRows(result, framework)
        assert.deepEqual(
          standings.map(({ aspect }) => aspect),
          aspects,
        )
        for (const [index, { staff, leader, importance, joint }] of standings.entries()) {
          const [said, ofLeaders, matters] = [cells.staff[index], cells.leader[index], cells.importance[index]]
          assert.equal(joint, null)
          if (!said || said.kind === 'protected') assert.equal(staff, null)
          if (said?.kind === 'large') assert.deepEqual([staff?.mean, staff?.coded, staff?.n], [said.mean, 'plain', said.n])
          if (said?.kind === 'small')
            assert.deepEqual(staff, { mean: said.mean.value, coded: said.mean.kind, n: said.n, spread: said.spread })
          if (!ofLeaders || ofLeaders.kind === 'protected') assert.equal(leader, null)
          if (ofLeaders?.kind === 'leadership') assert.deepEqual(leader, { mean: ofLeaders.mean, n: ofLeaders.n })
          if (!matters || matters.kind === 'protected') assert.equal(importance, null)
          if (matters?.kind === 'large') assert.equal(importance, matters.mean)
          // The same word as on the result's own page.
          const row = rows[index]
          assert.equal(staff?.spread ?? null, spreadOf(row ? [row] : [])[0]?.word ?? null)
        }
      }),
      { numRuns: 300 },
    ))

  it('is never a number of a unit below, though whoever shows the page may see it', () => {
    const result = exampleResult(
      { staff: [few, few, few, few, few], leader: leaders(3, 3, 3, 3, 3) },
      { teams: { 'F–3': large(1.1, 1.2, 1.3, 1.4, 1.5) } },
    )
    assert.ok(result.cells.some(({ level }) => level === 'team'))
    for (const { staff, importance, joint } of standingsFor({ framework, result, joint: null }))
      assert.deepEqual([staff, importance, joint], [null, null, null])
  })

  it('is the level agreed on, beside what was released and never in its place; "not relevant" is no level', () => {
    const result = exampleResult({ staff: [...large(2.4), few, few, few, few] })
    const joint = {
      id: 'j',
      agreedOn: '2026-11-09',
      levels: new Map([
        ['a1.staff', 4],
        ['a2.staff', 3],
        ['a3.staff', 0],
      ]),
    }
    const [first, second, third] = standingsFor({ framework, result, joint })
    assert.equal(first?.staff?.mean, 2.4)
    assert.deepEqual([first?.joint, second?.joint, third?.joint], [4, 3, null])
    assert.equal(second?.staff, null)
  })

  it('is nothing where nothing is released or agreed on', () => {
    for (const standing of standingsFor({ framework, result: null, joint: null }))
      assert.deepEqual(Object.values(standing).slice(1), [null, null, null, null])
  })
})
