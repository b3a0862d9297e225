import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans } from '../../../test/support/authority-plans.ts'
import { hidden } from '../../../test/support/plan-town.ts'

describe('the authority’s plan', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())
  beforeEach(() => plans.clear())

  const admin = () => plans.admin()
  const put = (path: string, fields: Record<string, string | string[]>) => admin().post(`${path}?_method=PUT`, fields)

  it('is made of a template in four parts, with what each part asks', async () => {
    const plan = await plans.begin()
    const { text } = await admin().get(plan)
    assert.match(
      text,
      /1\. Vision och mål[\s\S]*2\. Digital kompetens[\s\S]*3\. Organisation och ansvar[\s\S]*4\. Infrastruktur och digitala verktyg/,
    )
    assert.match((await admin().get(`${plan}/parts/vision-goals`)).text, /Vart ska vi, och varför[\s\S]*Vad är TPACK/)
    assert.match((await admin().get('/authority-plans')).text, /Plan för digitalisering 2027–2029[\s\S]*Utkast/)
  })

  it('keeps what was written when something is missing, and says what', async () => {
    const { status, text } = await admin().post('/authority-plans', {
      template: 'four-parts',
      title: 'Planen',
      from: '2027-01-01',
      to: '2026-01-01',
    })
    assert.equal(status, 422)
    assert.match(text, /Sista dagen ska komma efter den första/)
    assert.match(text, /value="Planen"/)
    assert.equal(
      (await admin().post('/authority-plans', { template: 'none', title: 'P', from: '2027-01-01', to: '2028-01-01' })).status,
      422,
    )
    assert.deepEqual(await plans.place.rows('select id from authority_plan'), [])
  })

  it('has goals with owner and sign, needs for each, and measures with day, money and hours', async () => {
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan, { sign: 'De väljer källa själva', duty: 'Utvecklingschefen', unit: plans.place.town.authority })
    await admin().post(`${plan}/needs`, { text: 'Tid att planera ihop', goal })
    const [need] = await plans.place.rows<{ id: string }>('select id from authority_need')
    const sent = await admin().post(`${plan}/measures`, {
      what: 'Två gemensamma halvdagar',
      goal,
      need: need?.id ?? '',
      duty: 'Grundskolechefen',
      due: '2027-08-20',
      money: '120 000',
      hours: '7,5',
    })
    assert.equal(sent.status, 303, sent.text)
    const { text } = await admin().get(plan)
    assert.match(
      text,
      /2\.1 Eleverna granskar källor[\s\S]*Utvecklingschefen[\s\S]*De väljer källa själva[\s\S]*För att uppnå detta behöver vi[\s\S]*Tid att planera ihop[\s\S]*Två gemensamma halvdagar[\s\S]*Grundskolechefen[\s\S]*20 augusti 2027[\s\S]*120\s000\skr, 7,5\stimmar/,
    )
    assert.equal((await admin().post(`${plan}/measures`, { what: 'X', goal, money: 'mycket' })).status, 422)
  })

  it('that two write at once keeps what the first wrote, and shows it to the second beside their own', async () => {
    const plan = await plans.begin()
    const goal = `${plan}/goals/${await plans.addGoal(plan)}`
    for (const [path, field, more] of [
      [goal, 'title', { part: 'digital-competence' }],
      [`${plan}/parts/vision-goals`, 'text', { title: 'Vision' }],
      [`${plan}/head`, 'title', { kind: 'Plan', from: '2027-01-01', to: '2029-12-31' }],
    ] as const) {
      const { revision = '' } = hidden((await admin().get(path)).text)
      assert.equal((await put(path, { ...more, [field]: 'Den förstas ord', revision })).status, 303, path)
      const second = await put(path, { ...more, [field]: 'Den andras ord', revision })
      assert.equal(second.status, 409, path)
      assert.match(second.text, /Den andras ord[\s\S]*Den förstas ord|Den förstas ord[\s\S]*Den andras ord/)
      assert.match((await admin().get(path)).text, /Den förstas ord/)
      const { revision: now = '' } = hidden(second.text)
      assert.equal((await put(path, { ...more, [field]: 'Den andras ord', revision: now, take: field })).status, 303)
      assert.match((await admin().get(path)).text, /Den förstas ord/, 'taken from the other')
    }
  })

  it('speaks of a board of directors to a private organiser', async () => {
    const plan = await plans.begin()
    assert.match((await admin().get(`${plan}/head`)).text, /delegationsordningen punkt 3\.4/)
    const settings = {
      name: 'Friskolan AB',
      email: '',
      phone: '',
      responsible: '',
      method: '',
      shortcomings: '',
      reporting: '',
      enforcement: '',
      assessedOn: '',
    }
    assert.equal((await put('/settings', { ...settings, organiser: 'private' })).status, 303)
    const text = (await admin().get(`${plan}/head`)).text
    assert.match(text, /Styrelsen/)
    assert.doesNotMatch(text, /delegationsordningen|Nämnden|[Dd]iarie/)
    const { revision = '' } = hidden(text)
    const head = { title: 'Planen', kind: 'Plan', recordNumber: 'F 12', from: '2027-01-01', to: '2029-12-31', revision }
    assert.equal((await put(`${plan}/head`, head)).status, 303)
    const page = (await admin().get(plan)).text
    assert.match(page, /Ärendenummer F 12/)
    assert.doesNotMatch(page, /[Dd]iarie/)
    await put('/settings', { ...settings, name: 'Kommunen', organiser: 'public' })
  })

  it('saves a part while it is written, and holds back what is stale', async () => {
    const plan = await plans.begin()
    const path = `${plan}/parts/vision-goals`
    const kept = await admin().post(path, { title: 'Vision och mål', text: 'Alla elever', revision: '1' })
    assert.equal(kept.status, 200, kept.text)
    assert.equal(JSON.parse(kept.text).revision, 2)
    const stale = await admin().post(path, { title: 'Vision och mål', text: 'Annat', revision: '1' })
    assert.equal(stale.status, 409)
    assert.match((await admin().get(path)).text, /Alla elever/)
  })

  it('lets a goal be moved, taken away with what stands under it, and brought back', async () => {
    const plan = await plans.begin()
    const first = await plans.addGoal(plan, { title: 'Första målet' })
    const second = await plans.addGoal(plan, { title: 'Andra målet' })
    await admin().post(`${plan}/needs`, { text: 'Ett behov', goal: second })
    await admin().post(`${plan}/goals/${second}/position`, { direction: 'up' })
    assert.match((await admin().get(plan)).text, /2\.1 Andra målet[\s\S]*2\.2 Första målet/)
    await admin().post(`${plan}/goals/${second}?_method=DELETE`)
    const without = (await admin().get(plan)).text
    assert.match(without, /2\.1 Första målet/)
    assert.doesNotMatch(without, /2\.2|Ett behov/)
    await admin().post(`${plan}/goals/${second}/removal?_method=DELETE`)
    assert.match((await admin().get(plan)).text, /Andra målet[\s\S]*Ett behov/)
    assert.notEqual(first, second)
  })

  it('is nobody’s to see while it is a draft but theirs who write it', async () => {
    const plan = await plans.begin()
    assert.deepEqual(await plans.place.seenBy(plan), ['admin'])
    for (const who of ['teacher', 'principal', 'districtHead'] as const)
      assert.doesNotMatch((await plans.place.as(who).get('/authority-plans')).text, /2027–2029/, who)
  })

  it('that goes on from another takes goals with their identity, needs and measures along', async () => {
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    await admin().post(`${plan}/needs`, { text: 'Tid', goal })
    const [need] = await plans.place.rows<{ id: string }>('select id from authority_need')
    await admin().post(`${plan}/measures`, {
      what: 'Halvdagar',
      goal,
      need: need?.id ?? '',
      due: '2027-08-20',
      money: '5000',
      hours: '7,5',
      duty: 'IT-chefen',
    })
    const next = await plans.begin({ title: 'Plan 2030–2032', from: '2030-01-01', to: '2032-12-31', goOn: plan.split('/').at(-1) ?? '' })
    const text = (await admin().get(next)).text
    assert.match(text, new RegExp(`g-${goal}`))
    assert.match(text, /Eleverna granskar källor[\s\S]*Tid[\s\S]*Halvdagar/)
    assert.match(text, /Plan för digitalisering 2027–2029/, 'says what it replaces')
    assert.deepEqual(await plans.place.rows('select count(*)::int as n from authority_goal'), [{ n: 1 }])
    const [measure] = await plans.place.rows(
      'select m.due_on, m.money, m.hours::float8 as hours, m.owner_duty, n.plan_id = m.plan_id as own from authority_measure m join authority_need n on n.id = m.need_id where m.plan_id = $1',
      [next.split('/').at(-1)],
    )
    assert.deepEqual(measure, { due_on: null, money: 5000, hours: 7.5, owner_duty: 'IT-chefen', own: true })
  })
})
