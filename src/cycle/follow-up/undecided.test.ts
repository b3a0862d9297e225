import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { PlanTown } from '../../../test/support/plan-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { calendarActionsOf as calendarOf } from './store-calendar.ts'
import { dueActionsAsked } from './store-due.ts'

describe('an action that was added to a school’s plan after it was adopted', () => {
  let place: PlanTown
  let plan: string
  before(async () => {
    place = await PlanTown.open()
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    plan = await place.begin('principal', place.town.almskolan)
  })

  /** Adds an action that the teacher answers for, due in three days; returns its id. */
  async function add(title: string): Promise<string> {
    const id = await place.add('principal', plan, title)
    await place.rows(`update plan_action set owner_id = $2, due_on = '2026-10-02' where id = $1`, [id, place.town.people.teacher])
    return id
  }
  /** Where the teacher, who answers for it, meets an action. */
  async function meets(id: string) {
    const { authority, people } = place.town
    const inTx = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(place.program.program.db, { authority }, work)
    const today = '2026-09-29'
    return {
      page: (await place.as('teacher').get(`/actions/${id}`)).status === 200,
      list: (await place.as('teacher').get('/actions?owner=me')).text.includes(id),
      reminders: (await inTx((tx) => askOnce(tx, dueActionsAsked(people.teacher, today)))).some(({ action }) => action === id),
      calendar: (await inTx((tx) => calendarOf(tx, people.teacher, today))).some((each) => each.id === id),
    }
  }
  const nowhere = { page: false, list: false, reminders: false, calendar: false }
  const everywhere = { page: true, list: true, reminders: true, calendar: true }

  it('is the leaders’ own until they decide again, also for who is to answer for it', async () => {
    const first = await add('Beslutad')
    assert.deepEqual(await meets(first), nowhere)
    await place.adopt('principal', plan)
    assert.deepEqual(await meets(first), everywhere)
    const second = await add('Bara påtänkt')
    assert.deepEqual(await meets(second), nowhere)
    assert.deepEqual(await meets(first), everywhere)
    await place.adopt('principal', plan)
    assert.deepEqual(await meets(second), everywhere)
  })

  it('is in a district head’s list from the decision on, and a team’s own action never', async () => {
    const listed = async () => (await place.as('districtHead').get('/actions')).text
    const first = await add('Beslutad i skolans plan')
    const team = await place.begin('lead', place.town.teams.fourSix)
    const own = await place.add('lead', team, 'Arbetslagets egen')
    await place.adopt('lead', team)
    assert.doesNotMatch(await listed(), /Beslutad i skolans plan|Arbetslagets egen/)
    await place.adopt('principal', plan)
    assert.match(await listed(), /Beslutad i skolans plan/)
    assert.doesNotMatch(await listed(), /Arbetslagets egen/)
    for (const id of [first, own]) assert.equal((await place.as('districtHead').get(`/actions/${id}`)).status, 404)
  })

  it('is so again when the decision that it stands in is taken back', async () => {
    const first = await add('Beslutad')
    await place.adopt('principal', plan)
    const second = await add('I andra beslutet')
    await place.adopt('principal', plan)
    await place.rows(
      `insert into plan_withdrawal (adoption_id, authority_id, reason, at) select id, authority_id, 'Fel bilaga', now() from plan_adoption where number = 2`,
    )
    assert.deepEqual(await meets(second), nowhere)
    assert.deepEqual(await meets(first), everywhere)
  })
})
