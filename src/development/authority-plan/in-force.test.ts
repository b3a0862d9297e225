import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { AuthorityPlans, wordText } from '../../../test/support/authority-plans.ts'
import { addIndicator, typeValue } from '../../../test/support/indicators.ts'
import { hidden, type Who } from '../../../test/support/plan-town.ts'

const [kept, written] = ['Plan för digitalisering 2027–2029', 'Planen som ännu skrivs']

describe('of an authority’s plan that is changed while it is in force', () => {
  let plans: AuthorityPlans
  before(async () => {
    plans = await AuthorityPlans.open()
  })
  after(() => plans.place.program.close())
  beforeEach(() => plans.clear())

  const textFor = async (who: Who, path: string) => (await plans.place.as(who).get(path)).text

  async function changed() {
    const plan = await plans.begin()
    const goal = await plans.addGoal(plan)
    await plans.freeze(plan)
    await plans.force(plan, 1, '2026-09-29')
    plans.place.program.setNow('2026-09-29T09:00:00Z')
    const { revision = '' } = hidden((await plans.admin().get(`${plan}/head`)).text)
    const head = { title: written, kind: 'Plan', recordNumber: 'X 2026:99', from: '2027-02-03', to: '2031-05-06', revision }
    assert.equal((await plans.admin().post(`${plan}/head?_method=PUT`, head)).status, 303)
    return { plan, goal, id: plan.split('/').at(-1) ?? '' }
  }

  it('readers are told the title and the time of the version in force, wherever the plan is named', async () => {
    const { plan, id } = await changed()
    assert.match(await textFor('admin', '/authority-plans'), new RegExp(written))
    for (const who of ['teacher', 'principal', 'districtHead'] as const) {
      const list = await textFor(who, '/authority-plans')
      assert.match(list, new RegExp(`${kept}[\\s\\S]*1 januari 2027[\\s\\S]*31 december 2029`), who)
      for (const path of ['/authority-plans', plan, '/']) assert.doesNotMatch(await textFor(who, path), /ännu skrivs|X 2026:99|2031/, who)
    }
    for (const path of [`${plan}/follow-up`, `${plan}/answers`]) {
      const page = await plans.place.as('districtHead').get(path)
      assert.equal(page.status, 200, path)
      assert.doesNotMatch(page.text, /ännu skrivs/, path)
    }
    const file = (await plans.place.as('districtHead').get(`${plan}/follow-up.docx`)).response.headers.get('content-disposition') ?? ''
    assert.doesNotMatch(decodeURIComponent(file), /ännu skrivs/)
    const { almskolan: school } = plans.place.town
    const judging = await plans.place.as('principal').get(`/authority-plans/${id}/schools/${school}/judgements`)
    assert.match(judging.text, new RegExp(kept))
    assert.doesNotMatch(judging.text, /ännu skrivs/)
  })

  it('a principal is reminded of the version in force to judge', async () => {
    await changed()
    plans.place.program.setNow('2026-11-20T08:00:00Z')
    await plans.place.signInAgain()
    assert.match(await textFor('admin', '/'), new RegExp(`Bedöm målen i ${kept}|${kept}`))
    assert.doesNotMatch(await textFor('principal', '/'), /ännu skrivs/)
  })

  it('its open page has its address by the title in force', async () => {
    const { id } = await changed()
    await plans.admin().post('/settings/open-site?_method=PUT', { address: 'almkoping', title: '', lead: '' })
    const looked = await plans.admin().get(`/open-pages/plan/${id}`)
    const { version = '' } = hidden(looked.text)
    assert.equal((await plans.admin().post(`/open-pages/plan/${id}`, { version, names: '' })).status, 303)
    assert.deepEqual(await plans.place.rows('select address from open_page'), [{ address: 'plan-for-digitalisering-2027-2029' }])
    assert.doesNotMatch(await textFor('admin', '/open-pages'), /ännu skrivs/)
  })

  it('what came in its place is told by the title that was decided', async () => {
    const first = await plans.begin()
    await plans.freeze(first)
    await plans.force(first, 1, '2026-09-29')
    const next = await plans.begin({ title: 'Nästa plan', goOn: first.split('/').at(-1) ?? '' })
    await plans.freeze(next)
    await plans.force(next, 1, '2026-09-29')
    const { revision = '' } = hidden((await plans.admin().get(`${next}/head`)).text)
    await plans.admin().post(`${next}/head?_method=PUT`, { title: written, kind: 'Plan', from: '2027-01-01', to: '2029-12-31', revision })
    for (const who of ['teacher', 'admin'] as const) assert.match(await textFor(who, '/authority-plans'), /Ersatt av Nästa plan/, who)
  })

  it('one that was replaced before it was ever in force is read by nobody', async () => {
    const first = await plans.begin({ title: 'Aldrig beslutad' })
    await plans.freeze(first)
    const next = await plans.begin({ title: 'Nästa plan', goOn: first.split('/').at(-1) ?? '' })
    await plans.freeze(next)
    await plans.force(next, 1, '2026-09-29')
    assert.doesNotMatch(await textFor('teacher', '/authority-plans'), /Aldrig beslutad/)
    assert.equal((await plans.place.as('teacher').get(first)).status, 404)
  })

  it('district heads follow the goals that are decided, and are told nothing of one that is frozen and not decided', async () => {
    const { plan, goal } = await changed()
    const decided = await addIndicator(plans.admin(), plan, goal)
    const fresh = await plans.addGoal(plan, { title: 'Alla har en egen padda' })
    const indicator = await addIndicator(plans.admin(), plan, fresh, { name: 'Paddor i bruk' })
    await typeValue(plans.admin(), indicator, '2026-09-01', '7,7')
    await plans.freeze(plan)
    for (const path of ['follow-up', 'follow-up.docx', 'follow-up.xlsx', 'quality-dialogue.docx'])
      assert.equal((await plans.place.as('districtHead').get(`${plan}/${path}`)).status, 200, path)
    assert.doesNotMatch(await textFor('districtHead', `${plan}/follow-up`), /egen padda|Paddor i bruk|7,7/)
    assert.equal((await plans.place.as('districtHead').get(indicator)).status, 404)
    assert.equal((await plans.place.as('districtHead').get(decided)).status, 200)
    assert.match(await textFor('admin', `${plan}/follow-up`), /egen padda[\s\S]*Paddor i bruk/)
    assert.equal((await plans.admin().get(indicator)).status, 200)
    await plans.force(plan, 2, '2026-09-29')
    assert.match(await textFor('districtHead', `${plan}/follow-up`), /egen padda/, 'from the day that it is in force')
  })

  it('an indicator names its goal as it is decided, and stays to be read when the goal is dropped', async () => {
    const { plan, goal } = await changed()
    const indicator = await addIndicator(plans.admin(), plan, goal)
    const { revision = '' } = hidden((await plans.admin().get(`${plan}/goals/${goal}`)).text)
    const draft = { part: 'digital-competence', title: 'Omskrivet mål', revision }
    assert.equal((await plans.admin().post(`${plan}/goals/${goal}?_method=PUT`, draft)).status, 303)
    const page = await textFor('districtHead', indicator)
    assert.match(page, /Eleverna granskar källor/)
    assert.doesNotMatch(page, /Omskrivet mål/)
    assert.equal((await plans.admin().post(`${plan}/goals/${goal}?_method=DELETE`, {})).status, 303)
    await plans.freeze(plan)
    await plans.force(plan, 2, '2026-09-29')
    assert.match(await textFor('districtHead', `${plan}/follow-up`), /Eleverna granskar källor/)
    assert.equal((await plans.place.as('districtHead').get(indicator)).status, 200)
  })

  it('a decision that was taken back on its day put no goal in force', async () => {
    const { plan } = await changed()
    const fresh = await plans.addGoal(plan, { title: 'Återremitterat mål' })
    await addIndicator(plans.admin(), plan, fresh)
    await plans.freeze(plan)
    await plans.force(plan, 2, '2026-09-29')
    await plans.admin().post(`${plan}/revisions/2/force?_method=DELETE`, { reason: 'Fel version' })
    assert.doesNotMatch(await textFor('districtHead', `${plan}/follow-up`), /Återremitterat/)
  })

  async function proposed() {
    const { plan, id } = await changed()
    const fresh = await plans.addGoal(plan, { title: 'Alla har en egen padda' })
    await plans.admin().post(`${plan}/sharing`, { message: 'Vad tycks?', until: '2026-10-15' })
    return { plan, id, fresh }
  }

  it('a leader with whom a change is shared reads what is in force as in force, and the proposal on a page of its own that says what it is', async () => {
    const { plan } = await proposed()
    for (const who of ['principal', 'districtHead'] as const) {
      const page = await textFor(who, plan)
      assert.match(page, new RegExp(`${kept}[\\s\\S]*Gäller[\\s\\S]*Beslutad 29 september 2026`), who)
      assert.match(page, /förslag till ändring är delat med ledare[\s\S]*Läs förslaget/, who)
      assert.doesNotMatch(page, /ännu skrivs|egen padda/, who)
      const draft = await textFor(who, `${plan}/draft`)
      assert.match(
        draft,
        /Planen som ännu skrivs[\s\S]*Utkast, delat med ledare[\s\S]*förslag till ändring[\s\S]*Version 1 gäller sedan 29 september 2026[\s\S]*egen padda/,
        who,
      )
      assert.doesNotMatch(draft, /Beslutad 29|>Gäller</, who)
      const list = await textFor(who, '/authority-plans')
      assert.match(
        list,
        new RegExp(`${kept}[\\s\\S]*Gäller[\\s\\S]*Förslag till ändring[\\s\\S]*${written}[\\s\\S]*Utkast, delat med ledare`),
        who,
      )
    }
    assert.match(
      await textFor('principal', '/'),
      /Läs utkastet till Planen som ännu skrivs[\s\S]*inte är beslutat\. Version 1 gäller[\s\S]*\/draft/,
    )
    for (const path of [plan, `${plan}/draft`, '/authority-plans', '/'])
      assert.doesNotMatch(await textFor('teacher', path), /ännu skrivs|egen padda|Förslag till ändring/i, path)
    assert.equal((await plans.place.as('teacher').get(`${plan}/draft`)).status, 404)
  })

  it('who writes a change is told that it is one, by which version what is in force', async () => {
    const { plan } = await changed()
    const page = await textFor('admin', plan)
    assert.match(page, /Utkast[\s\S]*inte beslutat[\s\S]*Version 1 gäller sedan[\s\S]*revisions\/1/)
    assert.doesNotMatch(page, /Beslutad 29/)
    await plans.freeze(plan)
    assert.match(await textFor('admin', plan), /Slutlig text, väntar på beslut[\s\S]*Den gäller inte/)
    assert.match(await textFor('admin', `${plan}/revisions/2`), /Slutlig text, väntar på beslut[\s\S]*Den gäller inte/)
    assert.match(await textFor('admin', `${plan}/revisions/1`), /Gäller[\s\S]*Beslutad 29 september 2026/)
    await plans.force(plan, 2, '2026-10-20')
    assert.match(await textFor('admin', plan), /Beslutad, börjar gälla senare[\s\S]*gäller inte än[\s\S]*Version 1 gäller sedan/)
    plans.place.program.setNow('2026-10-20T08:00:00Z')
    await plans.place.signInAgain()
    assert.match(await textFor('admin', `${plan}/revisions/1`), /Tidigare version[\s\S]*inte den version som gäller/)
    assert.doesNotMatch(await textFor('admin', plan), /inte beslutat|gäller inte/)
  })

  it('papers say by which words they are decided, and a proposal that it is none', async () => {
    const { plan } = await proposed()
    const paper = async (who: Who, asked: string) => wordText((await plans.place.as(who).get(`${plan}/plan.docx${asked}`)).response)
    assert.match(await paper('principal', ''), /Version 1[\s\S]*2027–2029[\s\S]*Beslutad av/)
    const draft = await paper('principal', '?version=draft')
    assert.match(draft, /Utkast[\s\S]*ännu skrivs[\s\S]*Föreslås gälla/)
    assert.doesNotMatch(draft, /Beslutsdatum/)
    assert.equal((await plans.place.as('teacher').get(`${plan}/plan.docx?version=draft`)).status, 404)
    assert.match(await textFor('principal', plan), /plan\.pdf\?version=1"/, 'a page leads to its own text on paper')
    assert.match(await textFor('principal', `${plan}/draft`), /plan\.pdf\?version=draft"/)
  })

  it('a district head goes on following the goals that are decided while a change is shared', async () => {
    const { plan } = await proposed()
    assert.match(await textFor('districtHead', plan), /follow-up/)
    const page = await textFor('districtHead', `${plan}/follow-up`)
    assert.match(page, new RegExp(`${kept}[\\s\\S]*Eleverna granskar källor`))
    assert.doesNotMatch(page, /egen padda|ännu skrivs/)
  })

  it('a decision ends the sharing of what it decided, so that no change is shown to leaders before somebody shares it', async () => {
    const { plan } = await proposed()
    await plans.freeze(plan)
    await plans.force(plan, 2, '2026-09-29')
    assert.doesNotMatch(await textFor('principal', '/'), /Läs utkastet/)
    plans.place.program.setNow('2026-09-30T09:00:00Z')
    await plans.addGoal(plan, { title: 'Ett hemligt mål' })
    for (const path of [plan, '/authority-plans'])
      assert.doesNotMatch(await textFor('principal', path), /hemligt mål|Förslag till ändring/, path)
    assert.equal((await plans.place.as('principal').get(`${plan}/draft`)).status, 404)
  })

  it('a version that is noted as decided from a day to come can be taken back before that day', async () => {
    const { plan } = await changed()
    await plans.freeze(plan)
    await plans.force(plan, 2, '2026-10-20')
    assert.match(await textFor('admin', `${plan}/revisions`), /Gäller från 20 oktober 2026/)
    assert.doesNotMatch(await textFor('admin', `${plan}/revisions`), /Det här gäller version 2/)
    const refused = await plans.admin().post(`${plan}/revisions/2/force?_method=DELETE`, { reason: '' })
    assert.match(refused.text, /href="#reason-2"/)
    assert.equal((await plans.admin().post(`${plan}/revisions/2/force?_method=DELETE`, { reason: 'Fel dag' })).status, 303)
    plans.place.program.setNow('2026-10-20T08:00:00Z')
    await plans.place.signInAgain()
    assert.match(await textFor('teacher', plan), new RegExp(kept))
  })
})
