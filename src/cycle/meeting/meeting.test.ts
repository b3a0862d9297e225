import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { meetingIn } from '../../../test/support/meeting.ts'
import { PlanTown, type Who } from '../../../test/support/plan-town.ts'
import { almskolansGroups, releasedRound } from '../../../test/support/released-round.ts'

describe('a meeting about a result', () => {
  let place: PlanTown
  let round: string
  let team: string
  let hidden: string
  let school: string
  before(async () => {
    place = await PlanTown.open()
    round = await releasedRound(place.program, place.town, almskolansGroups(place.town))
    team = place.town.teams.fourSix
    hidden = place.town.teams.afterSchool
    school = place.town.almskolan
  })
  after(() => place.program.close())
  beforeEach(async () => {
    await place.clear()
    await place.rows('delete from joint_assessment')
  })

  const { page, offered, choose, actionsOf } = meetingIn(() => place)

  it('is opened by the team, its lead and the school’s leaders; by nobody of another team or school', async () => {
    const teamsOwn: Who[] = ['principal', 'leader', 'lead', 'teacher', 'colleague']
    for (const part of ['', '/picture', '/talk', '/choices', '/notes'])
      assert.deepEqual(await place.seenBy(`/workshops/${team}${part}`), teamsOwn, part)
  })

  it('of a school is opened by all who work there; who does not write its plan sees nothing of it and no suggestions', async () => {
    assert.deepEqual(await place.seenBy(`/workshops/${school}/picture`), [
      'principal',
      'leader',
      'lead',
      'teacher',
      'colleague',
      'staff',
      'atTwoSchools',
    ])
    const [first = ''] = await offered('principal', school)
    await choose('principal', school, first)
    assert.match(await page('leader', `/workshops/${school}/choices`), /Det här har ni valt/)
    const asTeacher = await page('teacher', `/workshops/${school}/choices`)
    assert.match(asTeacher, /Skolledningen väljer och skriver skolans plan/)
    assert.doesNotMatch(asTeacher, /Det här har ni valt|name="action"|Varför just detta|\/plans\/[0-9a-f]/)
    assert.equal((await choose('teacher', school, first)).status, 404)
  })

  it('is projected: the page of whoever opens it has the unit’s own figures, none of a team below and no mark of one’s own', async () => {
    for (const part of ['', '/picture', '/talk', '/choices']) {
      const [asPrincipal, asTeacher] = [
        await page('principal', `/workshops/${school}${part}`),
        await page('teacher', `/workshops/${school}${part}`),
      ]
      // F–3 and 4–6 are names of teams with figures of their own.
      for (const text of [asPrincipal, asTeacher]) assert.doesNotMatch(text, /F–3|12 svar|Du ligger|Din nivå/)
      if (part === '/picture') assert.ok(main(asPrincipal) === main(asTeacher))
    }
    assert.match(await page('teacher', `/workshops/${team}/picture`), /2,8<\/b> \(12 svar\)<span class="block">långt isär/)
  })

  it('is reached from the result by those who meet there, and not offered to those who see schools from above', async () => {
    const link = (unit: string) => new RegExp(`href="/workshops/${unit}\\?round=${round}"`)
    for (const who of ['principal', 'leader', 'lead', 'teacher'] as const)
      assert.match(await page(who, `/group-results/${round}/${team}`), link(team), who)
    assert.match(await page('staff', `/group-results/${round}/${hidden}`), link(hidden))
    assert.match(await page('staff', `/group-results/${round}/${school}`), link(school))
    assert.doesNotMatch(await page('districtHead', `/group-results/${round}/${school}`), /workshops/)
  })

  it('shows the newest released round unless another of the unit’s is asked for', async () => {
    assert.match(await page('lead', `/workshops/${team}/picture?round=${round}`), /Hösten 2026/)
    await page('lead', `/workshops/${team}/picture?round=${team}`, 404)
    await page('lead', `/workshops/${team}/picture?round=1%27`, 404)
  })

  it('has its clock in the address, told in words without script', async () => {
    const begun = await place.as('lead').get(`/workshops/${team}/picture?start=now`)
    assert.equal(begun.status, 303)
    assert.equal(begun.location, `/workshops/${team}/picture?start=1000`)
    assert.match(await page('lead', begun.location ?? ''), /<meeting-clock role="timer" data-seconds="600"[^>]*>10 minuter kvar</)
    const talk = await page('lead', `/workshops/${team}/talk?start=1000`)
    assert.match(talk, /Börjar 10\.10/)
    assert.match(talk, new RegExp(`href="/workshops/${team}/choices\\?start=1000"`))
    assert.doesNotMatch(await page('lead', `/workshops/${team}/picture?start=2560`), /meeting-clock/)
  })

  it('with a protected result says so, suggests nothing and shows the way to a joint assessment', async () => {
    const picture = await page('staff', `/workshops/${hidden}/picture`)
    assert.match(picture, /Alla delområden skyddas/)
    assert.match(picture, new RegExp(`href="/teams/${hidden}/joint-assessments"`))
    assert.match(await page('staff', `/workshops/${hidden}/talk`), /Det finns inga siffror att prata om/)
    const choices = await page('staff', `/workshops/${hidden}/choices`)
    assert.match(choices, /siffrorna skyddas eller är inte släppta\. Gör en gemensam skattning/)
    assert.match(main(choices), new RegExp(`<a [^>]*href="/teams/${hidden}/joint-assessments"`), 'the way there, not only the words')
    assert.doesNotMatch(choices, /name="action"/)
    for (const text of [picture, choices]) assert.doesNotMatch(main(text), /\d,\d/)
  })

  it('without a released result still meets, and offers the joint assessment', async () => {
    const unit = place.town.vuxenskolan
    assert.deepEqual(await place.seenBy(`/workshops/${unit}/picture`), ['adultTeacher'])
    assert.match(await page('adultTeacher', `/workshops/${unit}/picture`), /Skolan har inget släppt resultat/)
    const choices = main(await page('otherPrincipal', `/workshops/${place.town.bergskolan}/choices`))
    assert.match(choices, new RegExp(`<a [^>]*href="/schools/${place.town.bergskolan}/joint-assessments"`))
  })

  it('adds nothing to a closed plan, says why, and loses nothing that was written', async () => {
    const [first = ''] = await offered('lead', team)
    await place.begin('lead', team)
    await place.rows('insert into plan_closing (authority_id, plan_id, at) select authority_id, id, now() from plan')
    const refused = await choose('lead', team, first)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Planen är avslutad/)
    const notes = await place.as('lead').post(`/workshops/${team}/notes`, { text: 'Det här hann vi skriva', revision: '0' })
    assert.equal(notes.status, 409)
    assert.match(notes.text, /Planen är avslutad[\s\S]*Det här hann vi skriva/)
    assert.deepEqual(await actionsOf(team), [])
  })
})

/** The page without what differs by who reads it: the shell around it, and the way to the notes. */
function main(html: string): string {
  return (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<nav class="tabs"[\s\S]*?<\/nav>/, '')
}
