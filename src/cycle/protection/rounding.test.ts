import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { deviationTenths, indexOfTenths, meanTenths, roundHalfAway } from './rounding.ts'
import { momentsOfAnswers, momentsOfCounts } from './tally.ts'

const counts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 5 }).filter((each) => each.some((count) => count > 0))

describe('rounding', () => {
  it('is half away from zero', () => {
    assert.deepEqual(
      [5n, -5n, 4n, -4n, 15n, 25n, 0n].map((value) => roundHalfAway(value, 10n)),
      [1n, -1n, 0n, 0n, 2n, 3n, 0n],
    )
    assert.equal(meanTenths(momentsOfCounts([7, 13, 0, 0, 0])), 17)
    assert.equal(indexOfTenths(33, 5), 58)
  })

  it('of a mean is exact', () =>
    fc.assert(
      fc.property(counts, (each) => {
        const { n, sum } = momentsOfCounts(each)
        const tenths = BigInt(meanTenths(momentsOfCounts(each)))
        // tenths − ½ ≤ 10·sum/n < tenths + ½, in whole numbers
        assert.ok((2n * tenths - 1n) * BigInt(n) <= 20n * sum && 20n * sum < (2n * tenths + 1n) * BigInt(n))
      }),
    ))

  it('of a deviation is exact, without a root', () =>
    fc.assert(
      fc.property(counts, (each) => {
        const { n, sum, squares } = momentsOfCounts(each)
        const tenths = BigInt(deviationTenths(momentsOfCounts(each)))
        const scaled = 400n * (BigInt(n) * squares - sum * sum)
        const unit = BigInt(n) ** 2n
        if (tenths > 0n) assert.ok((2n * tenths - 1n) ** 2n * unit <= scaled)
        assert.ok(scaled < (2n * tenths + 1n) ** 2n * unit)
      }),
    ))

  it('of an area is that of all answers, whoever gave them', () => {
    // Two people who answered three statements with 5 together each, and one who answered one with 4: 14 of 7 answers.
    const moments = momentsOfAnswers([
      { answered: ['x', 'y', 'z'], persons: 2, sum: 10, squares: 50 },
      { answered: ['y'], persons: 1, sum: 4, squares: 16 },
    ])
    assert.deepEqual([moments.n, moments.sum], [7, 14n])
    assert.equal(meanTenths(moments), 20)
  })
})
