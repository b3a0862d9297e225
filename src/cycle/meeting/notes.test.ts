import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { hidden, PlanTown, type Who } from '../../../test/support/plan-town.ts'
import { almskolansGroups, releasedRound } from '../../../test/support/released-round.ts'

describe('the notes of a meeting', () => {
  let place: PlanTown
  let path: string
  before(async () => {
    place = await PlanTown.open()
    await releasedRound(place.program, place.town, almskolansGroups(place.town))
    path = `/workshops/${place.town.teams.fourSix}/notes`
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  const write = (who: Who, fields: Record<string, string | string[]>) =>
    place.as(who).post(path, { revision: '0', participants: '', ...fields })
  const kept = () =>
    place.rows<{ text: string; participants: string; held_on: string; revision: number }>(
      'select text, participants, held_on, revision from plan_meeting order by held_on',
    )

  it('are kept with the plan, begun if there is none, one page for each day', async () => {
    assert.equal((await write('teacher', { text: 'Vi såg olika saker.', participants: 'Fem av oss' })).status, 303)
    assert.deepEqual(await kept(), [{ text: 'Vi såg olika saker.', participants: 'Fem av oss', held_on: '2026-09-29', revision: 1 }])
    place.program.setNow('2026-10-06T08:00:00Z')
    assert.doesNotMatch((await place.as('lead').get(path)).text, /Vi såg olika saker/)
    assert.equal((await write('lead', { text: 'Andra mötet.' })).status, 303)
    const [plan] = await place.rows<{ id: string }>('select id from plan')
    const all = await place.as('colleague').get(`/plans/${plan?.id}/meetings`)
    assert.match(all.text, /Andra mötet[\s\S]*Vi såg olika saker[\s\S]*Fem av oss/)
  })

  it('are saved while they are written, over what their writer saw', async () => {
    const first = await place.as('lead').post(`${path}/draft`, { text: 'Ett', participants: '', revision: '0' })
    assert.deepEqual(await first.response.json(), { saved: 'Sparat kl. 10.00', revision: 1 })
    const second = await place.as('lead').post(`${path}/draft`, { text: 'Ett och två', participants: '', revision: '1' })
    assert.equal((await second.response.json()).revision, 2)
    const late = await place.as('teacher').post(`${path}/draft`, { text: 'Tre', participants: '', revision: '1' })
    assert.equal(late.status, 409)
    assert.equal((await kept())[0]?.text, 'Ett och två')
  })

  it('that two people write come on one page with both texts, and neither is lost', async () => {
    await write('lead', { text: 'Livs anteckningar' })
    const conflict = await write('teacher', { text: 'Saras anteckningar' })
    assert.equal(conflict.status, 409)
    assert.match(conflict.text, /Livs anteckningar/)
    assert.match(conflict.text, /Saras anteckningar/)
    const { revision = '' } = hidden(conflict.text)
    assert.equal((await write('teacher', { text: 'Saras anteckningar', revision, take: ['text'] })).status, 303)
    assert.equal((await kept())[0]?.text, 'Livs anteckningar')
    assert.equal((await write('teacher', { text: 'Livs och Saras', revision: '2' })).status, 303)
    assert.equal((await kept())[0]?.text, 'Livs och Saras')
  })

  it('that are empty begin no plan; those that are too long are asked about again', async () => {
    assert.equal((await write('lead', { text: '' })).status, 303)
    assert.deepEqual(await place.rows('select from plan'), [])
    const long = await write('lead', { text: 'å'.repeat(20_001) })
    assert.equal(long.status, 422)
    assert.match(long.text, /högst 20 000 tecken/)
  })

  it('are written by the team alone, read by those who see the plan, and mended afterwards', async () => {
    await write('lead', { text: 'Det vi enades om' })
    for (const who of ['principal', 'staff', 'otherPrincipal', 'admin', 'coach', 'districtHead'] as const)
      assert.equal((await write(who, { text: 'Nej', revision: '1' })).status, 404, who)
    const [plan] = await place.rows<{ id: string }>('select id from plan')
    assert.deepEqual(await place.seenBy(`/plans/${plan?.id}/meetings`), ['principal', 'leader', 'lead', 'teacher', 'colleague'])
    assert.match((await place.as('principal').get(path)).text, /Det vi enades om/)
    const [notes] = await place.rows<{ id: string }>('select id from plan_meeting')
    assert.deepEqual(await place.seenBy(`/meetings/${notes?.id}`), ['lead', 'teacher', 'colleague'])
    place.program.setNow('2026-10-06T08:00:00Z')
    const old = `/meetings/${notes?.id}?_method=PUT`
    assert.equal((await place.as('teacher').post(old, { text: 'Det vi menade', participants: '', revision: '1' })).status, 303)
    const late = await place.as('lead').post(old, { text: 'Det jag menade', participants: '', revision: '1' })
    assert.equal(late.status, 409)
    assert.match(late.text, /Det vi menade/)
    assert.match(late.text, /Det jag menade/)
    assert.deepEqual(await kept(), [{ text: 'Det vi menade', participants: '', held_on: '2026-09-29', revision: 2 }])
  })
})
