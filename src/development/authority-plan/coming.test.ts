import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'
import { hidden, type Who } from '../../../test/support/plan-town.ts'

const kept = 'Plan för digitalisering 2027–2029'

describe('of an authority’s plan with versions that hold from days to come', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())
  beforeEach(() => plans.clear())

  const textFor = async (who: Who, path: string) => (await plans.place.as(who).get(path)).text

  /** Freezes what is written under another title, and decides on it from a day. */
  async function decide(plan: string, number: number, title: string, from: string, now: string): Promise<void> {
    plans.place.program.setNow(now)
    const { revision = '' } = hidden((await plans.admin().get(`${plan}/head`)).text)
    const head = { title, kind: 'Plan', recordNumber: '', from: '2027-01-01', to: '2029-12-31', revision }
    assert.equal((await plans.admin().post(`${plan}/head?_method=PUT`, head)).status, 303)
    await plans.freeze(plan)
    await plans.force(plan, number, from)
  }

  async function threeDecided(): Promise<string> {
    const plan = await plans.begin()
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-09-29')
    await decide(plan, 2, 'Oktoberplanen', '2026-10-20', '2026-09-29T09:00:00Z')
    await decide(plan, 3, 'Novemberplanen', '2026-11-20', '2026-09-29T10:00:00Z')
    return plan
  }

  it('each of them is told as decided, and can be taken back before its day', async () => {
    const plan = await threeDecided()
    for (const number of [2, 3]) {
      const page = await textFor('admin', `${plan}/revisions/${number}`)
      assert.match(page, /Beslutad, börjar gälla senare[\s\S]*Beslutad 29 september 2026/, `version ${number}`)
      assert.doesNotMatch(page, /väntar på beslut/, `version ${number}`)
    }
    const all = await textFor('admin', `${plan}/revisions`)
    assert.match(all, /Gäller från 20 november 2026[\s\S]*Gäller från 20 oktober 2026[\s\S]*Gäller från 29 september 2026/)
    assert.doesNotMatch(all, /Det här gäller version 3/, 'not offered to be put in force once more')
    assert.equal((await plans.admin().post(`${plan}/revisions/3/force?_method=DELETE`, { reason: 'Fel dag' })).status, 303)
    assert.match(await textFor('admin', `${plan}/revisions`), /tagit tillbaka att version 3 gäller[\s\S]*Det här gäller version 3/)
    assert.match(await textFor('admin', `${plan}/revisions/3`), /Slutlig text, väntar på beslut/)
    assert.match(await textFor('admin', `${plan}/revisions/2`), /Beslutad, börjar gälla senare/)
  })

  it('one that is decided is not said to be put in force when nothing came of it', async () => {
    const plan = await threeDecided()
    await plans.force(plan, 3, '2026-12-24')
    const page = await textFor('admin', `${plan}/revisions`)
    assert.match(page, /Version 3 är redan beslutad, och gäller från 20 november 2026/)
    assert.doesNotMatch(page, /Planen är satt i kraft|24 december/)
  })

  it('the latest, when another came after it, is an earlier version and waits for no decision', async () => {
    const plan = await plans.begin()
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-10-20')
    await decide(plan, 2, 'Oktoberplanen', '2026-10-01', '2026-09-29T09:00:00Z')
    plans.place.program.setNow('2026-10-20T08:00:00Z')
    await plans.place.signInAgain()
    assert.match(await textFor('admin', `${plan}/revisions/2`), /Tidigare version/)
    assert.doesNotMatch(await textFor('admin', `${plan}/revisions`), /Det här gäller version 2|väntar på beslut/)
    assert.equal((await plans.admin().post(`${plan}/revisions/2/force?_method=DELETE`, { reason: 'Fel dag' })).status, 303)
  })

  it('names it by the version that holds until the day of the next, in every list and in the plan that comes after it', async () => {
    const plan = await threeDecided()
    const next = await plans.begin({ title: 'Nästa plan', goOn: plan.split('/').at(-1) ?? '' })
    for (const who of ['teacher', 'principal', 'districtHead'] as const)
      for (const path of ['/authority-plans', plan, '/']) assert.doesNotMatch(await textFor(who, path), /Oktoberplanen|Novemberplanen/, who)
    assert.match(await textFor('admin', '/authority-plans'), new RegExp(`${plan}">${kept}<`))
    const names = async () => /Ersätter[\s\S]{0,120}/.exec(await textFor('admin', next))?.[0] ?? ''
    assert.match(await names(), new RegExp(kept))
    plans.place.program.setNow('2026-10-20T08:00:00Z')
    await plans.place.signInAgain()
    assert.match(await textFor('teacher', '/authority-plans'), new RegExp(`${plan}">Oktoberplanen<`))
    assert.match(await names(), /Oktoberplanen/)
  })

  it('is called as it is decided beside the words that it is, when nothing of it has held', async () => {
    const plan = await plans.begin()
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-11-20')
    plans.place.program.setNow('2026-09-29T09:00:00Z')
    const { revision = '' } = hidden((await plans.admin().get(`${plan}/head`)).text)
    await plans
      .admin()
      .post(`${plan}/head?_method=PUT`, { title: 'Omskriven', kind: 'Plan', from: '2027-01-01', to: '2029-12-31', revision })
    await plans.admin().post(`${plan}/sharing`, { message: '', until: '2026-10-15' })
    assert.match(await textFor('admin', '/authority-plans'), new RegExp(`${plan}">${kept}<[\\s\\S]*Beslutad, börjar gälla senare`))
    assert.match(await textFor('principal', '/'), /Läs utkastet till Omskriven/)
    assert.doesNotMatch(await textFor('principal', '/'), /Version 1 gäller/, 'not before its day')
    assert.doesNotMatch(await textFor('teacher', '/authority-plans'), /Omskriven|Plan för digitalisering/)
  })
})
