import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { AuthorityPlans, wordText } from '../../../test/support/authority-plans.ts'
import { closeAndRelease, crowdAnswers } from '../../../test/support/crowds.ts'
import { hearing } from '../../ground/published/published.ts'

describe('what the authority’s plan starts from', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
    const { program, town } = plans.place
    program.setNow('2026-09-29T08:00:00Z')
    const round = await openRoundIn(program, town)
    await crowdAnswers(program, town, round, [
      { school: town.almskolan, team: null, district: town.district, invited: 24, answered: 24, around: 3 },
    ])
    await closeAndRelease(program, town, round)
    await plans.place.signInAgain()
  })
  after(() => plans.place.program.close())
  beforeEach(async () => {
    const now = plans.place.program.program.clock().toISOString()
    await plans.clear()
    plans.place.program.setNow(now)
    await plans.place.rows('delete from outlook_note')
  })

  const take = (plan: string, source: string, more: Record<string, string> = {}) =>
    plans.admin().post(`${plan}/needs`, { text: 'Ett behov', source, ...more })
  const keys = (text: string) =>
    [...text.matchAll(/needs\/new\?source=([^"]+)"/g)].map(([, key = '']) => decodeURIComponent(key.replaceAll('&amp;', '&')))

  it('is the released result, what is noticed outside and what there is; each becomes a need that keeps its source as it was told', async () => {
    const { town } = plans.place
    await plans
      .admin()
      .post('/outlook', { source: 'Skolverket', seenOn: '2026-09-20', what: 'En ny läroplan', means: 'Tid för ämneslagen' })
    await plans.admin().post('/equipment', { unit: town.almskolan, kind: 'equipment', what: 'Datorer', number: '320', onDay: '2026-09-20' })
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    const page = (await plans.admin().get(`${plan}/sources`)).text
    assert.match(page, /En ny läroplan[\s\S]*Datorer: 320 på en enhet/)
    const all = keys(page)
    const outlook = all.find((key) => key.startsWith('outlook ')) ?? ''
    const assessed = all.find((key) => key.startsWith('assessment ')) ?? ''
    assert.match(
      (await plans.admin().get(`${plan}/needs/new?source=${encodeURIComponent(outlook)}`)).text,
      /Tid för ämneslagen<\/textarea>/,
    )
    assert.equal((await take(plan, outlook, { text: 'Tid', goal })).status, 303)
    assert.equal((await take(plan, assessed, { text: 'Lära ihop', goal })).status, 303)
    await plans.place.rows("update outlook_note set what = 'Något annat'")
    const shown = (await plans.admin().get(plan)).text
    assert.match(shown, /Tid[\s\S]*Omvärldsbevakning · Skolverket · 20 september 2026: En ny läroplan/)
    assert.match(shown, /Lära ihop[\s\S]*Skattningen · [\s\S]*24/)
    assert.match((await plans.admin().get(`${plan}/sources`)).text, /Intagen i planen/)
  })

  it('puts the figures of a need through the register whenever they are read, of what was frozen too', async () => {
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    const assessed = keys((await plans.admin().get(`${plan}/sources`)).text).find((key) => key.startsWith('assessment ')) ?? ''
    await take(plan, assessed, { goal })
    const heard = async (path: string) => (await hearing(() => plans.admin().get(path))).said.map(({ measure }) => measure)
    assert.ok((await heard(plan)).some((measure) => measure.startsWith('statement ')))
    await plans.freeze(plan)
    assert.ok((await heard(`${plan}/revisions/1`)).some((measure) => measure.startsWith('statement ')))
  })

  it('is also what the authority has agreed on about itself, when that is finished, in the order of its questions', async () => {
    const admin = plans.admin()
    const answers = (await admin.post('/authority-questions')).location?.replace(/\/statements\/1$/, '') ?? ''
    await admin.post(`${answers}/statements/1`, { choice: '2' })
    await admin.post(`${answers}/statements/2`, { choice: '4' })
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    const own = async () => keys((await admin.get(`${plan}/sources`)).text).filter((key) => key.startsWith('authority-answers '))
    assert.deepEqual(await own(), [], 'not before it is finished')
    await admin.post(`${answers}/conclusion`, { agreedOn: '2026-09-29', note: '' })
    const items = await own()
    assert.equal(items.length, 2)
    const [first = ''] = items
    const form = (await admin.get(`${plan}/needs/new?source=${encodeURIComponent(first)}`)).text
    assert.match(form, /Huvudmannens egna svar · [^<]*29 september 2026: /)
    assert.equal((await take(plan, first, { text: 'Gemensamma mål', goal })).status, 303)
    await admin.post(`${answers}/conclusion?_method=DELETE`)
    assert.match((await admin.get(plan)).text, /Gemensamma mål[\s\S]*Huvudmannens egna svar · /, 'kept as it was told')
    assert.deepEqual(await own(), [])
  })

  it('may be captured with schools: they and the day stand in the plan, its frozen text and its papers, by the names that they had', async () => {
    const { town } = plans.place
    const admin = plans.admin()
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    const need = { text: 'Tid att planera ihop', goal, metOn: '2026-09-16', schools: town.almskolan }
    const invented = await admin.post(`${plan}/needs`, { ...need, schools: '00000000-0000-4000-8000-000000000000' })
    assert.equal(invented.status, 422, 'a school that is not there, or no longer')
    assert.match(invented.text, /En skola som du valde finns inte längre[\s\S]*Tid att planera ihop/)
    const alone = await admin.post(`${plan}/needs`, { text: need.text, goal, metOn: need.metOn })
    assert.equal(alone.status, 422)
    assert.match(alone.text, /Välj skolorna som var med[\s\S]*value="2026-09-16"/)
    assert.equal((await admin.post(`${plan}/needs`, { ...need, metOn: '2026-09-30' })).status, 422, 'a day to come')
    assert.equal((await admin.post(`${plan}/needs`, need)).status, 303)
    const said = /Framtaget med Almskolan 16 september 2026/
    assert.match((await admin.get(plan)).text, said)
    assert.match(await wordText((await admin.get(`${plan}/plan.docx`)).response), said)
    await plans.freeze(plan)
    await plans.place.rows("update unit set name = 'Nya skolan' where id = $1", [town.almskolan])
    try {
      assert.match((await admin.get(`${plan}/revisions/1`)).text, said)
      const path = /\/needs\/[0-9a-f-]{36}/.exec((await admin.get(plan)).text)?.[0] ?? ''
      const form = (await admin.get(`${plan}${path}`)).text
      assert.match(form, /<details class="more" open[\s\S]*value="2026-09-16"[\s\S]*checked/)
      const mended = { ...need, text: 'Mer tid', revision: '1' }
      assert.equal((await admin.post(`${plan}${path}?_method=PUT`, mended)).status, 303)
      assert.match((await admin.get(plan)).text, /Mer tid[\s\S]*Framtaget med Nya skolan/)
      assert.equal((await admin.post(`${plan}${path}?_method=PUT`, { text: 'Mer tid', goal, revision: '2', metOn: '' })).status, 303)
      assert.doesNotMatch((await admin.get(plan)).text, /Framtaget med/)
    } finally {
      await plans.place.rows("update unit set name = 'Almskolan' where id = $1", [town.almskolan])
    }
  })

  it('is taken only from what the writer sees: an invented source is none', async () => {
    const plan = await plans.begin()
    assert.equal((await take(plan, 'assessment invented')).status, 404)
    assert.equal((await plans.admin().get(`${plan}/needs/new?source=help+x`)).status, 404)
    assert.deepEqual(await plans.place.rows('select id from authority_need'), [])
  })
})
