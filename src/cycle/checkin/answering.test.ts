import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { linkIn } from '../../../test/support/ballot-town.ts'
import { Visitor } from '../../../test/support/browser.ts'
import { Checks } from '../../../test/support/checks.ts'
import { hidden, PlanTown } from '../../../test/support/plan-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { totalOf } from '../ballot/store.ts'

describe('a temperature check', () => {
  let place: PlanTown
  let checks: Checks
  before(async () => {
    place = await PlanTown.open()
    checks = new Checks(place)
  })
  after(() => place.program.close())
  beforeEach(() => checks.clear())

  it('lets a meeting answer by the code on the screen, from phones without mail or sign-in', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    assert.equal((await place.as('teacher').post(`${at}/code`, { present: '5' })).status, 404)
    assert.equal((await place.as('principal').post(`${at}/code`, { present: '0' })).status, 422)
    assert.equal((await place.as('principal').post(`${at}/code`, { present: '5' })).location, `${at}/screen`)
    const screen = (await place.as('principal').get(`${at}/screen`)).text
    const code = /class="letters">(\w{6})</.exec(screen)?.[1] ?? ''
    assert.match(screen, /class="qr"/)
    for (let phone = 0; phone < 2; phone += 1) {
      const { location } = await new Visitor(place.program).post('/kom', { code })
      await checks.answered([location ?? ''])
    }
    await checks.answered(links.slice(0, 4))
    await checks.closed(at)
    const page = await place.as('principal').get(at)
    assert.match(page.text, /ungefär/)
    assert.match(page.text, /Med koden på skärmen: 2\./)
    assert.match(page.text, /minst 6 svar/)
    assert.doesNotMatch(page.text, /Inget visas/)
    assert.match(page.text, /Mer tid/)
    assert.doesNotMatch(page.text, /fler svar än/)
    const over = `update ballot_result set outcome = outcome || '{"over": true}' where ballot_id = (select ballot_id from checkin where id = $1)`
    assert.equal((await place.program.owner.query(over, [at.split('/').at(-1)])).rowCount, 1)
    assert.match((await place.as('principal').get(at)).text, /Det kom fler svar än de tillfrågade är/)
  })

  it('of a team under the minimum is filled in together, and says so', async () => {
    const path = await place.begin('lead', place.town.teams.fourSix)
    const action = await place.add('lead', path, 'Avslutsfråga')
    await place.adopt('lead', path)
    assert.match((await place.as('lead').get(`${path}/checkins/new`)).text, /fyller ni i formuläret tillsammans/)
    place.program.sent.length = 0
    const { location } = await place.as('lead').post(`${path}/checkins`, { actions: [action] })
    const at = location ?? ''
    await place.program.runJobs()
    assert.deepEqual(
      place.program.sent.filter((mail) => linkIn(mail) !== ''),
      [],
    )
    assert.match((await place.as('teacher').post(`${at}/answers`, {})).text, /Svara på minst en fråga/)
    assert.equal((await place.as('principal').get(at)).status, 200)
    assert.equal((await place.as('staff').get(at)).status, 404)
    assert.equal((await place.as('teacher').post(`${at}/answers`, { a1: '3', a2: '0', a3: '1', a5: 'Vi tar det i maj' })).status, 303)
    const page = (await place.as('lead').get(at)).text
    assert.match(page, /fyllt i tillsammans/)
    assert.match(page, /Ni är på god väg/)
    assert.match(page, /Vi tar det i maj/)
    assert.doesNotMatch((await place.as('principal').get(at)).text, /Vi tar det i maj/)
    assert.equal((await place.as('colleague').post(`${at}/answers`, { a1: '1' })).status, 303)
    assert.match((await place.as('lead').get(at)).text, /Ni är på god väg/)
    assert.equal((await place.as('lead').post(`${at}/decisions`, { ...hidden(page), decision1: 'continue' })).status, 303)
  })

  it('says how many have answered to who runs it, and in a group under ten neither all nor none', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    assert.match((await place.as('principal').get(at)).text, /högst 1 av 7/)
    await checks.answered(links.slice(0, 3))
    assert.match((await place.as('principal').get(at)).text, /3 av 7/)
    assert.doesNotMatch((await place.as('teacher').get(at)).text, /3 av 7/)
    await checks.answered(links.slice(3))
    assert.match((await place.as('principal').get(at)).text, /minst 6 av 7/)
    const [row] = await place.rows<{ ballot: string }>('select ballot_id as ballot from checkin')
    assert.equal(await inScope(place.program.program.db, { authority: place.town.authority }, (tx) => totalOf(tx, row?.ballot ?? '')), 7)
  })

  it('reminds everyone, whoever has answered', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await checks.answered(links.slice(0, 2))
    place.program.sent.length = 0
    assert.equal((await place.as('principal').post(`${at}/reminder`)).status, 303)
    await place.program.runJobs()
    assert.deepEqual(place.program.sent.map(linkIn).toSorted(), links.toSorted())
  })
})
