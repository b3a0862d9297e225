import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addPerson } from '../../people/organisation/store.ts'
import { peopleAt } from '../../people/organisation/store-units.ts'
import { colleaguesAt } from './store-people.ts'

const today = '2026-09-29'

describe('namesakes at one school', () => {
  let program: TestProgram
  let town: Municipality

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
  })
  after(() => program.close())

  async function namesake(email: string, unit: string): Promise<string> {
    return inScope(program.db, { authority: town.authority }, async (tx) => {
      const person = { authority: town.authority, givenName: 'Sara', familyName: 'Lindqvist', email, from: today }
      const id = await addPerson(tx, person, program.program.secret)
      await addDuty(tx, { authority: town.authority, person: id, unit, role: 'teacher', from: today })
      return id
    })
  }

  it('are told apart where somebody is chosen to answer for an action: by team, and in one team by address', async () => {
    const inTown = () => inScope(program.program.db, { authority: town.authority }, (tx) => colleaguesAt(tx, town.almskolan, today))
    const saras = async () => (await inTown()).map(({ name }) => name).filter((name) => name.startsWith('Sara'))
    assert.deepEqual(await saras(), ['Sara Lindqvist'])
    await namesake('sara.f3@example.se', town.teams.f3)
    assert.deepEqual((await saras()).sort(), ['Sara Lindqvist (4–6)', 'Sara Lindqvist (F–3)'])
    await namesake('sara.andra@example.se', town.teams.fourSix)
    assert.equal(new Set(await saras()).size, 3)
    assert.ok((await saras()).includes('Sara Lindqvist (sara.andra@example.se)'))
    const split = await inScope(program.program.db, { authority: town.authority }, (tx) => peopleAt(tx, town.teams.fourSix, today))
    assert.equal(split.filter(({ name }) => name.startsWith('Sara Lindqvist (')).length, 2)
  })
})
