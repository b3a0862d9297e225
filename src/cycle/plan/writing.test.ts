import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { everyone, hidden, PlanTown } from '../../../test/support/plan-town.ts'

describe('writing plans', () => {
  let at: PlanTown

  before(async () => {
    at = await PlanTown.open()
  })
  beforeEach(() => at.clear())
  after(() => at.program.close())

  describe('who writes a plan', () => {
    it('of a team: its people, not the principal; of a school: its leaders, not the staff', async () => {
      const team = await at.begin('teacher', at.town.teams.fourSix)
      for (const who of everyone) {
        const { status } = await at.as(who).post(`${team}/actions`, { title: `Från ${who}` })
        assert.equal(status, ['lead', 'teacher', 'colleague'].includes(who) ? 303 : 404, who)
      }
      const school = await at.begin('leader', at.town.almskolan)
      for (const who of everyone) {
        const { status } = await at.as(who).post(`${school}/goals`, { title: `Från ${who}` })
        assert.equal(status, ['leader', 'principal'].includes(who) ? 303 : 404, who)
      }
    })

    it('begins it once: who comes second is shown the one there is', async () => {
      const first = await at.begin('lead', at.town.teams.fourSix)
      assert.equal(await at.begin('teacher', at.town.teams.fourSix), first)
      for (const who of ['principal', 'staff', 'admin', 'coach'] as const) {
        assert.equal((await at.as(who).post('/plans', { unit: at.town.teams.fourSix, year: '2026' })).status, 404, who)
      }
      assert.equal(
        (await at.as('lead').post('/plans', { unit: at.town.teams.fourSix, year: '2024' })).status,
        404,
        'not for a year that is over',
      )
    })

    it('gets no answer but that it is not there to a form that no page sends', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', plan, 'Prova en avslutsfråga')
      assert.equal((await at.as('lead').post(`/actions/${id}/position`, { direction: 'down' })).status, 303)
      const forms: Record<string, string>[] = [{ direction: 'sideways' }, {}, { direction: 'up', plan: 'none' }]
      for (const forged of forms)
        assert.equal((await at.as('lead').post(`/actions/${id}/position`, forged)).status, 404, JSON.stringify(forged))
    })

    it('is told what is missing, with all that was written kept', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', plan, 'Prova en avslutsfråga')
      const page = await at.as('lead').get(`/actions/${id}/edit`)
      const refused = await at.as('lead').post(`/actions/${id}?_method=PUT`, {
        ...hidden(page.text),
        title: '',
        text: 'Det här har jag skrivit länge på.',
        dueOn: '2026-09-01',
        hours: 'två',
      })
      assert.equal(refused.status, 422)
      for (const kept of [
        'Det här har jag skrivit länge på.',
        'value="två"',
        'value="2026-09-01"',
        'Skriv vad åtgärden heter',
        'Dagen har redan passerat',
      ]) {
        assert.ok(refused.text.includes(kept), kept)
      }
    })

    it('may set a last day that has passed, saying why; the history keeps the reason', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', plan, 'Prova en avslutsfråga')
      const fields = {
        ...hidden((await at.as('lead').get(`/actions/${id}/edit`)).text),
        title: 'Prova',
        priority: '2',
        dueOn: '2026-09-01',
        dueNote: 'Vi hann redan.',
      }
      assert.equal((await at.as('lead').post(`/actions/${id}?_method=PUT`, fields)).status, 303)
      assert.deepEqual(await at.rows('select kind, note, detail from action_note where action_id = $1 and kind = $2', [id, 'due']), [
        { kind: 'due', note: 'Vi hann redan.', detail: { from: null, to: '2026-09-01' } },
      ])
    })
  })

  describe('an action', () => {
    it('is taken away by who wrote it, or who decides, and brought back; once adopted it stays', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('teacher', plan, 'Prova en avslutsfråga')
      assert.equal((await at.as('colleague').post(`/actions/${id}?_method=DELETE`)).status, 422)
      assert.equal((await at.as('teacher').post(`/actions/${id}?_method=DELETE`)).status, 303)
      const without = await at.as('teacher').get(plan)
      assert.ok(!without.text.includes(`id="a-${id}"`) && without.text.includes(`/actions/${id}/removal`))
      assert.equal((await at.as('teacher').get(`/actions/${id}/edit`)).status, 404)
      assert.equal((await at.as('colleague').post(`/actions/${id}/removal?_method=DELETE`)).status, 303)
      assert.match((await at.as('teacher').get(plan)).text, new RegExp(`id="a-${id}"`))
      await at.adopt('lead', plan)
      const kept = await at.as('teacher').post(`/actions/${id}?_method=DELETE`)
      assert.ok(kept.status === 422 && kept.text.includes('Avbruten'))
      const later = await at.add('teacher', plan, 'Kom till efteråt')
      assert.equal((await at.as('teacher').post(`/actions/${later}?_method=DELETE`)).status, 303)
    })

    it('moves a step at a time, by buttons', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const [one, two] = [await at.add('lead', plan, 'Ett'), await at.add('lead', plan, 'Två')]
      const order = async () => [...(await at.as('lead').get(plan)).text.matchAll(/id="a-([0-9a-f-]+)"/g)].map(([, id]) => id)
      assert.deepEqual(await order(), [one, two])
      assert.equal((await at.as('lead').post(`/actions/${two}/position`, { direction: 'up' })).status, 303)
      assert.deepEqual(await order(), [two, one])
      await at.as('lead').post(`/actions/${two}/position`, { direction: 'up' })
      assert.deepEqual(await order(), [two, one], 'at the top it stays')
      assert.equal((await at.as('principal').post(`/actions/${two}/position`, { direction: 'down' })).status, 404)
    })

    it('stays when its goal is taken away, and goes back under it', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const goal = await at.addGoal('lead', plan, 'Vi vet vad eleverna förstår')
      await at.add('lead', plan, 'Prova en avslutsfråga', goal)
      await at.as('lead').post(`${plan}/goals/${goal}?_method=DELETE`)
      assert.match((await at.as('lead').get(plan)).text, /<h3>1 Prova en avslutsfråga/)
      await at.as('lead').post(`${plan}/goals/${goal}/removal?_method=DELETE`)
      assert.match((await at.as('lead').get(plan)).text, /<h4>1\.1 Prova en avslutsfråga/)
    })

    it('whose owner has left says so, until somebody else takes over', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const id = await at.add('lead', plan, 'Prova')
      const fields = { ...hidden((await at.as('lead').get(`/actions/${id}/edit`)).text), title: 'Prova', priority: '2' }
      await at.as('lead').post(`/actions/${id}?_method=PUT`, { ...fields, owner: at.town.people.colleague })
      assert.match((await at.as('lead').get(plan)).text, /Jonas Ek/)
      await at.program.owner.query('update duty set to_on = $2 where person_id = $1', [at.town.people.colleague, '2026-09-28'])
      try {
        const { text } = await at.as('lead').get(plan)
        assert.match(text, /Jonas Ek har slutat/)
        assert.match(text, /En åtgärd saknar ansvarig/)
        assert.match((await at.as('lead').get(`/actions/${id}/edit`)).text, /Jonas Ek \(har slutat\)/)
      } finally {
        await at.program.owner.query('update duty set to_on = null where person_id = $1', [at.town.people.colleague])
      }
    })

    it('comes from the framework as a copy: the plan keeps the text it took', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const page = await at.as('lead').get(`${plan}/actions/new?aspect=kollegium`)
      const [, offered = ''] = /name="action" value="([^"]+)"/.exec(page.text) ?? []
      assert.equal((await at.as('lead').post(`${plan}/actions`, { action: offered })).status, 303)
      const [kept] = await at.rows<{ origin: string; action: string; text: string; hours: string }>(
        'select origin, action, text, hours from plan_action',
      )
      assert.ok(kept && kept.origin === 'framework' && kept.action === offered && kept.text.length > 20 && Number(kept.hours) > 0)
      assert.match((await at.as('lead').get(`${plan}/actions/new?aspect=kollegium`)).text, /Finns redan i planen/)
      assert.match(page.text, /Varför det brukar fungera:<\/b> [^<]+ <cite>Skol/)
      assert.equal((await at.as('lead').post(`${plan}/actions`, { action: 'finns-inte' })).status, 404)
    })
  })

  describe('a goal of one’s own', () => {
    it('is offered to its owner alone, and becomes an action in which nobody can see it', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const pseudonym = at.program.program.secret.pseudonym(at.town.authority, at.town.people.teacher)
      await at.program.owner.query(
        "insert into private.goal (pseudonym, framework, action, state, chosen_on) values ($1, 'digital-skola', 'kollegium-p23', 'chosen', '2026-09-01')",
        [pseudonym],
      )
      const before = await at.rows('select *, xmin::text from private.goal')
      const mine = await at.as('teacher').get(`${plan}/actions/new`)
      assert.match(mine.text, /Ur dina egna mål/)
      assert.match(mine.text, /name="action" value="kollegium-p23"/)
      for (const who of ['lead', 'colleague'] as const)
        assert.doesNotMatch((await at.as(who).get(`${plan}/actions/new`)).text, /kollegium-p23/, who)
      assert.equal((await at.as('teacher').post(`${plan}/actions`, { action: 'kollegium-p23' })).status, 303)
      const [kept] = await at.rows<Record<string, unknown>>('select * from plan_action')
      assert.deepEqual([kept?.origin, kept?.framework, kept?.action, kept?.carried_from], ['own', null, null, null])
      assert.ok(
        !JSON.stringify([kept, await at.rows('select * from action_note'), await at.rows('select * from event')]).includes('kollegium-p23'),
      )
      assert.deepEqual(await at.rows('select *, xmin::text from private.goal'), before, 'the goal itself is untouched')
      await at.program.owner.query('delete from private.goal')
    })
  })

  describe('a plan of two hundred actions', () => {
    it('is shown whole', async () => {
      const school = await at.begin('otherPrincipal', at.town.bergskolan)
      await at.program.owner.query(
        `insert into plan_action (authority_id, plan_id, origin, title, position, created_at, changed_at)
         select $1, $2, 'own', 'En åtgärd med ett namn som är mycket långt ' || n, n, now(), now() from generate_series(1, 200) n`,
        [at.town.authority, school.split('/')[2]],
      )
      const page = await at.as('otherPrincipal').get(school)
      assert.equal(page.status, 200)
      assert.equal([...page.text.matchAll(/id="a-/g)].length, 200)
    })
  })
})
