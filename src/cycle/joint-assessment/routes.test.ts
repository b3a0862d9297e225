import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { letCoachIn } from '../../../test/support/coaching.ts'
import { PlanTown, type Who } from '../../../test/support/plan-town.ts'
import { almskolansGroups, releasedRound } from '../../../test/support/released-round.ts'
import { releasedRows } from '../../../test/support/releasing.ts'

describe('a joint assessment', () => {
  let place: PlanTown
  let round: string
  let team: string
  before(async () => {
    place = await PlanTown.open()
    round = await releasedRound(place.program, place.town, almskolansGroups(place.town))
    team = place.town.teams.afterSchool
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.rows('delete from joint_assessment')
  })

  const list = () => `/teams/${team}/joint-assessments`
  const begin = async (who: Who = 'staff') =>
    /\/joint-assessments\/[0-9a-f-]+/.exec((await place.as(who).post(list())).location ?? '')?.[0] ?? ''
  const agree = (path: string, number: number, fields: Record<string, string>, who: Who = 'staff') =>
    place.as(who).post(`${path}/statements/${number}`, fields)
  const finish = (path: string, fields: Record<string, string> = {}, who: Who = 'staff') =>
    place.as(who).post(`${path}/conclusion`, { agreedOn: '2026-09-29', note: '', ...fields })
  const levelsNow = () =>
    place.rows<{ statement: string; level: number }>(
      'select statement, level from joint_level where superseded_at is null order by statement',
    )

  it('is agreed on question by question, finished with its day and who was there, and begun once', async () => {
    const [one, two] = await Promise.all([begin(), begin()])
    assert.equal(one, two)
    const first = await place.as('staff').get(`${one}/statements/1`)
    assert.match(first.text, /Fråga 1 av 14[\s\S]*vilken liknar oss mest[\s\S]*Inte aktuellt för oss/)
    assert.equal((await agree(one, 1, { choice: '3' })).location, `${one}/statements/2`)
    assert.equal((await agree(one, 1, { choice: '3', go: 'previous' })).location, `${one}/statements/1`)
    assert.equal((await agree(one, 2, { choice: '0', go: 'previous' })).location, `${one}/statements/1`)
    await agree(one, 3, { choice: '' })
    assert.equal((await agree(one, 14, { choice: '2', note: 'Vi tog den lägre' })).location, one)
    assert.equal((await finish(one, { note: 'Mariam och Åke' })).status, 303)
    const { text } = await place.as('staff').get(one)
    assert.match(text, /Det här enades ni om 29 september 2026/)
    assert.match(text, /Mariam och Åke[\s\S]*Vi tog den lägre/)
    assert.equal((await levelsNow()).length, 3)
  })

  it('is seen like the plan and written by those who write it', async () => {
    const path = await begin()
    assert.deepEqual(await place.seenBy(list()), ['principal', 'leader', 'staff'])
    assert.deepEqual(await place.seenBy(path), ['principal', 'leader', 'staff'])
    await letCoachIn(place.program, { authority: place.town.authority, school: place.town.almskolan, coach: place.town.people.coach })
    assert.deepEqual(await place.seenBy(path), ['coach', 'principal', 'leader', 'staff'])
    for (const who of ['principal', 'coach', 'teacher', 'admin', 'otherPrincipal', 'districtHead'] as const) {
      assert.equal((await agree(path, 1, { choice: '3' }, who)).status, 404, who)
      assert.equal((await finish(path, {}, who)).status, 404, who)
      assert.equal((await place.as(who).post(list())).status, 404, who)
    }
    assert.deepEqual(await place.seenBy(`/schools/${place.town.almskolan}/joint-assessments`), ['coach', 'principal', 'leader'])
    assert.deepEqual(await place.seenBy(`/schools/${team}/joint-assessments`), [])
  })

  it('never touches anyone’s answers or released figures, nor is read from them', async () => {
    const others = async () => {
      const text: string[] = [await releasedRows(place.program, round)]
      for (const table of ['private.response', 'private.answer', 'private.goal', 'round_member', 'result_cell'])
        text.push(...(await place.rows<{ row: string }>(`select t::text as row from ${table} t order by 1`)).map(({ row }) => row))
      return text.join('\n')
    }
    const before = await others()
    const path = await begin()
    for (let number = 1; number <= 14; number += 1) await agree(path, number, { choice: String(1 + (number % 5)) })
    await finish(path)
    await place.as('staff').get(`/workshops/${team}/choices`)
    const again = await begin()
    assert.equal(await others(), before)
    assert.doesNotMatch((await place.as('staff').get(`${again}/statements/1`)).text, / checked/, 'nothing is filled in from anyone')
    const result = await place.as('principal').get(`/group-results/${round}/${team}`)
    assert.doesNotMatch(result.text, /enades|gemensam skattning 29/)
  })

  it('lets the last of two who write at once hold, with both in its history', async () => {
    const path = await begin()
    const answers = await Promise.all([agree(path, 1, { choice: '2' }), agree(path, 1, { choice: '4' })])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    const all = await place.rows<{ level: number; gone: boolean }>('select level, superseded_at is not null as gone from joint_level')
    assert.deepEqual(all.map(({ level }) => level).sort(), [2, 4])
    assert.equal(all.filter(({ gone }) => gone).length, 1)
    await agree(path, 1, { choice: '3' })
    await agree(path, 1, { choice: '3' })
    assert.equal((await place.rows('select from joint_level')).length, 3, 'the same again is nothing new')
    assert.match((await place.as('staff').get(path)).text, /Ändrat under mötet[\s\S]*ersattes av Mariam Osman kl\. 10\.00/)
  })

  it('refuses what is no level, a line without one, a day to come and an end before anything is agreed on', async () => {
    const path = await begin()
    for (const fields of [
      { choice: '7', note: '' },
      { choice: 'tre', note: '' },
      { choice: '', note: 'En rad' },
    ]) {
      const refused = await agree(path, 1, fields)
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Välj en av nivåerna/)
    }
    assert.equal((await place.as('staff').get(`${path}/statements/15`)).status, 404)
    assert.match((await finish(path)).text, /Enas om en nivå i minst en fråga/)
    await agree(path, 1, { choice: '2' })
    for (const agreedOn of ['2026-09-30', '', 'i går']) {
      const refused = await finish(path, { agreedOn, note: 'Alla' })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Välj mötets dag[\s\S]*Alla/)
    }
  })

  it('is read when it is finished, opened again to be mended, and not thrown away', async () => {
    const path = await begin()
    assert.equal((await place.as('staff').post(`${path}?_method=DELETE`)).location, list())
    const other = await begin()
    await agree(other, 1, { choice: '2' })
    await place.as('staff').post(`${other}?_method=DELETE`)
    await finish(other, { note: 'Mariam och Åke' })
    assert.match((await place.as('staff').get(other)).text, /Med: Mariam och Åke/)
    assert.equal((await agree(other, 1, { choice: '5' })).location, other)
    assert.equal((await levelsNow())[0]?.level, 2)
    await place.as('staff').post(`${other}/conclusion?_method=DELETE`)
    const opened = (await place.as('staff').get(other)).text
    assert.match(opened, /<textarea[^>]*>Mariam och Åke</, 'what was written is mended, not written anew')
    assert.doesNotMatch(opened, /Med: Mariam|Det här enades ni om/, 'and is not said as something agreed on')
    await agree(other, 1, { choice: '5' })
    assert.equal((await levelsNow())[0]?.level, 5)
  })

  it('gives the team suggestions and its goals where they start, though its answers are protected', async () => {
    const path = await begin()
    for (let number = 1; number <= 14; number += 1) await agree(path, number, { choice: '2' })
    await finish(path)
    assert.match((await place.as('staff').get(`/workshops/${team}/talk`)).text, /Ni enades om nivå 2 Prövar\./)
    const { text } = await place.as('staff').get(`/workshops/${team}/choices`)
    assert.match(text, /Ni enades om nivå 2/)
    assert.doesNotMatch(text, /medelvärde är/)
    const action = /name="action" value="([^"]+)"/.exec(text)?.[1] ?? ''
    assert.equal((await place.as('staff').post(`/workshops/${team}/choices`, { action })).status, 303)
    const [goal] = await place.rows<{ baseline: { kind: string; level: number } }>('select baseline from plan_goal')
    assert.deepEqual([goal?.baseline.kind, goal?.baseline.level], ['joint', 2])
  })

  it('is a choice also where figures are shown', async () => {
    const unit = place.town.teams.fourSix
    const path =
      /\/joint-assessments\/[0-9a-f-]+/.exec((await place.as('lead').post(`/teams/${unit}/joint-assessments`)).location ?? '')?.[0] ?? ''
    for (let number = 1; number <= 14; number += 1) await agree(path, number, { choice: '4' }, 'lead')
    await finish(path, {}, 'lead')
    assert.match((await place.as('lead').get(`/workshops/${unit}/choices`)).text, /Ert medelvärde är 2,8/)
    const own = (await place.as('lead').get(`/workshops/${unit}/choices?from=joint`)).text
    assert.match(own, /Ni enades om nivå 4/)
    const action = /name="action" value="([^"]+)"/.exec(own)?.[1] ?? ''
    const chosen = await place.as('lead').post(`/workshops/${unit}/choices`, { action, from: 'joint' })
    assert.equal(chosen.location, `/workshops/${unit}/choices?from=joint#chosen`)
    const [goal] = await place.rows<{ baseline: { kind: string; level: number } }>('select baseline from plan_goal')
    assert.deepEqual([goal?.baseline.kind, goal?.baseline.level], ['joint', 4])
  })

  it('is set beside the team’s own one before, and nobody else’s', async () => {
    const first = await begin()
    await agree(first, 1, { choice: '2' })
    await agree(first, 2, { choice: '3' })
    await finish(first, { agreedOn: '2026-09-20' })
    const second = await begin()
    assert.notEqual(second, first)
    await agree(second, 1, { choice: '4' })
    await agree(second, 2, { choice: '3' })
    await finish(second)
    const { text } = await place.as('staff').get(`${second}/comparison`)
    assert.match(text, /En fråga har gått upp och en fråga är lika\./)
    assert.match(text, /två steg upp/)
    assert.equal((await place.as('staff').get(`${first}/comparison`)).status, 404)
    assert.equal((await place.as('staff').get(`${second}/comparison?with=${second.split('/').pop()}`)).status, 404)
  })
})
