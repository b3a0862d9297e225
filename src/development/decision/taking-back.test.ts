import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Deciding } from '../../../test/support/deciding.ts'

describe('a decision that is taken back', () => {
  let town: Deciding
  let point: string
  before(async () => {
    town = await Deciding.open()
    point = await town.delegated()
  })
  after(() => town.program.close())

  it('is taken back as a record, ends what it put in force, and leaves room for a new one with a number of its own', async () => {
    const plan = await town.plan('Plan som tas tillbaka')
    const document = await town.lock(plan, await town.matter())
    const { location } = await town.decide(document, { from: '2026-09-29' })
    assert.match((await town.lead.get(plan)).text, /Gäller/)
    assert.equal((await town.lead.post(`${location}/withdrawal`, { reason: 'Fel' })).status, 404)
    assert.equal((await town.head.post(`${location}/withdrawal`, {})).status, 422)
    await town.takeBack(location ?? '', 'Fattat utan stöd i delegationsordningen')
    const page = (await town.head.get(location ?? '')).text
    assert.match(page, /Återtaget[\s\S]*Fattat utan stöd i delegationsordningen[\s\S]*Fatta ett nytt beslut/)
    assert.equal(
      (await town.rows('select 1 from authority_plan_force where plan_id = $1 and ended_at is null', [plan.split('/').at(-1)])).length,
      0,
    )
    const again = await town.decide(document, { kind: 'delegation', point })
    assert.equal(again.status, 303)
    assert.notEqual(again.location, location)
  })

  it('is taken back by who shows anew who they are: a code for that decision, once and in time, with the reason kept', async () => {
    const plan = await town.plan('Plan vars beslut tas tillbaka med kod')
    const document = await town.lock(plan, await town.matter())
    const code = await town.codeFor(document)
    const { location } = await town.decide(document, { code })
    const decision = location ?? ''
    const without = await town.takeBack(decision, 'Fel underlag', { code: '' })
    assert.equal(without.status, 422)
    assert.match(without.text, /Fel underlag[\s\S]*Koden stämmer inte/)
    assert.equal((await town.takeBack(decision, 'Fel underlag', { code })).status, 422, 'the code that the decision was made by')
    const asked = await town.head.post(`${decision}/withdrawal-code`, { reason: 'Fel underlag' })
    assert.match(asked.text, /Fel underlag[\s\S]*En kod är på väg/)
    const mine = await town.backCodeFor(decision)
    town.program.setNow('2026-09-29T08:05:01Z')
    assert.equal((await town.takeBack(decision, 'Fel underlag', { code: mine })).status, 422, 'after five minutes')
    town.program.setNow('2026-09-29T08:10:00Z')
    assert.equal((await town.takeBack(decision, 'Fel underlag')).status, 303)
    assert.match(
      (await town.registrar.get(decision)).text,
      /Återtaget[\s\S]*Inloggning på nytt[\s\S]*Kod till l…@almkoping\.se[\s\S]*Inloggning på nytt/,
    )
    for (const visitor of [town.lead, town.registrar]) assert.equal((await visitor.post(`${decision}/withdrawal-code`)).status, 404)
    assert.equal((await town.head.post(`${decision}/withdrawal-code`)).status, 404, 'it is taken back already')
    town.program.setNow('2026-09-29T08:00:00Z')
  })

  it('holds its document: nobody withdraws it before the decision is taken back, in the program or behind it', async () => {
    const document = await town.lock(await town.plan(), await town.matter())
    const { location } = await town.decide(document)
    assert.match((await town.lead.get(document)).text, /kan den inte dras tillbaka[\s\S]*Se beslutet D 2026-/)
    const refused = await town.lead.post(`${document}/withdrawal`, { reason: 'Fel bilaga' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /href="#withdraw"[\s\S]*kan inte dras tillbaka så länge beslutet gäller/)
    const behind = town.rows(
      "insert into document_withdrawal (document_id, authority_id, reason, by_name, at) select id, authority_id, 'x', 'x', now() from matter_document where id = $1",
      [document.split('/').at(-1)],
    )
    await assert.rejects(behind, /a decision on the document stands/)
    await town.takeBack(location ?? '', 'Fel bilaga')
    assert.equal((await town.lead.post(`${document}/withdrawal`, { reason: 'Fel bilaga' })).status, 303)
    assert.match((await town.lead.get(document)).text, /Tillbakadragen av Annika Berglund: Fel bilaga/)
  })

  it('is what a plan is in force by, also one whose force was noted by hand before: taken back, it ends that', async () => {
    const plan = await town.plan('Plan som noterades för hand')
    const noted = { decidedBy: 'Nämnden', decidedOn: '2026-09-20', from: '2026-09-21' }
    assert.equal((await town.lead.post(`${plan}/revisions/1/force`, noted)).status, 303)
    const document = await town.lock(plan, await town.matter())
    const { location } = await town.decide(document, { from: '2026-09-29' })
    const held = () =>
      town.rows<{ by: string; decided: string | null }>(
        'select decided_by as by, decision_id as decided from authority_plan_force where plan_id = $1 and ended_at is null',
        [plan.split('/').at(-1)],
      )
    assert.deepEqual(await held(), [{ by: 'Margareta Ljung, förvaltningschef', decided: location?.split('/').at(-1) }])
    await town.takeBack(location ?? '', 'Jäv')
    assert.deepEqual(await held(), [])
    const kept = await town.rows<{ reason: string }>(
      "select ended_reason as reason from authority_plan_force where plan_id = $1 and decided_by = 'Nämnden'",
      [plan.split('/').at(-1)],
    )
    assert.deepEqual(kept, [{ reason: 'Planen beslutades i Stegvis, och gäller genom det beslutet.' }])
  })
})
