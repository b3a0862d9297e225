import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { openDatabase } from './database.ts'
import { eachAuthority, eachInTurn } from './turns.ts'

describe('what is done for each in turn', () => {
  let program: TestProgram
  before(async () => {
    program = await openTestProgram()
    await makeMunicipality(program)
    await makeMunicipality(program)
  })
  after(() => program.close())

  it('is done for all others where one has trouble, which is thrown at the end', async () => {
    const done: number[] = []
    const work = async (one: number) => {
      if (one % 2 === 1) throw new Error(`odd ${one}`)
      done.push(one)
    }
    await assert.rejects(eachInTurn([1, 2, 3, 4], work, 'numbers were odd'), (error) => {
      assert.ok(error instanceof AggregateError)
      assert.equal(error.message, '2 numbers were odd')
      assert.deepEqual(
        error.errors.map(({ message }) => message),
        ['odd 1', 'odd 3'],
      )
      return true
    })
    assert.deepEqual(done, [2, 4])
  })

  it('reaches every authority, whichever of them has trouble', async () => {
    const seen: string[] = []
    const work = async (authority: string) => {
      seen.push(authority)
      throw new Error('trouble')
    }
    await assert.rejects(
      eachAuthority(openDatabase(program.worker, true), work, 'authorities had trouble'),
      /^AggregateError: 2 authorities had trouble/,
    )
    assert.equal(new Set(seen).size, 2)
  })
})
