import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { hidden, PlanTown } from '../../../test/support/plan-town.ts'

describe('what is noticed outside', () => {
  let place: PlanTown
  before(async () => {
    place = await PlanTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    place.program.setNow('2026-09-29T08:00:00Z')
    await place.rows('delete from outlook_note')
  })

  const note = {
    source: 'Skolverket',
    seenOn: '2026-09-20',
    what: 'En ny läroplan från 2028',
    means: 'Vi behöver tid för ämneslagen',
    link: 'https://example.org/a',
  }

  it('is noted with its source and what it means for us, changed and taken away', async () => {
    const admin = place.as('admin')
    const { location } = await admin.post('/outlook', note)
    assert.match(
      (await admin.get('/outlook')).text,
      /En ny läroplan från 2028[\s\S]*Vi behöver tid för ämneslagen[\s\S]*Skolverket · 20 september 2026[\s\S]*href="https:\/\/example.org\/a"/,
    )
    const path = `/outlook/${location?.split('#o-')[1]}`
    const { revision = '' } = hidden((await admin.get(path)).text)
    assert.equal((await admin.post(`${path}?_method=PUT`, { ...note, what: 'Först', revision })).status, 303)
    const second = await admin.post(`${path}?_method=PUT`, { ...note, what: 'Sedan', revision })
    assert.equal(second.status, 409)
    assert.match(second.text, /Någon annan, eller du i ett annat fönster, har ändrat[\s\S]*Först[\s\S]*Sedan/)
    await admin.post(`${path}?_method=DELETE`)
    assert.match((await admin.get('/outlook')).text, /Inget är noterat än/)
  })

  it('takes no link that is not one, and keeps what was written', async () => {
    const { status, text } = await place.as('admin').post('/outlook', { ...note, link: 'javascript:alert(1)', seenOn: '2027-01-01' })
    assert.equal(status, 422)
    assert.match(text, /Länken ska börja med https[\s\S]*Skriv dagen, senast i dag[\s\S]*En ny läroplan/)
  })

  it('is seen by those who prepare the plan alone', async () => {
    assert.deepEqual(await place.seenBy('/outlook'), ['admin'])
  })
})
