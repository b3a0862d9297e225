import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { levelAt, mean, signed, toneOf } from './scale.ts'

describe('the level scale', () => {
  it('sets the levels at 10, 30, 50, 70 and 90 percent', () => {
    assert.deepEqual([1, 2, 3, 4, 5].map(levelAt), ['10%', '30%', '50%', '70%', '90%'])
    assert.equal(levelAt(3.2), '54%')
  })

  it('takes the tone of the nearest half step', () => {
    assert.deepEqual([1, 1.2, 1.3, 3.4, 4.4, 5].map(toneOf), ['v1', 'v1', 'v15', 'v35', 'v45', 'v5'])
  })

  it('writes one decimal, true minus and the sign of a change', () => {
    assert.equal(mean(3, 'sv'), '3,0')
    assert.equal(mean(3.25, 'en'), '3.3')
    assert.deepEqual(
      [0.2, -0.1, 0, -0.04].map((value) => signed(value, 'sv')),
      ['+0,2', '−0,1', '0,0', '0,0'],
    )
  })
})
