import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import type { Example } from '../../../src/cycle/protection/example-authority.ts'
import { rules } from './rules.ts'
import { drawnSchools, type Program, schoolWith, toldBy } from './schools.ts'
import { toldIn } from './solver.ts'
import { programWithout } from './without.ts'

describe('a solver that goes through all worlds', () => {
  let program: Program
  before(async () => {
    program = await programWithout({ name: 'nothing', lines: [] })
  })

  it('is told of nobody by what is released of small schools, whatever they answer', () =>
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        assert.deepEqual(toldBy(program, drawnSchools(seed)).told, [], `school ${seed}`)
      }),
      { numRuns: 100 },
    ))

  it('finds one person’s level where a deviation of 0.2 is said', () => {
    const mean = (n: number, value: number) =>
      ({ kind: 'small', n, mean: { kind: 'plain', value }, spread: null, withheld: false }) as const
    const content = { kind: 'large', n: 14, mean: 3.1, deviation: 0.3, spread: null, distribution: { kind: 'collapsed' } } as const
    const groups = [
      { key: 't', counts: [0, 0, 6, 0, 0], content: mean(6, 3) },
      { key: 'u', counts: [0, 0, 7, 1, 0], content: mean(8, 3.1) },
    ]
    const told = (deviation: number | null) =>
      toldIn({ schools: [{ groups, content: { ...content, deviation } }], above: undefined, levels: 5, k: 5, wordOf: () => null })
    assert.deepEqual(told(null).length, 0)
    assert.notEqual(told(0.3).length, 0)
  })

  for (const rule of rules)
    it(`or the gate finds something when there is no rule of ${rule.name}`, async () => {
      const without = await programWithout(rule)
      const isFound = (example: Example) => {
        const { told, gate } = toldBy(without, example)
        return told.length > 0 || (gate && !toldBy(program, example).gate)
      }
      const drawn = Array.from({ length: 400 }, (_, seed) => seed)
      assert.ok(rule.school ? isFound(schoolWith(rule.school)) : drawn.some((seed) => isFound(drawnSchools(seed))))
    })
})
