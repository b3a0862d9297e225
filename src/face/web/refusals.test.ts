import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { answerAll, assessmentPath, resultPath } from '../../../test/support/assessing.ts'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('a page that is not there', () => {
  let program: TestProgram
  let town: Municipality
  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    program.setNow('2026-09-29T08:00:00Z')
  })
  after(() => program.close())

  const header = /<nav class="nav"[\s\S]*href="\/plans"[\s\S]*<details class="menu"[\s\S]*action="\/session\?_method=DELETE"/

  it('keeps the header, the navigation and the person’s menu, whatever the address', async () => {
    const visitor = await signedIn(program, town.authority, town.people.teacher)
    for (const path of [
      '/hittepå',
      '/plans/nej',
      `/plans/${town.almskolan}`,
      '/people',
      `/assessments/${town.almskolan}/${town.almskolan}`,
    ]) {
      const page = await visitor.get(path)
      assert.equal(page.status, 404, path)
      assert.match(page.text, /Sidan finns inte/)
      assert.match(page.text, header, path)
    }
    const posted = await visitor.post('/hittepå', { a: 'b' })
    assert.equal(posted.status, 404)
    assert.match(posted.text, header)
  })

  it('is told in the person’s own language', async () => {
    const visitor = await signedIn(program, town.authority, town.people.teacher)
    await program.owner.query(`update person set language = 'en' where id = $1`, [town.people.teacher])
    const { text } = await visitor.get('/hittepå')
    await program.owner.query(`update person set language = 'sv' where id = $1`, [town.people.teacher])
    assert.match(text, /Page not found/)
  })

  it('shows nobody’s menu to who is signed out, or claims to be somebody', async () => {
    const stranger = new Visitor(program)
    assert.doesNotMatch((await stranger.get('/hittepå')).text, /class="menu"/)
    stranger.cookies.set('stegvis', `${town.authority}.${town.people.teacher}.${'a'.repeat(43)}`)
    const page = await stranger.get('/hittepå')
    assert.equal(page.status, 404)
    assert.doesNotMatch(page.text, /class="menu"|Sara/)
  })

  it('is what a result has become that was taken back, with the way on', async () => {
    const round = await openRoundIn(program, town, { schools: [town.almskolan] })
    const sara = await signedIn(program, town.authority, town.people.teacher)
    await answerAll(sara, assessmentPath(round, town.almskolan), [3, 2, 4])
    await sara.post(`${resultPath(round, town.almskolan)}/share`)
    const principal = await signedIn(program, town.authority, town.people.principal)
    const path = /href="(\/shared-results\/[^"]+)"/.exec((await principal.get('/shared-results')).text)?.[1] ?? ''
    assert.equal((await principal.get(path)).status, 200)
    await sara.post(`${resultPath(round, town.almskolan)}/share?_method=DELETE`)
    const gone = await principal.get(path)
    assert.equal(gone.status, 404)
    assert.match(gone.text, header)
  })

  it('that was sent too much keeps them, too', async () => {
    const visitor = await signedIn(program, town.authority, town.people.teacher)
    const page = await visitor.post('/language', { next: 'x'.repeat(100_000) })
    assert.equal(page.status, 413)
    assert.match(page.text, header)
  })
})
