// Long: a request for support from asking to its end.
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { viewerIn } from '../../../test/support/coaching.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import '../plan/store-phrases.ts'
import { addDuty, addPerson } from '../../people/organisation/store.ts'
import { sightOf } from '../../people/permission/permission.ts'

const today = '2026-09-29T08:00:00Z'

describe('support', () => {
  let program: TestProgram
  let town: Municipality
  let siv: string
  let principal: Visitor
  let lead: Visitor
  let karim: Visitor
  let other: Visitor

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    siv = await coachNamed('Siv', 'Lund', town.district)
    principal = await signedIn(program, town.authority, town.people.principal)
    lead = await signedIn(program, town.authority, town.people.lead)
    karim = await signedIn(program, town.authority, town.people.coach)
    other = await signedIn(program, town.authority, siv)
  })
  after(() => program.close())

  beforeEach(async () => {
    program.setNow(today)
    program.sent.length = 0
    await program.owner.query('delete from support_request')
    await program.owner.query('delete from phrase')
    await program.worker.query('delete from jobs._private_jobs')
  })

  async function coachNamed(givenName: string, familyName: string, unit: string): Promise<string> {
    const { authority } = town
    return inScope(program.db, { authority }, async (tx) => {
      const email = `${givenName}@${authority.slice(0, 8)}.example.se`.toLowerCase()
      const person = await addPerson(tx, { authority, givenName, familyName, email, from: '2025-08-15' }, program.program.secret)
      await addDuty(tx, { authority, person, unit, role: 'coach', from: '2025-08-15' })
      return person
    })
  }

  /** Asks and returns the request's id. */
  async function ask(who: Visitor, fields: Record<string, string> = {}): Promise<string> {
    const answer = await who.post('/support', { unit: town.almskolan, kind: 'plan', coach: '', text: '', ...fields })
    assert.equal(answer.status, 303, answer.text)
    return answer.location?.split('/').at(-1) ?? ''
  }

  async function accept(coach: Visitor, id: string, until = '2027-06-30') {
    return coach.post(`/desk/requests/${id}/acceptance`, { until, note: 'Vi ses den 6 oktober.' })
  }

  /** The schools that a coach sees results of. */
  async function seen(person: string): Promise<string[]> {
    return sightOf(await viewerIn(program, town.authority, person), 'school result')?.schools ?? []
  }

  describe('is asked for', () => {
    it('by principal and leaders for the school, by a team’s lead for the team, and by nobody else', async () => {
      const leader = await signedIn(program, town.authority, town.people.leader)
      await ask(principal)
      await ask(leader, { kind: 'checkin' })
      await ask(lead, { unit: town.teams.fourSix })
      for (const person of ['teacher', 'staff', 'districtHead', 'admin', 'coach'] as const) {
        const visitor = await signedIn(program, town.authority, town.people[person])
        assert.equal((await visitor.get('/support')).status, 404, person)
        assert.equal((await visitor.post('/support', { unit: town.almskolan, kind: 'plan' })).status, 404, person)
      }
      const refused = await lead.post('/support', { unit: town.almskolan, kind: 'plan', coach: '', text: 'Sparad text' })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /Välj vem frågan gäller[\s\S]*Sparad text/)
    })

    it('and seen by the school: the lead sees the team’s requests, the principal all of the school’s', async () => {
      const school = await ask(principal)
      const team = await ask(lead, { unit: town.teams.fourSix })
      const list = (await principal.get('/support')).text
      for (const id of [school, team]) assert.ok(list.includes(`/support/${id}`))
      const ours = (await lead.get('/support')).text
      assert.ok(ours.includes(`/support/${team}`) && !ours.includes(`/support/${school}`))
      assert.equal((await lead.get(`/support/${school}`)).status, 404)
      const elsewhere = await signedIn(program, town.authority, town.people.otherPrincipal)
      assert.equal((await elsewhere.get(`/support/${school}`)).status, 404)
    })

    it('in words that say what is missing, with everything written kept', async () => {
      const nothing = await principal.post('/support', { unit: town.almskolan, coach: '', text: 'Vi undrar' })
      assert.equal(nothing.status, 422)
      assert.match(nothing.text, /href="#kind"[\s\S]*Välj vad ni behöver hjälp med[\s\S]*Vi undrar/)
      const vague = await principal.post('/support', { unit: town.almskolan, kind: 'other', coach: '', text: '' })
      assert.match(vague.text, /Skriv vad ni behöver hjälp med/)
      const wrong = await principal.post('/support', { unit: town.almskolan, kind: 'plan', coach: town.people.teacher, text: '' })
      assert.equal(wrong.status, 422)
      assert.match(wrong.text, /Den du valde har inte er skola/)
      assert.match((await principal.post('/support', {})).text, /Välj vem frågan gäller|Välj vad ni behöver/)
    })

    it('once: asking for the same again leads to the request there is, also when two ask at the same moment', async () => {
      const both = await Promise.all([
        principal.post('/support', { unit: town.almskolan, kind: 'plan', coach: '', text: '' }),
        principal.post('/support', { unit: town.almskolan, kind: 'plan', coach: '', text: '' }),
      ])
      assert.deepEqual(both.map(({ status }) => status).sort(), [303, 422])
      const { rows } = await program.owner.query<{ id: string }>('select id from support_request')
      assert.equal(rows.length, 1)
      const again = await principal.post('/support', { unit: town.almskolan, kind: 'plan', coach: '', text: 'Igen' })
      assert.equal(again.status, 422)
      assert.match(again.text, new RegExp(`Ni har redan bett om det här, 29 september[\\s\\S]*/support/${rows[0]?.id}`))
      await ask(principal, { kind: 'checkin' })
    })

    it('in vain where nobody coaches the school, and the page says what to do', async () => {
      const place = await makeMunicipality(program, 'Tomköpings kommun')
      await program.owner.query("delete from duty where authority_id = $1 and role = 'coach'", [place.authority])
      const visitor = await signedIn(program, place.authority, place.people.principal)
      assert.match((await visitor.get('/support/new')).text, /Ingen IKT-pedagog har er skola/)
      assert.equal((await visitor.post('/support', { unit: place.almskolan, kind: 'plan', coach: '', text: '' })).status, 422)
    })

    it('and told by mail to the coach who is asked, or to all who have the school', async () => {
      await ask(principal, { coach: town.people.coach, text: 'Kan du läsa planen?' })
      await program.runJobs()
      assert.deepEqual(
        program.sent.map(({ to, subject }) => [to.split('@')[0], subject]),
        [['karim.haddad', 'Almskolan ber om stöd: hjälp med planen']],
      )
      assert.match(program.sent[0]?.text ?? '', /> Kan du läsa planen\?[\s\S]*http:\/\/localhost\/desk\/requests\//)
      program.sent.length = 0
      await ask(principal, { kind: 'checkin' })
      await program.runJobs()
      assert.deepEqual(program.sent.map(({ to }) => to.split('@')[0]).sort(), ['karim.haddad', 'siv'])
    })
  })

  describe('is answered', () => {
    it('with a yes that opens the school from that moment to the end of its last day', async () => {
      const id = await ask(principal, { text: 'Vi har valt tre åtgärder.' })
      assert.deepEqual(await seen(town.people.coach), [])
      assert.match(
        (await karim.get('/desk')).text,
        /En fråga väntar på ditt svar[\s\S]*Almskolan: hjälp med planen[\s\S]*Vi har valt tre åtgärder/,
      )
      assert.match((await karim.get(`/desk/requests/${id}`)).text, /value="2027-06-30"/)
      assert.equal((await accept(karim, id)).status, 303)
      assert.deepEqual(await seen(town.people.coach), [town.almskolan])
      assert.deepEqual(await seen(siv), [])
      assert.match((await karim.get('/desk')).text, /Skolor du stödjer[\s\S]*Almskolan[\s\S]*30 juni 2027/)
      assert.match(
        (await principal.get(`/support/${id}`)).text,
        /Karim Haddad har tackat ja och hjälper er till och med 30 juni 2027[\s\S]*Vi ses den 6 oktober/,
      )
      program.setNow('2027-06-30T20:00:00Z')
      assert.deepEqual(await seen(town.people.coach), [town.almskolan])
      program.setNow('2027-07-01T06:00:00Z')
      assert.deepEqual(await seen(town.people.coach), [])
      principal = await signedIn(program, town.authority, town.people.principal)
      assert.match((await principal.get(`/support/${id}`)).text, /Stödet gällde till och med 30 juni 2027/)
    })

    it('with a last day from today to a year ahead', async () => {
      const id = await ask(principal)
      for (const until of ['2026-09-28', '2027-10-01', 'igår', '']) {
        const refused = await accept(karim, id, until)
        assert.equal(refused.status, 422, until)
        assert.match(refused.text, /Välj ett datum från i dag[\s\S]*Vi ses den 6 oktober/)
      }
      assert.equal((await accept(karim, id, '2026-09-29')).status, 303)
      assert.deepEqual(await seen(town.people.coach), [town.almskolan])
    })

    it('by one: of two coaches who accept at the same moment the other is told who was first', async () => {
      const id = await ask(principal)
      const answers = await Promise.all([accept(karim, id), accept(other, id)])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
      const late = answers.find(({ status }) => status === 409)
      assert.match(late?.text ?? '', /(Karim Haddad|Siv Lund) hann före och har tackat ja. Ditt svar är inte sparat/)
      const { rows } = await program.owner.query('select person_id from coach_access')
      assert.equal(rows.length, 1)
    })

    it('by the coach who is asked, and by no other', async () => {
      const id = await ask(principal, { coach: town.people.coach })
      assert.equal((await other.get(`/desk/requests/${id}`)).status, 404)
      assert.equal((await accept(other, id)).status, 404)
      assert.doesNotMatch((await other.get('/desk')).text, /Almskolan/)
      const vux = await coachNamed('Vera', 'Vik', town.vuxenskolan)
      const elsewhere = await signedIn(program, town.authority, vux)
      const any = await ask(principal, { kind: 'checkin' })
      assert.equal((await elsewhere.get(`/desk/requests/${any}`)).status, 404)
    })

    it('with a no and its reason, after which the school may ask somebody else', async () => {
      const id = await ask(principal, { coach: town.people.coach })
      assert.equal((await karim.post(`/desk/requests/${id}/decline`, { reason: '' })).status, 422)
      assert.equal((await karim.post(`/desk/requests/${id}/decline`, { reason: 'Fullt till jul. Fråga Siv.' })).status, 303)
      await program.runJobs()
      assert.match(program.sent.at(-1)?.text ?? '', /Karim Haddad kan inte hjälpa Almskolan[\s\S]*> Fullt till jul/)
      assert.match(program.sent.at(-1)?.to ?? '', /helena/)
      assert.match((await principal.get(`/support/${id}`)).text, /Karim Haddad kan inte hjälpa er[\s\S]*Fullt till jul. Fråga Siv/)
      await ask(principal, { coach: siv })
    })

    it('with a no from one of several, and is declined when nobody is left', async () => {
      const id = await ask(principal)
      await karim.post(`/desk/requests/${id}/decline`, { reason: 'Fullt.' })
      assert.match((await principal.get('/support')).text, /En fråga väntar på svar/)
      assert.match((await karim.get(`/desk/requests/${id}`)).text, /Du har tackat nej/)
      assert.equal((await accept(karim, id)).status, 409)
      await other.post(`/desk/requests/${id}/decline`, { reason: 'Föräldraledig.' })
      assert.match((await principal.get(`/support/${id}`)).text, /Ingen kan hjälpa er den här gången[\s\S]*Fullt\.[\s\S]*Föräldraledig\./)
    })

    it('and told by mail to who asked, and to the principal whose school is opened', async () => {
      const id = await ask(lead, { unit: town.teams.fourSix })
      await program.runJobs()
      program.sent.length = 0
      await accept(karim, id)
      await program.runJobs()
      assert.deepEqual(program.sent.map(({ to }) => to.split('@')[0]).sort(), ['helena.sundstrom', 'liv.westman'])
      assert.match(program.sent[0]?.text ?? '', /till och med 30 juni 2027[\s\S]*aldrig någons egna svar/)
      assert.equal((await principal.post(`/support/${id}/completion`, { note: '' })).status, 303)
      assert.deepEqual(await seen(town.people.coach), [])
    })
  })

  describe('ends', () => {
    it('when the school or the coach says so, and with it what the coach sees', async () => {
      for (const end of [
        (id: string) => principal.post(`/support/${id}/completion`, { note: 'Tack för hjälpen!' }),
        (id: string) => karim.post(`/desk/requests/${id}/completion`, { note: 'Lycka till!' }),
      ]) {
        const id = await ask(principal)
        await accept(karim, id)
        assert.deepEqual(await seen(town.people.coach), [town.almskolan])
        assert.equal((await end(id)).status, 303)
        assert.deepEqual(await seen(town.people.coach), [])
        assert.match((await principal.get(`/support/${id}`)).text, /avslutade stödet 29 september/)
        assert.equal((await end(id)).status, 422)
      }
    })

    it('before an answer when the school takes the request back', async () => {
      const id = await ask(principal)
      assert.equal((await principal.post(`/support/${id}/withdrawal`)).status, 303)
      const late = await accept(karim, id)
      assert.equal(late.status, 409)
      assert.match(late.text, /Skolan tog tillbaka frågan 29 september/)
      assert.equal((await principal.post(`/support/${id}/withdrawal`)).status, 422)
      assert.deepEqual(await seen(town.people.coach), [])
    })

    it('when the coach’s duty ends: nothing of the school is there for them, and the school is told and may ask again', async () => {
      const leaving = await coachNamed('Nora', 'Norr', town.almskolan)
      const nora = await signedIn(program, town.authority, leaving)
      const waiting = await ask(principal, { coach: leaving, kind: 'checkin' })
      const met = await ask(principal, { coach: leaving })
      await accept(nora, met)
      assert.deepEqual(await seen(leaving), [town.almskolan])
      await program.owner.query("update duty set to_on = '2026-09-29' where person_id = $1", [leaving])
      assert.deepEqual(await seen(leaving), [])
      for (const path of ['/desk', `/desk/requests/${met}`, `/desk/requests/${waiting}`])
        assert.equal((await nora.get(path)).status, 404, path)
      assert.match((await principal.get(`/support/${met}`)).text, /Nora Norr har inte längre er skola, så stödet är slut/)
      assert.match((await principal.get(`/support/${waiting}`)).text, /Nu kan alla IKT-pedagoger som har den svara/)
      assert.match((await karim.get('/desk')).text, /frågade Nora Norr, som inte längre har skolan/)
      assert.equal((await accept(karim, waiting)).status, 303)
      await ask(principal)
    })

    it('for a coach who is moved to other schools, though a duty is left', async () => {
      const moved = await coachNamed('Mona', 'Mark', town.almskolan)
      const mona = await signedIn(program, town.authority, moved)
      const id = await ask(principal, { coach: moved })
      await accept(mona, id)
      await program.owner.query('update duty set unit_id = $2 where person_id = $1', [moved, town.vuxenskolan])
      assert.deepEqual(await seen(moved), [])
      assert.equal((await mona.get(`/desk/requests/${id}`)).status, 404)
      assert.equal((await mona.get('/desk')).status, 200)
    })
  })

  it('of another authority is not there, whoever asks', async () => {
    const place = await makeMunicipality(program, 'Granköpings kommun')
    const id = await ask(principal)
    const theirs = await signedIn(program, place.authority, place.people.principal)
    const coach = await signedIn(program, place.authority, place.people.coach)
    assert.equal((await theirs.get(`/support/${id}`)).status, 404)
    assert.equal((await theirs.post(`/support/${id}/withdrawal`)).status, 404)
    assert.equal((await coach.get(`/desk/requests/${id}`)).status, 404)
    assert.equal((await accept(coach, id)).status, 404)
    assert.doesNotMatch((await coach.get('/desk')).text, /Väntar|Frågan gick/)
  })

  it('leaves events that say what happened and never what was written', async () => {
    const id = await ask(principal, { text: 'Hemligt 4711' })
    await accept(karim, id)
    const { rows } = await program.owner.query(
      "select what, detail::text from event where about_kind = 'support' and about_id = $1 order by at",
      [id],
    )
    assert.deepEqual(
      rows.map(({ what }) => what),
      ['support.asked', 'support.accepted'],
    )
    assert.doesNotMatch(JSON.stringify(rows), /4711/)
  })

  describe('phrases', () => {
    it('are kept, shown and removed by the coach they are of, and read by nobody else', async () => {
      assert.equal((await karim.post('/desk/phrases', { text: 'Bra att ni har valt få åtgärder.' })).status, 303)
      assert.match((await karim.get('/desk/phrases')).text, /Bra att ni har valt få åtgärder/)
      assert.equal((await karim.post('/desk/phrases', { text: 'Bra att ni har valt få åtgärder.' })).status, 422)
      assert.equal((await karim.post('/desk/phrases', { text: '' })).status, 422)
      assert.doesNotMatch((await other.get('/desk/phrases')).text, /Bra att ni/)
      const { rows } = await program.owner.query<{ id: string }>('select id from phrase')
      assert.equal((await other.post(`/desk/phrases/${rows[0]?.id}?_method=DELETE`)).status, 404)
      const row = await inScope(program.program.db, { authority: town.authority, person: siv }, (tx) =>
        tx.selectFrom('phrase').selectAll().execute(),
      )
      assert.deepEqual(row, [])
      assert.equal((await karim.post(`/desk/phrases/${rows[0]?.id}?_method=DELETE`)).status, 303)
      assert.doesNotMatch((await karim.get('/desk/phrases')).text, /Bra att ni/)
    })
  })
})
