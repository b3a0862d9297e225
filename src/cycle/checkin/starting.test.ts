import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Checks } from '../../../test/support/checks.ts'
import { PlanTown } from '../../../test/support/plan-town.ts'

describe('a temperature check', () => {
  let place: PlanTown
  let checks: Checks
  before(async () => {
    place = await PlanTown.open()
    checks = new Checks(place)
  })
  after(() => place.program.close())
  beforeEach(() => checks.clear())

  it('is proposed six months after the decision, and on the day that was chosen instead', async () => {
    const { path } = await checks.planned()
    assert.match((await place.as('principal').get(`${path}/checkins`)).text, /29 september 2026/)
    assert.equal((await place.as('principal').post(`${path}/checkin-day?_method=PUT`, { day: '2026-11-20' })).status, 303)
    assert.match((await place.as('principal').get(`${path}/checkins`)).text, /20 november 2026/)
    for (const day of ['2026-09-28', '2030-01-01', 'i morgon', ''])
      assert.equal((await place.as('principal').post(`${path}/checkin-day?_method=PUT`, { day })).status, 422)
    assert.equal((await place.as('teacher').post(`${path}/checkin-day?_method=PUT`, { day: '2026-11-20' })).status, 404)
  })

  it('waits on the start page of who leads the plan when it is near, and is told them by mail once', async () => {
    const { path } = await checks.planned()
    assert.match((await place.as('principal').get('/')).text, new RegExp(`href="${path}/checkins/new"`))
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /checkins\/new/)
    place.program.sent.length = 0
    for (let day = 0; day < 2; day += 1) {
      await place.program.runTask('waiting-mails', {})
      await place.program.runJobs()
    }
    assert.deepEqual(
      place.program.sent.filter(({ text }) => text.includes(`${path}/checkins/new`)).map(({ to }) => to.split('@')[0]),
      ['helena.sundstrom'],
    )
  })

  it('asks at most five actions, proposes those that count, and keeps what was chosen when something is to be mended', async () => {
    const { path, actions } = await checks.planned()
    const page = await place.as('principal').get(`${path}/checkins/new`)
    for (const id of actions) assert.match(page.text, new RegExp(`value="${id}"[^>]* checked|checked[^>]* value="${id}"`))
    const none = await place.as('principal').post(`${path}/checkins`, { closesOn: '2026-10-09', minimum: '5' })
    assert.equal(none.status, 422)
    assert.match(none.text, /Välj minst en åtgärd/)
    const late = await place
      .as('principal')
      .post(`${path}/checkins`, { actions: actions.slice(0, 1), closesOn: '2028-01-01', minimum: '5' })
    assert.match(late.text, /Välj en dag från i dag/)
    assert.match(late.text, /value="2028-01-01"/)
  })

  it('says before it is closed how many have answered, that it is for good, and that too few would show nothing', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    const closing = async () => (await place.as('principal').get(at)).text.split('Stäng och visa resultatet').at(-1) ?? ''
    const early = await closing()
    assert.match(early, /<details[^>]*><summary>Stäng mätningen<\/summary>.*<form/s)
    assert.match(early, /Har svarat: <b>högst 1 av 7<\/b>\. Stänger du nu visas inget: det krävs minst fem svar/)
    assert.match(early, /den kan inte öppnas igen/)
    await checks.answered(links.slice(0, 5))
    assert.match(await closing(), /<b>5 av 7<\/b>/)
    assert.doesNotMatch(await closing(), /visas inget/)
  })

  it('is started by the principal, once at a time, and by nobody who may not', async () => {
    const { path, actions } = await checks.planned()
    for (const who of ['teacher', 'leader', 'districtHead', 'admin', 'otherPrincipal'] as const)
      assert.equal((await place.as(who).post(`${path}/checkins`, { actions, closesOn: '2026-10-09' })).status, 404, who)
    const [first, second] = await Promise.all([checks.started(actions, path), checks.started(actions, path)])
    assert.equal(first.at, second.at)
    assert.equal((await place.rows('select from checkin')).length, 1)
    assert.equal((await place.as('principal').get(`${path}/checkins/new`)).location, first.at)
  })

  it('of a plan without actions says what is missing', async () => {
    const path = await place.begin('principal', place.town.almskolan)
    const action = await place.add('principal', path, 'Den enda')
    await place.adopt('principal', path)
    await place.rows(
      "insert into action_note (authority_id, action_id, kind, status, note, at) select authority_id, id, 'status', 'dropped', 'Nej', now() from plan_action where id = $1",
      [action],
    )
    assert.match((await place.as('principal').get(`${path}/checkins/new`)).text, /Planen har inga åtgärder att fråga om/)
  })

  it('cannot be started of a plan that is not adopted', async () => {
    const path = await place.begin('principal', place.town.almskolan)
    assert.equal((await place.as('principal').get(`${path}/checkins/new`)).status, 404)
    assert.match((await place.as('principal').get(`${path}/checkins`)).text, /behöver vara fastställd/)
  })

  it('asks a coach to join, by a request with the day, when that is wished', async () => {
    const { path, actions } = await checks.planned()
    await place.as('principal').post(`${path}/checkins`, { actions, closesOn: '2026-10-09', minimum: '5', coach: 'any' })
    const [request] = await place.rows<{ kind: string; text: string }>('select kind, text from support_request')
    assert.equal(request?.kind, 'checkin')
    assert.match(request?.text ?? '', /9 oktober 2026/)
  })
})
