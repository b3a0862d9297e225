import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { Checks } from '../../../test/support/checks.ts'
import { hidden, PlanTown } from '../../../test/support/plan-town.ts'

describe('a temperature check', () => {
  let place: PlanTown
  let checks: Checks
  before(async () => {
    place = await PlanTown.open()
    checks = new Checks(place)
  })
  after(() => place.program.close())
  beforeEach(() => checks.clear())

  it('shows lines to the group alone, and the result to nobody outside the school', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await checks.answered(links)
    await checks.closed(at)
    assert.deepEqual((await place.seenBy(at)).toSorted(), ['atTwoSchools', 'colleague', 'lead', 'leader', 'principal', 'staff', 'teacher'])
    assert.match((await place.as('staff').get(at)).text, /Mer tid/)
  })

  it('protects what fewer than the minimum have answered, and lets the meeting decide all the same', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await checks.answered(links.slice(0, 3))
    await checks.closed(at)
    const page = await place.as('principal').get(at)
    assert.match(page.text, /För få har svarat/)
    assert.doesNotMatch(page.text, /Mer tid/)
    assert.equal((await place.as('principal').post(`${at}/decisions`, { ...hidden(page.text), decision1: 'continue' })).status, 303)
  })

  it('that nobody answered is told of as one without a result, to the group and to who decides', async () => {
    const { path, actions } = await checks.planned()
    const { at } = await checks.started(actions, path)
    await checks.closed(at)
    const group = (await place.as('teacher').get('/')).text
    assert.match(group, /Temperaturmätning hösten 2026 för Almskolan har stängt utan resultat/)
    assert.doesNotMatch(group, /resultatet för Almskolan finns/)
    const lead = (await place.as('principal').get('/')).text
    assert.match(lead, /besluta om åtgärderna i Almskolan/)
    assert.match(lead, /för få har svarat för att något ska visas/)
    assert.match((await place.as('teacher').get(at)).text, /För få har svarat för att något ska kunna visas/)
  })

  it('answered by the code alone shows nothing, and says why and what to do', async () => {
    const { path, actions } = await checks.planned()
    const { at } = await checks.started(actions, path)
    await place.as('principal').post(`${at}/code`, { present: '5' })
    const code = /class="letters">(\w{6})</.exec((await place.as('principal').get(`${at}/screen`)).text)?.[1] ?? ''
    for (let phone = 0; phone < 5; phone += 1) {
      const { location } = await new Visitor(place.program).post('/kom', { code })
      await checks.answered([location ?? ''])
    }
    await checks.closed(at)
    const page = (await place.as('principal').get(at)).text
    assert.match(page, /svar med kod räknas tillsammans som en person/)
    assert.match(page, /Svara nästa gång med länken i mejlet/)
    assert.doesNotMatch(page, /Mer tid/)
  })

  it('asks, thanks and tells in English who reads English', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    const guest = new Visitor(place.program, 'en')
    const form = await guest.get(links[0] ?? '')
    for (const words of [
      'Temperature check, autumn 2026',
      'How far have you come?',
      'Too early to say',
      'Send anonymously',
      'What the steps mean',
      'I work as I did before.',
    ])
      assert.ok(form.text.includes(words), words)
    assert.doesNotMatch(form.text, /Hur långt|Skicka anonymt/)
    await guest.post(links[0] ?? '', { a1: '2' })
    assert.match((await guest.get(links[0] ?? '')).text, /Thank you! The answer is sent\./)
    await checks.answered(links.slice(1))
    await checks.closed(at)
    const reader = await signedIn(place.program, place.town.authority, place.town.people.teacher)
    reader.cookies.set('language', 'en')
    const result = (await reader.get(at)).text
    for (const words of ['What gets in the way', 'In your own words', 'The answers are added together'])
      assert.ok(result.includes(words), words)
    assert.doesNotMatch(result, /Det som hindrar|Åtgärderna/)
  })
})
