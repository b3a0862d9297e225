import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { mostNamed, standouts } from './standouts.ts'

describe('what stands out', () => {
  it('is three at most, or all of a tie, in the order given, with nothing left out that is as great as something named', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 10, max: 50 }), { maxLength: 12 }),
        fc.constantFrom(2, Number.POSITIVE_INFINITY),
        (values, within) => {
          const things = values.map((value, place) => ({ value, place }))
          const { is, items } = standouts(things, ({ value }) => value, within)
          const least = Math.min(...items.map(({ value }) => value))
          assert.equal(items.length > 0, values.length > 0)
          assert.equal(is === 'many', items.length > mostNamed)
          assert.deepEqual(
            items,
            is === 'many' ? things.filter(({ value }) => value === Math.max(...values)) : things.filter(({ value }) => value >= least),
          )
          assert.ok(items.every(({ value }) => value >= Math.max(...values) - within))
        },
      ),
    ))
})
