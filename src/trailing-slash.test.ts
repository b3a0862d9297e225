import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Visitor } from '../test/support/browser.ts'
import { openTestProgram, type TestProgram } from '../test/support/program.ts'

describe('an address with a slash too many', () => {
  let program: TestProgram
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  it('leads to the one without, with its question, and never to another site', async () => {
    const anyone = new Visitor(program)
    const slashed = await anyone.get('/guides/?a=1')
    assert.deepEqual([slashed.status, slashed.location], [308, '/guides?a=1'])
    const foreign = await anyone.get('//example.org/')
    assert.ok(!foreign.location?.startsWith('//'), foreign.location ?? '')
    assert.equal((await anyone.get('/no-such-page')).status, 404)
    assert.equal((await anyone.post('/guides/')).status, 404, 'what is sent is never sent on')
  })
})
