import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answerSets } from '../../src/cycle/protection/answer-sets.ts'
import { shown } from '../../src/cycle/protection/content.ts'

/** SIZES: of how many answers, by commas. */
const sizes = (process.env.SIZES ?? '39,40').split(',').map(Number)
const levels = 5
const choices = (1 << levels) - 2

describe('a group too large for disclosure control to go through set by set', () => {
  for (const n of sizes) {
    it(`of ${n}: whichever way people answered, what is said of it tells of nobody, also to a reader who replays the program`, () => {
      // By what is said: the choices of levels that have one or two in every set of answers of which it is said.
      const few = new Map<string, bigint>()
      for (const set of answerSets(n, levels)) {
        const said = JSON.stringify(shown(n, set, 'details'))
        few.set(said, (few.get(said) ?? -1n) & fewIn(set))
      }
      const telling = [...few].filter(([, some]) => some !== 0n).map(([said]) => said)
      assert.deepEqual(telling, [])
    })
  }
})

/** The choices of levels, as bits, that have one or two of these answers. */
function fewIn(set: readonly number[]): bigint {
  let bits = 0n
  for (let choice = 1; choice <= choices; choice += 1) {
    const count = set.reduce((sum, each, level) => sum + (choice & (1 << level) ? each : 0), 0)
    if (count === 1 || count === 2) bits |= 1n << BigInt(choice)
  }
  return bits
}
