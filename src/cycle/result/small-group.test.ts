import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { codedMean, endsOf } from './small-group.ts'
import { answerSets, plainWord, setsLike, spreadWord } from './spread.ts'
import { momentsOfCounts } from './tally.ts'

const sizes = [5, 6, 7, 8, 9]

describe('a small group', () => {
  it('has its mean coded within a tenth of the ladder from an end', () => {
    assert.deepEqual(codedMean(momentsOfCounts([3, 2, 0, 0, 0]), 5), { kind: 'at most', value: 1.4 })
    assert.deepEqual(codedMean(momentsOfCounts([0, 0, 0, 0, 6]), 5), { kind: 'at least', value: 4.6 })
    assert.deepEqual(codedMean(momentsOfCounts([2, 3, 0, 0, 0]), 5), { kind: 'plain', value: 1.6 })
    assert.deepEqual(codedMean(momentsOfCounts([0, 0, 3, 3, 0]), 5), { kind: 'plain', value: 3.5 })
    assert.deepEqual([3, 4, 7, 9].map(endsOf), [
      { low: 12, high: 28 },
      { low: 13, high: 37 },
      { low: 16, high: 64 },
      { low: 18, high: 82 },
    ])
  })

  for (const levels of [3, 4, 5]) {
    it(`withstands the five-person attack on ${levels} levels: what is shown leaves more than one answer set, and nobody's level`, () => {
      for (const n of sizes) {
        for (const like of shownAlike(n, levels)) {
          assert.ok(like.length >= 2, `${n} people: only ${like[0]}`)
          const possible = new Set(like.flatMap((set) => set.flatMap((count, level) => (count > 0 ? [level] : []))))
          assert.ok(possible.size >= 2, `${n} people: all on ${[...possible]}`)
          assert.deepEqual(new Set(setsLike(like[0] ?? []).map(String)), new Set(like.map(String)))
        }
      }
    })
  }

  it('lets its word tell nobody that all others are on one level, beyond what the mean tells', () => {
    for (const n of sizes) {
      const all = answerSets(n, 5)
      for (const like of shownAlike(n, 5)) {
        for (const own of [0, 1, 2, 3, 4]) {
          const [only, second] = like.filter((set) => (set[own] ?? 0) > 0)
          if (!only || second || only.filter((count, level) => count - (level === own ? 1 : 0) > 0).length > 1) continue
          const mean = JSON.stringify(codedMean(momentsOfCounts(only), 5))
          const byMean = all.filter((set) => (set[own] ?? 0) > 0 && JSON.stringify(codedMean(momentsOfCounts(set), 5)) === mean)
          assert.equal(byMean.length, 1, `${n} people, own level ${own + 1}: ${only}`)
        }
      }
    }
  })

  it('says all three words at every size', (context) => {
    for (const n of sizes) {
      const sets = answerSets(n, 5)
      const changed = sets.filter((set) => spreadWord(set) !== plainWord(momentsOfCounts(set), 5)).length
      context.diagnostic(`n=${n}: ${changed} of ${sets.length} answer sets have their word mended`)
      assert.equal(new Set(sets.map(spreadWord)).size, 3)
    }
  })
})

/** All answer sets of n people, by what their cell says. */
function shownAlike(n: number, levels: number): number[][][] {
  return [
    ...Map.groupBy(answerSets(n, levels), (set) => JSON.stringify([codedMean(momentsOfCounts(set), levels), spreadWord(set)])).values(),
  ]
}
