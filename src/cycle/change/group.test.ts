import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { describeAnswers } from '../protection/answer-class.ts'
import { answerSets } from '../protection/answer-sets.ts'
import type { Content } from '../protection/cell.ts'
import { sizesOf } from '../protection/spread.ts'
import { groupOf } from './group.ts'

describe('a group of whom no deviation is published', () => {
  it('is reckoned with the largest that fits what is said, whichever answers are behind it', () => {
    for (const n of [5, 7, 9, 12]) {
      for (const set of answerSets(n, 5)) {
        const { mean, word } = describeAnswers(set)
        if (mean.kind !== 'plain') continue
        const group = groupOf({ kind: 'small', n, mean, spread: word, withheld: false }, 5)
        const own = Math.sqrt(sizesOf(set).variance) / n
        assert.ok(group?.bounded && group.deviation >= own - 1e-9, `${set}: ${group?.deviation} under ${own}`)
        assert.ok(group.deviation <= 2, `${set}: ${group.deviation}`)
      }
    }
  })

  it('is reckoned with less where answers are said to lie close', () => {
    const deviation = (spread: 'close' | 'some' | 'wide' | null, n = 60) =>
      groupOf({ kind: 'large', n, mean: 3, deviation: null, spread, distribution: { kind: 'collapsed' } }, 5)?.deviation
    assert.deepEqual([deviation('close'), deviation('some'), deviation('wide'), deviation(null)], [0.8, 1.3, 2, 2])
  })

  it('is none where the mean is protected or an end of the ladder', () => {
    const nothing: Content[] = [
      { kind: 'protected', reason: 'few' },
      { kind: 'small', n: 7, mean: { kind: 'at most', value: 1.4 }, spread: null, withheld: false },
      { kind: 'large', n: 30, mean: 4.9, bound: 'at least', deviation: null, distribution: { kind: 'collapsed' } },
    ]
    assert.deepEqual(
      nothing.map((content) => groupOf(content, 5)),
      [null, null, null],
    )
  })
})
