import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { organisationRoutes } from './routes.tsx'
import { authorityPage } from './store.ts'

describe('people and settings by hand', () => {
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

  async function one<T extends object>(query: string, ...values: unknown[]): Promise<T | undefined> {
    return (await program.owner.query<T>(query, values)).rows[0]
  }

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

  it('adds a person, asks again for what is missing or taken, and gives duties in two steps', async () => {
    const refused = await visitor.post('/people', { givenName: '', familyName: 'Nord', email: 'kim', personId: '', eppn: '' })
    assert.equal(refused.status, 422)
    for (const field of ['givenName', 'email']) assert.match(refused.text, new RegExp(`href="#${field}"`))
    assert.match(refused.text, /value="Nord"/)
    const nameless = await visitor.post('/people', { givenName: 'Kim', familyName: 'Nord', email: '', personId: '', eppn: '' })
    assert.match(nameless.text, /Fyll i e-post eller personid/)
    const taken = await visitor.post('/people', { givenName: 'Kim', familyName: 'Nord', email: '', personId: 'Sara-Lindqvist', eppn: '' })
    assert.equal(taken.status, 422)
    assert.match(taken.text, /Personid används redan av Sara Lindqvist/)
    const path = await done('/people', { givenName: 'Kim', familyName: 'Nord', email: 'kim.nord@example.se', personId: '', eppn: '' })
    const unchosen = await visitor.get(`${path}/duties/new?step=place`)
    assert.match(unchosen.text, /href="#role"/)
    assert.match(await text(`${path}/duties/new?role=teacher`), /Almskolan – 4–6/)
    assert.doesNotMatch(await text(`${path}/duties/new?role=principal`), /Almskolan – 4–6/)
    assert.equal((await visitor.post(`${path}/duties`, { role: 'principal', unit: here.teams.f3, from: '2026-09-29' })).status, 422)
    assert.equal((await visitor.post(`${path}/duties`, { role: 'teacher', unit: here.teams.f3, from: 'i morgon' })).status, 422)
    await done(`${path}/duties`, { role: 'teacher', unit: here.teams.f3, from: '2026-09-29' })
    await done(`${path}/duties`, { role: 'teacher', unit: here.teams.fourSix, from: '2026-09-29' })
    assert.equal((await visitor.post(`${path}/duties`, { role: 'teacher', unit: here.teams.f3, from: '2026-09-29' })).status, 422)
    const id = path.split('/').at(-1) ?? ''
    const home = () =>
      one<{ name: string }>('select u.name from duty d join unit u on u.id = d.unit_id where d.person_id = $1 and d.home', id)
    assert.deepEqual(await home(), { name: 'F–3' })
    const other = await one<{ id: string }>('select id from duty where person_id = $1 and not home', id)
    await done(`${path}/home-teams`, { duty: other?.id ?? '' })
    assert.deepEqual(await home(), { name: '4–6' })
  })

  it('refuses a personal identity number in any field and does not send it back, and a school code that is none', async () => {
    for (const field of ['givenName', 'personId', 'eppn']) {
      const fields = { givenName: 'Kim', familyName: 'Nord', email: '', personId: 'k-77', eppn: '' }
      const refused = await visitor.post('/people', { ...fields, [field]: field === 'eppn' ? '198001122384@kommun.se' : '800112-2384' })
      assert.equal(refused.status, 422, field)
      assert.match(refused.text, new RegExp(`href="#${field}"`))
      assert.doesNotMatch(refused.text, /2384/)
    }
    const school = await visitor.post('/organisation/units', { kind: 'school', name: 'Annan', code: '1000001', parent: here.district })
    assert.equal(school.status, 422)
    assert.match(school.text, /åtta siffror/)
    const twin = await visitor.post('/organisation/units', { kind: 'team', name: '4 - 6', parent: here.almskolan })
    assert.match(twin.text, /Det namnet finns redan/)
  })

  it('ends a duty and a person, and takes both back the same day', async () => {
    const path = `/people/${here.people.staff}`
    const duty = await one<{ id: string }>('select id from duty where person_id = $1', here.people.staff)
    await done(`${path}/duties/${duty?.id}/end`)
    assert.match(await text(path), /Har inget uppdrag nu/)
    await done(`${path}/duties/${duty?.id}/end?_method=DELETE`)
    assert.match(await text(path), /Övrig personal, Fritidshem, Almskolan/)
    assert.match(await text(`${path}/departure`), /Avsluta Mariam Osman\?/)
    await done(`${path}/departure`)
    assert.match(await text('/people?state=ended'), /Mariam Osman/)
    assert.match(await text(path), /Har inget uppdrag nu/)
    await done(`${path}/departure?_method=DELETE`)
    assert.match(await text(path), /Övrig personal, Fritidshem, Almskolan/)
  })

  it('keeps the last administrator', async () => {
    const path = `/people/${here.people.admin}`
    const duty = await one<{ id: string }>('select id from duty where person_id = $1', here.people.admin)
    for (const refused of [await visitor.post(`${path}/duties/${duty?.id}/end`), await visitor.post(`${path}/departure`)]) {
      assert.equal(refused.status, 422)
      assert.match(refused.text, /den enda administratören/)
    }
    await done(`/people/${here.people.coach}/duties`, { role: 'administrator', unit: here.authority, from: '2026-09-29' })
    await done(`${path}/duties/${duty?.id}/end`)
    const colleague = await signedIn(program, here.authority, here.people.coach)
    assert.equal((await colleague.post(`${path}/duties/${duty?.id}/end?_method=DELETE`)).status, 303)
  })

  it('keeps what the authority says of itself, in its own authority', async () => {
    const sent = {
      name: 'Björkköping',
      email: 'fraga@example.se',
      phone: '08-123',
      organiser: 'private',
      responsible: 'Nämnden',
      assessedOn: '2026-08-01',
      method: '',
      shortcomings: 'En\r\nTvå',
      reporting: '',
      enforcement: '',
    }
    await done('/settings?_method=PUT', sent)
    const page = await inScope(program.program.db, { authority: here.authority }, (tx) => authorityPage(tx, here.authority))
    assert.deepEqual(page, { ...sent, shortcomings: 'En\nTvå', changedOn: '2026-09-29' })
    assert.match(await text('/settings'), /value="Björkköping"/)
    const refused = await visitor.post('/settings?_method=PUT', { ...sent, name: '', email: 'x', assessedOn: '2027-01-01' })
    assert.equal(refused.status, 422)
    for (const field of ['name', 'email', 'assessedOn']) assert.match(refused.text, new RegExp(`href="#${field}"`))
    const other = await inScope(program.program.db, { authority: there.authority }, (tx) => authorityPage(tx, there.authority))
    assert.deepEqual([other.name, other.email, other.changedOn], ['Grannkommunen', '', null])
  })

  it('writes an event for every change', async () => {
    const { rows } = await program.owner.query<{ what: string }>('select distinct what from event where authority_id = $1 order by what', [
      here.authority,
    ])
    assert.deepEqual(
      rows.map(({ what }) => what),
      ['authority.changed', 'duty.added', 'duty.back', 'duty.ended', 'home.chosen', 'person.added', 'person.back', 'person.ended'],
    )
  })

  it('knows nothing of another authority, in any address or field', async () => {
    const theirDuty = await one<{ id: string }>('select id from duty where person_id = $1', there.people.teacher)
    const theirs = { person: there.people.teacher, duty: theirDuty?.id ?? '', unit: there.almskolan, id: there.almskolan }
    for (const route of organisationRoutes.filter(({ path }) => path.includes(':'))) {
      const path = route.path.replace(/:(\w+)/g, (_, name: keyof typeof theirs) => theirs[name])
      const answer = route.method === 'GET' ? await visitor.get(path) : await visitor.post(`${path}?_method=${route.method}`, { name: 'X' })
      assert.equal(answer.status, 404, `${route.method} ${route.path}`)
    }
    const path = `/people/${here.people.teacher}`
    assert.equal((await visitor.post(`${path}/duties/${theirDuty?.id}/end`)).status, 404)
    assert.equal((await visitor.post(`${path}/home-teams`, { duty: theirDuty?.id ?? '' })).status, 404)
    assert.equal((await visitor.post(`${path}/duties`, { role: 'teacher', unit: there.almskolan, from: '2026-09-29' })).status, 422)
    assert.equal((await visitor.post('/organisation/units', { kind: 'team', name: 'X', parent: there.almskolan })).status, 422)
    assert.equal((await visitor.post(`/organisation/units/${here.almskolan}/parents`, { parent: there.district })).status, 422)
    assert.equal(
      (
        await visitor.post(`/organisation/units/${here.almskolan}/successors`, {
          mergedName: 'X',
          teams: [there.teams.f3, there.teams.fourSix],
        })
      ).status,
      422,
    )
    assert.equal(
      (await visitor.post(`/organisation/units/${here.teams.f3}/successors`, { splitName: 'X', people: [there.people.teacher] })).status,
      422,
    )
  })

  it('lets nobody in but administrators', async () => {
    for (const person of [here.people.principal, here.people.teacher, here.people.districtHead]) {
      const other = await signedIn(program, here.authority, person)
      for (const path of ['/people', '/organisation', '/settings', `/people/${here.people.staff}`, '/people/new'])
        assert.equal((await other.get(path)).status, 404, path)
    }
  })

  it('speaks English to those who read it', async () => {
    const english = await signedIn(program, here.authority, here.people.admin)
    english.cookies.set('language', 'en')
    for (const [path, words] of [
      ['/people', 'Add a person'],
      ['/organisation', 'Add a school'],
      ['/settings', 'Accessibility statement'],
      ['/roster-imports/new', 'Import a staff list'],
    ]) {
      const { text: page } = await english.get(path ?? '')
      assert.match(page, new RegExp(words ?? ''))
      assert.doesNotMatch(
        page.replace(/<footer[\s\S]*|<header[\s\S]*<\/header>/g, '').replaceAll('Björkköpings kommun', ''),
        /[åäö](?=\w* (och|för|som) )/,
      )
    }
  })
})
