import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { meetingIn } from '../../../test/support/meeting.ts'
import { digitalSchool } from '../../../test/support/plan-content.ts'
import { PlanTown } from '../../../test/support/plan-town.ts'
import { almskolansGroups, releasedRound } from '../../../test/support/released-round.ts'
import { found } from '../../ground/base/ask.ts'

describe('choosing in a meeting', () => {
  let place: PlanTown
  let round: string
  let team: string
  let school: string
  before(async () => {
    place = await PlanTown.open()
    round = await releasedRound(place.program, place.town, almskolansGroups(place.town))
    team = place.town.teams.fourSix
    school = place.town.almskolan
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.rows('delete from joint_assessment')
  })

  const { page, offered, choose, actionsOf } = meetingIn(() => place)
  const choiceIds = (text: string) => [...text.matchAll(/id="c-([0-9a-f-]{36})"/g)].map(([, id = '']) => id)

  it('puts a choice in the plan’s draft, begun if there is none, with its reason and under a goal with what was released', async () => {
    const [first = ''] = await offered('teacher', team)
    const answer = await choose('teacher', team, first)
    assert.equal(answer.status, 303)
    assert.equal(answer.location, `/workshops/${team}/choices#chosen`)
    const [action] = await actionsOf(team)
    assert.deepEqual([action?.origin, action?.action, action?.framework], ['framework', first, 'digital-skola'])
    assert.match(action?.why ?? '', /^Ert medelvärde är 2,8 \(12 svar\)/)
    assert.partialDeepStrictEqual(action?.baseline, { kind: 'released', round, staff: { mean: { value: 2.8 }, n: 12 } })
    const [plan] = await place.rows<{ round_id: string; school_year: number }>('select round_id, school_year from plan')
    assert.deepEqual(plan, { round_id: round, school_year: 2026 })
    assert.match(await page('lead', `/workshops/${team}/choices`), /Det här har ni valt[\s\S]*Till planen/)
  })

  it('keeps what it takes of who arranges it and of each, and over how many weeks, wherever the plan is read', async () => {
    const [first = ''] = await offered('teacher', team)
    await choose('teacher', team, first)
    const [kept] = await place.rows<{ id: string; plan: string; hours: string; hours_each: string; weeks: number }>(
      'select id, plan_id as plan, hours, hours_each, weeks from plan_action',
    )
    assert.ok(kept)
    const { effort } = found(digitalSchool.actions.find(({ id }) => id === first))
    assert.deepEqual([Number(kept.hours), Number(kept.hours_each), kept.weeks], [effort.hours, effort.each, effort.weeks])
    const said = /för den som håller i det och [^<]* för var och en under (en vecka|\d+ veckor)/
    assert.match(await page('lead', `/plans/${kept.plan}`), said)
    assert.match(await page('lead', `/actions/${kept.id}`), said)
    assert.match(await page('lead', `/actions/${kept.id}/edit`), new RegExp(`name="weeks"[^>]*value="${effort.weeks}"`))
  })

  it('adds once what is pressed twice, also by two people at the same moment', async () => {
    const [first = ''] = await offered('lead', team)
    const answers = await Promise.all([choose('lead', team, first), choose('teacher', team, first), choose('lead', team, first)])
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
    assert.equal((await actionsOf(team)).length, 1)
    assert.equal((await place.rows('select from plan_goal')).length, 1)
  })

  it('chooses three at most, whoever presses, and keeps the list as it stands meanwhile', async () => {
    const before = await offered('lead', team)
    assert.ok(before.length > 4)
    for (const action of before.slice(0, 2)) assert.equal((await choose('lead', team, action)).status, 303)
    assert.deepEqual(await offered('teacher', team), before.slice(2))
    const last = await Promise.all(before.slice(2, 5).map((action) => choose('teacher', team, action)))
    assert.deepEqual(last.map(({ status }) => status).sort(), [303, 422, 422])
    assert.match(last.find(({ status }) => status === 422)?.text ?? '', /Ni har redan valt tre/)
    assert.equal((await actionsOf(team)).length, 3)
    assert.deepEqual(await offered('lead', team), [])
    place.program.setNow('2026-10-06T08:00:00Z')
    assert.ok((await offered('lead', team)).length > 0, 'the next meeting is another day')
  })

  it('takes a choice back with the goal that was made for it, by whoever may by the plan’s rules', async () => {
    const [first = '', second = ''] = await offered('teacher', team)
    await choose('teacher', team, first)
    await choose('teacher', team, second)
    const [one = '', two = ''] = choiceIds(await page('teacher', `/workshops/${team}/choices`))
    const path = (id: string) => `/workshops/${team}/choices/${id}?_method=DELETE`
    assert.doesNotMatch(await page('colleague', `/workshops/${team}/choices`), /Ta tillbaka/)
    assert.equal((await place.as('colleague').post(path(one))).status, 422)
    assert.equal((await place.as('teacher').post(path(one))).status, 303)
    assert.equal((await place.as('lead').post(path(two))).status, 303)
    assert.equal((await place.as('lead').post(path(two))).status, 303, 'twice is once')
    assert.deepEqual(await actionsOf(team), [])
    assert.equal((await place.rows('select from plan_goal where removed_at is null')).length, 0)
    assert.ok((await offered('lead', team)).includes(first))
  })

  it('takes that goal away in whatever language the choice is taken back, and never one that somebody has written', async () => {
    const [first = ''] = await offered('teacher', team)
    const goals = () => place.rows<{ title: string }>('select title from plan_goal where removed_at is null')
    const takeBack = async () => {
      const [id = ''] = choiceIds(await page('teacher', `/workshops/${team}/choices`))
      assert.equal((await place.as('teacher').post(`/workshops/${team}/choices/${id}?_method=DELETE`)).status, 303)
    }
    const speak = (language: string) => place.rows('update person set language = $1 where id = $2', [language, place.town.people.teacher])
    await choose('teacher', team, first)
    assert.equal((await goals()).length, 1)
    await speak('en')
    await takeBack()
    await speak('sv')
    assert.deepEqual(await goals(), [])
    await place.rows(
      `insert into plan_goal (authority_id, plan_id, aspect, title, position)
       select authority_id, plan_id, aspect, title, position from plan_goal where removed_at is not null`,
    )
    const written = await goals()
    assert.equal(written.length, 1, 'the same words, and nobody made it for a choice')
    await choose('teacher', team, first)
    await takeBack()
    assert.deepEqual(await goals(), written)
  })

  it('says who and when; a day that has passed and a stranger are asked about again, with what was written', async () => {
    const [first = ''] = await offered('lead', team)
    await choose('lead', team, first)
    const [id = ''] = choiceIds(await page('lead', `/workshops/${team}/choices`))
    const path = `/workshops/${team}/choices?_method=PUT`
    const fieldsOf = (choice: string, owner: string, dueOn: string) => ({
      [`owner-${choice}`]: owner,
      [`dueOn-${choice}`]: dueOn,
      [`ownerBefore-${choice}`]: '',
      [`dueBefore-${choice}`]: '',
    })
    const { teacher: sara, otherPrincipal: eva } = place.town.people
    for (const fields of [
      { owner: sara, dueOn: '2026-09-01' },
      { owner: eva, dueOn: '2026-12-01' },
      { owner: sara, dueOn: '2026-02-31' },
    ]) {
      const refused = await place.as('lead').post(path, fieldsOf(id, fields.owner, fields.dueOn))
      assert.equal(refused.status, 422)
      assert.match(refused.text, /error-summary/)
    }
    const both = await Promise.all([
      place.as('lead').post(path, fieldsOf(id, sara, '')),
      place.as('teacher').post(path, fieldsOf(id, '', '2026-12-01')),
    ])
    assert.deepEqual(
      both.map(({ status }) => status),
      [303, 303],
    )
    const [kept] = await place.rows<{ owner_id: string; due_on: string }>('select owner_id, due_on from plan_action')
    assert.deepEqual(kept, { owner_id: sara, due_on: '2026-12-01' }, 'neither loses what the other wrote')
    const notes = await place.rows<{ kind: string }>(`select kind from action_note where action_id = $1 order by kind`, [id])
    assert.deepEqual(
      notes.map(({ kind }) => kind),
      ['created', 'due', 'owner'],
    )
  })

  it('keeps who and when whichever button is pressed: another choice’s, one more choice, or taking one back', async () => {
    const [first = '', second = '', third = ''] = await offered('lead', team)
    await choose('lead', team, first)
    await choose('lead', team, second)
    const [one = '', two = ''] = choiceIds(await page('lead', `/workshops/${team}/choices`))
    const { teacher, colleague } = place.town.people
    const filled = {
      ...{ [`owner-${one}`]: teacher, [`dueOn-${one}`]: '2026-12-01', [`ownerBefore-${one}`]: '', [`dueBefore-${one}`]: '' },
      ...{ [`owner-${two}`]: colleague, [`dueOn-${two}`]: '', [`ownerBefore-${two}`]: '', [`dueBefore-${two}`]: '' },
    }
    const owners = async () =>
      (await place.rows<{ owner_id: string | null }>('select owner_id from plan_action where removed_at is null order by position')).map(
        ({ owner_id }) => owner_id,
      )
    const refused = await place.as('lead').post(`/workshops/${team}/choices`, { ...filled, [`dueOn-${two}`]: '2020-01-01', action: third })
    assert.equal(refused.status, 422)
    assert.deepEqual(await owners(), [null, null])
    assert.match(refused.text, new RegExp(`value="${teacher}" selected`), 'what is right is there as well')
    assert.equal((await place.as('lead').post(`/workshops/${team}/choices`, { ...filled, action: third })).status, 303)
    assert.deepEqual(await owners(), [teacher, colleague, null])
    const now = { ...filled, [`ownerBefore-${one}`]: teacher, [`dueBefore-${one}`]: '2026-12-01', [`owner-${one}`]: colleague }
    assert.equal((await place.as('lead').post(`/workshops/${team}/choices/${two}?_method=DELETE`, now)).status, 303)
    assert.deepEqual(await owners(), [colleague, null])
  })

  it('lets leaders read a team’s meeting and not choose in it, and nobody choose what is not suggested', async () => {
    const [first = ''] = await offered('lead', team)
    for (const who of ['principal', 'leader'] as const) {
      assert.deepEqual(await offered(who, team), [])
      assert.equal((await choose(who, team, first)).status, 404)
    }
    for (const who of ['staff', 'otherPrincipal', 'admin', 'coach', 'districtHead'] as const)
      assert.equal((await choose(who, team, first)).status, 404)
    const [ofSchool = ''] = await offered('principal', school)
    for (const odd of ['', 'kollegium-p23', 'no-such-action', ofSchool]) {
      const refused = await choose('lead', team, odd)
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Förslagen har ändrats/)
    }
    assert.deepEqual(await place.rows('select from plan'), [], 'a refusal begins no plan')
  })

  it('of a school has the leaders’ own next steps under a heading of their own, which land in the school plan’s draft', async () => {
    const text = await page('principal', `/workshops/${school}/choices`)
    const own = text.slice(text.indexOf('Ledningens egna nästa steg'))
    assert.match(own, /Skolledningens medelvärde är 4,0 \(2 svar\)/)
    const action = /name="action" value="([^"]+)"/.exec(own)?.[1] ?? ''
    assert.equal((await choose('leader', school, action)).status, 303)
    const [kept] = await actionsOf(school)
    assert.match(kept?.why ?? '', /^Skolledningens medelvärde är 4,0/)
    assert.match(await page('principal', `/workshops/${school}/talk`), /Personal och ledning/)
    assert.doesNotMatch(await page('lead', `/workshops/${team}/talk`), /Personal och ledning/)
  })
})
