import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { hidden, PlanTown } from '../../../test/support/plan-town.ts'

describe('deciding on plans', () => {
  let at: PlanTown

  before(async () => {
    at = await PlanTown.open()
  })
  beforeEach(() => at.clear())
  after(() => at.program.close())

  describe('adopting', () => {
    it('a team’s plan is its lead’s, a school’s the principal’s; the principal’s where a team has no lead', async () => {
      const team = await at.begin('lead', at.town.teams.fourSix)
      await at.add('lead', team, 'Prova')
      for (const who of ['teacher', 'principal', 'leader', 'admin', 'districtHead'] as const) {
        assert.equal((await at.as(who).post(`${team}/adoption`, { number: '1', seen: '' })).status, 404, who)
      }
      assert.equal((await at.adopt('lead', team)).status, 303)
      const school = await at.begin('leader', at.town.almskolan)
      await at.add('leader', school, 'Ordna')
      for (const who of ['leader', 'lead', 'otherPrincipal'] as const) {
        assert.equal((await at.as(who).post(`${school}/adoption`, { number: '1', seen: '' })).status, 404, who)
      }
      assert.equal((await at.adopt('principal', school, { recordNumber: 'BUN 2026/417' })).status, 303)
      assert.match((await at.as('teacher').get(school)).text, /BUN 2026\/417/)
      const leaderless = await at.begin('staff', at.town.teams.afterSchool)
      await at.add('staff', leaderless, 'Prova')
      assert.equal((await at.as('staff').post(`${leaderless}/adoption`, { number: '1', seen: '' })).status, 404)
      assert.equal((await at.adopt('principal', leaderless)).status, 303)
    })

    it('twice at once: one wins, the other is told', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      await at.add('lead', plan, 'Prova')
      const form = hidden((await at.as('lead').get(`${plan}/adoption`)).text)
      const other = await signedIn(at.program, at.town.authority, at.town.people.lead)
      const theirs = hidden((await other.get(`${plan}/adoption`)).text)
      const answers = await Promise.all([at.as('lead').post(`${plan}/adoption`, form), other.post(`${plan}/adoption`, theirs)])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
      assert.match(answers.find(({ status }) => status === 409)?.text ?? '', /Liv Westman fastställde nyss planen som version 1/)
      assert.deepEqual(await at.rows('select number from plan_adoption'), [{ number: 1 }])
    })

    it('by a button that is pressed twice is one decision, and nobody is told that somebody else was before them', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      await at.add('lead', plan, 'Prova')
      const form = hidden((await at.as('lead').get(`${plan}/adoption`)).text)
      const answers = await Promise.all([1, 2].map(() => at.as('lead').post(`${plan}/adoption`, form)))
      assert.deepEqual(
        answers.map(({ status }) => status),
        [303, 303],
      )
      assert.deepEqual(await at.rows('select number from plan_adoption'), [{ number: 1 }])
    })

    it('is on what was read: a change in between is shown first', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      await at.add('lead', plan, 'Prova')
      const form = hidden((await at.as('lead').get(`${plan}/adoption`)).text)
      await at.add('teacher', plan, 'Något nytt')
      const answer = await at.as('lead').post(`${plan}/adoption`, { ...form, recordNumber: 'Dnr 7' })
      assert.equal(answer.status, 409)
      assert.ok(answer.text.includes('Planen har ändrats sedan du öppnade sidan') && answer.text.includes('Dnr 7'))
      assert.equal((await at.rows('select from plan_adoption')).length, 0)
    })

    it('an empty plan is refused, with the reason', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const answer = await at.adopt('lead', plan)
      assert.ok(answer.status === 422 && answer.text.includes('Lägg till minst en åtgärd innan du fastställer planen'))
    })

    it('freezes what was decided: later edits show as changed since, and no version is ever lost', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', plan, 'Prova en avslutsfråga')
      await at.adopt('lead', plan)
      const [first] = await at.rows<{ snapshot: unknown }>('select snapshot from plan_adoption')
      const fields = hidden((await at.as('lead').get(`/actions/${id}/edit`)).text)
      await at.as('lead').post(`/actions/${id}?_method=PUT`, { ...fields, title: 'Prova två avslutsfrågor', priority: '2' })
      assert.match((await at.as('teacher').get(plan)).text, /Planen har ändrats sedan den fastställdes/)
      const revision = await at.as('teacher').get(`${plan}/revisions/1`)
      assert.match(revision.text, /1 Prova en avslutsfråga/)
      assert.match(revision.text, /Prova två avslutsfrågor/, 'in what has changed')
      await at.adopt('lead', plan)
      assert.deepEqual(
        (await at.rows<{ snapshot: unknown }>('select snapshot from plan_adoption order by number'))[0],
        first,
        'word for word as it was',
      )
      assert.equal((await at.as('lead').post(`${plan}/adoption?_method=DELETE`, { reason: '' })).status, 422)
      assert.equal((await at.as('teacher').post(`${plan}/adoption?_method=DELETE`, { reason: 'Nej' })).status, 404)
      assert.equal((await at.as('lead').post(`${plan}/adoption?_method=DELETE`, { reason: 'Vi hade fel datum.' })).status, 303)
      const all = await at.as('teacher').get(`${plan}/revisions`)
      for (const said of ['Version 1', 'Version 2', 'Gäller nu', 'Vi hade fel datum.']) assert.ok(all.text.includes(said), said)
      assert.equal((await at.as('teacher').get(`${plan}/revisions/2`)).status, 200)
      assert.equal((await at.as('teacher').get(`${plan}/revisions/3`)).status, 404)
      await assert.rejects(at.program.web.query('update plan_adoption set note = note'), /permission denied/)
      await assert.rejects(at.program.web.query('delete from plan_adoption'), /permission denied/)
      await assert.rejects(at.program.web.query('delete from action_note'), /permission denied/)
    })

    it('does not happen again when nothing has changed', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      await at.add('lead', plan, 'Prova')
      await at.adopt('lead', plan)
      const seen = (await at.rows<{ id: string }>('select id from plan')).map(({ id }) => id)
      const page = await at.as('lead').get(`${plan}/adoption`)
      assert.match(page.text, /Det finns inget nytt att fastställa/)
      assert.equal(seen.length, 1)
    })

    it('hides from those who read only what holds a decision that was taken back', async () => {
      const plan = await at.begin('principal', at.town.almskolan)
      await at.add('principal', plan, 'Ordna')
      await at.adopt('principal', plan)
      await at.as('principal').post(`${plan}/adoption?_method=DELETE`, { reason: 'Fel plan.' })
      for (const path of [plan, `${plan}/revisions`, `${plan}/revisions/1`])
        assert.equal((await at.as('teacher').get(path)).status, 404, path)
      assert.match((await at.as('leader').get(`${plan}/revisions/1`)).text, /Fel plan\./)
    })
  })

  describe('feedback', () => {
    it('is asked for once at a time, taken back, and ended by a decision', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      await at.add('lead', plan, 'Prova')
      assert.equal((await at.as('principal').post(`${plan}/submission`)).status, 404)
      for (let time = 0; time < 2; time += 1)
        assert.equal((await at.as('teacher').post(`${plan}/submission`, { message: 'Räcker tiden?' })).status, 303)
      assert.equal((await at.rows('select from plan_submission where ended_at is null')).length, 1)
      assert.match((await at.as('teacher').get(plan)).text, /Skickad för återkoppling/)
      assert.equal((await at.as('lead').post(`${plan}/submission?_method=DELETE`)).status, 303)
      await at.as('teacher').post(`${plan}/submission`)
      await at.adopt('lead', plan)
      assert.deepEqual(await at.rows('select count(*)::int as all, count(ended_at)::int as ended from plan_submission'), [
        { all: 2, ended: 2 },
      ])
    })
  })
})
