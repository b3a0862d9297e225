import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'
import { addIndicator, typeValue } from '../../../test/support/indicators.ts'
import { lockFrom } from '../../../test/support/matters.ts'
import { readPdf } from '../../../test/support/pdf.ts'

describe('the follow-up for the board, in a matter', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())

  it('has its paper for the board locked in a matter straight from its page, as it was, whatever is read afterwards', async () => {
    const plan = await plans.begin()
    const indicator = await addIndicator(plans.admin(), plan, await plans.addGoal(plan))
    await typeValue(plans.admin(), indicator, '2026-09-01', '1,3')
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-09-29')
    const admin = plans.admin()
    const document = await lockFrom(admin, `${plan}/follow-up`, `${plan}/board-follow-up/matter-documents`)
    const file = async () => Buffer.from(await (await admin.get(`${document}/file`)).response.arrayBuffer())
    const locked = await file()
    assert.match(readPdf(locked).root.text, /Uppföljning till nämnden[\s\S]*1,3 elever per dator/)
    await typeValue(admin, indicator, '2026-09-29', '1,1')
    assert.ok((await file()).equals(locked))
    const [kept] = await plans.place.rows<{ kind: string; of: string }>(
      'select kind, made_from_id as of from matter_document where id = $1',
      [document.split('/')[2]],
    )
    assert.deepEqual(kept, { kind: 'report', of: plan.split('/')[2] })
  })
})
