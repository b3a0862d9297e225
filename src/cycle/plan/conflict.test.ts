import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { hidden, PlanTown } from '../../../test/support/plan-town.ts'

describe('two people writing the same', () => {
  let at: PlanTown

  before(async () => {
    at = await PlanTown.open()
  })
  beforeEach(() => at.clear())
  after(() => at.program.close())

  describe('two people writing the same action', () => {
    it('lose neither text: the second sees both, chooses, and what they have not touched is the first’s', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', plan, 'Prova en avslutsfråga')
      const shared = hidden((await at.as('lead').get(`/actions/${id}/edit`)).text)
      const before = { ...shared, title: 'Prova en avslutsfråga', priority: '2' }
      assert.equal(
        (await at.as('teacher').post(`/actions/${id}?_method=PUT`, { ...before, text: 'Saras text', others: 'Specialpedagogen' })).status,
        303,
      )
      const conflict = await at.as('colleague').post(`/actions/${id}?_method=PUT`, { ...before, text: 'Jonas text' })
      assert.equal(conflict.status, 409)
      assert.match(conflict.text, /Sara Lindqvist har sparat medan du skrev/)
      assert.match(conflict.text, /<textarea[^>]*name="text"[^>]*>Jonas text<\/textarea>/)
      assert.match(conflict.text, /Saras text/)
      assert.match(conflict.text, /<input type="checkbox" id="take-others" name="take" value="others" checked/)
      assert.doesNotMatch(conflict.text, /id="take-text" name="take" value="text" checked/)
      assert.deepEqual(await at.rows('select text from plan_action where id = $1', [id]), [{ text: 'Saras text' }])
      const settled = await at.as('colleague').post(`/actions/${id}?_method=PUT`, {
        ...before,
        ...hidden(conflict.text),
        text: 'Jonas text, och Saras',
        take: ['others'],
      })
      assert.equal(settled.status, 303)
      assert.deepEqual(await at.rows('select text, others, revision from plan_action where id = $1', [id]), [
        { text: 'Jonas text, och Saras', others: 'Specialpedagogen', revision: 3 },
      ])
    })

    it('are told while a draft saves itself, and nothing is written over', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', plan, 'Prova en avslutsfråga')
      const fields = { ...hidden((await at.as('lead').get(`/actions/${id}/edit`)).text), title: 'Prova', priority: '2' }
      const saved = await at.as('lead').post(`/actions/${id}/draft`, { ...fields, text: 'Ett' })
      assert.deepEqual(JSON.parse(saved.text), { saved: 'Sparat kl. 10.00', revision: 2 })
      const late = await at.as('teacher').post(`/actions/${id}/draft`, { ...fields, text: 'Två' })
      assert.equal(late.status, 409)
      assert.match(JSON.parse(late.text).message, /finns kvar/)
      const faulty = await at.as('lead').post(`/actions/${id}/draft`, { ...fields, revision: '2', dueOn: '2026-13-01' })
      assert.equal(faulty.status, 422)
      assert.deepEqual(await at.rows('select text, revision from plan_action where id = $1', [id]), [{ text: 'Ett', revision: 2 }])
    })

    it('keep both introductions and both goals in sight, too', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const goal = await at.addGoal('lead', plan, 'Målet')
      assert.equal((await at.as('lead').post(`${plan}/introduction?_method=PUT`, { introduction: 'Först', revision: '1' })).status, 303)
      const intro = await at.as('teacher').post(`${plan}/introduction?_method=PUT`, { introduction: 'Sedan', revision: '1' })
      assert.ok(intro.status === 409 && intro.text.includes('Först') && intro.text.includes('Sedan'))
      assert.equal((await at.as('lead').post(`${plan}/goals/${goal}?_method=PUT`, { title: 'Först', revision: '1' })).status, 303)
      const both = await at.as('teacher').post(`${plan}/goals/${goal}?_method=PUT`, { title: 'Sedan', revision: '1' })
      assert.ok(both.status === 409 && both.text.includes('Först') && both.text.includes('Sedan'))
      const taken = await at.as('teacher').post(`${plan}/goals/${goal}?_method=PUT`, { title: 'Sedan', revision: '2', take: 'title' })
      assert.equal(taken.status, 303)
      assert.deepEqual(await at.rows('select title from plan_goal where id = $1', [goal]), [{ title: 'Först' }])
    })

    it('finds what was written kept when the plan was closed meanwhile', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', plan, 'Prova en avslutsfråga')
      const fields = hidden((await at.as('lead').get(`/actions/${id}/edit`)).text)
      await at.adopt('lead', plan)
      assert.equal((await at.as('lead').post(`${plan}/closing`, { text: 'Vi kom halvvägs.' })).status, 303)
      const late = await at.as('teacher').post(`/actions/${id}?_method=PUT`, { ...fields, title: 'Prova', text: 'Min text' })
      assert.ok(late.status === 409 && late.text.includes('Min text') && late.text.includes('avslutades medan du skrev'))
      assert.match((await at.as('teacher').get(plan)).text, /Vi kom halvvägs/)
      assert.equal((await at.as('teacher').post(`${plan}/actions`, { title: 'Ny' })).status, 404)
      assert.equal((await at.as('teacher').post(`${plan}/closing?_method=DELETE`)).status, 404, 'opened again by who decides')
      assert.equal((await at.as('lead').post(`${plan}/closing?_method=DELETE`)).status, 303)
      assert.equal((await at.as('teacher').post(`${plan}/actions`, { title: 'Ny' })).status, 303)
    })
  })
})
