import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans, wordText } from '../../../test/support/authority-plans.ts'

describe('what happens to the authority’s plan', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())
  beforeEach(() => plans.clear())

  const seen = (path: string) => plans.place.seenBy(path)

  it('is shared with leaders, who comment under their names and are answered, and is taken back from them', async () => {
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    await plans.admin().post(`${plan}/sharing`, { message: 'Vad saknas?', until: '2026-10-15' })
    assert.deepEqual(await seen(plan), ['admin', 'districtHead', 'principal', 'otherPrincipal'])
    const principal = plans.place.as('principal')
    assert.match((await principal.get(`${plan}/remarks`)).text, /senast 15 oktober[\s\S]*Vad saknas\?/)
    assert.equal((await principal.post(`${plan}/remarks`, { about: `goal ${goal}`, text: 'Vi behöver tid' })).status, 303)
    assert.equal((await principal.post(`${plan}/remarks`, { about: '', text: '' })).status, 422)
    const said = (await plans.admin().get(`${plan}/remarks`)).text
    assert.match(said, /Rektor, Almskolan[\s\S]*gäller 2\.1 Eleverna granskar källor[\s\S]*Vi behöver tid[\s\S]*Väntar på svar/)
    const [remark] = await plans.place.rows<{ id: string }>('select id from authority_plan_remark')
    await plans.admin().post(`${plan}/remarks/${remark?.id}/answer`, { text: 'Det läggs till' })
    assert.match((await principal.get(`${plan}/remarks`)).text, /Det läggs till/)
    await plans.admin().post(`${plan}/sharing?_method=DELETE`)
    for (const path of [plan, `${plan}/remarks`, `${plan}/revisions`]) assert.deepEqual(await seen(path), ['admin'], path)
    assert.equal((await principal.post(`${plan}/remarks`, { text: 'Sent' })).status, 404)
  })

  it('is frozen whole: what is written afterwards changes no version, and everyone reads the one in force and nothing else', async () => {
    const plan = await plans.begin()
    await plans.addGoal(plan, { title: 'Första orden' })
    await plans.freeze(plan)
    assert.match((await plans.admin().get('/authority-plans')).text, /Slutlig text, väntar på beslut/)
    await plans.force(plan, 1, '2026-09-29')
    assert.equal((await seen(plan)).length, 12)
    const [goal] = await plans.place.rows<{ goal_id: string }>('select goal_id from authority_plan_goal')
    const path = `${plan}/goals/${goal?.goal_id}`
    plans.place.program.setNow('2026-09-30T08:00:00Z')
    await plans.admin().post(`${path}?_method=PUT`, { part: 'digital-competence', title: 'Andra orden', revision: '1' })
    const teacher = plans.place.as('teacher')
    assert.match((await teacher.get(plan)).text, /Gäller[\s\S]*2\.1 Första orden/)
    assert.doesNotMatch((await teacher.get(plan)).text, /Andra orden|Utkast/)
    assert.equal((await teacher.get(`${plan}/revisions/1`)).status, 200)
    await plans.freeze(plan)
    assert.equal((await teacher.get(`${plan}/revisions/2`)).status, 404, 'not in force')
    assert.match((await plans.admin().get(`${plan}/revisions/2`)).text, /2\.1 Andra orden/)
    assert.match((await plans.admin().get(`${plan}/revisions/1`)).text, /2\.1 Första orden/)
    const ids = await plans.place.rows('select distinct goal_id from authority_plan_revision_goal')
    assert.deepEqual(ids, [goal], 'one goal in both versions')
  })

  it('cannot be frozen twice without a change, and says what is missing without holding it back', async () => {
    const plan = await plans.begin()
    assert.match((await plans.admin().get(`${plan}/revisions`)).text, /Planen har inga mål[\s\S]*Ingen facklig samverkan/)
    await plans.admin().post(`${plan}/consultations`, { kind: 'unions', withWhom: 'Sveriges Lärare', onDay: '2026-09-21', result: 'Eniga' })
    assert.match((await plans.admin().get(`${plan}/revisions`)).text, /Facklig samverkan: Sveriges Lärare, 21 september 2026/)
    assert.doesNotMatch((await plans.admin().get(`${plan}/revisions`)).text, /Ingen facklig samverkan/)
    await plans.freeze(plan)
    await plans.freeze(plan)
    assert.deepEqual(await plans.place.rows('select number from authority_plan_revision'), [{ number: 1 }])
  })

  it('replaces the one that it goes on from on the day it is in force, and gives it back when the decision is taken back', async () => {
    const first = await plans.begin()
    await plans.freeze(first)
    await plans.force(first, 1, '2026-09-29')
    const next = await plans.begin({ title: 'Nästa plan', goOn: first.split('/').at(-1) ?? '' })
    await plans.freeze(next)
    await plans.force(next, 1, '2026-10-01')
    const teacher = () => plans.place.as('teacher').get('/authority-plans')
    assert.match((await teacher()).text, /2027–2029[\s\S]*Gäller/)
    assert.doesNotMatch((await teacher()).text, /Nästa plan|Ersatt/, 'not before its day')
    const holds = () =>
      plans.place.rows<{ title: string }>(
        "select p.title from app.authority_plan_in_force('2026-10-01') f join authority_plan p on p.id = f.plan_id",
      )
    assert.deepEqual(await holds(), [{ title: 'Nästa plan' }])
    plans.place.program.setNow('2026-10-01T08:00:00Z')
    assert.match((await teacher()).text, /Nästa plan[\s\S]*Gäller[\s\S]*2027–2029[\s\S]*Ersatt/)
    assert.equal((await plans.admin().get(`${first}/head`)).status, 404, 'what is replaced is no longer written')
    assert.equal((await plans.admin().post(`${next}/revisions/1/force?_method=DELETE`, { reason: '' })).status, 422)
    await plans.admin().post(`${next}/revisions/1/force?_method=DELETE`, { reason: 'Återremiss' })
    assert.deepEqual(await holds(), [{ title: 'Plan för digitalisering 2027–2029' }])
    assert.doesNotMatch((await teacher()).text, /Nästa plan/)
  })

  it('is reviewed once a year, and not before it is in force', async () => {
    const plan = await plans.begin()
    await plans.freeze(plan)
    const review = { reviewDay: '2026-09-29', holds: 'no', reviewText: 'Nätet är klart', next: '2027-04-01' }
    assert.equal((await plans.admin().post(`${plan}/reviews`, review)).status, 404)
    await plans.force(plan, 1, '2026-09-29')
    assert.equal((await plans.admin().post(`${plan}/reviews`, { ...review, next: '2026-01-01' })).status, 422)
    assert.equal((await plans.admin().post(`${plan}/reviews`, review)).status, 303)
    assert.match((await plans.place.as('teacher').get(plan)).text, /29 september 2026: planen behöver ändras/)
  })

  it('is written and frozen by nobody whom the database does not let: what is frozen stays', async () => {
    const plan = await plans.begin()
    await plans.freeze(plan)
    for (const text of [
      'update authority_plan_revision set number = 9',
      'delete from authority_plan_revision',
      'delete from authority_plan_goal',
    ])
      await assert.rejects(plans.asWeb(text), /permission denied/, text)
  })

  it('is the same on paper as on its page: the head, the parts, goals with needs and measures', async () => {
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan, { sign: 'De väljer själva', duty: 'Utvecklingschefen' })
    await plans.admin().post(`${plan}/needs`, { text: 'Tid att planera', goal })
    await plans.admin().post(`${plan}/measures`, { what: 'Två halvdagar', goal, duty: 'Grundskolechefen', money: '5000' })
    await plans.freeze(plan)
    const word = await plans.admin().get(`${plan}/plan.docx?version=1`)
    const text = await wordText(word.response)
    for (const said of [
      'Version 1',
      'Handlingsplan',
      '2. Digital kompetens',
      '2.1 Eleverna granskar källor',
      'Tid att planera',
      'Två halvdagar',
      'Grundskolechefen',
    ])
      assert.ok(text.includes(said), said)
    const pdf = await plans.admin().get(`${plan}/plan.pdf`)
    assert.equal(pdf.response.headers.get('content-type'), 'application/pdf')
    assert.match(pdf.response.headers.get('content-disposition') ?? '', /utkast/)
    assert.equal((await plans.place.as('teacher').get(`${plan}/plan.pdf`)).status, 404)
  })
})
