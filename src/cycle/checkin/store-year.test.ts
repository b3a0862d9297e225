import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { PlanTown } from '../../../test/support/plan-town.ts'
import { inScope } from '../../ground/base/database.ts'
import { askOnce } from '../../ground/base/question.ts'
import { checkedAsked } from './store-year.ts'

describe('what the year knows of a temperature check', () => {
  let place: PlanTown
  before(async () => {
    place = await PlanTown.open()
  })
  after(() => place.program.close())

  it('is the day on which it was filled in together, and nothing while it goes on', async () => {
    const { authority, almskolan } = place.town
    const plan = (await place.begin('principal', almskolan)).split('/').at(-1)
    const [held] = await place.rows<{ id: string }>(
      "insert into checkin (authority_id, plan_id, number, opened_on) values ($1, $2, 1, '2027-04-12') returning id",
      [authority, plan],
    )
    const done = () => inScope(place.program.db, { authority }, (tx) => askOnce(tx, checkedAsked(2026, [almskolan])))
    assert.deepEqual(await done(), [])
    await place.rows(
      `insert into checkin_together (checkin_id, authority_id, answers, on_day) values ($1, $2, '{"steps":{},"choices":{},"lines":{}}', '2027-04-20')`,
      [held?.id, authority],
    )
    assert.deepEqual(await done(), [{ school: almskolan, on: '2027-04-20' }])
    const year = async (of: number) => inScope(place.program.db, { authority }, (tx) => askOnce(tx, checkedAsked(of, [almskolan])))
    await place.rows('update plan set school_year = 2025 where id = $1', [plan])
    assert.deepEqual(await year(2026), [], 'a check of last year’s plan is not this year’s')
    assert.deepEqual(await year(2025), [{ school: almskolan, on: '2027-04-20' }], 'though it was held in this one')
  })
})
