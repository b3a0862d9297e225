import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { describeAnswers, setsAlike } from './answer-class.ts'
import { answerSets, setsWithSquares } from './answer-sets.ts'
import { shown } from './content.ts'

describe('answer sets by sums and squares', () => {
  const sumOf = (set: readonly number[]) => set.reduce((sum, count, level) => sum + count * (level + 1), 0)
  const squaresOf = (set: readonly number[]) => set.reduce((sum, count, level) => sum + count * (level + 1) ** 2, 0)

  it('are all there are, each once', () => {
    for (const [n, levels] of [
      [1, 2],
      [7, 3],
      [9, 5],
    ] as const) {
      const all = answerSets(n, levels)
      for (const [from, to] of [
        [n, n + 3],
        [2 * n, 2 * n],
      ] as const) {
        const within = (sum: number) => ({ from: Math.ceil((sum * sum) / n), to: 2 * sum + n })
        const wanted = all.filter((set) => {
          const squares = within(sumOf(set))
          return sumOf(set) >= from && sumOf(set) <= to && squaresOf(set) >= squares.from && squaresOf(set) <= squares.to
        })
        const found = setsWithSquares(n, levels, { from, to }, within, 10_000)
        assert.deepEqual(found?.map(String).toSorted(), wanted.map(String).toSorted())
      }
    }
  })

  it('are given up when there are too many', () => {
    assert.equal(
      setsWithSquares(200, 5, { from: 600, to: 600 }, () => ({ from: 0, to: 5000 }), 50),
      null,
    )
  })

  it('say of forty who stand on the ends but for one or two what leaves open whether there are any', () => {
    for (const inner of [0, 1, 2]) {
      const set = [20, 0, 0, inner, 20 - inner]
      assert.equal(describeAnswers(set).deviation, 20)
      const left = (setsAlike(set) ?? []).filter(
        (each) => JSON.stringify(shown(40, each, 'details')) === JSON.stringify(shown(40, set, 'details')),
      )
      assert.ok(left.some((each) => ![1, 2].includes((each[1] ?? 0) + (each[2] ?? 0) + (each[3] ?? 0))))
    }
  })
})
