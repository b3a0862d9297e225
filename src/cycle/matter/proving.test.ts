import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import { Visitor } from '../../../test/support/browser.ts'
import { Matters } from '../../../test/support/matters.ts'

describe('an attest', () => {
  let matters: Matters
  before(async () => {
    matters = await Matters.open()
  })
  after(() => matters.program.close())

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

  it('cannot be left out by the program’s own logins: the end of the chain moves to the next attest and nowhere else', async () => {
    await matters.attested(await matters.frozen(await matters.opened()), 'districtHead')
    const { authority } = matters.town
    for (const pool of [matters.program.web, matters.program.worker]) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        await client.query("select set_config('app.authority', $1, true)", [authority])
        for (const change of ['sequence = 99', 'sequence = sequence - 1', 'sequence = sequence + 1'])
          await refused(client, `update attest_head set ${change}`)
        await client.query('rollback')
      } finally {
        client.release()
      }
    }
    assert.deepEqual((await matters.verified()).findings, [])
  })

  it('mails no codes without end, and takes no tries without end, however many codes there are', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'principal')
    const principal = await matters.as('principal')
    await matters.program.runJobs()
    matters.program.sent.length = 0
    for (let asks = 0; asks < 10; asks += 1) {
      await principal.post(`${request}/code`)
      await matters.program.runJobs()
    }
    assert.equal(matters.program.sent.length, 6)
    const code = /\b\d{6}\b/.exec(matters.program.sent.at(-1)?.text ?? '')?.[0] ?? ''
    assert.ok(
      matters.program.sent.every(({ subject }) => !/\d{6}/.test(subject)),
      'the code is not where a locked screen shows it',
    )
    await matters.program.owner.query('update proof_code set tries = 0')
    for (let tries = 0; tries < 20; tries += 1) {
      await principal.post(`${request}/attest`, { code: code === '111111' ? '222222' : '111111' })
      await matters.program.owner.query('update proof_code set tries = 0')
    }
    assert.equal((await principal.post(`${request}/attest`, { code })).location, request, 'not a wrong code')
    const after = (await principal.get(request)).text
    assert.match(after, /Det blev många försök\. Vänta en timme/)
    assert.doesNotMatch(after, /Koden stämmer inte/)
    const { count } = await matters.one<{ count: number }>('select count(*)::int as count from attest where request_id = $1', [
      request.split('/').at(-1),
    ])
    assert.equal(count, 0)
  })

  it('is not taken back either by who has tried too often, who is told so and not that the code is wrong', async () => {
    const document = await matters.frozen(await matters.opened())
    const request = await matters.requestOf(document, 'districtHead')
    const head = await matters.as('districtHead')
    await head.post(`${request}/attest`, { code: await matters.codeFor(head, request) })
    const code = await matters.codeFor(head, request, 'withdrawal-code')
    const wrong = { reason: 'Fel siffror', code: code === '111111' ? '222222' : '111111' }
    assert.match((await head.post(`${request}/withdrawal`, wrong)).text, /Koden stämmer inte/)
    for (let tries = 0; tries < 20; tries += 1) await head.post(`${request}/withdrawal`, wrong)
    const late = await head.post(`${request}/withdrawal`, { reason: 'Fel siffror', code })
    assert.equal(late.status, 422)
    assert.match(late.text, /Det blev många försök\. Vänta en timme/)
    assert.doesNotMatch(late.text, /Koden stämmer inte/)
  })

  it('is told of when somebody signs the chain anew with a key of their own and lays it beside ours', async () => {
    await matters.attested(await matters.frozen(await matters.opened()), 'districtHead')
    await matters.program.owner.query('begin')
    await matters.program.owner.query('update attest_key set mac = null')
    await matters.program.owner.query('commit')
    assert.ok((await matters.verified()).findings.every(({ fault }) => fault === 'key'))
    assert.deepEqual(JSON.parse((await new Visitor(matters.program).get('/.well-known/stegvis-attest-key.json')).text).keys, [])
    await matters.program.owner.query('delete from attest_key')
    await matters.attested(await matters.frozen(await matters.opened()), 'districtHead')
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
    const last = '(select a.id from attest a order by a.sequence desc limit 1)'
    const edits: [table: string, key: string, column: string, change: string][] = [
      ...['name', 'title', 'unit', 'part', 'sentence'].map((column): [string, string, string, string] => [
        'attest_request',
        `id = (select request_id from attest where id = ${last})`,
        column,
        `left(${column}, 1) || 'x'`,
      ]),
      ...[
        ['title', "title || 'x'"],
        ['version', 'version + 1'],
        ['size', 'size + 1'],
        ['number', "'0123456789'"],
        ['sha256', "sha256('x')"],
      ].map(([column = '', change = '']): [string, string, string, string] => [
        'matter_document',
        `id = (select document_id from attest where id = ${last})`,
        column,
        change,
      ]),
      ...[
        ['at', "at + interval '1 second'"],
        ['sequence', 'sequence + 1'],
        ['hash', "sha256('x')"],
        ['previous', "sha256('x')"],
        ['signature', "sha256('x') || sha256('y')"],
        ['key_id', "'0000000000000000'"],
        ['document_id', '(select d.id from matter_document d where d.id <> document_id limit 1)'],
      ].map(([column = '', change = '']): [string, string, string, string] => ['attest', `id = ${last}`, column, change]),
    ]
    for (const [table, key, column, change] of edits) {
      const { id, was } = await matters.one<{ id: string; was: unknown }>(`select id, ${column} as was from ${table} where ${key}`)
      await matters.program.owner.query(`update ${table} set ${column} = ${change} where id = $1`, [id])
      assert.ok((await matters.verified()).findings.length > 0, `${table}.${column}`)
      await matters.program.owner.query(`update ${table} set ${column} = $2 where id = $1`, [id, was])
      assert.deepEqual((await matters.verified()).findings, [], `${table}.${column}, put back`)
    }
    await matters.program.owner.query('delete from attest where sequence = (select max(sequence) from attest)')
    assert.deepEqual(
      (await matters.verified()).findings.map(({ fault }) => fault),
      ['end'],
    )
  })
})

/** Fails unless a statement is refused; the transaction goes on. */
async function refused(client: { query(text: string): Promise<unknown> }, statement: string): Promise<void> {
  await client.query('savepoint s')
  await assert.rejects(client.query(statement), /the end of a chain is its last attest/, statement)
  await client.query('rollback to s')
}
