import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { openDatabase, openPool } from '../../ground/base/database.ts'
import { frontOf } from './front.ts'

describe('what is remembered of the installation for who is signed out', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
  })
  after(() => program.close())

  it('is looked at each time until there is an authority', async () => {
    assert.equal((await frontOf(program.program)).empty, true)
    town = await makeMunicipality(program, 'Björkköping')
    const { empty, demo, statement } = await frontOf(program.program)
    assert.deepEqual({ empty, demo, name: statement?.name }, { empty: false, demo: false, name: 'Björkköping' })
  })

  it('is learnt anew by every web process when it has changed', async () => {
    program.setNow('2026-09-29T08:00:00Z')
    const pool = openPool(program.connection('web'), 1)
    const other = { db: openDatabase(pool, true), clock: program.program.clock }
    await frontOf(other)
    await new Visitor(program).get('/accessibility')
    const anna = await signedIn(program, town.authority, town.people.admin)
    const saved = await anna.post('/settings?_method=PUT', {
      ...{ name: 'Björkköpings kommun', email: 'it@example.se', phone: '', responsible: '', method: '', shortcomings: '', reporting: '' },
      ...{ enforcement: '', assessedOn: '' },
    })
    assert.equal(saved.status, 303)
    program.setNow('2026-09-29T08:00:06Z')
    assert.match((await new Visitor(program).get('/accessibility')).text, /it@example\.se/)
    assert.equal((await frontOf(other)).statement?.email, 'it@example.se')
    await pool.end()
  })

  it('is told also when the database is away', async () => {
    const pool = openPool(program.connection('web'), 1)
    const gone = { db: openDatabase(pool, true), clock: program.program.clock }
    await frontOf(gone)
    await pool.end()
    program.setNow('2026-09-29T09:00:00Z')
    assert.equal((await frontOf(gone)).statement?.name, 'Björkköpings kommun')
  })
})
