import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn } from '../../../test/support/browser.ts'
import { SupportTown } from '../../../test/support/support-town.ts'

describe('support', () => {
  let support: SupportTown
  before(async () => {
    support = await SupportTown.open()
  })
  after(() => support.program.close())
  beforeEach(() => support.clear())

  describe('is answered', () => {
    it('with a yes that opens the school from that moment to the end of its last day', async () => {
      const id = await support.ask(support.principal, { text: 'Vi har valt tre åtgärder.' })
      assert.deepEqual(await support.seen(support.town.people.coach), [])
      assert.match(
        (await support.karim.get('/desk')).text,
        /En fråga väntar på ditt svar[\s\S]*Almskolan: hjälp med planen[\s\S]*Vi har valt tre åtgärder/,
      )
      assert.match((await support.karim.get(`/desk/requests/${id}`)).text, /value="2027-06-30"/)
      assert.equal((await support.accept(support.karim, id)).status, 303)
      assert.deepEqual(await support.seen(support.town.people.coach), [support.town.almskolan])
      assert.deepEqual(await support.seen(support.siv), [])
      assert.match((await support.karim.get('/desk')).text, /Skolor du stödjer[\s\S]*Almskolan[\s\S]*30 juni 2027/)
      assert.match(
        (await support.principal.get(`/support/${id}`)).text,
        /Karim Haddad har tackat ja och hjälper er till och med 30 juni 2027[\s\S]*Vi ses den 6 oktober/,
      )
      support.program.setNow('2027-06-30T20:00:00Z')
      assert.deepEqual(await support.seen(support.town.people.coach), [support.town.almskolan])
      support.program.setNow('2027-07-01T06:00:00Z')
      assert.deepEqual(await support.seen(support.town.people.coach), [])
      support.principal = await signedIn(support.program, support.town.authority, support.town.people.principal)
      assert.match((await support.principal.get(`/support/${id}`)).text, /Stödet gällde till och med 30 juni 2027/)
    })

    it('with a last day from today to a year ahead', async () => {
      const id = await support.ask(support.principal)
      for (const until of ['2026-09-28', '2027-10-01', 'igår', '']) {
        const refused = await support.accept(support.karim, id, until)
        assert.equal(refused.status, 422, until)
        assert.match(refused.text, /Välj ett datum från i dag[\s\S]*Vi ses den 6 oktober/)
      }
      assert.equal((await support.accept(support.karim, id, '2026-09-29')).status, 303)
      assert.deepEqual(await support.seen(support.town.people.coach), [support.town.almskolan])
    })

    it('by one: of two coaches who accept at the same moment the other is told who was first', async () => {
      const id = await support.ask(support.principal)
      const answers = await Promise.all([support.accept(support.karim, id), support.accept(support.other, id)])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
      const late = answers.find(({ status }) => status === 409)
      assert.match(late?.text ?? '', /(Karim Haddad|Siv Lund) hann före och har tackat ja. Ditt svar är inte sparat/)
      const { rows } = await support.program.owner.query('select person_id from coach_access')
      assert.equal(rows.length, 1)
    })

    it('by the coach who is asked, and by no other', async () => {
      const id = await support.ask(support.principal, { coach: support.town.people.coach })
      assert.equal((await support.other.get(`/desk/requests/${id}`)).status, 404)
      assert.equal((await support.accept(support.other, id)).status, 404)
      assert.doesNotMatch((await support.other.get('/desk')).text, /Almskolan/)
      const vux = await support.coachNamed('Vera', 'Vik', support.town.vuxenskolan)
      const elsewhere = await signedIn(support.program, support.town.authority, vux)
      const any = await support.ask(support.principal, { kind: 'checkin' })
      assert.equal((await elsewhere.get(`/desk/requests/${any}`)).status, 404)
    })

    it('with a no and its reason, after which the school may ask somebody else', async () => {
      const id = await support.ask(support.principal, { coach: support.town.people.coach })
      assert.equal((await support.karim.post(`/desk/requests/${id}/decline`, { reason: '' })).status, 422)
      assert.equal((await support.karim.post(`/desk/requests/${id}/decline`, { reason: 'Fullt till jul. Fråga Siv.' })).status, 303)
      await support.program.runJobs()
      assert.match(support.program.sent.at(-1)?.text ?? '', /Karim Haddad kan inte hjälpa Almskolan[\s\S]*> Fullt till jul/)
      assert.match(support.program.sent.at(-1)?.to ?? '', /helena/)
      assert.match((await support.principal.get(`/support/${id}`)).text, /Karim Haddad kan inte hjälpa er[\s\S]*Fullt till jul. Fråga Siv/)
      await support.ask(support.principal, { coach: support.siv })
    })

    it('with a no from one of several, and is declined when nobody is left', async () => {
      const id = await support.ask(support.principal)
      await support.karim.post(`/desk/requests/${id}/decline`, { reason: 'Fullt.' })
      assert.match((await support.principal.get('/support')).text, /En fråga väntar på svar/)
      assert.match((await support.karim.get(`/desk/requests/${id}`)).text, /Du har tackat nej/)
      assert.equal((await support.accept(support.karim, id)).status, 409)
      await support.other.post(`/desk/requests/${id}/decline`, { reason: 'Föräldraledig.' })
      assert.match(
        (await support.principal.get(`/support/${id}`)).text,
        /Ingen kan hjälpa er den här gången[\s\S]*Fullt\.[\s\S]*Föräldraledig\./,
      )
    })

    it('and told by mail to who asked, and to the principal whose school is opened', async () => {
      const id = await support.ask(support.lead, { unit: support.town.teams.fourSix })
      await support.program.runJobs()
      support.program.sent.length = 0
      await support.accept(support.karim, id)
      await support.program.runJobs()
      assert.deepEqual(support.program.sent.map(({ to }) => to.split('@')[0]).sort(), ['helena.sundstrom', 'liv.westman'])
      assert.match(support.program.sent[0]?.text ?? '', /till och med 30 juni 2027[\s\S]*aldrig någons egna svar/)
      assert.equal((await support.principal.post(`/support/${id}/completion`, { note: '' })).status, 303)
      assert.deepEqual(await support.seen(support.town.people.coach), [])
    })
  })
})
