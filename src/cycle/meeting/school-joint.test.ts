import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { PlanTown } from '../../../test/support/plan-town.ts'
import { almskolansGroups, releasedRound } from '../../../test/support/released-round.ts'

describe("a school's joint assessment", () => {
  let place: PlanTown
  before(async () => {
    place = await PlanTown.open()
    await releasedRound(place.program, place.town, almskolansGroups(place.town))
    await place.rows(
      `with made as (
         insert into joint_assessment (authority_id, unit_id, framework_version_id, agreed_on, by_person_id, at, finished_at)
         select $1, $2, f.id, '2026-09-28', $3, now(), now() from framework_version f where f.key = 'digital-skola' order by f.version desc limit 1 returning id)
       insert into joint_level (authority_id, assessment_id, statement, level, by_person_id, at)
       select $1, id, 'kollegium.staff', 4, $3, now() from made returning assessment_id`,
      [place.town.authority, place.town.almskolan, place.town.people.principal],
    )
  })
  after(() => place.program.close())

  it('is seen in the meeting by its leaders, and not by the staff who meet there', async () => {
    const path = `/workshops/${place.town.almskolan}/picture`
    assert.match((await place.as('principal').get(path)).text, /Er gemensamma skattning/)
    for (const who of ['teacher', 'lead', 'staff'] as const)
      assert.doesNotMatch((await place.as(who).get(path)).text, /gemensamma skattning/, who)
  })
})
