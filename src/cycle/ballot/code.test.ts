import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asking, BallotTown } from '../../../test/support/ballot-town.ts'
import { Visitor } from '../../../test/support/browser.ts'
import type { Answers } from './ballot.ts'
import { count } from './counting.ts'
import { ballotsOf, codeNow, makeCode } from './store.ts'

describe('a ballot', () => {
  let place: BallotTown
  before(async () => {
    place = await BallotTown.open()
  })
  after(() => place.program.close())

  describe('by a meeting’s code', () => {
    async function withCode(present = 3) {
      const { id, links } = await place.opened()
      const ballot = (await place.work((tx) => ballotsOf(tx, [id]))).get(id)
      assert.ok(ballot)
      await place.work((tx) => makeCode(tx, place.program.program, ballot, present, '2026-09-29'))
      const letters = (await place.work((tx) => codeNow(tx, place.program.program.secret, id, '2026-09-29')))?.letters ?? ''
      return { id, links, letters, ballot }
    }

    /** Another code for the same ballot. */
    async function anew(ballot: { id: string; eligible: number }, present: number): Promise<string> {
      await place.work((tx) => makeCode(tx, place.program.program, ballot, present, '2026-09-29'))
      return (await place.work((tx) => codeNow(tx, place.program.program.secret, ballot.id, '2026-09-29')))?.letters ?? ''
    }

    it('gives a device a ticket, the same one again, and no more devices than are in the room', async () => {
      const { id, letters } = await withCode(2)
      const phone = new Visitor(place.program)
      assert.match((await phone.get(`/kom?code=${letters}`)).text, new RegExp(`value="${letters}"`))
      const first = await phone.post('/kom', { code: ` ${letters.toLowerCase().slice(0, 3)}-${letters.slice(3)}` })
      assert.equal(first.status, 303)
      assert.equal((await phone.post('/kom', { code: letters })).location, first.location)
      const second = await new Visitor(place.program).post('/kom', { code: letters })
      assert.notEqual(second.location, first.location)
      const third = await new Visitor(place.program).post('/kom', { code: letters })
      assert.equal(third.status, 422)
      assert.match(third.text, /är utdelade/)
      await place.send(first.location ?? '')
      await place.send(first.location ?? '')
      assert.equal(await place.total(id), 1)
      assert.match((await phone.get(first.location ?? '')).text, /Tack!/)
    })

    it('takes no ticket by looking, and holds off who guesses', async () => {
      const { id, letters } = await withCode()
      for (let times = 0; times < 5; times += 1) await new Visitor(place.program).get(`/kom?code=${letters}`)
      assert.equal((await place.work((tx) => codeNow(tx, place.program.program.secret, id, '2026-09-29')))?.given, 0)
      const guesser = new Visitor(place.program)
      for (let times = 0; times < 60; times += 1) assert.equal((await guesser.post('/kom', { code: 'BBBBBB' })).status, 422)
      assert.equal((await guesser.post('/kom', { code: 'BBBBBB' })).status, 429)
    })

    it('stops working when another is made, and when the day is over', async () => {
      const { letters, ballot } = await withCode()
      const now = await anew(ballot, 3)
      await place.program.owner.query('delete from attempt')
      assert.equal((await new Visitor(place.program).post('/kom', { code: letters })).status, 422)
      place.program.setNow('2026-09-30T08:00:00Z')
      assert.equal((await new Visitor(place.program).post('/kom', { code: now })).status, 422)
    })

    it('taken whole by one device that clears its cookie is made anew: what was taken opens nothing, and the room answers', async () => {
      const { id, letters, ballot } = await withCode(6)
      const hoarded: string[] = []
      for (let times = 0; times < 8; times += 1) {
        const { status, location } = await new Visitor(place.program).post('/kom', { code: letters })
        if (status === 303) hoarded.push(location ?? '')
      }
      assert.equal(hoarded.length, 6)
      assert.equal((await new Visitor(place.program).post('/kom', { code: letters })).status, 422)
      await place.send(hoarded[0] ?? '')
      const next = await anew(ballot, 6)
      const given: string[] = []
      for (let phone = 0; phone < 7; phone += 1) {
        const { status, location } = await new Visitor(place.program).post('/kom', { code: next })
        if (status === 303) given.push(location ?? '')
      }
      assert.equal(given.length, 5)
      for (const link of hoarded) {
        const answer = await place.send(link)
        assert.equal(answer.status, 422)
        assert.match(answer.text, /Koden har bytts/)
        assert.equal((await new Visitor(place.program).get(link)).status, 410)
      }
      assert.equal(await place.total(id), 1)
      for (const link of given) assert.equal((await place.send(link)).status, 303)
      for (const link of [...given, ...hoarded]) await place.send(link)
      assert.equal(await place.total(id), 6)
    })

    it('gives no more answers than may answer, however many codes are made', async () => {
      const { id, ballot } = await withCode(6)
      let sent = 0
      for (let code = 0; code < 4; code += 1) {
        const letters = await anew(ballot, 6)
        for (let phone = 0; phone < 3; phone += 1) {
          const { status, location } = await new Visitor(place.program).post('/kom', { code: letters })
          if (status === 303 && (await place.send(location ?? '')).status === 303) sent += 1
        }
      }
      assert.equal(sent, 6)
      assert.equal(await place.total(id), 6)
    })

    it('is one code though two make it at the same moment', async () => {
      const { id, ballot } = await withCode(6)
      await Promise.all([anew(ballot, 6), anew(ballot, 6), anew(ballot, 6)])
      const { rows } = await place.program.owner.query<{ number: number }>('select number from ballot_code where ballot_id = $1', [id])
      assert.ok((rows[0]?.number ?? 0) <= 4)
      const letters = (await place.work((tx) => codeNow(tx, place.program.program.secret, id, '2026-09-29')))?.letters ?? ''
      const { location } = await new Visitor(place.program).post('/kom', { code: letters })
      assert.equal((await place.send(location ?? '')).status, 303)
    })

    it('changed while somebody answers takes their answer by the new one, with all that they wrote, once', async () => {
      const { id, letters, ballot } = await withCode(4)
      const phone = new Visitor(place.program)
      const link = (await phone.post('/kom', { code: letters })).location ?? ''
      const next = await anew(ballot, 4)
      const late = await phone.post(link, { a1: '3', a3: 'Vi behöver tid' })
      assert.equal(late.status, 422)
      assert.match(late.text, /Koden har bytts/)
      assert.match(late.text, /Vi behöver tid/)
      assert.match((await phone.post(link, { a1: '3', a3: 'Vi behöver tid', code: 'BBBBBB' })).text, /Koden stämmer inte/)
      assert.equal((await phone.post(link, { a1: '3', a3: 'Vi behöver tid', code: next })).status, 303)
      assert.equal(await place.total(id), 1)
      assert.equal((await phone.post(link, { a1: '1', code: next })).location, `${link}?again=1`)
      assert.match((await phone.get(link)).text, /Tack! Svaret är skickat/)
      assert.match((await phone.post('/kom', { code: next })).text, /redan skickats härifrån/)
      assert.equal(await place.total(id), 1)
      const { lines } = await place.counted(id)
      assert.equal(lines.size, 0)
    })

    it('leaves no ticket on a device that has sent, only that it has', async () => {
      const { letters, links } = await withCode(2)
      const phone = new Visitor(place.program)
      const link = (await phone.post('/kom', { code: letters })).location ?? ''
      const ticket = link.split('/').at(-1) ?? ''
      assert.ok([...phone.cookies.values()].includes(ticket))
      await phone.post(link, { a1: '2' })
      assert.deepEqual([...phone.cookies.values()].filter((value) => value === 'sent').length, 1)
      assert.ok(![...phone.cookies.values()].includes(ticket))
      const own = new Visitor(place.program)
      await own.post(links[0] ?? '', { a1: '2' })
      assert.deepEqual(
        [...own.cookies.keys()].filter((name) => name.startsWith('ballot')),
        [],
      )
    })

    it('of another ballot does not send an answer to this one', async () => {
      const here = await withCode(4)
      const phone = new Visitor(place.program)
      const link = (await phone.post('/kom', { code: here.letters })).location ?? ''
      await anew(here.ballot, 4)
      const other = await withCode(4)
      assert.match((await phone.post(link, { a1: '3', code: other.letters })).text, /Koden stämmer inte/)
      assert.equal(await place.total(other.id), 0)
    })

    it('does not count towards the minimum what one person may have sent twice', async () => {
      const { id, links, letters } = await withCode(3)
      for (const link of links.slice(0, 3)) await place.send(link)
      for (let device = 0; device < 3; device += 1) {
        const { location } = await new Visitor(place.program).post('/kom', { code: letters })
        await place.send(location ?? '')
      }
      assert.equal(await place.total(id), 6)
      const { outcome } = await place.counted(id)
      assert.equal(outcome?.approximate, true)
      assert.equal(outcome?.enough, false)
      assert.equal(outcome?.steps[0]?.content.kind, 'protected')
    })

    it('counts all who came by it as one person, in figures and in words, so that nobody is unmasked by five devices of one', async () => {
      const { id, links, letters } = await withCode(5)
      await place.send(links[0] ?? '', { a1: '4', a2: '0', a3: 'Ett råd' })
      for (let device = 0; device < 5; device += 1) {
        const { location } = await new Visitor(place.program).post('/kom', { code: letters })
        await place.send(location ?? '', { a1: '1' })
      }
      const { outcome, lines } = await place.counted(id)
      assert.equal(outcome?.enough, false)
      assert.equal(outcome?.steps[0]?.content.kind, 'protected')
      assert.deepEqual(outcome?.choices[0]?.said, [{ kind: 'protected' }])
      assert.equal(lines.size, 0)
      assert.deepEqual(outcome?.byCode, { count: { kind: 'at least', count: 5 }, tooMany: true })
    })

    it('has them in the figures once enough others are there, and never makes a small group a large one', () => {
      const paper = (step: number): Answers => ({ steps: new Map([['far', step]]), choices: new Map([['hinders', [0]]]), lines: new Map() })
      const of = (mailed: number, coded: number) =>
        count(asking, [...Array.from({ length: mailed }, () => paper(2)), ...Array.from({ length: coded }, () => paper(3))], {
          eligible: 21,
          minimumGroup: 5,
          coded,
        })
      assert.equal(of(3, 12).enough, false)
      const [small, large] = [of(5, 12), of(12, 5)]
      assert.equal(small.enough, true)
      assert.equal(small.steps[0]?.content.kind, 'small')
      assert.deepEqual(small.choices[0]?.said, [{ kind: 'at least', count: 3 }])
      assert.equal(large.steps[0]?.content.kind, 'large')
    })
  })
})
