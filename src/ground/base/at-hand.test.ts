import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AtHand } from './at-hand.ts'

describe('what is kept at hand', () => {
  it('is made once, however often it is asked for', () => {
    const words = new AtHand<string, { word: string }>(3)
    let made = 0
    const ask = (word: string) =>
      words.of(word, () => {
        made += 1
        return { word }
      })
    const first = ask('ett')
    for (let n = 0; n < 9; n += 1) assert.equal(ask('ett'), first)
    assert.equal(made, 1)
  })

  it('stays when something is asked for that is kept already, however full it is', () => {
    const numbers = new AtHand<number, string>(3)
    for (const n of [1, 2, 3]) numbers.keep(n, `${n}`)
    numbers.of(2, () => assert.fail('it was kept'))
    numbers.keep(2, 'two')
    assert.deepEqual(
      [1, 2, 3].map((n) => numbers.get(n)),
      ['1', 'two', '3'],
    )
  })

  it('is never more than was said: what came first goes first', () => {
    const numbers = new AtHand<number, string>(3)
    for (let n = 0; n < 100; n += 1) numbers.keep(n, `${n}`)
    assert.deepEqual(
      [95, 96, 97, 98, 99].map((n) => numbers.get(n)),
      [undefined, undefined, '97', '98', '99'],
    )
  })

  it('may be more for those that one question asks for together', () => {
    const numbers = new AtHand<number, string>(3)
    for (let n = 0; n < 5; n += 1) numbers.keep(n, `${n}`, 2)
    assert.equal(numbers.get(0), '0')
    numbers.keep(5, '5')
    assert.deepEqual(
      [2, 3].map((n) => numbers.get(n)),
      [undefined, '3'],
    )
  })
})
