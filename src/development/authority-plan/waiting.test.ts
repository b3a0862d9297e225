import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'

describe('what waits about the authority’s plan', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())
  beforeEach(() => plans.clear())

  const home = async (who: Parameters<AuthorityPlans['place']['as']>[0]) => (await plans.place.as(who).get('/')).text

  it('is a shared draft to leaders until they have said something, and the remark to those who write until it is answered', async () => {
    const plan = await plans.begin()
    assert.doesNotMatch(await home('principal'), /Läs utkastet/)
    await plans.admin().post(`${plan}/sharing`, { until: '2026-10-15' })
    assert.match(await home('principal'), /Läs utkastet till Plan för digitalisering/)
    assert.doesNotMatch(await home('teacher'), /Läs utkastet/)
    await plans.place.as('principal').post(`${plan}/remarks`, { text: 'Bra' })
    assert.doesNotMatch(await home('principal'), /Läs utkastet/)
    assert.match(await home('districtHead'), /Läs utkastet/, 'who has said nothing yet')
    assert.match(await home('admin'), /En synpunkt på Plan för digitalisering[\s\S]*väntar på svar/)
    const [remark] = await plans.place.rows<{ id: string }>('select id from authority_plan_remark')
    await plans.admin().post(`${plan}/remarks/${remark?.id}/answer`, { text: 'Tack' })
    assert.doesNotMatch(await home('admin'), /väntar på svar/)
    plans.place.program.setNow('2026-10-16T08:00:00Z')
    assert.doesNotMatch(await home('districtHead'), /Läs utkastet/, 'when the last day has passed')
  })

  it('is a review a year after it came in force, and the next plan before it ends, until somebody writes it', async () => {
    const plan = await plans.begin({ to: '2027-05-31' })
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-09-29')
    assert.match(await home('admin'), /slutar gälla: skriv nästa plan/)
    assert.doesNotMatch(await home('admin'), /fortfarande är aktuell/)
    plans.place.program.setNow('2027-09-05T08:00:00Z')
    await plans.place.signInAgain()
    assert.match(await home('admin'), /Pröva om Plan för digitalisering 2027–2029 fortfarande är aktuell/)
    await plans.begin({ goOn: plan.split('/').at(-1) ?? '' })
    assert.doesNotMatch(await home('admin'), /skriv nästa plan|fortfarande är aktuell/)
  })
})
