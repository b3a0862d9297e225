import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { unzipSync } from 'fflate'
import { Visitor } from '../../../test/support/browser.ts'
import { asked, formWith, Matters } from '../../../test/support/matters.ts'
import { leastPdf } from '../../../test/support/pdf.ts'

describe('a matter', () => {
  let matters: Matters
  before(async () => {
    matters = await Matters.open()
  })
  after(() => matters.program.close())

  it('is opened once under a number, seen by those who work with matters, and says what is missing', async () => {
    const matter = await matters.opened()
    const admin = await matters.as('admin')
    const again = await admin.post('/matters', { number: `BUN 2026/${matters.number}`, title: 'En till' })
    assert.equal(again.status, 422)
    assert.match(again.text, /Det finns redan ett ärende[\s\S]*value="En till"/)
    assert.match((await admin.post('/matters', {})).text, /Skriv ärendets diarienummer[\s\S]*Skriv vad ärendet gäller/)
    for (const role of ['head', 'development_lead', 'registrar'] as const)
      assert.equal((await (await matters.withDuty(role)).get(matter)).status, 200, role)
    for (const who of ['districtHead', 'principal', 'coach'] as const)
      assert.equal((await (await matters.as(who)).get(matter)).status, 404, who)
    assert.match((await admin.get('/matters')).text, /Plan för åren/)
  })

  it('freezes what it is given to the byte, as the next version of its name, and registers it', async () => {
    const matter = await matters.opened()
    const first = await matters.frozen(matter)
    const other = Buffer.concat([leastPdf, Buffer.from('\n%%EOF\n')])
    const second = await matters.frozen(matter, {}, other)
    const admin = await matters.as('admin')
    const file = await admin.get(`${first}/file`)
    assert.deepEqual(Buffer.from(await file.response.arrayBuffer()), Buffer.from(leastPdf))
    assert.match((await admin.get(second)).text, new RegExp(createHash('sha256').update(other).digest('hex')))
    const page = (await admin.get(matter)).text
    assert.match(page, /Handlingsplan[\s\S]*Upprättades/)
    assert.match(page, /data-label="Version">2</)
    for (const table of ['matter_document', 'matter_content', 'attest', 'register_entry', 'matter'])
      for (const what of ['update', 'delete'])
        for (const login of ['stegvis_web', 'stegvis_worker']) {
          const { may } = await matters.one<{ may: boolean }>('select has_table_privilege($1, $2, $3) as may', [login, table, what])
          assert.equal(may, false, `${login} ${what} ${table}`)
        }
  })

  it('refuses a file that is not what its name says, with what was written kept', async () => {
    const matter = await matters.opened()
    const sent = await (await matters.as('admin')).upload(
      `${matter}/documents`,
      formWith({ kind: 'plan', name: 'Fin plan' }, Buffer.from('<html>')),
    )
    assert.equal(sent.status, 422)
    assert.match(sent.text, /inte det som namnet säger[\s\S]*value="Fin plan"/)
  })

  it('shows nobody a secret document by its number', async () => {
    const document = await matters.frozen(await matters.opened(), { secrecy: 'OSL 21 kap. 7 §' })
    await matters.attested(document, 'districtHead')
    const { number: mark } = await matters.one<{ number: string }>('select number from matter_document where id = $1', [
      document.split('/').at(-1),
    ])
    assert.equal((await new Visitor(matters.program).get(`/attest/${mark}`)).status, 404)
  })

  it('goes to the archive whole, and to anyone without what is secret', async () => {
    const matter = await matters.opened()
    const document = await matters.frozen(matter)
    await matters.attested(document, 'districtHead')
    matters.program.setNow('2026-09-29T08:00:01Z')
    await matters.frozen(matter, { name: 'Hemlig bilaga', kind: 'appendix', secrecy: 'OSL 21 kap. 7 §' })
    matters.program.setNow('2026-09-29T08:00:00Z')
    const admin = await matters.as('admin')
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
    const matter = await matters.opened()
    const document = await matters.frozen(matter)
    const admin = await matters.as('admin')
    await admin.post(`${matter}/closing`)
    assert.match((await admin.get(matter)).text, /Avslutat/)
    assert.equal((await admin.get(`${matter}/documents/new`)).status, 404)
    assert.equal((await admin.post(`${matter}/entries`, { direction: 'in', day: '2026-09-28', subject: 'Sent' })).status, 404)
    assert.equal((await admin.post(`${document}/attest-requests`, { ...asked, person: matters.town.people.districtHead })).status, 404)
  })
})
