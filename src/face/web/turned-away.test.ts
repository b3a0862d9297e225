import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { Door } from './door.ts'
import { headersOfAll } from './headers.ts'
import { turningAway } from './turned-away.ts'

describe('turning a page away', () => {
  let test: TestProgram
  before(async () => {
    test = await openTestProgram()
  })
  after(() => test.close())

  it('goes on by itself after its headers could not be made, and says so once in the log', async () => {
    const errors: string[] = []
    const program = { ...test.program, log: test.program.log.child({}) }
    program.log.error = (_about: unknown, said?: string) => errors.push(said ?? '')
    let failures = 3
    const turnedAway = turningAway(program, new Door(0, { page: 0, saving: 0 }), (config) =>
      failures-- > 0 ? Promise.reject(new TypeError('no headers')) : headersOfAll(config),
    )
    const asked = async () => {
      const answer = turnedAway(new Request('http://localhost/'))
      for (let turn = 0; turn < 20; turn++) await setImmediate()
      return answer?.status
    }
    await setImmediate()
    assert.deepEqual([await asked(), await asked(), await asked(), await asked()], [undefined, undefined, undefined, 503])
    assert.deepEqual(errors, ['pages cannot be refused early, trying again'])
  })
})
