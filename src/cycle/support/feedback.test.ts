import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { at, FeedbackTown } from '../../../test/support/feedback-town.ts'

describe('feedback on a plan', () => {
  let place: FeedbackTown
  before(async () => {
    place = await FeedbackTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.begin())

  async function send(message = 'Hinner du före den 27 november?'): Promise<void> {
    await place.program.owner.query(
      'insert into plan_submission (authority_id, plan_id, message, by_person_id, at) values ($1, $2, $3, $4, $5)',
      [place.town.authority, place.plan, message, place.town.people.teacher, at],
    )
  }

  it('is given by the coach of a school that asked, and by nobody else', async () => {
    const path = `/plans/${place.plan}/feedback`
    assert.equal((await place.karim.get(path)).status, 404)
    assert.equal((await place.karim.post(path, { text: 'Hej', changes: 'no' })).status, 404)
    await place.letIn()
    assert.equal((await place.karim.get(path)).status, 200)
    for (const person of ['lead', 'teacher', 'principal', 'leader', 'staff', 'otherPrincipal', 'districtHead', 'admin'] as const) {
      const visitor = await signedIn(place.program, place.town.authority, place.town.people[person])
      assert.equal((await visitor.get(path)).status, 404, person)
      assert.equal((await visitor.post(path, { text: 'Hej', changes: 'no' })).status, 404, person)
    }
    place.program.setNow('2027-07-01T08:00:00Z')
    const later = await signedIn(place.program, place.town.authority, place.town.people.coach)
    assert.equal((await later.get(path)).status, 404)
  })

  it('is asked for on the coach’s desk with how long the plan has waited, until it is given', async () => {
    await place.letIn()
    await send()
    const desk = (await place.karim.get('/desk')).text
    assert.match(desk, /En plan väntar på din återkoppling/)
    assert.match(
      desk,
      /4–6, Almskolan: planen för 2026\/27[\s\S]*Hinner du före[\s\S]*Sara Lindqvist skickade planen[\s\S]*Väntar sedan nio dagar/,
    )
    const path = `/plans/${place.plan}/feedback`
    assert.match((await place.karim.get(path)).text, /Läs källor tillsammans/)
    const refused = await place.karim.post(path, { text: 'Mål 1 är tydligt.' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Välj om något behöver ändras[\s\S]*Mål 1 är tydligt\./)
    assert.equal((await place.karim.post(path, { text: 'Mål 1 är tydligt.\n\nBörja med ett besök.', changes: 'yes' })).status, 303)
    assert.match((await place.karim.get('/desk')).text, /Ingen plan väntar på återkoppling/)
    const { rows } = await place.program.owner.query('select asks_changes, submission_id is not null as answered from plan_feedback')
    assert.deepEqual(rows, [{ asks_changes: true, answered: true }])
    assert.match(
      (await place.lead.get(`/plans/${place.plan}/comments`)).text,
      /Karim Haddad[\s\S]*Mål 1 är tydligt[\s\S]*Ber er ändra något/,
    )
  })

  it('is told by mail to who sent the plan and to who leads the team, without what was written', async () => {
    await place.letIn()
    await send()
    await place.karim.post(`/plans/${place.plan}/feedback`, { text: 'Något känsligt 4711', changes: 'no' })
    await place.program.runJobs()
    assert.deepEqual(place.program.sent.map(({ to }) => to.split('@')[0]).sort(), ['liv.westman', 'sara.lindqvist'])
    for (const mail of place.program.sent) {
      assert.equal(mail.subject, 'Återkoppling på planen för 4–6 2026/27')
      assert.match(mail.text, new RegExp(`Karim Haddad har gett återkoppling[\\s\\S]*http://localhost/plans/${place.plan}/comments`))
      assert.doesNotMatch(mail.text, /4711/)
    }
  })

  it('can be written with a phrase that the coach has kept, without script', async () => {
    await place.letIn()
    await place.karim.post('/desk/phrases', { text: 'Bra att ni har valt få åtgärder.' })
    const phrase = await place.one('select id from phrase', [])
    for (const path of [`/plans/${place.plan}/feedback`, `/plans/${place.plan}/comments`]) {
      const answer = await place.karim.post(path, { text: 'Hej!', changes: 'no', action: '', replyTo: '', phrase, insert: '1' })
      assert.equal(answer.status, 200, path)
      assert.match(answer.text, /<textarea[^>]*>Hej!\n\nBra att ni har valt få åtgärder\.<\/textarea>/)
      assert.deepEqual((await place.program.owner.query('select id from plan_feedback union select id from plan_comment')).rows, [])
    }
    assert.doesNotMatch((await place.lead.get(`/plans/${place.plan}/comments`)).text, /Bra att ni har valt/)
  })

  it('on a plan that is closed is refused in words, and what was written is kept', async () => {
    await place.letIn()
    await place.program.owner.query('insert into plan_closing (authority_id, plan_id, at) values ($1, $2, $3)', [
      place.town.authority,
      place.plan,
      at,
    ])
    const refused = await place.karim.post(`/plans/${place.plan}/feedback`, { text: 'Skrivet för sent', changes: 'no' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Planen är avslutad[\s\S]*inte skickat[\s\S]*Skrivet för sent/)
  })
})
