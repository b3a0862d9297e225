import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { linkIn } from '../../../test/support/ballot-town.ts'
import { Visitor } from '../../../test/support/browser.ts'
import { Checks } from '../../../test/support/checks.ts'
import { hidden, PlanTown } from '../../../test/support/plan-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { addDuty, addPerson } from '../../people/organisation/store.ts'
import { succeedTeams } from '../../people/organisation/store-units.ts'

describe('a temperature check that is open', () => {
  let place: PlanTown
  let checks: Checks
  before(async () => {
    place = await PlanTown.open()
    checks = new Checks(place)
    await moreInTeam()
  })
  after(() => place.program.close())
  beforeEach(() => checks.clear())

  /** People enough in a team for anonymous answers. */
  async function moreInTeam(): Promise<void> {
    const { program, db } = place.program
    const { authority, teams } = place.town
    await inScope(db, { authority }, async (tx) => {
      for (const familyName of ['Ett', 'Två', 'Tre', 'Fyra']) {
        const email = `${familyName.toLowerCase()}@example.test`
        const id = await addPerson(tx, { authority, givenName: 'Ny', familyName, email, from: '2025-08-15' }, program.secret)
        await addDuty(tx, { authority, person: id, unit: teams.fourSix, role: 'teacher', home: true, from: '2025-08-15' })
      }
    })
  }

  async function teamCheck(): Promise<{ at: string; path: string; links: string[] }> {
    const path = await place.begin('lead', place.town.teams.fourSix)
    const action = await place.add('lead', path, 'Avslutsfråga')
    await place.adopt('lead', path)
    place.program.sent.length = 0
    const { location } = await place.as('lead').post(`${path}/checkins`, { actions: [action], closesOn: '2026-10-09', minimum: '5' })
    await place.program.runJobs()
    return { at: location ?? '', path, links: place.program.sent.map(linkIn).filter(Boolean) }
  }

  it('whose decision is withdrawn says so, is answered, and can be closed by who runs it; no other is started', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    assert.doesNotMatch((await place.as('principal').get(at)).text, /Beslutet om planen är taget tillbaka/)
    const form = hidden((await place.as('principal').get(`${path}/adoption`)).text)
    const withdrawn = await place.as('principal').post(`${path}/adoption?_method=DELETE`, { ...form, reason: 'Vi tar om det' })
    assert.equal(withdrawn.status, 303, withdrawn.text)
    assert.match((await place.as('principal').get(at)).text, /Beslutet om planen är taget tillbaka/)
    assert.doesNotMatch((await place.as('teacher').get(at)).text, /Beslutet om planen är taget tillbaka/)
    assert.equal((await place.as('principal').get(`${path}/checkins/new`)).status, 404)
    await checks.answered(links.slice(0, 6))
    assert.equal((await place.as('teacher').post(`${at}/closing`)).status, 404)
    await checks.closed(at)
    assert.match((await place.as('principal').get(at)).text, /har blivit en vana för många/)
    assert.equal((await new Visitor(place.program).get(links[6] ?? '')).status, 410)
  })

  it('of a plan that is closed can be closed too, and nothing more is decided', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    const closing = await place.as('principal').post(`${path}/closing`, { text: 'Vi är klara med året' })
    assert.equal(closing.status, 303, closing.text)
    assert.match((await place.as('principal').get(at)).text, /Planen är avslutad\. Mätningen är öppen ändå/)
    await checks.answered(links)
    await checks.closed(at)
    const page = (await place.as('principal').get(at)).text
    assert.match(page, /inget mer beslutas/)
    assert.equal((await place.as('principal').post(`${at}/decisions`, { decision1: 'continue' })).status, 404)
  })

  it('of a team that is merged takes the answers of those who were asked, is closed by the principal, and is read by the new team', async () => {
    const { at, links } = await teamCheck()
    assert.equal(links.length, 7)
    const { authority, almskolan, teams } = place.town
    await place.as('lead').get(at)
    const merged = await inScope(place.program.db, { authority }, (tx) =>
      succeedTeams({ tx, authority, by: place.town.people.admin, today: '2026-09-29' }, almskolan, 'Mellanstadiet', [teams.fourSix], 'all'),
    )
    try {
      place.program.setNow('2026-09-30T08:00:00Z')
      await checks.answered(links, { a3: '0', a9: '', a5: 'Vi ses' })
      assert.match((await place.as('principal').get(at)).text, /Arbetslaget finns inte längre/)
      await checks.closed(at)
      const page = (await place.as('teacher').get(at)).text
      assert.match(page, /har blivit en vana för många/)
      assert.match(page, /Vi ses/)
      assert.match(page, /inget mer beslutas/)
      assert.equal((await place.as('staff').get(at)).status, 404)
    } finally {
      await place.rows('delete from unit_succession')
      await place.rows('delete from duty where unit_id = $1', [merged])
      await place.rows('update duty set to_on = null where unit_id = $1', [teams.fourSix])
      await place.rows('update unit set to_on = null where id = $1', [teams.fourSix])
    }
  })

  it('closed twice is closed once, and its figures stay as they were counted', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await checks.answered(links)
    await Promise.all([place.as('principal').post(`${at}/closing`), place.as('principal').post(`${at}/closing`)])
    await place.program.runJobs()
    const before = await place.rows('select outcome from ballot_result')
    assert.equal((await place.as('principal').post(`${at}/closing`)).location, at)
    await place.program.runJobs()
    assert.deepEqual(await place.rows('select outcome from ballot_result'), before)
    assert.equal(before.length, 1)
  })

  it('asks as it asked, though the plan is revised and adopted anew meanwhile, and is decided on as the plan is now', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await place.rows('update plan_action set title = $2 where id = $1', [actions[0], 'Källkritik i SO'])
    await place.adopt('principal', path)
    assert.match((await new Visitor(place.program).get(links[0] ?? '')).text, /Källkritik i alla ämnen/)
    await checks.answered(links)
    await checks.closed(at)
    const page = (await place.as('principal').get(at)).text
    assert.match(page, /<h3[^>]*>Källkritik i alla ämnen/)
    assert.match(page, /value="Källkritik i SO"/)
  })
})
