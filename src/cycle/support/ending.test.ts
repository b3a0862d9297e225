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

  describe('ends', () => {
    it('when the school or the coach says so, and with it what the coach sees', async () => {
      for (const end of [
        (id: string) => support.principal.post(`/support/${id}/completion`, { note: 'Tack för hjälpen!' }),
        (id: string) => support.karim.post(`/desk/requests/${id}/completion`, { note: 'Lycka till!' }),
      ]) {
        const id = await support.ask(support.principal)
        await support.accept(support.karim, id)
        assert.deepEqual(await support.seen(support.town.people.coach), [support.town.almskolan])
        assert.equal((await end(id)).status, 303)
        assert.deepEqual(await support.seen(support.town.people.coach), [])
        assert.match((await support.principal.get(`/support/${id}`)).text, /avslutade stödet 29 september/)
        assert.equal((await end(id)).status, 422)
      }
    })

    it('before an answer when the school takes the request back', async () => {
      const id = await support.ask(support.principal)
      assert.equal((await support.principal.post(`/support/${id}/withdrawal`)).status, 303)
      const late = await support.accept(support.karim, id)
      assert.equal(late.status, 409)
      assert.match(late.text, /Skolan tog tillbaka frågan 29 september/)
      assert.equal((await support.principal.post(`/support/${id}/withdrawal`)).status, 422)
      assert.deepEqual(await support.seen(support.town.people.coach), [])
    })

    it('when the coach’s duty ends: nothing of the school is there for them, and the school is told and may ask again', async () => {
      const leaving = await support.coachNamed('Nora', 'Norr', support.town.almskolan)
      const nora = await signedIn(support.program, support.town.authority, leaving)
      const waiting = await support.ask(support.principal, { coach: leaving, kind: 'checkin' })
      const met = await support.ask(support.principal, { coach: leaving })
      await support.accept(nora, met)
      assert.deepEqual(await support.seen(leaving), [support.town.almskolan])
      await support.program.owner.query("update duty set to_on = '2026-09-29' where person_id = $1", [leaving])
      assert.deepEqual(await support.seen(leaving), [])
      for (const path of ['/desk', `/desk/requests/${met}`, `/desk/requests/${waiting}`])
        assert.equal((await nora.get(path)).status, 404, path)
      assert.match((await support.principal.get(`/support/${met}`)).text, /Nora Norr har inte längre er skola, så stödet är slut/)
      assert.match((await support.principal.get(`/support/${waiting}`)).text, /Nu kan alla IKT-pedagoger som har den svara/)
      assert.match((await support.karim.get('/desk')).text, /frågade Nora Norr, som inte längre har skolan/)
      assert.equal((await support.accept(support.karim, waiting)).status, 303)
      await support.ask(support.principal)
    })

    it('for a coach who is moved to other schools, though a duty is left', async () => {
      const moved = await support.coachNamed('Mona', 'Mark', support.town.almskolan)
      const mona = await signedIn(support.program, support.town.authority, moved)
      const id = await support.ask(support.principal, { coach: moved })
      await support.accept(mona, id)
      await support.program.owner.query('update duty set unit_id = $2 where person_id = $1', [moved, support.town.vuxenskolan])
      assert.deepEqual(await support.seen(moved), [])
      assert.equal((await mona.get(`/desk/requests/${id}`)).status, 404)
      assert.equal((await mona.get('/desk')).status, 200)
    })
  })
})
