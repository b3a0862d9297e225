import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { makeMunicipality } from '../../../test/support/municipality.ts'
import { SupportTown } from '../../../test/support/support-town.ts'

describe('support', () => {
  let support: SupportTown
  before(async () => {
    support = await SupportTown.open()
  })
  after(() => support.program.close())
  beforeEach(() => support.clear())

  describe('is asked for', () => {
    it('by principal and leaders for the school, by a team’s lead for the team, and by nobody else', async () => {
      const leader = await signedIn(support.program, support.town.authority, support.town.people.leader)
      await support.ask(support.principal)
      await support.ask(leader, { kind: 'checkin' })
      await support.ask(support.lead, { unit: support.town.teams.fourSix })
      for (const person of ['teacher', 'staff', 'districtHead', 'admin', 'coach'] as const) {
        const visitor = await signedIn(support.program, support.town.authority, support.town.people[person])
        assert.equal((await visitor.get('/support')).status, 404, person)
        assert.equal((await visitor.post('/support', { unit: support.town.almskolan, kind: 'plan' })).status, 404, person)
      }
      const refused = await support.lead.post('/support', { unit: support.town.almskolan, kind: 'plan', coach: '', text: 'Sparad text' })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Välj vem frågan gäller[\s\S]*Sparad text/)
    })

    it('and seen by the school: the lead sees the team’s requests, the principal all of the school’s', async () => {
      const school = await support.ask(support.principal)
      const team = await support.ask(support.lead, { unit: support.town.teams.fourSix })
      const list = (await support.principal.get('/support')).text
      for (const id of [school, team]) assert.ok(list.includes(`/support/${id}`))
      const ours = (await support.lead.get('/support')).text
      assert.ok(ours.includes(`/support/${team}`) && !ours.includes(`/support/${school}`))
      assert.equal((await support.lead.get(`/support/${school}`)).status, 404)
      const elsewhere = await signedIn(support.program, support.town.authority, support.town.people.otherPrincipal)
      assert.equal((await elsewhere.get(`/support/${school}`)).status, 404)
    })

    it('in words that say what is missing, with everything written kept', async () => {
      const nothing = await support.principal.post('/support', { unit: support.town.almskolan, coach: '', text: 'Vi undrar' })
      assert.equal(nothing.status, 422)
      assert.match(nothing.text, /href="#kind"[\s\S]*Välj vad ni behöver hjälp med[\s\S]*Vi undrar/)
      const vague = await support.principal.post('/support', { unit: support.town.almskolan, kind: 'other', coach: '', text: '' })
      assert.match(vague.text, /Skriv vad ni behöver hjälp med/)
      const wrong = await support.principal.post('/support', {
        unit: support.town.almskolan,
        kind: 'plan',
        coach: support.town.people.teacher,
        text: '',
      })
      assert.equal(wrong.status, 422)
      assert.match(wrong.text, /Den du valde har inte er skola/)
      assert.match((await support.principal.post('/support', {})).text, /Välj vem frågan gäller|Välj vad ni behöver/)
    })

    it('once: asking for the same again leads to the request there is, also when two ask at the same moment', async () => {
      const both = await Promise.all([
        support.principal.post('/support', { unit: support.town.almskolan, kind: 'plan', coach: '', text: '' }),
        support.principal.post('/support', { unit: support.town.almskolan, kind: 'plan', coach: '', text: '' }),
      ])
      assert.deepEqual(both.map(({ status }) => status).sort(), [303, 422])
      const { rows } = await support.program.owner.query<{ id: string }>('select id from support_request')
      assert.equal(rows.length, 1)
      const again = await support.principal.post('/support', { unit: support.town.almskolan, kind: 'plan', coach: '', text: 'Igen' })
      assert.equal(again.status, 422)
      assert.match(again.text, new RegExp(`Ni har redan bett om det här, 29 september[\\s\\S]*/support/${rows[0]?.id}`))
      await support.ask(support.principal, { kind: 'checkin' })
    })

    it('in vain where nobody coaches the school, and the page says what to do', async () => {
      const place = await makeMunicipality(support.program, 'Tomköpings kommun')
      await support.program.owner.query("delete from duty where authority_id = $1 and role = 'coach'", [place.authority])
      const visitor = await signedIn(support.program, place.authority, place.people.principal)
      assert.match((await visitor.get('/support/new')).text, /Ingen IKT-pedagog har er skola/)
      assert.equal((await visitor.post('/support', { unit: place.almskolan, kind: 'plan', coach: '', text: '' })).status, 422)
    })

    it('and told by mail to the coach who is asked, or to all who have the school', async () => {
      await support.ask(support.principal, { coach: support.town.people.coach, text: 'Kan du läsa planen?' })
      await support.program.runJobs()
      assert.deepEqual(
        support.program.sent.map(({ to, subject }) => [to.split('@')[0], subject]),
        [['karim.haddad', 'Almskolan ber om stöd: hjälp med planen']],
      )
      assert.match(support.program.sent[0]?.text ?? '', /> Kan du läsa planen\?[\s\S]*http:\/\/localhost\/desk\/requests\//)
      support.program.sent.length = 0
      await support.ask(support.principal, { kind: 'checkin' })
      await support.program.runJobs()
      assert.deepEqual(support.program.sent.map(({ to }) => to.split('@')[0]).sort(), ['karim.haddad', 'siv'])
    })
  })

  it('of another authority is not there, whoever asks', async () => {
    const place = await makeMunicipality(support.program, 'Granköpings kommun')
    const id = await support.ask(support.principal)
    const theirs = await signedIn(support.program, place.authority, place.people.principal)
    const coach = await signedIn(support.program, place.authority, place.people.coach)
    assert.equal((await theirs.get(`/support/${id}`)).status, 404)
    assert.equal((await theirs.post(`/support/${id}/withdrawal`)).status, 404)
    assert.equal((await coach.get(`/desk/requests/${id}`)).status, 404)
    assert.equal((await support.accept(coach, id)).status, 404)
    assert.doesNotMatch((await coach.get('/desk')).text, /Väntar|Frågan gick/)
  })

  it('leaves events that say what happened and never what was written', async () => {
    const id = await support.ask(support.principal, { text: 'Hemligt 4711' })
    await support.accept(support.karim, id)
    const { rows } = await support.program.owner.query(
      "select what, detail::text from event where about_kind = 'support' and about_id = $1 order by at",
      [id],
    )
    assert.deepEqual(
      rows.map(({ what }) => what),
      ['support.asked', 'support.accepted'],
    )
    assert.doesNotMatch(JSON.stringify(rows), /4711/)
  })
})
