import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import { Visitor } from '../../../test/support/browser.ts'
import { formWith, Matters } from '../../../test/support/matters.ts'
import { leastPdf } from '../../../test/support/pdf.ts'

describe('a document of a matter', () => {
  let matters: Matters
  before(async () => {
    matters = await Matters.open()
  })
  after(() => matters.program.close())

  it('is attested by who is asked, with a code just mailed to them, and anyone can check it by its number', async () => {
    const matter = await matters.opened()
    const document = await matters.frozen(matter)
    await matters.attested(document, 'districtHead')
    const { number: mark, sha256 } = await matters.one<{ number: string; sha256: string }>(
      "select number, encode(sha256, 'hex') as sha256 from matter_document where id = $1",
      [document.split('/').at(-1)],
    )
    const stranger = new Visitor(matters.program)
    const found = await stranger.get(`/attest?number=${mark.slice(0, 5).toLowerCase()}-${mark.slice(5)}`)
    assert.equal(found.location, `/attest/${mark}`)
    const page = (await stranger.get(`/attest/${mark}`)).text
    assert.match(page, /Gäller[\s\S]*Förvaltningschef[\s\S]*Beslutande/)
    assert.ok(page.includes(sha256))
    assert.ok(!page.includes('BUN 2026'), 'no more than stands on the paper')
    const compare = async (content: Uint8Array) => (await stranger.upload(`/attest/${mark}/comparison`, formWith({}, content))).text
    assert.match(await compare(leastPdf), /Filen är samma/)
    const changed = Buffer.from(leastPdf)
    changed[10] = (changed[10] ?? 0) ^ 1
    assert.match(await compare(changed), /Filen är inte samma/)
    assert.equal((await stranger.get('/attest/0000000000')).status, 404)
    assert.match((await stranger.get('/attest?number=0000000000')).text, /inget attesterat dokument/)
  })

  it('keeps attests that the public key alone tells true', async () => {
    const document = await matters.frozen(await matters.opened())
    await matters.attested(document, 'districtHead')
    const { body, signature, key } = await matters.one<{ body: string; signature: Buffer; key: string }>(
      'select body, signature, key_id as key from attest order by sequence desc limit 1',
    )
    const { text } = await new Visitor(matters.program).get('/.well-known/stegvis-attest-key.json')
    const published = z.object({ keys: z.array(z.object({ id: z.string(), pem: z.string() })) }).parse(JSON.parse(text))
    const pem = published.keys.find(({ id }) => id === key)?.pem ?? ''
    assert.ok(verify(null, Buffer.from(body), createPublicKey(pem), signature))
    const said = JSON.parse(body)
    assert.equal(said.person.title, 'Förvaltningschef')
    assert.equal(said.sentence, 'Jag godkänner planen.')
    assert.match(said.signIn.to, /^.…@/)
  })

  it('takes no attest without a code that was just sent: a wrong one, an old one, one used before, tried too often', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'districtHead')
    const head = await matters.as('districtHead')
    const count = async () => (await matters.one<{ count: number }>('select count(*)::int as count from attest')).count
    const before = await count()
    assert.equal((await head.post(`${request}/attest`, { code: '000000' })).location, `${request}?code=wrong`)
    const code = await matters.codeFor(head, request)
    matters.program.setNow('2026-09-29T08:05:01Z')
    assert.equal((await head.post(`${request}/attest`, { code })).location, `${request}?code=wrong`, 'after five minutes')
    const second = await matters.codeFor(head, request)
    const wrong = second === '111111' ? '222222' : '111111'
    for (let tries = 0; tries < 5; tries += 1) await head.post(`${request}/attest`, { code: wrong })
    assert.equal((await head.post(`${request}/attest`, { code: second })).location, `${request}?code=wrong`, 'after five tries')
    assert.match((await head.get(`${request}?code=wrong`)).text, /Koden stämmer inte/)
    assert.equal(await count(), before)
    const third = await matters.codeFor(head, request)
    assert.equal((await head.post(`${request}/attest`, { code: third })).location, request)
    await head.post(`${request}/attest`, { code: third })
    assert.equal(await count(), before + 1, 'once')
    matters.program.setNow('2026-09-29T08:00:00Z')
  })

  it('is attested by nobody who came in by what others gave them, and by nobody who was not asked', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'districtHead')
    for (const origin of ['slip', 'operator', 'readdressed'] as const) {
      const visitor = await matters.as('districtHead', origin)
      assert.match((await visitor.get(request)).text, /Logga in med din egen e-post/)
      for (const what of ['code', 'attest', 'refusal'])
        assert.equal((await visitor.post(`${request}/${what}`, { reason: 'x' })).status, 404)
    }
    for (const person of ['admin', 'principal', 'teacher'] as const)
      assert.equal((await (await matters.as(person)).get(request)).status, 404)
  })

  it('asks in steps: the next when those before have attested, by mail and on the start page', async () => {
    await matters.program.runJobs()
    const document = await matters.frozen(await matters.opened())
    const first = await matters.requestOf(document, 'districtHead')
    const second = await matters.requestOf(document, 'principal', { step: '2', title: 'Rektor' })
    const principal = await matters.as('principal')
    assert.match((await principal.get(second)).text, /inte din tur än/)
    assert.equal((await principal.post(`${second}/code`)).status, 404)
    matters.program.sent.length = 0
    await matters.program.runJobs()
    assert.deepEqual(
      matters.program.sent.map(({ subject }) => subject),
      ['Attestera: Handlingsplan'],
    )
    const head = await matters.as('districtHead')
    await head.post(`${first}/attest`, { code: await matters.codeFor(head, first) })
    matters.program.sent.length = 0
    await matters.program.runJobs()
    assert.deepEqual(
      matters.program.sent.map(({ subject }) => subject),
      ['Attestera: Handlingsplan'],
    )
    assert.match((await principal.get('/')).text, /Attestera ”Handlingsplan”/)
  })

  it('hears a refusal with its reason, and somebody who is no longer asked holds up nobody', async () => {
    const matter = await matters.opened()
    const document = await matters.frozen(matter)
    const first = await matters.requestOf(document, 'districtHead')
    const second = await matters.requestOf(document, 'principal', { step: '2' })
    const head = await matters.as('districtHead')
    assert.match((await head.post(`${first}/refusal`, {})).text, /Skriv varför/)
    await head.post(`${first}/refusal`, { reason: 'Sidan 3 saknar källa' })
    const admin = await matters.as('admin')
    assert.match((await admin.get(document)).text, /Avböjt[\s\S]*Sidan 3 saknar källa/)
    assert.match((await admin.get(matter)).text, /En attest saknas/)
    assert.match((await (await matters.as('principal')).get(second)).text, /inte din tur än/)
    const other = await matters.frozen(matter, { name: 'Följebrev' })
    const away = await matters.requestOf(other, 'districtHead')
    const next = await matters.requestOf(other, 'principal', { step: '2' })
    assert.equal((await admin.post(`${away}?_method=DELETE`, { reason: '' })).status, 422)
    await admin.post(`${away}?_method=DELETE`, { reason: 'På semester' })
    assert.match((await (await matters.as('principal')).get(next)).text, /Läs filen/)
    assert.equal((await head.get(`${other}/file`)).status, 200, 'the district head leads the authority and may read all the same')
  })

  it('does not take two attests for one, and a document that was withdrawn is attested by nobody', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'districtHead')
    const head = await matters.as('districtHead')
    const code = await matters.codeFor(head, request)
    await Promise.all([head.post(`${request}/attest`, { code }), head.post(`${request}/attest`, { code })])
    const { count } = await matters.one<{ count: number }>('select count(*)::int as count from attest where request_id = $1', [
      request.split('/').at(-1),
    ])
    assert.equal(count, 1)
    const withdrawn = await matters.frozen(await matters.opened())
    const late = await matters.requestOf(withdrawn, 'districtHead')
    const lateCode = await matters.codeFor(head, late)
    await (await matters.as('admin')).post(`${withdrawn}/withdrawal`, { reason: 'En siffra saknade källa' })
    await head.post(`${late}/attest`, { code: lateCode })
    assert.match((await head.get(late)).text, /tillbakadraget: En siffra/)
    assert.deepEqual((await matters.verified()).findings, [])
  })

  it('keeps an attest that is taken back, and says so to whoever checks', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.attested(document, 'districtHead')
    const head = await matters.as('districtHead')
    await head.post(`${request}/withdrawal`, { reason: 'Fel version' })
    const { number: mark } = await matters.one<{ number: string }>('select number from matter_document where id = $1', [
      document.split('/').at(-1),
    ])
    assert.match((await new Visitor(matters.program).get(`/attest/${mark}`)).text, /Attesten är tillbakatagen/)
    assert.deepEqual((await matters.verified()).findings, [])
  })

  it('tells of any change that somebody makes to the attests in the database', async () => {
    const document = await matters.frozen(await matters.opened())
    await matters.attested(document, 'districtHead')
    assert.deepEqual((await matters.verified()).findings, [])
    const changes: [string, string, string][] = [
      ['update attest set body = replace(body, $1, $2) where sequence = (select max(sequence) from attest)', 'Beslutande', 'Handläggare'],
      ['update matter_content set bytes = bytes || $1::bytea where document_id = $2', 'x', document.split('/').at(-1) ?? ''],
    ]
    for (const [statement, ...values] of changes) {
      await matters.program.owner.query('begin')
      await matters.program.owner.query(statement, values)
      await matters.program.owner.query('commit')
      assert.ok((await matters.verified()).findings.length > 0, statement)
      await matters.program.owner.query(
        statement.startsWith('update attest')
          ? statement
          : 'update matter_content set bytes = substring(bytes for length(bytes) - 1) where document_id = $1',
        statement.startsWith('update attest') ? values.toReversed() : [values[1]],
      )
      assert.deepEqual((await matters.verified()).findings, [])
    }
    await matters.program.owner.query('delete from attest where sequence = (select max(sequence) from attest)')
    assert.deepEqual(
      (await matters.verified()).findings.map(({ fault }) => fault),
      ['end'],
    )
  })
})
