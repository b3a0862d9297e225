import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('what is counted beside a request', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    // As many as the tests’ program has connections.
    program = await openTestProgram({ DATABASE_POOL: '8' })
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  it('keeps nobody waiting, though more than there are connections for type a wrong code at once', async () => {
    const visitors = await Promise.all(
      (['teacher', 'lead', 'principal'] as const).map((who) => signedIn(program, town.authority, town.people[who])),
    )
    const answers = await Promise.all(
      visitors.flatMap((visitor) => Array.from({ length: 8 }, () => visitor.post('/narvaro', { code: 'ZZZZZZ' }))),
    )
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [422])
  })
})
