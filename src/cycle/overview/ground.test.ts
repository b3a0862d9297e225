import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { listenTo } from '../../../test/support/counting.ts'
import { notingTables, tablesUnder } from '../../../test/support/grounds.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { everySchoolAsked } from './store.ts'

describe('what the list of schools rests on', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  it('is noted by whoever writes any table that its question reads, also through a view or a function', async () => {
    const heard = listenTo(program.worker)
    const rows = await inScope(program.db, { authority: town.authority }, (tx) =>
      askOnce(tx, everySchoolAsked({ today: '2026-12-01', now: new Date('2026-12-01T09:00:00Z') })),
    )
    assert.ok(rows.length > 0)
    const read = await tablesUnder(program, heard().texts)
    assert.ok(read.includes('plan_withdrawal') && read.includes('ballot_closing'), 'what stands behind a function, and behind a view')
    assert.deepEqual(await notingTables(program, 'schools'), read)
  })

  it('is another for a reader after a row of it has changed, and the same after somebody has written elsewhere', async () => {
    const saw = async () => (await program.owner.query<{ saw: string }>("select app.ground_seen('schools') as saw")).rows[0]?.saw
    const before = await saw()
    await program.owner.query("update person set given_name = given_name || ' ny'")
    assert.equal(await saw(), before)
    await program.owner.query("update unit set name = name || ' ny' where kind = 'school'")
    assert.notEqual(await saw(), before)
  })
})
