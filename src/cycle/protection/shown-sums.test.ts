import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { shown } from './content.ts'
import { countedOf } from './figure.ts'
import { spreadShown, squaresShown, sumsShown } from './shown-sums.ts'
import { sizeOf } from './tally.ts'

describe('what a reader knows of sums by a shown cell', () => {
  it('holds what is true, whatever was answered and however much is said', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(3, 5).chain((levels) => fc.array(fc.integer({ min: 0, max: 14 }), { minLength: levels, maxLength: levels })),
        fc.constantFrom('details', 'word', 'mean'),
        (counts, saying) => {
          const n = sizeOf(counts)
          fc.pre(n >= 5)
          const content = shown(n, counts, saying)
          assert.ok(content.kind !== 'protected')
          const { sum, squares } = countedOf(counts)
          const sums = sumsShown(content, n, counts.length)
          assert.ok(sums.from <= sum && sum <= sums.to, `${sum} in ${sums.from}–${sums.to}`)
          const all = squaresShown(sums, n, counts.length, spreadShown(content, n, counts.length))
          assert.ok(all.from <= squares && squares <= all.to, `${squares} in ${all.from}–${all.to}`)
        },
      ),
      { numRuns: 400 },
    ))

  it('is one sum under twenty, where the mean is said plainly', () => {
    const content = shown(8, [1, 2, 3, 1, 1], 'details')
    assert.ok(content.kind === 'small')
    assert.deepEqual(sumsShown(content, 8, 5), { from: 23, to: 23 })
  })
})
