import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { letCoachIn } from '../../../test/support/coaching.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

const at = '2026-09-20T08:00:00Z'

describe('feedback on a plan', () => {
  let program: TestProgram
  let town: Municipality
  let karim: Visitor
  let lead: Visitor
  let plan: string

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    karim = await signedIn(program, town.authority, town.people.coach)
    lead = await signedIn(program, town.authority, town.people.lead)
  })
  after(() => program.close())

  beforeEach(async () => {
    program.sent.length = 0
    program.setNow('2026-09-29T08:00:00Z')
    for (const table of ['support_request', 'plan', 'phrase']) await program.owner.query(`delete from ${table}`)
    plan = await planOf(town.teams.fourSix)
    await one(
      "insert into plan_action (authority_id, plan_id, origin, title, position, created_at, changed_at) values ($1, $2, 'own', 'Läs källor tillsammans', 1, $3, $3) returning id",
      [town.authority, plan, at],
    )
  })

  async function one(text: string, values: unknown[]): Promise<string> {
    return (await program.owner.query<{ id: string }>(text, values)).rows[0]?.id ?? ''
  }

  function planOf(unit: string): Promise<string> {
    return one(
      "insert into plan (authority_id, unit_id, school_year, framework_version_id, created_on, changed_at) select $1, $2, 2026, id, '2026-09-01', $3 from framework_version where key = 'digital-skola' limit 1 returning id",
      [town.authority, unit, at],
    )
  }

  async function send(message = 'Hinner du före den 27 november?'): Promise<void> {
    await program.owner.query(
      'insert into plan_submission (authority_id, plan_id, message, by_person_id, at) values ($1, $2, $3, $4, $5)',
      [town.authority, plan, message, town.people.teacher, at],
    )
  }

  const letIn = (until?: string) =>
    letCoachIn(program, { authority: town.authority, school: town.almskolan, coach: town.people.coach }, { until })

  it('is given by the coach of a school that asked, and by nobody else', async () => {
    const path = `/plans/${plan}/feedback`
    assert.equal((await karim.get(path)).status, 404)
    assert.equal((await karim.post(path, { text: 'Hej', changes: 'no' })).status, 404)
    await letIn()
    assert.equal((await karim.get(path)).status, 200)
    for (const person of ['lead', 'teacher', 'principal', 'leader', 'staff', 'otherPrincipal', 'districtHead', 'admin'] as const) {
      const visitor = await signedIn(program, town.authority, town.people[person])
      assert.equal((await visitor.get(path)).status, 404, person)
      assert.equal((await visitor.post(path, { text: 'Hej', changes: 'no' })).status, 404, person)
    }
    program.setNow('2027-07-01T08:00:00Z')
    const later = await signedIn(program, town.authority, town.people.coach)
    assert.equal((await later.get(path)).status, 404)
  })

  it('is asked for on the coach’s desk with how long the plan has waited, until it is given', async () => {
    await letIn()
    await send()
    const desk = (await karim.get('/desk')).text
    assert.match(desk, /En plan väntar på din återkoppling/)
    assert.match(
      desk,
      /4–6, Almskolan: planen för 2026\/27[\s\S]*Hinner du före[\s\S]*Sara Lindqvist skickade planen[\s\S]*Väntar sedan nio dagar/,
    )
    const path = `/plans/${plan}/feedback`
    assert.match((await karim.get(path)).text, /Läs källor tillsammans/)
    const refused = await karim.post(path, { text: 'Mål 1 är tydligt.' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Välj om något behöver ändras[\s\S]*Mål 1 är tydligt\./)
    assert.equal((await karim.post(path, { text: 'Mål 1 är tydligt.\n\nBörja med ett besök.', changes: 'yes' })).status, 303)
    assert.match((await karim.get('/desk')).text, /Ingen plan väntar på återkoppling/)
    const { rows } = await program.owner.query('select asks_changes, submission_id is not null as answered from plan_feedback')
    assert.deepEqual(rows, [{ asks_changes: true, answered: true }])
    assert.match((await lead.get(`/plans/${plan}/comments`)).text, /Karim Haddad[\s\S]*Mål 1 är tydligt[\s\S]*Ber er ändra något/)
  })

  it('is told by mail to who sent the plan and to who leads the team, without what was written', async () => {
    await letIn()
    await send()
    await karim.post(`/plans/${plan}/feedback`, { text: 'Något känsligt 4711', changes: 'no' })
    await program.runJobs()
    assert.deepEqual(program.sent.map(({ to }) => to.split('@')[0]).sort(), ['liv.westman', 'sara.lindqvist'])
    for (const mail of program.sent) {
      assert.equal(mail.subject, 'Återkoppling på planen för 4–6 2026/27')
      assert.match(mail.text, new RegExp(`Karim Haddad har gett återkoppling[\\s\\S]*http://localhost/plans/${plan}/comments`))
      assert.doesNotMatch(mail.text, /4711/)
    }
  })

  it('can be written with a phrase that the coach has kept, without script', async () => {
    await letIn()
    await karim.post('/desk/phrases', { text: 'Bra att ni har valt få åtgärder.' })
    const phrase = await one('select id from phrase', [])
    for (const path of [`/plans/${plan}/feedback`, `/plans/${plan}/comments`]) {
      const answer = await karim.post(path, { text: 'Hej!', changes: 'no', action: '', replyTo: '', phrase, insert: '1' })
      assert.equal(answer.status, 200, path)
      assert.match(answer.text, /<textarea[^>]*>Hej!\n\nBra att ni har valt få åtgärder\.<\/textarea>/)
      assert.deepEqual((await program.owner.query('select id from plan_feedback union select id from plan_comment')).rows, [])
    }
    assert.doesNotMatch((await lead.get(`/plans/${plan}/comments`)).text, /Bra att ni har valt/)
  })

  it('on a plan that is closed is refused in words, and what was written is kept', async () => {
    await letIn()
    await program.owner.query('insert into plan_closing (authority_id, plan_id, at) values ($1, $2, $3)', [town.authority, plan, at])
    const refused = await karim.post(`/plans/${plan}/feedback`, { text: 'Skrivet för sent', changes: 'no' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Planen är avslutad[\s\S]*inte skickat[\s\S]*Skrivet för sent/)
  })
})
