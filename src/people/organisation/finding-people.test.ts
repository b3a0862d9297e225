import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('finding people', () => {
  let program: TestProgram
  let here: Municipality
  let there: Municipality
  let visitor: Visitor

  before(async () => {
    program = await openTestProgram()
    here = await makeMunicipality(program)
    there = await makeMunicipality(program, 'Grannkommunen')
    visitor = await signedIn(program, here.authority, here.people.admin)
  })
  after(() => program.close())

  async function text(path: string): Promise<string> {
    const answer = await visitor.get(path)
    assert.equal(answer.status, 200, path)
    return answer.text
  }

  it('finds people by name, e-mail or id, by school and by role', async () => {
    assert.match(await text('/people'), /Tolv personer finns i Stegvis/)
    assert.match(await text('/people?search=LIND+sara'), /En person passar/)
    assert.match(await text('/people?search=Mariam-Osman'), /Mariam Osman/)
    assert.match(await text(`/people?school=${here.bergskolan}`), /Två personer passar/)
    assert.match(await text(`/people?school=${here.bergskolan}&role=principal`), /Eva Berg/)
    assert.match(await text('/people?search=%25'), /Ingen person passar/)
    assert.match(await text(`/people?school=${there.almskolan}`), /Ingen person passar/)
    assert.match(await text('/people?search=%27%3B--&school=x&role=x&page=-4&state=x'), /Ingen person passar/)
  })

  it('finds people however a name is written: order, marks, apostrophes, dashes, letters put together', async () => {
    await visitor.post('/people', { givenName: 'Zoë', familyName: 'O’Brien-Müller', email: 'zoe@example.se', personId: '', eppn: '' })
    const ways = [
      "o'brien",
      'O’BRIEN',
      'obrien',
      'Müller',
      'muller',
      'O’Brien-Müller, Zoë',
      'zoe müller',
      'Zoë'.normalize('NFD'),
      'brien–m',
      'zoe@example.se',
    ]
    for (const way of ways) assert.match((await visitor.get(`/people?search=${encodeURIComponent(way)}`)).text, /Zoë O’Brien-Müller/, way)
    assert.match((await visitor.get('/people?search=ostrom')).text, /Ingen person passar/)
    for (const way of ['Östen', 'osten', 'ÄRLIG, ÖSTEN'])
      assert.match((await visitor.get(`/people?search=${encodeURIComponent(way)}`)).text, /Östen Ärlig/, way)
  })

  it('finds by å, ä and ö what is written with them, and nothing else', async () => {
    await visitor.post('/people', { givenName: 'Malva', familyName: 'Moberg', email: 'malva@example.se', personId: '', eppn: '' })
    await visitor.post('/people', { givenName: 'Malva', familyName: 'Öberg', email: 'oberg@example.se', personId: '', eppn: '' })
    const found = async (search: string) =>
      [...(await visitor.get(`/people?search=${encodeURIComponent(search)}`)).text.matchAll(/Malva (\S+?)</g)].map(([, name]) => name)
    assert.deepEqual([...new Set(await found('malva öberg'))], ['Öberg'])
    assert.deepEqual([...new Set(await found('ÖBERG'.normalize('NFD')))], ['Öberg'])
    assert.deepEqual([...new Set(await found('malva oberg'))].toSorted(), ['Moberg', 'Öberg'])
  })
})
