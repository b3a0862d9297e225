import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { shareOf, thorough, waysOf } from './support/thorough.ts'

describe('what the suite looks at', () => {
  it('is everything once those who share it out have all had their turn, and everything for each in the long run', () => {
    for (const shares of [2, 3, 4])
      for (const many of [1, 5, 12]) {
        const all = Array.from({ length: many }, (_, place) => place)
        const seen = Array.from({ length: shares }, (_, index) => shareOf(all, index, shares))
        assert.deepEqual(new Set(seen.flat()), new Set(all))
        assert.equal(seen.flat().length, thorough ? many * shares : many, 'nothing is looked at twice in the suite')
      }
  })

  it('is one way of a journey, which each place names in its turn, and every way in the long run', () => {
    const ways = ['sv', 'en'] as const
    assert.deepEqual(
      ways.flatMap((_, place) => waysOf(ways, place)),
      thorough ? [...ways, ...ways] : ways,
    )
  })
})
