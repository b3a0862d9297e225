import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hearing, isHeard, type Quantity, type Registered, register } from './published.ts'

const said: Quantity = {
  occasion: 'round',
  unit: 'team',
  audience: 'staff',
  measure: 'statement a',
  contributors: 8,
  n: 8,
  sum: { from: 23, to: 23 },
  squares: null,
  spread: null,
  parts: null,
  figures: [8, 2.9],
}

describe('the register of published quantities', () => {
  it('gives out what was given to it, and tells who listens what it says', async () => {
    const shown = { mean: 2.9 }
    const { result, said: heard } = await hearing(async () => register(shown, () => [said]))
    assert.equal(result, shown)
    assert.deepEqual(heard, [said])
    assert.equal(isHeard(), false)
  })

  it('reckons nothing when nobody listens', () => {
    register({ mean: 2.9 }, () => assert.fail('was asked what is said'))
  })

  it('stops listening when what it listened to fails', async () => {
    await assert.rejects(hearing(() => Promise.reject(new Error('failed'))))
    assert.equal(isHeard(), false)
  })

  it('is the only maker of what may be shown', () => {
    const plain = { mean: 2.9 }
    // @ts-expect-error: figures from elsewhere are no registered figures
    const shown: Registered<{ mean: number }> = plain
    assert.equal(shown, plain)
  })
})
