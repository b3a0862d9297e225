import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { basics, idIn, openRoundScene, type RoundScene } from '../../../test/support/rounds.ts'

describe('whose a round is', () => {
  let program: RoundScene['program']
  let town: RoundScene['town']
  let framework: RoundScene['framework']
  let admin: RoundScene['admin']
  let principal: RoundScene['principal']
  let draft: RoundScene['draft']
  let openWith: RoundScene['openWith']
  let count: RoundScene['count']
  let endAll: RoundScene['endAll']
  let other: Municipality

  before(async () => {
    ;({ program, town, framework, admin, principal, draft, openWith, count, endAll } = await openRoundScene())
    other = await makeMunicipality(program, 'Granköpings kommun')
  })
  after(() => program.close())

  describe("a school's own round", () => {
    let id: string
    it("has the own school from the start, and is the principal's to open", async () => {
      await endAll()
      id = await draft(principal)
      assert.equal(await count('from round_school where round_id = $1 and school_id = $2', id, town.almskolan), 1)
      assert.equal((await principal.post(`/rounds/${id}/opening`)).status, 303)
      assert.match((await principal.get('/rounds')).text, /av 7 har skickat in/)
    })
    it('cannot take in another school', async () => {
      assert.equal((await principal.post(`/rounds/${id}/schools`, { schools: [town.bergskolan] })).status, 422)
      assert.equal(await count('from round_member where round_id = $1 and school_id = $2', id, town.bergskolan), 0)
    })
    it('is refused while another round has the school, and says which and until when', async () => {
      for (const answer of [await principal.get('/rounds/new'), await principal.post('/rounds', { ...basics, framework })]) {
        assert.match(answer.text, /Almskolan är redan med i omgången Hösten 2026, som håller på till 20 oktober/)
      }
      assert.equal((await principal.post('/rounds', { ...basics, framework })).status, 422)
    })
    it("is nobody else's: another principal neither sees nor closes it", async () => {
      const otherPrincipal = await signedIn(program, town.authority, town.people.otherPrincipal)
      assert.doesNotMatch((await otherPrincipal.get('/rounds')).text, new RegExp(id))
      for (const path of ['', '/preview', '/closing', '/dates', '/schools', '/basics', '/invitation', '/removal']) {
        assert.equal((await otherPrincipal.get(`/rounds/${id}${path}`)).status, 404, path)
      }
      for (const path of ['/closing', '/opening', '/dates', '/schools', '/basics', '/invitation', '/schedule', '?_method=DELETE']) {
        assert.equal((await otherPrincipal.post(`/rounds/${id}${path}`, { closesOn: '2026-11-01' })).status, 404, path)
      }
      assert.equal(await count('from round_closing where round_id = $1', id), 0)
    })
  })

  it("a principal sees the authority's round and its own school's total, and changes nothing", async () => {
    await endAll()
    const id = await openWith([town.almskolan, town.bergskolan])
    const page = await principal.get(`/rounds/${id}`)
    assert.match(page.text, /Almskolan: 0 av 7 har skickat in/)
    assert.doesNotMatch(page.text, /Bergskolan/)
    for (const path of ['/closing', '/dates', '/schools']) {
      assert.equal((await principal.get(`/rounds/${id}${path}`)).status, 404)
      assert.equal((await principal.post(`/rounds/${id}${path}`, { closesOn: '2026-11-01', schools: [town.almskolan] })).status, 404)
    }
    const drafted = await draft()
    await admin.post(`/rounds/${drafted}/schools`, { schools: [town.almskolan], shown: [] })
    assert.equal((await principal.get(`/rounds/${drafted}`)).status, 404)
  })
  it('teachers, coaches and strangers do not come in', async () => {
    for (const person of [town.people.teacher, town.people.coach, town.people.districtHead]) {
      const visitor = await signedIn(program, town.authority, person)
      assert.equal((await visitor.get('/rounds')).status, 404)
      assert.equal((await visitor.post('/rounds', { ...basics, framework })).status, 404)
    }
  })
  it("another authority's ids are unknown in every address and field", async () => {
    const foreign = await signedIn(program, other.authority, other.people.admin)
    const id = await draft()
    await admin.post(`/rounds/${id}/schools`, { schools: [town.almskolan], shown: [] })
    for (const path of ['', '/preview', '/closing', '/dates', '/schools', '/basics', '/invitation', '/removal']) {
      assert.equal((await foreign.get(`/rounds/${id}${path}`)).status, 404, path)
    }
    for (const path of [
      '/closing',
      '/opening',
      '/dates',
      '/schools',
      '/basics',
      '/invitation',
      '/schedule',
      '?_method=DELETE',
      '/schedule?_method=DELETE',
    ]) {
      assert.equal((await foreign.post(`/rounds/${id}${path}`, { ...basics, framework })).status, 404, path)
    }
    assert.equal((await foreign.post('/rounds', { ...basics, framework, id })).status, 404)
    const mine = idIn((await foreign.post('/rounds', { ...basics, framework })).location)
    assert.equal((await foreign.post(`/rounds/${mine}/schools`, { schools: [town.almskolan], shown: [] })).status, 422)
    assert.equal((await foreign.post('/rounds', { ...basics, framework: town.almskolan })).status, 422)
    assert.equal(await count('from round_school where round_id = $1', mine), 0)
  })
})
