import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { asking, BallotTown, inBoth, linkIn } from '../../../test/support/ballot-town.ts'
import { Visitor } from '../../../test/support/browser.ts'
import type { Asking } from './ballot.ts'
import { closeBallot, openBallot, writeToAll } from './store.ts'

describe('a ballot', () => {
  let place: BallotTown
  before(async () => {
    place = await BallotTown.open()
  })
  after(() => place.program.close())

  it('writes to everyone, and says the same to all but the name and the link', async () => {
    const { links } = await place.opened()
    assert.equal(links.length, 6)
    assert.equal(new Set(links).size, 6)
    assert.equal(new Set(place.program.sent.map(({ text: body }) => body.replace(/Hej \S+!|\/answer\/[\w-]+/g, ''))).size, 1)
  })

  it('carries the same ticket in a reminder, to everyone, whoever has answered', async () => {
    const { id, links } = await place.opened()
    await place.send(links[0] ?? '')
    place.program.sent.length = 0
    await place.work((tx) => writeToAll(tx, place.town.authority, id, true))
    await place.program.runJobs()
    assert.deepEqual(place.program.sent.map(linkIn).toSorted(), links.toSorted())
    assert.ok(place.program.sent.every(({ text: body }) => body.includes('går till alla')))
  })

  it('changes nothing when a link is opened, by a mail scanner or otherwise', async () => {
    const { id, links } = await place.opened()
    for (let times = 0; times < 3; times += 1) assert.equal((await new Visitor(place.program).get(links[0] ?? '')).status, 200)
    assert.equal(await place.total(id), 0)
    assert.equal((await place.send(links[0] ?? '')).status, 303)
    assert.equal(await place.total(id), 1)
  })

  it('takes one answer for a link, the first, from whichever browser', async () => {
    const { id, links } = await place.opened()
    const [link = ''] = links
    assert.equal((await place.send(link)).location, link)
    const again = await place.send(link, { a1: '4' })
    assert.equal(again.location, `${link}?again=1`)
    assert.match((await new Visitor(place.program).get(`${link}?again=1`)).text, /bara det första räknas/)
    assert.match((await new Visitor(place.program).get(link)).text, /Tack! Svaret är skickat/)
    assert.equal(await place.total(id), 1)
  })

  it('takes one answer of many sent at the same moment, and everybody’s of different people', async () => {
    const { id, links } = await place.opened()
    await Promise.all(links.flatMap((link) => [place.send(link), place.send(link), place.send(link)]))
    assert.equal(await place.total(id), 6)
  })

  it('lays in together what came while another was laid in, and tells each what came of theirs', async () => {
    const [one, other, shut] = [await place.opened(), await place.opened(), await place.opened()]
    const [first = '', ...rest] = one.links
    const used = other.links.pop() ?? ''
    await place.send(used)
    const { told, transactions } = await place.atOnce(one.id, first, async () => {
      const sending = [...rest, rest[0] ?? '', ...other.links, used, ...shut.links].map((link) =>
        place.send(link, { a1: '3', a3: 'Ett ord' }),
      )
      await place.work((tx) => closeBallot(tx, place.town.authority, shut.id, '2026-09-29'))
      return sending
    })
    const count = (text: (answer: { status: number; location: string | null }) => boolean) => told.filter(text).length
    assert.equal(
      count(({ location }) => location !== null && !location.includes('again')),
      one.links.length + other.links.length,
    )
    assert.equal(
      count(({ location }) => location?.endsWith('?again=1') ?? false),
      2,
    )
    assert.equal(
      count(({ status }) => status === 410),
      shut.links.length,
    )
    assert.deepEqual([await place.total(one.id), await place.total(other.id), await place.total(shut.id)], [6, 6, 0])
    // The first by itself, the closing, and all the others.
    assert.equal(transactions, 3)
    assert.deepEqual((await place.counted(one.id)).lines.get('line')?.length, 5)
  })

  it('opens by no ticket that was changed, and says how to go on', async () => {
    const { links } = await place.opened()
    const [link = ''] = links
    const other = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A')
    for (const path of [other, '/answer/x', `/answer/${'A'.repeat(64)}`]) {
      const answer = await new Visitor(place.program).get(path)
      assert.equal(answer.status, 404, path)
      assert.match(answer.text, /Länken leder ingenstans/)
    }
  })

  it('keeps what was written when something is to be mended, and the ticket unused', async () => {
    const { id, links } = await place.opened()
    const answer = await place.send(links[0] ?? '', { a2: '0', a3: 'x'.repeat(301) })
    assert.equal(answer.status, 422)
    assert.ok(answer.text.includes('x'.repeat(301)))
    assert.match(answer.text, /högst 300 tecken/)
    const nothing = await place.send(links[0] ?? '', {})
    assert.match(nothing.text, /Svara på minst en fråga/)
    assert.equal((await place.send(links[0] ?? '', { a1: '99', a2: '7' })).status, 422)
    assert.equal(await place.total(id), 0)
  })

  it('is not opened with more than a paper has room for', async () => {
    const [step, choices, line] = asking.questions
    assert.ok(step && choices?.kind === 'choices' && line)
    const tooMuch: Asking['questions'][] = [
      Array.from({ length: 21 }, () => step),
      Array.from({ length: 5 }, () => line),
      [{ ...choices, choices: Array.from({ length: 9 }, (_, at) => ({ key: `c${at}`, label: inBoth('Val') })) }],
    ]
    for (const questions of tooMuch) {
      const opening = {
        authority: place.town.authority,
        asking: { ...asking, questions },
        minimumGroup: 5 as const,
        people: [place.town.people.lead],
      }
      await assert.rejects(
        place.work((tx) => openBallot(tx, place.program.program.secret, { ...opening, closesOn: '2026-10-09', today: '2026-09-29' })),
        RangeError,
      )
    }
  })
})
