import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { Deciding } from '../../../test/support/deciding.ts'
import { OpenSites } from '../../../test/support/open-sites.ts'

describe('the open page of a plan that was decided', () => {
  let town: Deciding
  let sites: OpenSites
  let plan: string
  let decision: string
  let document: string
  before(async () => {
    town = await Deciding.open()
    sites = new OpenSites(town.plans)
    const point = await town.delegated()
    plan = await town.plan()
    document = await town.lock(plan, await town.matter())
    decision = (await town.decide(document, { kind: 'delegation', point, from: '2026-09-29' })).location ?? ''
    await sites.choose('almkoping')
  })
  after(() => town.program.close())

  const admin = () => town.plans.admin()
  const shown = async () => {
    const [page] = await town.rows<{ address: string }>('select address from open_page')
    return (await new Visitor(town.program).get(`/open/almkoping/${page?.address}`)).text
  }
  const kept = async () =>
    (
      await town.rows<{ bytes: Buffer }>(
        'select f.bytes from open_paper f join open_publication p on p.id = f.publication_id where p.ended_at is null',
      )
    )[0]?.bytes ?? Buffer.alloc(0)
  const decided = async () => (await town.rows<{ bytes: Buffer }>('select bytes from matter_content'))[0]?.bytes ?? Buffer.alloc(1)

  it('says by which decision it holds, under which point and in which matter, and nobody’s name unless that is chosen', async () => {
    await sites.publish(plan)
    const text = await shown()
    assert.match(
      text,
      /Beslutet[\s\S]*29 september 2026, beslut D 2026-1[\s\S]*förvaltningschef[\s\S]*3\.4 Besluta om planer[\s\S]*BUN 2026\/1/,
    )
    assert.doesNotMatch(text, /Margareta|Ljung/)
    assert.ok(!(await kept()).equals(await decided()), 'the document that was decided on has names in it')
  })

  it('has the document that was decided on, byte by byte, where names are shown', async () => {
    await sites.publish(plan, 'yes')
    assert.ok((await kept()).equals(await decided()))
    assert.match(await shown(), /Margareta Ljung/)
  })

  it('tells what the board said and how the goals were judged when it is published again, and that there is more to tell until then', async () => {
    await sites.publish(plan)
    assert.doesNotMatch((await admin().get(sites.at(plan))).text, /Det har hänt mer/)
    const meeting =
      (await town.registrar.post('/board-meetings', { board: 'Barn- och utbildningsnämnden', onDay: '2026-09-29' })).location ?? ''
    await town.registrar.post(`${meeting}/items`, { decisions: decision.split('/').at(-1) ?? '' })
    const [item] = await town.rows<{ id: string }>('select id from board_item')
    await town.rows(
      "insert into board_outcome (authority_id, item_id, result, paragraph, minutes_on, by_name, at) select authority_id, id, 'filed', '§ 45', '2026-10-06', 'Roger Ek', now() from board_item where id = $1",
      [item?.id],
    )
    const [goal] = await town.rows<{ id: string }>('select goal_id as id from authority_plan_goal where plan_id = $1', [
      plan.split('/').at(-1),
    ])
    const judged = { half: '2026-2', status: 'partly', causes: 'Hemliga orsaker', next: 'Mer tid' }
    assert.equal((await town.lead.post(`${plan}/goals/${goal?.id}/judgements`, judged)).status, 303)
    assert.doesNotMatch(await shown(), /Lagd till handlingarna|Delvis på väg/)
    assert.match((await admin().get(sites.at(plan))).text, /Det har hänt mer[\s\S]*Lagd till handlingarna/)
    await sites.publish(plan)
    const text = await shown()
    assert.match(
      text,
      /Barn- och utbildningsnämnden, 29 september 2026[\s\S]*Lagd till handlingarna, § 45[\s\S]*6 oktober 2026[\s\S]*Så går det med målen[\s\S]*Hösten 2026[\s\S]*Delvis på väg/,
    )
    assert.doesNotMatch(text, /Hemliga orsaker|Roger Ek/, 'causes are for the follow-up, names for nobody')
    const { count } = (await town.rows<{ count: number }>('select count(*)::int as count from open_publication'))[0] ?? { count: 0 }
    await sites.publish(plan)
    assert.deepEqual(
      await town.rows('select count(*)::int as count from open_publication'),
      [{ count }],
      'what says the same is published once',
    )
  })

  it('never has a document that is secret', async () => {
    await town.rows("update matter_document set secrecy = 'OSL 23 kap.'")
    try {
      await sites.publish(plan, 'yes')
      assert.ok(!(await kept()).equals(await decided()))
      assert.doesNotMatch(await shown(), /BUN 2026\/1/)
    } finally {
      await town.rows('update matter_document set secrecy = null')
    }
  })
})
