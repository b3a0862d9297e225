import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { formWith, Matters } from '../../../test/support/matters.ts'
import { leastPdf, readPdf } from '../../../test/support/pdf.ts'
import { projectRoot } from '../../ground/base/root.ts'
import { numberText } from './matter.ts'
import { coveredWhole, type OutsideFindings, outsideFindings } from './outside-signature.ts'

describe('the sheet of a document’s attests', () => {
  let matters: Matters
  before(async () => {
    matters = await Matters.open()
  })
  after(() => matters.program.close())

  const sheetsOf = async (document: string) =>
    (
      await matters.program.owner.query<{ version: number; bytes: Buffer; kind: string; secrecy: string | null }>(
        `select d.version, c.bytes, d.kind, d.secrecy from matter_document d join matter_content c on c.document_id = d.id
          where d.sheet_of = $1 order by d.version`,
        [document.split('/').at(-1)],
      )
    ).rows

  it('is made when all have attested and not before, says who, and leaves the document’s bytes as they were', async () => {
    const document = await matters.frozen(await matters.opened())
    const second = await matters.requestOf(document, 'principal', { title: 'Rektor', step: '2' })
    await matters.attested(document, 'districtHead')
    await matters.program.runJobs()
    assert.deepEqual(await sheetsOf(document), [])
    const principal = await matters.as('principal')
    await principal.post(`${second}/attest`, { code: await matters.codeFor(principal, second) })
    await matters.program.runJobs()
    const [sheet, ...more] = await sheetsOf(document)
    assert.ok(sheet)
    assert.deepEqual([sheet.kind, more], ['attests', []])
    const told = readPdf(sheet.bytes).root.text
    const { number, sha256 } = await matters.one<{ number: string; sha256: string }>(
      "select number, encode(sha256, 'hex') as sha256 from matter_document where id = $1",
      [document.split('/').at(-1)],
    )
    for (const part of [
      'Attesterat av',
      'Per-Olof Nyström, Förvaltningschef',
      'Helena Sundström, Rektor',
      numberText(number),
      sha256.slice(0, 32),
    ])
      assert.ok(told.includes(part), part)
    const admin = await matters.as('admin')
    const file = Buffer.from(await (await admin.get(`${document}/file`)).response.arrayBuffer())
    assert.ok(file.equals(leastPdf))
    assert.match((await admin.get(document)).text, /Attestblad till Handlingsplan, version 1/)
  })

  it('is made anew when an attest is withdrawn, and only then', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.attested(document, 'districtHead')
    await matters.program.runJobs()
    const head = await matters.as('districtHead')
    await matters.takeBack(head, request, 'Fel bilaga')
    await matters.program.runJobs()
    await head.post(`${request}/withdrawal`, { reason: 'En gång till' })
    await matters.program.runJobs()
    const sheets = await sheetsOf(document)
    assert.deepEqual(
      sheets.map(({ version }) => version),
      [1, 2],
    )
    assert.match(readPdf(sheets[1]?.bytes ?? Buffer.alloc(0)).root.text, /Tillbakatagen 29 september 2026/)
    assert.deepEqual((await matters.verified()).findings, [], 'a withdrawal is a record, and the chain holds')
  })

  it('is secret when the document is, with no code to a page that shows it to nobody', async () => {
    const document = await matters.frozen(await matters.opened(), { secrecy: 'OSL 21 kap. 7 §' })
    await matters.attested(document, 'districtHead')
    await matters.program.runJobs()
    const [sheet] = await sheetsOf(document)
    assert.ok(sheet)
    assert.equal(sheet.secrecy, 'OSL 21 kap. 7 §')
    assert.ok(!readPdf(sheet.bytes).root.text.includes('/attest/'))
  })

  it('can be attested by nobody itself', async () => {
    const document = await matters.frozen(await matters.opened())
    await matters.attested(document, 'districtHead')
    await matters.program.runJobs()
    const { id } = await matters.one<{ id: string }>('select id from matter_document where sheet_of = $1', [document.split('/').at(-1)])
    const admin = await matters.as('admin')
    assert.doesNotMatch((await admin.get(`/documents/${id}`)).text, /id="ask"/)
    const fields = { person: matters.town.people.principal, title: 'Rektor', part: 'x', sentence: 'y', step: '1', due: '' }
    assert.equal((await admin.post(`/documents/${id}/attest-requests`, fields)).status, 404)
  })
})

describe('who stands in', () => {
  let matters: Matters
  before(async () => {
    matters = await Matters.open()
  })
  after(() => matters.program.close())

  it('attests in their own name, acting, in the place of who was asked, who is asked no longer', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'districtHead')
    const admin = await matters.as('admin')
    const faulty = await admin.post(`${request}/substitute`, { substitute: '', post: '', why: '' })
    assert.equal(faulty.status, 422)
    assert.match(faulty.text, /Välj vem[\s\S]*Skriv personens titel[\s\S]*Skriv varför/)
    const fields = { substitute: matters.town.people.principal, post: 'tf förvaltningschef', why: 'Semester' }
    assert.equal((await admin.post(`${request}/substitute`, fields)).status, 303)
    const { id, part, step } = await matters.one<{ id: string; part: string; step: number }>(
      'select id, part, step from attest_request where instead_of = $1',
      [request.split('/').at(-1)],
    )
    assert.deepEqual([part, step], ['Beslutande', 1])
    const page = (await admin.get(document)).text
    assert.match(page, /Tillfrågas inte längre[\s\S]*tf förvaltningschef[\s\S]*I stället för Per-Olof Nyström/)
    assert.match((await (await matters.as('districtHead')).get(request)).text, /Du behöver inte attestera längre/)
    const own = `/attest-requests/${id}`
    const principal = await matters.as('principal')
    await principal.post(`${own}/attest`, { code: await matters.codeFor(principal, own) })
    const { body } = await matters.one<{ body: string }>('select body from attest where request_id = $1', [id])
    const { name, title } = JSON.parse(body).person
    assert.deepEqual([name, title], ['Helena Sundström', 'tf förvaltningschef'])
  })

  it('is nobody who is asked already: then the first is still asked', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'districtHead')
    await matters.requestOf(document, 'principal')
    const fields = { substitute: matters.town.people.principal, post: 'tf chef', why: 'Semester' }
    const refused = await (await matters.as('admin')).post(`${request}/substitute`, fields)
    assert.equal(refused.status, 422)
    assert.match((await (await matters.as('districtHead')).get(request)).text, /Läs filen\. Det är exakt den/)
  })

  it('is called for where who was to decide left yesterday: the page says so, and nobody attests as them', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'districtHead')
    const head = await matters.as('districtHead')
    const code = await matters.codeFor(head, request)
    await matters.program.owner.query("update duty set to_on = '2026-09-28' where person_id = $1", [matters.town.people.districtHead])
    try {
      assert.match((await (await matters.as('admin')).get(document)).text, /Har inte längre uppdraget/)
      const { text } = await head.get((await head.post(`${request}/attest`, { code })).location ?? '')
      assert.match(text, /gäller inte längre/)
      const { count } = await matters.one<{ count: number }>('select count(*)::int as count from attest where request_id = $1', [
        request.split('/').at(-1),
      ])
      assert.equal(count, 0)
    } finally {
      await matters.program.owner.query('update duty set to_on = null where person_id = $1', [matters.town.people.districtHead])
    }
  })
})

describe('a copy that was signed elsewhere', () => {
  let matters: Matters
  before(async () => {
    matters = await Matters.open()
  })
  after(() => matters.program.close())

  /** The least PDF, signed by OpenSSL with a certificate of its own making. */
  const signed = readFileSync(join(projectRoot, 'test/fixtures/signed-elsewhere.pdf'))
  const changed = (at: number) => signed.with(at, 0x58)

  it('is kept with what could be tried: whose certificate, what it covers, and what was not tried', async () => {
    const document = await matters.frozen(await matters.opened())
    const admin = await matters.as('admin')
    const { location, text } = await admin.upload(`${document}/signed-copies`, formWith({}, signed))
    assert.ok(location, text)
    const page = (await admin.get(location ?? '')).text
    assert.match(
      page,
      /börjar med precis samma tecken[\s\S]*Margareta Ljung, Björkköpings kommun[\s\S]*Oförändrad sedan den undertecknades/,
    )
    assert.match(
      page,
      /omfattar hela filen[\s\S]*Det här är inte prövat[\s\S]*utfärdat certifikatet är betrodd[\s\S]*återkallat[\s\S]*tidsstämplar läses inte/,
    )
    assert.match((await admin.get(document)).text, /Undertecknad i ett annat system/)
    assert.doesNotMatch(page, /id="ask"/)
  })

  it('is not called unchanged when something was added after what was signed, and says how much', async () => {
    const document = await matters.frozen(await matters.opened())
    const admin = await matters.as('admin')
    const added = Buffer.concat([signed, Buffer.from(`\n8 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n`)])
    const { location, text } = await admin.upload(`${document}/signed-copies`, formWith({}, added))
    assert.ok(location, text)
    const page = (await admin.get(location ?? '')).text
    assert.match(page, /Ingen underskrift som håller omfattar hela filen[\s\S]*Håller, men filen har ändrats efteråt/)
    assert.match(page, /43 byte har lagts till efter det som den omfattar/)
    assert.doesNotMatch(page, /Oförändrad sedan den undertecknades|Inget i det är ändrat/)
    const { findings } = await matters.one<{ findings: OutsideFindings }>('select findings from outside_signature where document_id = $1', [
      location?.split('/').at(-1),
    ])
    assert.deepEqual([coveredWhole(findings), findings.signatures[0]?.after], [false, added.length - signed.length])
    assert.equal(coveredWhole(await outsideFindings(signed, leastPdf)), true)
  })

  it('is refused when it is signed by nobody, and when it is no PDF', async () => {
    const document = await matters.frozen(await matters.opened())
    const admin = await matters.as('admin')
    assert.match((await admin.upload(`${document}/signed-copies`, formWith({}, leastPdf))).text, /ingen underskrift som går att läsa/)
    const text = await admin.upload(`${document}/signed-copies`, formWith({}, Buffer.from('Hej'), 'a.txt'))
    assert.match(text.text, /ingen hel pdf/)
  })

  it('shows a byte that was changed, within and after what was signed, and a signature of another key', async () => {
    const [one] = (await outsideFindings(changed(12), leastPdf)).signatures
    assert.deepEqual([one?.digest, one?.covers], ['other', 'whole'])
    assert.equal((await outsideFindings(changed(12), leastPdf)).beginsWithOurs, false)
    const [more] = (await outsideFindings(Buffer.concat([signed, Buffer.from('mer')]), leastPdf)).signatures
    assert.deepEqual([more?.digest, more?.signature, more?.covers], ['same', 'holds', 'earlier'])
    const end = signed.toString('latin1').search(/0{20,}>/) - 8
    const [broken] = (await outsideFindings(signed.with(end, signed[end] === 0x30 ? 0x31 : 0x30), leastPdf)).signatures
    assert.deepEqual([broken?.digest, broken?.signature], ['same', 'broken'])
  })

  it('may hold anything: what cannot be read is said to be unknown, and twice the file is no more than some three times the work', async () => {
    const odd = Buffer.from('%PDF-1.7 /ByteRange [0 30 40 5] <zz> /ByteRange [0 9999999999 9999999999 1] %%EOF')
    assert.ok((await outsideFindings(odd, leastPdf)).signatures.every(({ digest }) => digest === 'unknown'))
    const many = (count: number) => Buffer.from('/ByteRange [0 1 3 1]<>'.repeat(count))
    const found = await outsideFindings(many(20_000), leastPdf)
    assert.deepEqual([found.signatures.length, found.more], [10, true])
  })
})
