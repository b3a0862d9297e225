import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { PlanTown } from '../../../../test/support/plan-town.ts'
import { found } from '../../../ground/base/ask.ts'
import { inScope } from '../../../ground/base/database.ts'
import { otherFields } from '../fields-told.ts'
import { addAction, keptAction } from '../store-actions.ts'
import { actionsOf } from '../store-content.ts'
import { decisionOf } from '../store-decisions.ts'
import { addGoal } from '../store-goals.ts'
import { type ActionDraft, blankInPlan, draftFrom, fieldNames, fields, forEachField, textOfField } from './fields.ts'

describe('the list of an action’s fields', () => {
  let at: PlanTown

  before(async () => {
    at = await PlanTown.open()
  })
  after(() => at.program.close())

  it('is kept whole: what is written in any field stands in the database, on its form and in its plan', async () => {
    const plan = (await at.begin('lead', at.town.teams.fourSix)).replace('/plans/', '')
    const { authority, people, almskolan: school } = at.town
    const actor = { authority, by: people.lead, now: at.program.program.clock(), today: '2026-09-29' }
    await inScope(at.program.program.db, { authority, person: people.lead }, async (tx) => {
      const goal = await addGoal(tx, actor, plan, { title: 'Målet', aspect: null, signs: '', baseline: null })
      const draft = draftFrom({ ...forEachField(sample), goal, owner: people.lead, ownerRole: '' })
      for (const name of fieldNames) if (!['ownerRole', 'dueNote'].includes(name)) assert.notEqual(textOfField(draft, name, '.'), '', name)
      const id = await addAction(tx, actor, plan, { ...draft, origin: 'own', source: null, carriedFrom: null })
      const kept = await keptAction(tx, id)
      assert.deepEqual(textsOf(kept), textsOf(draft))
      const action = found((await actionsOf(tx, [{ id: plan, school: { id: school, name: '', district: null } }], actor.today))[0])
      assert.deepEqual(textsOf({ ...action, ownerPerson: people.lead, ownerRole: '' }), textsOf(draft))
    })
  })

  it('reads what was decided before a field came as having nothing in it', async () => {
    const plan = await at.begin('principal', at.town.almskolan)
    await at.add('principal', plan, 'Prova en avslutsfråga')
    assert.equal((await at.adopt('principal', plan)).status, 303)
    const of = plan.replace('/plans/', '')
    await at.rows('alter table plan_adoption disable trigger user')
    await at.rows("update plan_adoption set snapshot = snapshot #- '{loose,0,howWeKnow}' #- '{loose,0,tags}' where plan_id = $1", [of])
    await at.rows('alter table plan_adoption enable trigger user')
    const { authority, people } = at.town
    const decision = await inScope(at.program.program.db, { authority, person: people.principal }, (tx) => decisionOf(tx, of, 1))
    const [action] = decision.content.loose
    assert.deepEqual([action?.title, action?.howWeKnow, action?.tags], ['Prova en avslutsfråga', '', []])
    assert.equal((await at.as('principal').get(`${plan}/revisions/1`)).status, 200)
  })

  it('is told of by itself where no page has given a field a place, as the reader’s language writes it', () => {
    const action = { ...blankInPlan(), others: 'Ämneslaget', startOn: '2026-11-09', hours: 1.5 }
    assert.deepEqual(otherFields(action, 'sv'), [])
    const unplaced = new Set(fieldNames.filter((name) => !['others', 'startOn', 'hours', 'text'].includes(name)))
    assert.deepEqual(
      otherFields(action, 'sv', unplaced).map(({ name, text }) => [name, text]),
      [
        ['others', 'Ämneslaget'],
        ['startOn', '9 november 2026'],
        ['hours', '1,5'],
      ],
    )
  })
})

/** Something that a field of its kind can hold, as its form says it. */
function sample(name: (typeof fieldNames)[number]): string {
  return { line: `En rad i ${name}`, text: `Text i ${name}`, choice: 'kollegium', day: '2027-01-29', number: '12', priority: '1' }[
    fields[name].asked
  ]
}

function textsOf(draft: ActionDraft): Record<string, string> {
  return forEachField((name) => textOfField(draft, name, '.'))
}
