import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Visitor } from '../../../test/support/browser.ts'
import { asked, formWith, Matters } from '../../../test/support/matters.ts'
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
    assert.match((await admin.get('/matters')).text, /En attest väntar/, 'the one after, and not the one that was refused')
    assert.match((await (await matters.as('principal')).get(second)).text, /inte din tur än/)
    const other = await matters.frozen(matter, { name: 'Följebrev' })
    const away = await matters.requestOf(other, 'districtHead')
    const next = await matters.requestOf(other, 'principal', { step: '2' })
    assert.equal((await admin.post(`${away}?_method=DELETE`, { reason: '' })).status, 422)
    await admin.post(`${away}?_method=DELETE`, { reason: 'På semester' })
    assert.match((await (await matters.as('principal')).get(next)).text, /Läs filen/)
    assert.equal((await head.get(`${other}/file`)).status, 404, 'who is no longer asked reads it no longer')
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
    const made = await matters.one<{ count: number }>('select count(*)::int as count from attest where request_id = $1', [
      late.split('/').at(-1),
    ])
    assert.equal(made.count, 0)
    assert.deepEqual((await matters.verified()).findings, [])
  })

  it('is attested or asked about no longer, never both, when the two come at once', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'districtHead')
    const [head, admin] = [await matters.as('districtHead'), await matters.as('admin')]
    const code = await matters.codeFor(head, request)
    await Promise.all([head.post(`${request}/attest`, { code }), admin.post(`${request}?_method=DELETE`, { reason: 'Fel person' })])
    const { count } = await matters.one<{ count: number }>(
      `select (select count(*)::int from attest where request_id = $1) + (select count(*)::int from attest_request_end where request_id = $1) as count`,
      [request.split('/').at(-1)],
    )
    assert.equal(count, 1)
  })

  it('of a matter that is closed is attested by nobody, waits on no start page and is told of in no letter', async () => {
    const matter = await matters.opened()
    const document = await matters.frozen(matter, { name: 'Sent dokument' })
    const request = await matters.requestOf(document, 'principal')
    const principal = await matters.as('principal')
    const code = await matters.codeFor(principal, request)
    const admin = await matters.as('admin')
    await admin.post(`${matter}/closing`)
    await principal.post(`${request}/attest`, { code })
    const { count } = await matters.one<{ count: number }>('select count(*)::int as count from attest where request_id = $1', [
      request.split('/').at(-1),
    ])
    assert.equal(count, 0)
    assert.doesNotMatch((await principal.get('/')).text, /Sent dokument/)
    assert.match((await principal.get(request)).text, /Ärendet är avslutat/)
    matters.program.sent.length = 0
    await admin.post(`${request}/reminder`)
    await matters.program.runJobs()
    assert.deepEqual(matters.program.sent, [])
  })

  it('is not attested once there is a later version: the page says so, it waits on no start page, and the new one is asked for anew', async () => {
    const matter = await matters.opened()
    const first = await matters.frozen(matter)
    const request = await matters.requestOf(first, 'principal')
    const principal = await matters.as('principal')
    const code = await matters.codeFor(principal, request)
    const second = await matters.frozen(matter, {}, Buffer.concat([leastPdf, Buffer.from('\n%%EOF\n')]))
    assert.match((await principal.get(request)).text, /Det finns en nyare version/)
    assert.doesNotMatch((await principal.get('/')).text, new RegExp(request))
    await principal.post(`${request}/attest`, { code })
    const { count } = await matters.one<{ count: number }>('select count(*)::int as count from attest where request_id = $1', [
      request.split('/').at(-1),
    ])
    assert.equal(count, 0)
    const admin = await matters.as('admin')
    assert.match((await admin.get(matter)).text, /Ersatt av en ny version/)
    assert.equal((await admin.post(`${first}/attest-requests`, { ...asked, person: matters.town.people.districtHead })).status, 404)
    await matters.attested(second, 'principal')
  })

  it('lets somebody who is no longer asked be asked anew, and nobody twice at once', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'principal')
    const admin = await matters.as('admin')
    const again = () => admin.post(`${document}/attest-requests`, { ...asked, person: matters.town.people.principal })
    assert.equal((await again()).status, 422)
    await admin.post(`${request}?_method=DELETE`, { reason: 'Fel titel' })
    assert.deepEqual((await Promise.all([again(), again()])).map(({ status }) => status).sort(), [303, 422])
  })

  it('keeps an attest that is taken back, and says so to whoever checks', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.attested(document, 'districtHead')
    const head = await matters.as('districtHead')
    assert.equal((await matters.takeBack(head, request, 'Fel version')).location, request)
    const { number: mark } = await matters.one<{ number: string }>('select number from matter_document where id = $1', [
      document.split('/').at(-1),
    ])
    assert.match((await new Visitor(matters.program).get(`/attest/${mark}`)).text, /Attesten är tillbakatagen/)
    assert.deepEqual((await matters.verified()).findings, [])
  })
})
