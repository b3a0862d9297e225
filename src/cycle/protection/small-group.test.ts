import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { describeAnswers, setsAlike } from './answer-class.ts'
import { answerSets } from './answer-sets.ts'
import { deviationTenths, meanTenths } from './rounding.ts'
import { codedMean, endsOf } from './small-group.ts'
import { deviationOfSizes, meanOfSizes, plainWord, sizesOf, wordOfSizes } from './spread.ts'
import { momentsOfCounts } from './tally.ts'

const sizes = [5, 6, 7, 8, 9]

describe('a small group', () => {
  it('has its mean coded near an end, narrower the more there are, and never to the outermost value', () => {
    assert.deepEqual(codedMean(momentsOfCounts([3, 2, 0, 0, 0]), 5), { kind: 'at most', value: 1.4 })
    assert.deepEqual(codedMean(momentsOfCounts([0, 0, 0, 0, 6]), 5), { kind: 'at least', value: 4.6 })
    assert.deepEqual(codedMean(momentsOfCounts([0, 0, 0, 1, 9]), 5), { kind: 'at least', value: 4.8 })
    assert.deepEqual(codedMean(momentsOfCounts([30, 0, 0, 0, 0]), 5), { kind: 'at most', value: 1.1 })
    assert.deepEqual(codedMean(momentsOfCounts([2, 3, 0, 0, 0]), 5), { kind: 'plain', value: 1.6 })
    for (const levels of [3, 4, 5, 7, 9])
      for (const n of [5, 10, 20, 1000]) {
        const { low, high } = endsOf(levels, n)
        assert.ok(low > 10 && high < 10 * levels && low < high)
      }
  })

  for (const levels of [3, 4, 5]) {
    it(`withstands the five-person attack on ${levels} levels: what is shown leaves more than one answer set, and nobody's level`, () => {
      for (const n of sizes) {
        for (const like of shownAlike(n, levels)) {
          assert.ok(like.length >= 2, `${n} people: only ${like[0]}`)
          const possible = new Set(like.flatMap((set) => set.flatMap((count, level) => (count > 0 ? [level] : []))))
          assert.ok(possible.size >= 2, `${n} people: all on ${[...possible]}`)
          assert.deepEqual(new Set((setsAlike(like[0] ?? []) ?? []).map(String)), new Set(like.map(String)))
        }
      }
    })
  }

  it('has no word under seven, and from seven on none that leaves a member, who knows their own answer, one set only', () => {
    for (const n of sizes) {
      for (const like of shownAlike(n, 5)) {
        const word = describeAnswers(like[0] ?? []).word
        if (n < 7) assert.equal(word, null)
        if (word === null) continue
        for (const own of [0, 1, 2, 3, 4]) {
          assert.notEqual(like.filter((set) => (set[own] ?? 0) > 0).length, 1, `${n} people, own level ${own + 1}: ${like[0]}`)
        }
      }
    }
  })

  it('is reckoned the same in whole numbers as in exact ones', () => {
    for (const n of [5, 9, 14]) {
      for (const set of answerSets(n, 5)) {
        const moments = momentsOfCounts(set)
        const own = sizesOf(set)
        assert.deepEqual(
          [meanOfSizes(own), deviationOfSizes(own), wordOfSizes(own, 5)],
          [meanTenths(moments), deviationTenths(moments), plainWord(moments, 5)],
        )
      }
    }
  })
})

/** All answer sets of n people, by what their cell says. */
function shownAlike(n: number, levels: number): number[][][] {
  return [
    ...Map.groupBy(answerSets(n, levels), (set) => {
      const { mean, word } = describeAnswers(set)
      return JSON.stringify([mean, word])
    }).values(),
  ]
}
