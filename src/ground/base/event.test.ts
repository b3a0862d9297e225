import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { projectRoot } from './root.ts'

describe('the names of what has happened', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  it('have one style, also those written before there was one', async () => {
    const before = ['round opened', 'round school closed again', 'slip issued', 'authority made', 'unit.added', 'plan.goal-added']
    for (const what of before)
      await program.owner.query(`insert into event (authority_id, what, about_kind) values ($1, $2, 'old')`, [town.authority, what])
    await program.owner.query(await readFile(join(projectRoot, 'migrations/0056_event_names.sql'), 'utf8'))
    const { rows } = await program.owner.query<{ what: string }>(`select what from event where about_kind = 'old' order by what`)
    assert.deepEqual(
      rows.map(({ what }) => what),
      ['authority.made', 'plan.goal-added', 'round.opened', 'round.school-closed-again', 'slip.issued', 'unit.added'],
    )
    const { rows: odd } = await program.owner.query(`select what from event where what !~ '^[a-z-]+\\.[a-z-]+$'`)
    assert.deepEqual(odd, [])
  })
})
