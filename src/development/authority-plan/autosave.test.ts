import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'
import { hidden } from '../../../test/support/plan-town.ts'

describe('what is written of an authority’s plan is saved while it is written', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())
  beforeEach(() => plans.clear())

  /** A goal, a need and a measure, each with the fields of its form. */
  async function written() {
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    await plans.admin().post(`${plan}/needs`, { text: 'Tid', goal })
    await plans.admin().post(`${plan}/measures`, { what: 'Halvdagar', goal, money: '5000' })
    const [need] = await plans.place.rows<{ id: string }>('select id from authority_need')
    const [measure] = await plans.place.rows<{ id: string }>('select id from authority_measure')
    return {
      plan,
      things: [
        [`${plan}/goals/${goal}`, 'title', { part: 'digital-competence' }],
        [`${plan}/needs/${need?.id}`, 'text', { goal }],
        [`${plan}/measures/${measure?.id}`, 'what', { goal, money: '5000' }],
      ] as const,
    }
  }

  const kept = async (path: string, fields: Record<string, string>) => {
    const sent = await plans.admin().post(path, fields)
    const answer: { saved?: string; revision?: number; message?: string; url?: string } = JSON.parse(sent.text)
    return { status: sent.status, ...answer }
  }

  it('goals, needs and measures, over the revision that its writer saw, again and again', async () => {
    const { plan, things } = await written()
    for (const [path, field, more] of things) {
      const page = (await plans.admin().get(path)).text
      assert.ok(page.includes(`data-autosave="${path}"`), path)
      const { revision = '' } = hidden(page)
      const first = await kept(path, { ...more, [field]: 'Nästan klart', revision })
      assert.equal(first.status, 200, path)
      assert.match(first.saved ?? '', /Sparat kl\. 10[.:]00/)
      const second = await kept(path, { ...more, [field]: `Klart ${field}`, revision: String(first.revision) })
      assert.equal(second.status, 200, path)
      assert.match((await plans.admin().get(plan)).text, new RegExp(`Klart ${field}`))
    }
  })

  it('but not what cannot be kept: the reason is told, and what was there stays', async () => {
    const { plan, things } = await written()
    for (const [path, field, more] of things) {
      const { revision = '' } = hidden((await plans.admin().get(path)).text)
      const refused = await kept(path, { ...more, [field]: '', revision })
      assert.equal(refused.status, 422, path)
      assert.ok((refused.message ?? '').length > 5, path)
    }
    const [, , [measure, , more]] = things
    const money = await kept(measure, { ...more, what: 'Halvdagar', money: 'mycket', revision: '1' })
    assert.equal(money.status, 422)
    assert.match((await plans.admin().get(plan)).text, /Eleverna granskar källor[\s\S]*Tid[\s\S]*Halvdagar[\s\S]*5\s000\skr/)
  })

  it('and what its button cannot save comes back as it was written, over the revision that it was shown with', async () => {
    const { plan, things } = await written()
    const long = 'Ett ord till. '.repeat(400)
    const all = [
      ...things,
      [`${plan}/parts/digital-competence`, 'responsible', { title: 'En del' }],
      [`${plan}/head`, 'decider', { title: 'En plan' }],
    ] as const
    for (const [path, field, more] of all) {
      const refused = await plans.admin().post(`${path}?_method=PUT`, { ...more, [field]: long, revision: '7' })
      assert.equal(refused.status, 422, path)
      assert.ok(refused.text.includes(long.trim()), path)
      assert.equal(hidden(refused.text).revision, '7', path)
    }
  })

  it('and never over what somebody else has saved: both texts stand in one form, which saves nothing by itself', async () => {
    const { things } = await written()
    for (const [path, field, more] of things) {
      const { revision = '' } = hidden((await plans.admin().get(path)).text)
      assert.equal((await kept(path, { ...more, [field]: 'Den förstas', revision })).status, 200)
      const late = await kept(path, { ...more, [field]: 'Den andras', revision })
      assert.equal(late.status, 409, path)
      assert.equal(late.url, path)
      const both = await plans.admin().post(`${path}?_method=PUT`, { ...more, [field]: 'Den andras', revision })
      assert.equal(both.status, 409)
      assert.match(both.text, /Den förstas/)
      assert.doesNotMatch(both.text, /data-autosave/, path)
    }
  })

  it('what is new is saved by its button alone, so that nothing half begun stands in the plan', async () => {
    const { plan } = await written()
    for (const path of ['goals/new', 'needs/new', 'measures/new'])
      assert.doesNotMatch((await plans.admin().get(`${plan}/${path}`)).text, /data-autosave/, path)
  })
})
