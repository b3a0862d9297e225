import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { authorities, settingsWith, sumsOf } from '../../src/cycle/protection/example-authority.ts'
import { findingsIn } from '../../src/cycle/protection/gate.ts'
import { prove } from '../../src/cycle/protection/prove.ts'

/** AUTHORITIES: how many are drawn. */
const numRuns = Number(process.env.AUTHORITIES ?? 500)

it(`of ${numRuns} authorities no release has anything left that the gate finds, nor is any measure given up`, () => {
  let held = 0
  fc.assert(
    fc.property(authorities({ schools: 6, teams: 5, team: 14 }), (example) => {
      const { release, silenced, holds } = prove(sumsOf(example), settingsWith())
      assert.deepEqual(findingsIn(sumsOf(example), settingsWith(), release), [])
      assert.deepEqual(silenced, [])
      held += holds.size > 0 ? 1 : 0
    }),
    { numRuns },
  )
  assert.ok(held > numRuns / 10, 'there was something to hold back')
})
