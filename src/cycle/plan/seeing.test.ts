import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { letCoachIn } from '../../../test/support/coaching.ts'
import { PlanTown } from '../../../test/support/plan-town.ts'

describe('seeing plans', () => {
  let at: PlanTown

  before(async () => {
    at = await PlanTown.open()
  })
  beforeEach(() => at.clear())
  after(() => at.program.close())

  describe('who sees a plan', () => {
    it('of a team: its people and the school’s leaders, adopted or not', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const readers = ['principal', 'leader', 'lead', 'teacher', 'colleague']
      assert.deepEqual(await at.seenBy(plan), readers)
      await at.add('teacher', plan, 'Prova en avslutsfråga')
      assert.equal((await at.adopt('lead', plan)).status, 303)
      assert.deepEqual(await at.seenBy(plan), readers)
    })

    it('of a school: its leaders while it is written; from its adoption the staff, the district’s head and the administrator, what was adopted', async () => {
      const plan = await at.begin('principal', at.town.almskolan)
      await at.add('principal', plan, 'Felanmälan på ett ställe')
      assert.deepEqual(await at.seenBy(plan), ['principal', 'leader'])
      assert.equal((await at.adopt('principal', plan)).status, 303)
      assert.deepEqual(await at.seenBy(plan), [
        'admin',
        'districtHead',
        'principal',
        'leader',
        'lead',
        'teacher',
        'colleague',
        'staff',
        'atTwoSchools',
      ])
      await at.add('leader', plan, 'Något som inte är beslutat än')
      for (const who of ['districtHead', 'teacher', 'admin'] as const) {
        const { text } = await at.as(who).get(plan)
        assert.ok(text.includes('Felanmälan på ett ställe') && !text.includes('Något som inte är beslutat än'), who)
        assert.ok(!text.includes('id="talk"'), `${who} does not read the talk`)
      }
      assert.match((await at.as('leader').get(plan)).text, /Något som inte är beslutat än/)
    })

    it('shows those who read the adopted plan how its actions go today', async () => {
      const plan = await at.begin('principal', at.town.almskolan)
      const id = await at.add('principal', plan, 'Felanmälan på ett ställe')
      await at.adopt('principal', plan)
      await at.program.owner.query(
        "insert into action_note (authority_id, action_id, kind, status, at) values ($1, $2, 'status', 'under way', now())",
        [at.town.authority, id],
      )
      assert.match((await at.as('teacher').get(plan)).text, /Pågår/)
    })

    it('is a coach only when the school has asked, and only until the day that was said', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      assert.ok(!(await at.seenBy(plan)).includes('coach'))
      await letCoachIn(
        at.program,
        { authority: at.town.authority, school: at.town.almskolan, coach: at.town.people.coach },
        { until: '2026-10-15' },
      )
      assert.ok((await at.seenBy(plan)).includes('coach'))
      at.program.setNow('2026-10-16T08:00:00Z')
      assert.ok(!(await at.seenBy(plan)).includes('coach'))
    })

    it('with its released figures: only who sees the unit’s result', async () => {
      const plan = await at.begin('lead', at.town.teams.fourSix)
      const goal = await at.addGoal('lead', plan, 'Vi delar med oss', 'kollegium')
      const baseline = {
        kind: 'released',
        round: at.town.authority,
        roundName: 'Hösten 2025',
        releasedOn: '2025-11-01',
        unitName: '4–6',
        staff: { kind: 'small', n: 9, mean: { kind: 'plain', value: 2.9 }, spread: 'some', withheld: false },
        leader: null,
      }
      await at.program.owner.query('update plan_goal set baseline = $2 where id = $1', [goal, JSON.stringify(baseline)])
      await at.program.owner.query(
        `insert into plan_action (authority_id, plan_id, origin, framework, action, title, why, position, created_at, changed_at)
         values ($1, $2, 'framework', 'digital-skola', 'kollegium-l23', 'Besök varandra', 'Ert medelvärde är 2,9 (9 svar)', 1, now(), now())`,
        [at.town.authority, plan.split('/')[2]],
      )
      await letCoachIn(at.program, { authority: at.town.authority, school: at.town.almskolan, coach: at.town.people.coach })
      assert.match((await at.as('teacher').get(plan)).text, /2,9[\s\S]*Ert medelvärde är 2,9/)
      assert.match((await at.as('principal').get(plan)).text, /2,9/)
      const { text } = await at.as('coach').get(plan)
      assert.ok(text.includes('Besök varandra') && !text.includes('2,9'), 'a coach sees the plan, not the team’s figures')
      assert.match(text, /visas bara för dem som ser resultatet/)
      assert.doesNotMatch(text, /inget utgångsläge/)
    })
  })
})
