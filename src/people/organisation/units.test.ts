import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { staffOf } from './store.ts'

describe('units by hand', () => {
  let program: TestProgram
  let here: Municipality
  let visitor: Visitor

  before(async () => {
    program = await openTestProgram()
    here = await makeMunicipality(program)
    visitor = await signedIn(program, here.authority, here.people.admin)
  })
  after(() => program.close())

  async function done(path: string, fields: Record<string, string | string[]> = {}): Promise<string> {
    const answer = await visitor.post(path, fields)
    assert.equal(answer.status, 303, `${path}: ${answer.text.replace(/<[^>]+>/g, ' ').slice(-1500)}`)
    return answer.location ?? ''
  }

  async function text(path: string): Promise<string> {
    const answer = await visitor.get(path)
    assert.equal(answer.status, 200, path)
    return answer.text
  }

  it('adds, renames, moves and ends units, but none that still has people', async () => {
    const school = await done('/organisation/units', {
      kind: 'school',
      name: 'Cedertskolan',
      code: '10000009',
      forms: ['gr', 'fri'],
      parent: here.district,
    })
    assert.equal(
      (await visitor.post('/organisation/units', { kind: 'school', name: 'Annan', code: '10000009', parent: here.district })).status,
      422,
    )
    const id = school.split('/').at(-1) ?? ''
    await done(`${school}?_method=PUT`, { name: 'Cederskolan', code: '10000009', forms: ['gr'] })
    await done(`${school}/parents`, { parent: here.authority })
    await done(`${school}/parents`, { parent: here.district })
    const team = await done('/organisation/units', { kind: 'team', name: 'Gul', parent: id })
    assert.match(await text('/organisation'), /Cederskolan/)
    assert.match((await visitor.post(`${school}/end`)).text, /Under ligger Gul/)
    await done(`${team}/end`)
    await done(`${school}/end`)
    assert.match(await text('/organisation'), /Avslutade i dag/)
    await done(`${school}/end?_method=DELETE`)
    const refused = await visitor.post(`/organisation/units/${here.teams.fourSix}/end`)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Kvar är .*Sara Lindqvist/)
    assert.match((await visitor.post(`/organisation/units/${here.district}/end`)).text, /Under ligger .*Almskolan/)
  })

  it('splits a team and merges teams into new ones that succeed them, people and home teams along', async () => {
    const split = await done(`/organisation/units/${here.teams.fourSix}/successors`, {
      splitName: '5–6',
      people: [here.people.lead, here.people.teacher],
    })
    assert.match(await text(split), /Efterträder 4–6/)
    const wrong = await visitor.post(`/organisation/units/${here.teams.f3}/successors`, { splitName: 'X', people: [here.people.teacher] })
    assert.equal(wrong.status, 422)
    const merged = await done(`/organisation/units/${here.almskolan}/successors`, {
      mergedName: '4–6',
      teams: [here.teams.fourSix, split.split('/').at(-1) ?? ''],
    })
    const page = await text(merged)
    assert.match(page, /Efterträder 4–6 och 5–6/)
    assert.match(page, /Sara Lindqvist/)
    const staff = await inScope(program.program.db, { authority: here.authority }, (tx) => staffOf(tx, [here.almskolan], '2026-09-29'))
    const sara = staff.find((each) => each.person === here.people.teacher)
    assert.equal(sara?.team, merged.split('/').at(-1))
    assert.match(await text(`/organisation/units/${here.teams.fourSix}`), /Efterträds av 4–6/)
  })

  it('writes an event for every change', async () => {
    const { rows } = await program.owner.query<{ what: string }>(
      "select distinct what from event where authority_id = $1 and what like 'unit.%' order by what",
      [here.authority],
    )
    assert.deepEqual(
      rows.map(({ what }) => what),
      ['unit.added', 'unit.back', 'unit.changed', 'unit.ended', 'unit.moved'],
    )
  })
})
