import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inScope } from '../src/ground/base/database.ts'
import { staffOf } from '../src/people/organisation/store.ts'
import { type Municipality, makeMunicipality } from './support/municipality.ts'
import { openTestProgram, type TestProgram } from './support/program.ts'

describe('the staff of a school', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  it('who both leads and teaches at a school is a leader there', async () => {
    const staff = await inScope(program.program.db, { authority: town.authority }, (tx) =>
      staffOf(tx, [town.almskolan, town.bergskolan], '2026-09-29'),
    )
    const of = (person: string) => staff.filter((each) => each.person === person)
    assert.deepEqual(
      of(town.people.leader).map(({ audience, team, role }) => ({ audience, team, role })),
      [{ audience: 'leader', team: null, role: 'leader' }],
    )
    assert.equal(of(town.people.lead)[0]?.role, 'teacher')
    assert.equal(of(town.people.lead)[0]?.team, town.teams.fourSix)
    assert.deepEqual(
      of(town.people.atTwoSchools)
        .map(({ school, team }) => [school, team])
        .sort(),
      [
        [town.almskolan, town.teams.f3],
        [town.bergskolan, null],
      ].sort(),
    )
  })
})
