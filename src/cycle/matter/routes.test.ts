import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { unzipSync } from 'fflate'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { leastPdf } from '../../../test/support/pdf.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { inScope } from '../../ground/base/database.ts'
import { verifyAttests } from './store-chain.ts'

describe('a matter', () => {
  let program: TestProgram
  let town: Municipality
  let number = 0

  before(async () => {
    program = await openTestProgram()
    town = await makeMunicipality(program)
    program.setNow('2026-09-29T08:00:00Z')
  })
  after(() => program.close())

  const as = (person: keyof Municipality['people'], origin?: Parameters<typeof signedIn>[3]) =>
    signedIn(program, town.authority, town.people[person], origin)
  const one = async <Row>(text: string, values: unknown[] = []) => {
    const { rows } = await program.owner.query(text, values)
    return rows[0] as Row
  }

  async function opened(): Promise<string> {
    const { location } = await (await as('admin')).post('/matters', { number: `BUN 2026/${++number}`, title: 'Plan för åren' })
    assert.ok(location)
    return location
  }

  function form(fields: Record<string, string>, content: Uint8Array = leastPdf, name = 'plan å.pdf'): FormData {
    const data = new FormData()
    for (const [field, value] of Object.entries(fields)) data.append(field, value)
    data.append('file', new File([new Uint8Array(content)], name, { type: 'application/pdf' }))
    return data
  }

  async function frozen(matter: string, fields: Record<string, string> = {}, content?: Uint8Array): Promise<string> {
    const sent = await (await as('admin')).upload(`${matter}/documents`, form({ kind: 'plan', name: 'Handlingsplan', ...fields }, content))
    assert.equal(sent.status, 303, sent.text)
    return sent.location ?? ''
  }

  const asked = { title: 'Förvaltningschef', part: 'Beslutande', sentence: 'Jag godkänner planen.', step: '1', due: '2026-10-26' }
  async function requestOf(document: string, person: keyof Municipality['people'], fields: Partial<typeof asked> = {}): Promise<string> {
    const sent = await (await as('admin')).post(`${document}/attest-requests`, { ...asked, ...fields, person: town.people[person] })
    assert.equal(sent.status, 303, sent.text)
    const { id } = await one<{ id: string }>('select id from attest_request where document_id = $1 and person_id = $2', [
      document.split('/').at(-1),
      town.people[person],
    ])
    return `/attest-requests/${id}`
  }

  /** Has the code mailed, and reads it from the mail. */
  async function codeFor(visitor: Visitor, request: string): Promise<string> {
    program.sent.length = 0
    await visitor.post(`${request}/code`)
    await program.runJobs()
    const mail = program.sent.find(({ subject }) => subject.startsWith('Kod'))
    assert.ok(mail, 'a code is mailed')
    return /\b\d{6}\b/.exec(mail.text)?.[0] ?? ''
  }

  async function attested(document: string, person: keyof Municipality['people'], fields?: Partial<typeof asked>): Promise<string> {
    const request = await requestOf(document, person, fields)
    const visitor = await as(person)
    const done = await visitor.post(`${request}/attest`, { code: await codeFor(visitor, request) })
    assert.equal(done.location, request)
    return request
  }

  const verified = () => inScope(program.db, { authority: town.authority }, (tx) => verifyAttests(tx, town.authority))

  it('is opened once under a number, seen by those who lead the authority, and says what is missing', async () => {
    const matter = await opened()
    const admin = await as('admin')
    const again = await admin.post('/matters', { number: `BUN 2026/${number}`, title: 'En till' })
    assert.equal(again.status, 422)
    assert.match(again.text, /Det finns redan ett ärende[\s\S]*value="En till"/)
    assert.match((await admin.post('/matters', {})).text, /Skriv ärendets diarienummer[\s\S]*Skriv vad ärendet gäller/)
    assert.equal((await (await as('districtHead')).get(matter)).status, 200)
    assert.equal((await (await as('principal')).get(matter)).status, 404)
    assert.match((await admin.get('/matters')).text, /Plan för åren/)
  })

  it('freezes what it is given to the byte, as the next version of its name, and registers it', async () => {
    const matter = await opened()
    const first = await frozen(matter)
    const other = Buffer.concat([leastPdf, Buffer.from('\n%%EOF\n')])
    const second = await frozen(matter, {}, other)
    const admin = await as('admin')
    const file = await admin.get(`${first}/file`)
    assert.deepEqual(Buffer.from(await file.response.arrayBuffer()), Buffer.from(leastPdf))
    assert.match((await admin.get(second)).text, new RegExp(createHash('sha256').update(other).digest('hex')))
    const page = (await admin.get(matter)).text
    assert.match(page, /Handlingsplan[\s\S]*Upprättades/)
    assert.match(page, /data-label="Version">2</)
    for (const table of ['matter_document', 'matter_content', 'attest', 'register_entry', 'matter'])
      for (const what of ['update', 'delete'])
        for (const login of ['stegvis_web', 'stegvis_worker']) {
          const { may } = await one<{ may: boolean }>('select has_table_privilege($1, $2, $3) as may', [login, table, what])
          assert.equal(may, false, `${login} ${what} ${table}`)
        }
  })

  it('refuses a file that is not what its name says, with what was written kept', async () => {
    const matter = await opened()
    const sent = await (await as('admin')).upload(`${matter}/documents`, form({ kind: 'plan', name: 'Fin plan' }, Buffer.from('<html>')))
    assert.equal(sent.status, 422)
    assert.match(sent.text, /inte det som namnet säger[\s\S]*value="Fin plan"/)
  })

  it('is attested by who is asked, with a code just mailed to them, and anyone can check it by its number', async () => {
    const matter = await opened()
    const document = await frozen(matter)
    await attested(document, 'districtHead')
    const { number: mark, sha256 } = await one<{ number: string; sha256: string }>(
      "select number, encode(sha256, 'hex') as sha256 from matter_document where id = $1",
      [document.split('/').at(-1)],
    )
    const stranger = new Visitor(program)
    const found = await stranger.get(`/attest?number=${mark.slice(0, 5).toLowerCase()}-${mark.slice(5)}`)
    assert.equal(found.location, `/attest/${mark}`)
    const page = (await stranger.get(`/attest/${mark}`)).text
    assert.match(page, /Gäller[\s\S]*Förvaltningschef[\s\S]*Beslutande/)
    assert.ok(page.includes(sha256))
    assert.ok(!page.includes('BUN 2026'), 'no more than stands on the paper')
    const compare = async (content: Uint8Array) => (await stranger.upload(`/attest/${mark}/comparison`, form({}, content))).text
    assert.match(await compare(leastPdf), /Filen är samma/)
    const changed = Buffer.from(leastPdf)
    changed[10] = (changed[10] ?? 0) ^ 1
    assert.match(await compare(changed), /Filen är inte samma/)
    assert.equal((await stranger.get('/attest/0000000000')).status, 404)
    assert.match((await stranger.get('/attest?number=0000000000')).text, /inget attesterat dokument/)
  })

  it('keeps attests that the public key alone tells true', async () => {
    const document = await frozen(await opened())
    await attested(document, 'districtHead')
    const { body, signature, key } = await one<{ body: string; signature: Buffer; key: string }>(
      'select body, signature, key_id as key from attest order by sequence desc limit 1',
    )
    const { text } = await new Visitor(program).get('/.well-known/stegvis-attest-key.json')
    const published = JSON.parse(text) as { keys: { id: string; pem: string }[] }
    const pem = published.keys.find(({ id }) => id === key)?.pem ?? ''
    assert.ok(verify(null, Buffer.from(body), createPublicKey(pem), signature))
    const said = JSON.parse(body)
    assert.equal(said.person.title, 'Förvaltningschef')
    assert.equal(said.sentence, 'Jag godkänner planen.')
    assert.match(said.signIn.to, /^.…@/)
  })

  it('takes no attest without a code that was just sent: a wrong one, an old one, one used before, tried too often', async () => {
    const document = await frozen(await opened())
    const request = await requestOf(document, 'districtHead')
    const head = await as('districtHead')
    const count = async () => (await one<{ count: number }>('select count(*)::int as count from attest')).count
    const before = await count()
    assert.equal((await head.post(`${request}/attest`, { code: '000000' })).location, `${request}?code=wrong`)
    const code = await codeFor(head, request)
    program.setNow('2026-09-29T08:05:01Z')
    assert.equal((await head.post(`${request}/attest`, { code })).location, `${request}?code=wrong`, 'after five minutes')
    const second = await codeFor(head, request)
    const wrong = second === '111111' ? '222222' : '111111'
    for (let tries = 0; tries < 5; tries += 1) await head.post(`${request}/attest`, { code: wrong })
    assert.equal((await head.post(`${request}/attest`, { code: second })).location, `${request}?code=wrong`, 'after five tries')
    assert.match((await head.get(`${request}?code=wrong`)).text, /Koden stämmer inte/)
    assert.equal(await count(), before)
    const third = await codeFor(head, request)
    assert.equal((await head.post(`${request}/attest`, { code: third })).location, request)
    await head.post(`${request}/attest`, { code: third })
    assert.equal(await count(), before + 1, 'once')
    program.setNow('2026-09-29T08:00:00Z')
  })

  it('is attested by nobody who came in by what others gave them, and by nobody who was not asked', async () => {
    const document = await frozen(await opened())
    const request = await requestOf(document, 'districtHead')
    for (const origin of ['slip', 'operator', 'readdressed'] as const) {
      const visitor = await as('districtHead', origin)
      assert.match((await visitor.get(request)).text, /Logga in med din egen e-post/)
      for (const what of ['code', 'attest', 'refusal'])
        assert.equal((await visitor.post(`${request}/${what}`, { reason: 'x' })).status, 404)
    }
    for (const person of ['admin', 'principal', 'teacher'] as const) assert.equal((await (await as(person)).get(request)).status, 404)
  })

  it('asks in steps: the next when those before have attested, by mail and on the start page', async () => {
    await program.runJobs()
    const document = await frozen(await opened())
    const first = await requestOf(document, 'districtHead')
    const second = await requestOf(document, 'principal', { step: '2', title: 'Rektor' })
    const principal = await as('principal')
    assert.match((await principal.get(second)).text, /inte din tur än/)
    assert.equal((await principal.post(`${second}/code`)).status, 404)
    program.sent.length = 0
    await program.runJobs()
    assert.deepEqual(
      program.sent.map(({ subject }) => subject),
      ['Attestera: Handlingsplan'],
    )
    const head = await as('districtHead')
    await head.post(`${first}/attest`, { code: await codeFor(head, first) })
    program.sent.length = 0
    await program.runJobs()
    assert.deepEqual(
      program.sent.map(({ subject }) => subject),
      ['Attestera: Handlingsplan'],
    )
    assert.match((await principal.get('/')).text, /Attestera ”Handlingsplan”/)
  })

  it('hears a refusal with its reason, and somebody who is no longer asked holds up nobody', async () => {
    const matter = await opened()
    const document = await frozen(matter)
    const first = await requestOf(document, 'districtHead')
    const second = await requestOf(document, 'principal', { step: '2' })
    const head = await as('districtHead')
    assert.match((await head.post(`${first}/refusal`, {})).text, /Skriv varför/)
    await head.post(`${first}/refusal`, { reason: 'Sidan 3 saknar källa' })
    const admin = await as('admin')
    assert.match((await admin.get(document)).text, /Avböjt[\s\S]*Sidan 3 saknar källa/)
    assert.match((await admin.get(matter)).text, /En attest saknas/)
    assert.match((await (await as('principal')).get(second)).text, /inte din tur än/)
    const other = await frozen(matter, { name: 'Följebrev' })
    const away = await requestOf(other, 'districtHead')
    const next = await requestOf(other, 'principal', { step: '2' })
    assert.equal((await admin.post(`${away}?_method=DELETE`, { reason: '' })).status, 422)
    await admin.post(`${away}?_method=DELETE`, { reason: 'På semester' })
    assert.match((await (await as('principal')).get(next)).text, /Läs filen/)
    assert.equal((await head.get(`${linkedFile(other)}`)).status, 200, 'the district head leads the authority and may read all the same')
  })
  const linkedFile = (document: string) => `${document}/file`

  it('does not take two attests for one, and a document that was withdrawn is attested by nobody', async () => {
    const document = await frozen(await opened())
    const request = await requestOf(document, 'districtHead')
    const head = await as('districtHead')
    const code = await codeFor(head, request)
    await Promise.all([head.post(`${request}/attest`, { code }), head.post(`${request}/attest`, { code })])
    const { count } = await one<{ count: number }>('select count(*)::int as count from attest where request_id = $1', [
      request.split('/').at(-1),
    ])
    assert.equal(count, 1)
    const withdrawn = await frozen(await opened())
    const late = await requestOf(withdrawn, 'districtHead')
    const lateCode = await codeFor(head, late)
    await (await as('admin')).post(`${withdrawn}/withdrawal`, { reason: 'En siffra saknade källa' })
    await head.post(`${late}/attest`, { code: lateCode })
    assert.match((await head.get(late)).text, /tillbakadraget: En siffra/)
    assert.deepEqual((await verified()).findings, [])
  })

  it('keeps an attest that is taken back, and says so to whoever checks', async () => {
    const document = await frozen(await opened())
    const request = await attested(document, 'districtHead')
    const head = await as('districtHead')
    await head.post(`${request}/withdrawal`, { reason: 'Fel version' })
    const { number: mark } = await one<{ number: string }>('select number from matter_document where id = $1', [document.split('/').at(-1)])
    assert.match((await new Visitor(program).get(`/attest/${mark}`)).text, /Attesten är tillbakatagen/)
    assert.deepEqual((await verified()).findings, [])
  })

  it('shows nobody a secret document by its number', async () => {
    const document = await frozen(await opened(), { secrecy: 'OSL 21 kap. 7 §' })
    await attested(document, 'districtHead')
    const { number: mark } = await one<{ number: string }>('select number from matter_document where id = $1', [document.split('/').at(-1)])
    assert.equal((await new Visitor(program).get(`/attest/${mark}`)).status, 404)
  })

  it('goes to the archive whole, and to anyone without what is secret', async () => {
    const matter = await opened()
    const document = await frozen(matter)
    await attested(document, 'districtHead')
    program.setNow('2026-09-29T08:00:01Z')
    await frozen(matter, { name: 'Hemlig bilaga', kind: 'appendix', secrecy: 'OSL 21 kap. 7 §' })
    program.setNow('2026-09-29T08:00:00Z')
    const admin = await as('admin')
    await admin.post(`${matter}/entries`, { direction: 'in', day: '2026-09-28', party: '=HYPERLINK()', subject: 'Yttrande', secrecy: '' })
    const unpacked = async (query = '') =>
      unzipSync(new Uint8Array(await (await admin.get(`${matter}/package.zip${query}`)).response.arrayBuffer()))
    const whole = await unpacked()
    assert.deepEqual(Object.keys(whole).sort(), [
      'README.txt',
      'attester.json',
      'diarium.csv',
      'handlingar/1-v1-plan å.pdf',
      'handlingar/2-v1-plan å.pdf',
      'sha256.txt',
    ])
    assert.deepEqual(Buffer.from(whole['handlingar/1-v1-plan å.pdf'] ?? []), Buffer.from(leastPdf))
    const text = (files: Record<string, Uint8Array>, name: string) => Buffer.from(files[name] ?? []).toString()
    assert.match(text(whole, 'sha256.txt'), new RegExp(`^${createHash('sha256').update(leastPdf).digest('hex')} {2}handlingar/1-`, 'm'))
    assert.match(text(whole, 'diarium.csv'), /'=HYPERLINK/, 'nothing that somebody wrote is a formula')
    assert.equal(JSON.parse(text(whole, 'attester.json')).attests.length, 1)
    const open = await unpacked('?part=public')
    assert.ok(!Object.keys(open).some((name) => name.includes('/2-')))
    assert.doesNotMatch(text(open, 'diarium.csv'), /Hemlig/)
  })

  it('is closed for good: nothing more is frozen, registered or asked', async () => {
    const matter = await opened()
    const document = await frozen(matter)
    const admin = await as('admin')
    await admin.post(`${matter}/closing`)
    assert.match((await admin.get(matter)).text, /Avslutat/)
    assert.equal((await admin.get(`${matter}/documents/new`)).status, 404)
    assert.equal((await admin.post(`${matter}/entries`, { direction: 'in', day: '2026-09-28', subject: 'Sent' })).status, 404)
    assert.equal((await admin.post(`${document}/attest-requests`, { ...asked, person: town.people.districtHead })).status, 404)
  })

  it('tells of any change that somebody makes to the attests in the database', async () => {
    const document = await frozen(await opened())
    await attested(document, 'districtHead')
    assert.deepEqual((await verified()).findings, [])
    const changes: [string, string, string][] = [
      ['update attest set body = replace(body, $1, $2) where sequence = (select max(sequence) from attest)', 'Beslutande', 'Handläggare'],
      ['update matter_content set bytes = bytes || $1::bytea where document_id = $2', 'x', document.split('/').at(-1) ?? ''],
    ]
    for (const [statement, ...values] of changes) {
      await program.owner.query('begin')
      await program.owner.query(statement, values)
      await program.owner.query('commit')
      assert.ok((await verified()).findings.length > 0, statement)
      await program.owner.query(
        statement.startsWith('update attest')
          ? statement
          : 'update matter_content set bytes = substring(bytes for length(bytes) - 1) where document_id = $1',
        statement.startsWith('update attest') ? values.toReversed() : [values[1]],
      )
      assert.deepEqual((await verified()).findings, [])
    }
    await program.owner.query('delete from attest where sequence = (select max(sequence) from attest)')
    assert.deepEqual(
      (await verified()).findings.map(({ fault }) => fault),
      ['end'],
    )
  })
})
