import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

describe('what is noted about an action', () => {
  let program: TestProgram
  let town: Municipality
  let planning: Planning

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    planning = new Planning(program, town)
  })
  after(() => program.close())

  const as = (person: keyof Municipality['people']) => signedIn(program, town.authority, town.people[person])
  const statusOf = async (action: string) =>
    (await program.owner.query<{ status: string }>('select status from plan_action where id = $1', [action])).rows[0]?.status
  const notesOf = async (action: string) =>
    (
      await program.owner.query<{ kind: string; status: string | null; note: string; person_id: string }>(
        `select kind, status, note, person_id from action_note where action_id = $1 and kind <> 'created' order by at, id`,
        [action],
      )
    ).rows

  it('is kept with person, day and words, and shown as history on the page', async () => {
    const action = await planning.action(town.teams.fourSix, { title: 'Läs källor ihop' })
    const teacher = await as('teacher')
    const answer = await teacher.post(`/actions/${action}/notes`, { status: 'under way', was: 'planned', note: 'Vi började i 5A.' })
    assert.equal(answer.status, 303)
    assert.equal(answer.location, `/actions/${action}`)
    assert.equal(await statusOf(action), 'under way')
    const { text } = await teacher.get(`/actions/${action}`)
    assert.match(text, /Sara Lindqvist ändrade läget till Pågår: /)
    assert.match(text, /”Vi började i 5A.”/)
    assert.match(text, /29 sep/)
  })

  it('is a new status or words alone; nothing at all is asked for in words, with the page as it was', async () => {
    const action = await planning.action(town.teams.fourSix)
    const teacher = await as('teacher')
    assert.equal(
      (await teacher.post(`/actions/${action}/notes`, { status: 'planned', was: 'planned', note: 'Boken är beställd.' })).status,
      303,
    )
    assert.deepEqual(
      (await notesOf(action)).map(({ kind, status }) => [kind, status]),
      [['note', null]],
    )
    const nothing = await teacher.post(`/actions/${action}/notes`, { status: 'planned', was: 'planned', note: ' ' })
    assert.equal(nothing.status, 422)
    assert.match(nothing.text, /Välj ett annat läge eller skriv en anteckning/)
  })

  it('needs words when the action is paused or dropped, keeping the choice', async () => {
    const action = await planning.action(town.teams.fourSix)
    const teacher = await as('teacher')
    for (const status of ['paused', 'dropped']) {
      const refused = await teacher.post(`/actions/${action}/notes`, { status, was: 'planned', note: '' })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Skriv varför åtgärden pausas eller avbryts/)
      assert.match(refused.text, new RegExp(`value="${status}" checked`))
    }
    assert.equal(await statusOf(action), 'planned')
    assert.equal(
      (await teacher.post(`/actions/${action}/notes`, { status: 'paused', was: 'planned', note: 'Läraren är sjuk.' })).status,
      303,
    )
    assert.equal(await statusOf(action), 'paused')
  })

  it('from two people at once is kept from both, and words alone put back no status that the other changed', async () => {
    const action = await planning.action(town.teams.fourSix)
    const [teacher, colleague] = [await as('teacher'), await as('colleague')]
    const answers = await Promise.all([
      teacher.post(`/actions/${action}/notes`, { status: 'done', was: 'planned', note: 'Klart i alla klasser.' }),
      colleague.post(`/actions/${action}/notes`, { status: 'planned', was: 'planned', note: 'Vi behöver en bok till.' }),
    ])
    assert.deepEqual(
      answers.map(({ status }) => status),
      [303, 303],
    )
    assert.equal((await notesOf(action)).length, 2)
    assert.equal(await statusOf(action), 'done')
  })

  it('sent twice by a button pressed twice is one note', async () => {
    const action = await planning.action(town.teams.fourSix)
    const teacher = await as('teacher')
    const fields = { status: 'under way', was: 'planned', note: 'Nu är vi igång.' }
    await Promise.all([teacher.post(`/actions/${action}/notes`, fields), teacher.post(`/actions/${action}/notes`, fields)])
    assert.equal((await notesOf(action)).length, 1)
  })

  it('shows what somebody wrote as text, never as part of the page', async () => {
    const action = await planning.action(town.teams.fourSix, { title: '<b>Fet</b>' })
    const teacher = await as('teacher')
    await teacher.post(`/actions/${action}/notes`, { note: '<script>alert(1)</script>\nrad två' })
    const { text } = await teacher.get(`/actions/${action}`)
    assert.ok(!text.includes('<script>alert(1)'))
    assert.ok(!text.includes('<b>Fet'))
    assert.match(text, /&lt;script>alert\(1\)&lt;\/script><br\/?>rad två/)
  })

  it('is written by the team and by who answers for it, read by the leaders and the coach whom the school asked, and not there for anyone else', async () => {
    const action = await planning.action(town.teams.fourSix, { ownerPerson: town.people.staff })
    for (const who of ['lead', 'teacher', 'colleague', 'staff'] as const) {
      const visitor = await as(who)
      assert.equal((await visitor.get(`/actions/${action}`)).status, 200, who)
      assert.equal((await visitor.post(`/actions/${action}/notes`, { note: `Från ${who}` })).status, 303, who)
    }
    for (const who of ['principal', 'leader'] as const) {
      const visitor = await as(who)
      const page = await visitor.get(`/actions/${action}`)
      assert.equal(page.status, 200, who)
      assert.ok(!page.text.includes(`action="/actions/${action}/notes"`), who)
      assert.equal((await visitor.post(`/actions/${action}/notes`, { note: 'Inte jag' })).status, 404, who)
    }
    for (const who of ['atTwoSchools', 'otherPrincipal', 'adultTeacher', 'admin', 'districtHead', 'coach'] as const) {
      const visitor = await as(who)
      assert.equal((await visitor.get(`/actions/${action}`)).status, 404, who)
      assert.equal((await visitor.post(`/actions/${action}/notes`, { note: 'Inte jag' })).status, 404, who)
    }
    assert.equal((await notesOf(action)).length, 4)
  })

  it('about a school plan stays with its leaders until it is decided on; then who answers for an action comes in too', async () => {
    const action = await planning.action(town.almskolan, { ownerPerson: town.people.teacher })
    const teacher = await as('teacher')
    assert.equal((await teacher.get(`/actions/${action}`)).status, 404)
    await planning.adopt(town.almskolan)
    assert.equal((await teacher.get(`/actions/${action}`)).status, 200)
    assert.equal((await teacher.post(`/actions/${action}/notes`, { status: 'done', was: 'planned' })).status, 303)
    const colleague = await as('colleague')
    assert.equal((await colleague.get(`/actions/${action}`)).status, 404, 'who only reads what was decided reads it in the plan')
  })

  it('stops for who has left the school, though they still stand as the one in charge', async () => {
    const action = await planning.action(town.teams.fourSix, { ownerPerson: town.people.atTwoSchools })
    const visitor = await as('atTwoSchools')
    assert.equal((await visitor.get(`/actions/${action}`)).status, 200)
    await program.owner.query(`update duty set to_on = '2026-09-01' where person_id = $1 and unit_id = $2`, [
      town.people.atTwoSchools,
      town.teams.f3,
    ])
    assert.equal((await visitor.get(`/actions/${action}`)).status, 404)
    assert.match((await (await as('teacher')).get(`/actions/${action}`)).text, /Östen Ärlig har slutat/)
  })

  it('stops when the plan is closed, and when the action goes on in a later plan', async () => {
    const old = await planning.action(town.teams.afterSchool, { title: 'Gammal' }, null, 2025)
    const next = await planning.action(town.teams.afterSchool, { title: 'Ny' }, old)
    const staff = await as('staff')
    const page = await staff.get(`/actions/${old}`)
    assert.match(page.text, /går vidare i en senare plan/)
    assert.ok(page.text.includes(`/actions/${next}`))
    assert.equal((await staff.post(`/actions/${old}/notes`, { note: 'Hit?' })).status, 422)
    await planning.close(town.teams.afterSchool)
    const closed = await staff.post(`/actions/${next}/notes`, { note: 'Hit?' })
    assert.equal(closed.status, 422)
    assert.match(closed.text, /Planen är avslutad/)
    assert.equal((await staff.get(`/actions/${next}/evidence`)).status, 404)
  })

  it('leads back only to a page about plans', async () => {
    const action = await planning.action(town.teams.fourSix)
    const teacher = await as('teacher')
    const plan = await planning.plan(town.teams.fourSix)
    const back = async (to: string, note: string) => (await teacher.post(`/actions/${action}/notes`, { note, back: to })).location
    assert.equal(await back(`/plans/${plan}#a-${action}`, 'a'), `/plans/${plan}#a-${action}`)
    for (const to of [
      'https://evil.example/plans/',
      '//evil.example',
      '/plans/../sign-out',
      '/plans//evil',
      'javascript:alert(1)',
      '/actions\\evil',
    ])
      assert.equal(await back(to, `till ${to}`), `/actions/${action}`, to)
  })
})
