import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { at, FeedbackTown } from '../../../test/support/feedback-town.ts'

describe('the talk about feedback', () => {
  let place: FeedbackTown
  before(async () => {
    place = await FeedbackTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.begin())

  describe('in the talk about it', () => {
    const comments = () => `/plans/${place.plan}/comments`

    async function write(who: Visitor, text: string, more: Record<string, string> = {}): Promise<string> {
      const answer = await who.post(comments(), { text, action: '', replyTo: '', ...more })
      assert.equal(answer.status, 303, answer.text)
      return answer.location?.split('#comment-').at(-1) ?? ''
    }

    it('is over on a plan that is closed: refused in words, with what was written', async () => {
      await place.program.owner.query('insert into plan_closing (authority_id, plan_id, at) values ($1, $2, $3)', [
        place.town.authority,
        place.plan,
        at,
      ])
      const refused = await place.lead.post(comments(), { text: 'Skrivet medan planen avslutades', action: '', replyTo: '' })
      assert.equal(refused.status, 422)
      assert.match(refused.text, /href="#kept"[\s\S]*kommentaren är inte skickad[\s\S]*Skrivet medan planen avslutades/)
    })

    it('comes comments on the plan or an action, answers, and what is resolved', async () => {
      await place.letIn()
      const first = await write(place.karim, 'Två besök per lärare blir många lektioner.', { action: place.action })
      assert.match(
        (await place.lead.get(comments())).text,
        /En sak väntar på svar[\s\S]*Karim Haddad[\s\S]*gäller åtgärd 1[\s\S]*Två besök/,
      )
      await write(place.lead, 'Vi börjar med ett.', { replyTo: first })
      const answered = (await place.karim.get(comments())).text
      assert.match(answered, /Inget i samtalet väntar på svar[\s\S]*Två besök[\s\S]*svar till Karim Haddad[\s\S]*Vi börjar med ett/)
      const principal = await signedIn(place.program, place.town.authority, place.town.people.principal)
      const resolution = `${comments()}/${first}/resolution`
      assert.equal((await principal.post(resolution)).status, 404)
      assert.equal((await place.lead.post(resolution)).status, 303)
      assert.match((await place.karim.get(comments())).text, /En löst kommentar[\s\S]*Löst 29 september av Liv Westman/)
      assert.equal((await place.karim.post(`${resolution}?_method=DELETE`)).status, 303)
      assert.doesNotMatch((await place.karim.get(comments())).text, /löst kommentar/)
    })

    it('is read by those who write the plan, the school’s leaders and its coach', async () => {
      await write(place.lead, 'Bara för oss')
      for (const person of ['teacher', 'colleague', 'principal', 'leader'] as const) {
        const visitor = await signedIn(place.program, place.town.authority, place.town.people[person])
        assert.match((await visitor.get(comments())).text, /Bara för oss/, person)
      }
      for (const person of ['staff', 'atTwoSchools', 'otherPrincipal', 'districtHead', 'admin', 'coach'] as const) {
        const visitor = await signedIn(place.program, place.town.authority, place.town.people[person])
        assert.equal((await visitor.get(comments())).status, 404, person)
        assert.equal((await visitor.post(comments(), { text: 'Hej' })).status, 404, person)
      }
    })

    it('stays readable about an action that was dropped or taken away', async () => {
      await write(place.lead, 'Om den som ströks', { action: place.action })
      await place.program.owner.query(
        "insert into action_note (authority_id, action_id, kind, status, note, at) values ($1, $2, 'status', 'dropped', 'Ingen tid', now())",
        [place.town.authority, place.action],
      )
      assert.match((await place.lead.get(comments())).text, /gäller ”Läs källor tillsammans”, som är avbruten[\s\S]*Om den som ströks/)
      await write(place.lead, 'Och en till om den', { action: place.action })
      await place.program.owner.query('update plan_action set removed_at = now() where id = $1', [place.action])
      assert.match((await place.lead.get(comments())).text, /gäller ”Läs källor tillsammans”, som är borttagen[\s\S]*Om den som ströks/)
      const gone = await place.lead.post(comments(), { text: 'För sent', action: place.action, replyTo: '' })
      assert.equal(gone.status, 422)
      assert.match(gone.text, /Den du valde finns inte kvar[\s\S]*För sent/)
    })

    it('waits first of all with those who write the plan, on top of it and before it is adopted, until it is dealt with', async () => {
      await place.letIn()
      const home = async () => (await place.lead.get('/')).text
      assert.doesNotMatch(await home(), /Karim Haddad ber er/)
      await place.karim.post(`/plans/${place.plan}/feedback`, { text: 'Välj ett mål i stället för tre.', changes: 'yes' })
      const given = await place.one('select id from plan_feedback', [])
      const asks = /Karim Haddad ber er ändra något i planen/
      assert.match(
        await home(),
        /class="todo"[^>]*><li[^>]*><div[^>]*><h3[^>]*>Karim Haddad ber er ändra något i planen/,
        'first of what waits',
      )
      assert.match((await place.lead.get(`/plans/${place.plan}`)).text, new RegExp(`${asks.source}.*href="#feedback-${given}"`, 's'))
      const before = (await place.lead.get(`/plans/${place.plan}/adoption`)).text
      assert.match(before, /En synpunkt från IKT-pedagogen är inte hanterad[\s\S]*Fastställ ändå/)
      const principal = await signedIn(place.program, place.town.authority, place.town.people.principal)
      const path = `/plans/${place.plan}/feedback/${given}/settlement`
      assert.equal((await principal.post(path)).status, 404, 'a principal reads a team’s plan and does not write it')
      await write(place.lead, 'Vi behåller två.', { feedback: given })
      assert.match((await place.karim.get(comments())).text, /Välj ett mål[\s\S]*svar till Karim Haddad[\s\S]*Vi behåller två\./)
      assert.match(await home(), asks, 'an answer alone does not deal with it')
      assert.equal((await place.lead.post(path)).status, 303)
      assert.equal((await place.lead.post(path)).status, 303, 'twice is once')
      assert.match((await place.karim.get(comments())).text, /Hanterad 29 september av Liv Westman/)
      assert.doesNotMatch(await home(), asks)
      assert.doesNotMatch((await place.lead.get(`/plans/${place.plan}`)).text, asks)
      assert.match((await place.lead.get(`/plans/${place.plan}/adoption`)).text, /Inget från IKT-pedagogen är ohanterat/)
      assert.equal((await place.karim.post(`${path}?_method=DELETE`)).status, 303, 'who gave it may take it up again')
      assert.match(await home(), asks)
      place.program.setNow('2026-09-30T08:00:00Z')
      await place.karim.post(`/plans/${place.plan}/feedback`, { text: 'Nu är det bra.', changes: 'no' })
      assert.doesNotMatch(await home(), asks, 'the coach is content')
    })

    it('has a coach’s comment wait as the coach’s feedback does, until it is answered', async () => {
      await place.letIn()
      const first = await write(place.karim, 'Vem leder besöken?')
      const waits = /Karim Haddad väntar på svar om planen/
      assert.match((await place.lead.get('/')).text, waits)
      assert.match(
        (await place.lead.get(`/plans/${place.plan}/adoption`)).text,
        /En synpunkt från IKT-pedagogen är inte hanterad[\s\S]*Inga kommentarer väntar/,
      )
      await write(place.lead, 'Jonas.', { replyTo: first })
      assert.doesNotMatch((await place.lead.get('/')).text, waits)
    })

    it('is told by mail, several comments in one, to who answers for the plan and who is in the talk, and to nobody of their own', async () => {
      await place.letIn()
      const first = await write(place.karim, 'Något känsligt 4711')
      place.program.setNow('2026-09-29T08:01:00Z')
      await write(place.karim, 'Och en sak till')
      await place.program.runJobs()
      assert.equal(place.program.sent.length, 0, 'it is gathered for a while')
      place.program.setNow('2026-09-29T08:11:00Z')
      await place.program.runJobs()
      assert.deepEqual(
        place.program.sent.map(({ to, subject }) => [to.split('@')[0], subject]),
        [['liv.westman', '2 nya kommentarer på planen för 4–6 2026/27']],
      )
      assert.match(
        place.program.sent[0]?.text ?? '',
        new RegExp(`Karim Haddad har skrivit två kommentarer[\\s\\S]*/plans/${place.plan}/comments#comment-${first}`),
      )
      assert.doesNotMatch(place.program.sent[0]?.text ?? '', /4711/)
      place.program.sent.length = 0
      const teacher = await signedIn(place.program, place.town.authority, place.town.people.teacher)
      await write(teacher, 'Jag kan svara', { replyTo: first })
      await place.program.owner.query('update coach_access set to_on = from_on')
      place.program.setNow('2026-09-29T08:30:00Z')
      await place.program.runJobs()
      assert.deepEqual(place.program.sent, [], 'a coach who no longer has the school is told nothing')
    })

    it('stays what a coach wrote, with the name, when the coach no longer has the school and can read nothing', async () => {
      await place.letIn()
      await write(place.karim, 'Lycka till!')
      await place.program.owner.query('update coach_access set to_on = from_on')
      for (const path of [comments(), `/plans/${place.plan}/feedback`]) assert.equal((await place.karim.get(path)).status, 404, path)
      assert.match((await place.lead.get(comments())).text, /Karim Haddad<\/b>, IKT-pedagog[\s\S]*Lycka till!/)
    })

    it('needs words, and an action or comment of the same plan', async () => {
      const other = await place.planOf(place.town.teams.f3)
      const theirs = await place.one(
        "insert into plan_comment (authority_id, plan_id, role, text, at) values ($1, $2, 'teacher', 'Deras', $3) returning id",
        [place.town.authority, other, at],
      )
      assert.match((await place.lead.post(comments(), { text: '', replyTo: '' })).text, /Skriv det du vill säga/)
      assert.equal((await place.lead.post(comments(), { text: 'x'.repeat(4001), replyTo: '' })).status, 422)
      assert.equal((await place.lead.post(comments(), { text: 'Hej', replyTo: theirs })).status, 404)
      assert.equal((await place.lead.post(`${comments()}/${theirs}/resolution`)).status, 404)
      assert.equal((await place.lead.post(comments(), { text: 'Hej', action: place.plan, replyTo: '' })).status, 422)
    })

    it('says which coach can read it, and how to ask for one while there is none', async () => {
      const teacher = await signedIn(place.program, place.town.authority, place.town.people.teacher)
      assert.match(
        (await place.lead.get(comments())).text,
        /Ingen IKT-pedagog kan läsa planen än\. <a href="\/support\/new\?kind=plan">Be om stöd/,
      )
      const theirs = (await teacher.get(comments())).text
      assert.match(theirs, /arbetslagsledaren kan be om stöd/)
      assert.doesNotMatch(theirs, /\/support\/new/)
      await place.letIn()
      assert.match((await teacher.get(comments())).text, /Karim Haddad stödjer skolan och kan läsa planen/)
      assert.match((await place.karim.get(comments())).text, new RegExp(`href="/plans/${place.plan}/feedback"[^>]*>Ge återkoppling`))
      await place.program.owner.query("update duty set to_on = '2026-09-29' where person_id = $1", [place.town.people.coach])
      assert.match((await teacher.get(comments())).text, /Ingen IKT-pedagog kan läsa planen än/)
      await place.program.owner.query('update duty set to_on = null where person_id = $1', [place.town.people.coach])
    })

    it('can become a phrase of the coach’s', async () => {
      await place.letIn()
      await write(place.karim, 'Skriv vem som märker att det går bra.')
      assert.match(
        (await place.karim.get(comments())).text,
        /<input type="hidden" name="text" value="Skriv vem som märker[\s\S]*Spara som fras/,
      )
      assert.doesNotMatch((await place.lead.get(comments())).text, /Spara som fras/)
      await place.karim.post('/desk/phrases', { text: 'Skriv vem som märker att det går bra.' })
      assert.doesNotMatch((await place.karim.get(comments())).text, /Spara som fras/)
    })
  })
})
