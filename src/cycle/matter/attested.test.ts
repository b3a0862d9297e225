import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { Matters } from '../../../test/support/matters.ts'

describe('an attest that was given', () => {
  let matters: Matters
  before(async () => {
    matters = await Matters.open()
  })
  after(() => matters.program.close())

  it('is taken back by nobody without the code that giving it asks for: what was written stays, and tries are counted', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.attested(document, 'districtHead')
    const head = await matters.as('districtHead')
    const refused = await head.post(`${request}/withdrawal`, { reason: 'Fel version' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /value="Fel version"[\s\S]*Koden stämmer inte/)
    const asked = await head.post(`${request}/withdrawal-code`, { reason: 'Fel version' })
    assert.match(asked.text, /value="Fel version"[\s\S]*på väg till din e-post/)
    const code = await matters.codeFor(head, request, 'withdrawal-code')
    assert.match(matters.program.sent[0]?.subject ?? '', /ta tillbaka en attest/)
    assert.match((await head.post(`${request}/withdrawal`, { reason: '', code })).text, /href="#withdrawal"/)
    for (let tries = 0; tries < 5; tries++) assert.equal((await matters.takeBack(head, request, 'Fel', '000000')).status, 422)
    assert.equal((await matters.takeBack(head, request, 'Fel', code)).status, 422, 'after five tries')
    assert.deepEqual(
      (
        await matters.program.owner.query(
          'select from attest_withdrawal where attest_id in (select id from attest where request_id = $1)',
          [request.split('/').at(-1)],
        )
      ).rowCount,
      0,
    )
    const other = await matters.as('principal')
    assert.equal((await other.post(`${request}/withdrawal-code`, { reason: 'x' })).status, 404)
    assert.equal((await matters.takeBack(head, request, 'Fel version')).location, request)
    const { to } = await matters.one<{ to: string }>(
      'select proved_to as to from attest_withdrawal where attest_id = (select id from attest where request_id = $1)',
      [request.split('/').at(-1)],
    )
    assert.match(to, /•|\*|…/, 'masked')
  })

  it('leads to the page that anyone checks on from the first attest, and never before, nor when it is secret', async () => {
    const matter = await matters.opened()
    const document = await matters.frozen(matter)
    const admin = await matters.as('admin')
    const link = /href="(\/attest\/[^"]+)"/
    const before = (await admin.get(document)).text
    assert.doesNotMatch(before, link)
    assert.match(before, /så snart någon har attesterat/)
    const request = await matters.attested(document, 'districtHead')
    const stranger = new Visitor(matters.program)
    for (const text of [(await admin.get(document)).text, (await (await matters.as('districtHead')).get(request)).text])
      assert.equal((await stranger.get(link.exec(text)?.[1] ?? '')).status, 200)
    const secret = await matters.frozen(matter, { name: 'Hemlig', secrecy: 'OSL 18:8' })
    const hidden = await matters.attested(secret, 'districtHead')
    for (const text of [(await admin.get(secret)).text, (await (await matters.as('districtHead')).get(hidden)).text])
      assert.doesNotMatch(text, link)
  })

  it('is attested by two people at once, one after the other in the chain, which holds', async () => {
    const document = await matters.frozen(await matters.opened())
    const asked = [await matters.requestOf(document, 'districtHead'), await matters.requestOf(document, 'principal')] as const
    const visitors = [await matters.as('districtHead'), await matters.as('principal')] as const
    const codes = [await matters.codeFor(visitors[0], asked[0]), await matters.codeFor(visitors[1], asked[1])]
    const sent = await Promise.all(visitors.map((visitor, at) => visitor.post(`${asked[at]}/attest`, { code: codes[at] ?? '' })))
    assert.deepEqual(
      sent.map(({ location }) => location),
      [...asked],
    )
    const { places } = await matters.one<{ places: number }>(
      'select count(distinct sequence)::int as places from attest where document_id = $1',
      [document.split('/').at(-1)],
    )
    assert.equal(places, 2)
    assert.deepEqual((await matters.verified()).findings, [])
  })
})
