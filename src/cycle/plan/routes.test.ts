import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { PlanTown } from '../../../test/support/plan-town.ts'

describe('plans beside and after each other', () => {
  let at: PlanTown

  before(async () => {
    at = await PlanTown.open()
  })
  beforeEach(() => at.clear())
  after(() => at.program.close())

  describe('a school’s plan and its teams’', () => {
    it('takes up a team’s action with one click: it lives in one plan, the other refers to it', async () => {
      const team = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', team, 'Prova en avslutsfråga')
      const other = await at.begin('atTwoSchools', at.town.teams.f3)
      await at.add('atTwoSchools', other, 'prova en avslutsfråga!')
      const school = await at.begin('principal', at.town.almskolan)
      const beside = await at.as('principal').get(`${school}/teams`)
      assert.match(beside.text, /Planeras av 4–6 och F–3/)
      assert.match(beside.text, /Fritidshem/, 'a team without a plan')
      assert.equal((await at.as('teacher').get(`${school}/teams`)).status, 404)
      for (let time = 0; time < 2; time += 1) assert.equal((await at.as('leader').post(`${school}/references`, { action: id })).status, 303)
      assert.equal((await at.rows('select from plan_action where title = $1', ['Prova en avslutsfråga'])).length, 1)
      const page = await at.as('principal').get(school)
      assert.match(page.text, /Hemma i planen för 4–6/)
      assert.ok(!page.text.includes(`/actions/${id}/edit`), 'changed where it lives')
      assert.equal((await at.as('principal').get(`/actions/${id}/edit`)).status, 404)
      assert.equal(
        (await at.as('lead').post(`/actions/${id}?_method=DELETE`)).status,
        422,
        'what the school has taken up is not taken away',
      )
      const goal = await at.addGoal('principal', school, 'Skolans mål')
      await at.as('principal').post(`${school}/references/${id}?_method=PUT`, { goal })
      assert.match((await at.as('principal').get(school)).text, /<h4>1\.1 Prova en avslutsfråga/)
      await at.as('principal').post(`${school}/references/${id}?_method=DELETE`)
      assert.ok(!(await at.as('principal').get(school)).text.includes(`id="a-${id}"`))
      assert.match((await at.as('lead').get(team)).text, /Prova en avslutsfråga/)
    })

    it('never tells the reason that a team got its suggestion for: it names the team’s figures', async () => {
      const team = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', team, 'Besök varandra')
      await at.program.owner.query("update plan_action set why = 'Ert medelvärde är 2,9 (9 svar)' where id = $1", [id])
      const school = await at.begin('principal', at.town.almskolan)
      await at.as('principal').post(`${school}/references`, { action: id })
      await at.adopt('principal', school)
      for (const who of ['districtHead', 'staff', 'admin'] as const) assert.ok(!(await at.as(who).get(school)).text.includes('2,9'), who)
      assert.ok(!JSON.stringify(await at.rows('select snapshot from plan_adoption')).includes('2,9'))
    })

    it('works for a school without teams', async () => {
      const school = await at.begin('otherPrincipal', at.town.bergskolan)
      assert.match((await at.as('otherPrincipal').get(`${school}/teams`)).text, /Skolan har inga arbetslag i registret/)
      assert.equal((await at.as('otherPrincipal').get('/plans')).status, 200)
    })

    it('takes up nothing of another school, and nothing that is finished', async () => {
      const team = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', team, 'Prova')
      const berg = await at.begin('otherPrincipal', at.town.bergskolan)
      assert.equal((await at.as('otherPrincipal').post(`${berg}/references`, { action: id })).status, 404)
      await at.program.owner.query(
        "insert into action_note (authority_id, action_id, kind, status, at) values ($1, $2, 'status', 'done', now())",
        [at.town.authority, id],
      )
      const alm = await at.begin('principal', at.town.almskolan)
      assert.equal((await at.as('principal').post(`${alm}/references`, { action: id })).status, 404)
    })
  })

  describe('a new year', () => {
    it('takes along what was not finished, marked; what is done or dropped stays, and nothing goes on in two places', async () => {
      at.program.setNow('2025-10-01T08:00:00Z')
      const old = await at.begin('lead', at.town.teams.fourSix, 2025)
      const goal = await at.addGoal('lead', old, 'Vi vet vad eleverna förstår', 'kollegium')
      const [going, paused, done] = [
        await at.add('lead', old, 'Pågår än', goal),
        await at.add('lead', old, 'Pausad', goal),
        await at.add('lead', old, 'Färdig'),
      ]
      const note = (id: string, status: string) =>
        at.program.owner.query(
          "insert into action_note (authority_id, action_id, kind, status, note, at) values ($1, $2, 'status', $3, 'Så var det', now())",
          [at.town.authority, id, status],
        )
      await Promise.all([note(paused, 'paused'), note(done, 'done')])
      at.program.setNow('2026-09-29T08:00:00Z')
      const list = await at.as('lead').get('/plans')
      assert.match(list.text, /Det som inte blev klart i planen 2025\/26 för 4–6/)
      assert.match(list.text, /2 åtgärder följer med/)
      const from = old.split('/')[2] ?? ''
      const made = await at.as('lead').post('/plans', { unit: at.town.teams.fourSix, year: '2026', from })
      const { text } = await at.as('lead').get(made.location ?? '')
      assert.match(text, /Pågår än[\s\S]*Följde med från en tidigare plan/)
      assert.ok(text.includes('Pausad') && !text.includes('Färdig') && text.includes('Vi vet vad eleverna förstår'))
      assert.deepEqual(await at.rows('select status from plan_action where carried_from = $1', [paused]), [{ status: 'paused' }])
      assert.deepEqual(await at.rows('select count(*)::int as count from plan_action where carried_from = $1', [going]), [{ count: 1 }])
      assert.equal((await at.as('lead').get(old)).status, 200, 'last year’s plan is still there')
    })
  })

  describe('a team that is split, merged or closed', () => {
    it('leaves its plan to be read by those who go on, who take along what was not finished', async () => {
      const old = await at.begin('lead', at.town.teams.fourSix)
      await at.add('lead', old, 'Det vi höll på med')
      const merged = await at.as('admin').post(`/organisation/units/${at.town.almskolan}/successors`, {
        mergedName: 'Mellanstadiet',
        teams: [at.town.teams.fourSix, at.town.teams.f3],
      })
      assert.equal(merged.status, 303, merged.text)
      const unit = merged.location?.split('/').at(-1) ?? ''
      const page = await at.as('teacher').get(old)
      assert.equal(page.status, 200)
      assert.match(page.text, /4–6 används inte längre[\s\S]*Mellanstadiet/)
      assert.equal((await at.as('teacher').post(`${old}/actions`, { title: 'Nytt' })).status, 404)
      assert.equal((await at.as('lead').post(`${old}/adoption`, { number: '1', seen: '' })).status, 404)
      assert.match((await at.as('teacher').get('/plans')).text, /Det som inte blev klart i planen 2026\/27 för 4–6/)
      const made = await at.as('teacher').post('/plans', { unit, year: '2026', from: old.split('/')[2] ?? '' })
      assert.match((await at.as('lead').get(made.location ?? '')).text, /Det vi höll på med/)
      const again = await at.as('teacher').post('/plans', { unit, year: '2026', from: old.split('/')[2] ?? '' })
      assert.equal(again.status, 404, 'nothing is left to take along')
    })
  })
})
