import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { linkIn } from '../../../test/support/ballot-town.ts'
import { Visitor } from '../../../test/support/browser.ts'
import { Checks } from '../../../test/support/checks.ts'
import { PlanTown } from '../../../test/support/plan-town.ts'

describe('whom a temperature check asks', () => {
  let place: PlanTown
  let checks: Checks
  before(async () => {
    place = await PlanTown.open()
    checks = new Checks(place)
  })
  after(() => place.program.close())
  beforeEach(() => checks.clear())

  it('names who has no e-mail address before it starts and while it is open, to who runs it alone, and how they answer', async () => {
    const { path, actions } = await checks.planned()
    const [{ email } = { email: '' }] = await place.rows<{ email: string }>('select email from person where id = $1', [
      place.town.people.staff,
    ])
    assert.doesNotMatch((await place.as('principal').get(`${path}/checkins/new`)).text, /ingen e-postadress/)
    await place.rows('update person set email = null where id = $1', [place.town.people.staff])
    try {
      const page = (await place.as('principal').get(`${path}/checkins/new`)).text
      assert.match(page, /Mariam Osman har ingen e-postadress i Stegvis/)
      assert.doesNotMatch(page, /Så få har en e-postadress/)
      const { at, links } = await checks.started(actions, path)
      assert.equal(links.length, 6)
      assert.match((await place.as('principal').get(at)).text, /Mariam Osman har ingen e-postadress i Stegvis/)
      assert.doesNotMatch((await place.as('teacher').get(at)).text, /Mariam Osman/)
    } finally {
      await place.rows('update person set email = $2 where id = $1', [place.town.people.staff, email])
    }
  })

  it('says that nothing could be shown where so few have an address that the code would be all', async () => {
    const { path } = await checks.planned()
    await place.rows('update person set email = null where id = any ($1)', [
      [place.town.people.staff, place.town.people.teacher, place.town.people.colleague, place.town.people.lead],
    ])
    try {
      assert.match((await place.as('principal').get(`${path}/checkins/new`)).text, /Så få har en e-postadress/)
    } finally {
      for (const who of ['staff', 'teacher', 'colleague', 'lead'] as const)
        await place.rows('update person set email = $2 where id = $1', [place.town.people[who], `${who}@example.test`])
    }
  })

  it('asks a person at two schools once at each, by links of their own', async () => {
    const here = await checks.planned()
    const there = await place.begin('otherPrincipal', place.town.bergskolan)
    const action = await place.add('otherPrincipal', there, 'Delat material')
    await place.adopt('otherPrincipal', there)
    const { at, links } = await checks.started(here.actions, here.path)
    const mine = place.program.sent.find((mail) => mail.to.startsWith('osten.arlig') && linkIn(mail) !== '')
    assert.ok(mine)
    const together = await place.as('otherPrincipal').post(`${there}/checkins`, { actions: [action] })
    assert.equal(together.status, 303)
    assert.equal((await place.as('atTwoSchools').get(together.location ?? '')).status, 200)
    await checks.answered([linkIn(mine)])
    assert.equal(links.filter((link) => link === linkIn(mine)).length, 1)
    assert.match((await place.as('atTwoSchools').get(at)).text, /öppen till och med/)
  })

  it('gives one voice to a link that is passed on: the first who sends has it, and the other is told', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await checks.answered(links.slice(0, 1))
    const other = new Visitor(place.program)
    const late = await other.post(links[0] ?? '', { a1: '1' })
    assert.equal(late.location, `${links[0]}?again=1`)
    const told = (await other.get(late.location ?? '')).text
    assert.match(told, /<h1[^>]*>Svaret togs inte emot/)
    for (const words of ['bara det första räknas', 'är inte sparat', 'länken i ditt eget mejl', 'Ingen kan se vem som skickade'])
      assert.ok(told.includes(words), words)
    assert.doesNotMatch(told, /Tack!|Sundström/)
    assert.match((await other.get(links[0] ?? '')).text, /Är det inte du som har svarat\?/, 'who opens it after that is told as well')
    assert.match((await place.as('principal').get(at)).text, /högst 1 av 7/)
  })

  it('leads everyone at the school from its plan to its checks, also who reads only what was decided, and nobody from outside', async () => {
    const { path, actions } = await checks.planned()
    await checks.started(actions, path)
    for (const who of ['teacher', 'staff', 'atTwoSchools', 'leader', 'principal'] as const) {
      assert.match((await place.as(who).get(path)).text, new RegExp(`href="${path}/checkins"`), who)
      assert.equal((await place.as(who).get(`${path}/checkins`)).status, 200, who)
    }
    const outside = await place.as('districtHead').get(path)
    assert.equal(outside.status, 200)
    assert.doesNotMatch(outside.text, /\/checkins"/)
    assert.equal((await place.as('districtHead').get(`${path}/checkins`)).status, 404)
  })

  it('shows a group that all chose the same step an end of the ladder, and not the step of each', async () => {
    const { path, actions } = await checks.planned()
    const { at, links } = await checks.started(actions, path)
    await checks.answered(links, { a1: '4', a3: '1' })
    await checks.closed(at)
    const page = (await place.as('principal').get(at)).text
    assert.match(page, /minst 3,\d av 4 i medeltal/)
    assert.match(page, /högst 1,\d av 4 i medeltal/)
    assert.doesNotMatch(page, /[^\d]4,0 av 4|[^\d]1,0 av 4/)
  })
})
