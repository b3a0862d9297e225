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

  const unpacked = async (matter: string, query = '') =>
    unzipSync(new Uint8Array(await (await (await matters.as('admin')).get(`${matter}/package.zip${query}`)).response.arrayBuffer()))
  const text = (files: Record<string, Uint8Array>, name: string) => Buffer.from(files[name] ?? []).toString()

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

  it('goes to the archive whole, with a table of what answers to what', async () => {
    const matter = await matters.opened()
    const document = await matters.frozen(matter)
    await matters.attested(document, 'districtHead')
    matters.program.setNow('2026-09-29T08:00:01Z')
    await matters.frozen(matter, { name: 'Hemlig bilaga', kind: 'appendix', secrecy: 'OSL 21 kap. 7 §' })
    matters.program.setNow('2026-09-29T08:00:00Z')
    const admin = await matters.as('admin')
    await admin.post(`${matter}/entries`, { direction: 'in', day: '2026-09-28', party: '=HYPERLINK()', subject: 'Yttrande', secrecy: '' })
    const whole = await unpacked(matter)
    assert.deepEqual(Object.keys(whole).sort(), [
      'README.txt',
      'arende.json',
      'attester.json',
      'cits-erms.csv',
      'diarium.csv',
      'handlingar/1-v1-plan å.pdf',
      'handlingar/2-v1-plan å.pdf',
      'sha256.txt',
    ])
    assert.deepEqual(Buffer.from(whole['handlingar/1-v1-plan å.pdf'] ?? []), Buffer.from(leastPdf))
    assert.match(text(whole, 'sha256.txt'), new RegExp(`^${createHash('sha256').update(leastPdf).digest('hex')} {2}handlingar/1-`, 'm'))
    assert.match(text(whole, 'diarium.csv'), /'=HYPERLINK/, 'nothing that somebody wrote is a formula')
    assert.equal(JSON.parse(text(whole, 'attester.json')).attests.length, 1)
    assert.equal(JSON.parse(text(whole, 'arende.json')).documents.length, 2)
    assert.match(text(whole, 'cits-erms.csv'), /Diarienummer;arende\.json: matter\.number;aggregation\/objectId/)
  })

  it('gives anyone, in one press, what has become public: nothing secret, nothing unfinished, and no title of what is secret', async () => {
    const matter = await matters.opened()
    await matters.frozen(matter, { name: 'Skickad' })
    await matters.frozen(matter, { name: 'Ofärdig' })
    await matters.frozen(matter, { name: 'Inkommen', direction: 'in', party: 'Elevrådet', day: '2026-09-28' })
    await matters.frozen(matter, { name: 'Hemlig skickad', secrecy: 'OSL 21 kap. 7 §' })
    const admin = await matters.as('admin')
    await matters.dispatched(matter, ['Skickad'], { recipient: 'Alla rektorer' })
    await matters.dispatched(matter, ['Hemlig skickad', 'Skickad'], { recipient: 'Tillsynen' })
    const page = (await admin.get(matter)).text
    assert.match(page, /2 handlingar är offentliga\. Hemliga: 1\. Varken skickade eller i ett avslutat ärende: 1\./)
    assert.match(page, /href="[^"]*package\.zip\?part=public"/)
    const titles = (files: Record<string, Uint8Array>) =>
      JSON.parse(text(files, 'arende.json')).documents.map(({ title }: { title: string }) => title)
    const open = await unpacked(matter, '?part=public')
    assert.deepEqual(titles(open).toSorted(), ['Inkommen', 'Skickad'])
    assert.equal(Object.keys(open).filter((name) => name.startsWith('handlingar/')).length, 2)
    for (const name of Object.keys(open)) assert.doesNotMatch(text(open, name), /Hemlig skickad|Tillsynen/, name)
    assert.match(text(open, 'diarium.csv'), /Inkom;Elevrådet;Inkommen/)
    await admin.post(`${matter}/closing`)
    assert.deepEqual(titles(await unpacked(matter, '?part=public')).toSorted(), ['Inkommen', 'Ofärdig', 'Skickad'])
  })

  it('notes what was sent, to whom, how and when, beside the register and in it', async () => {
    const matter = await matters.opened()
    await matters.frozen(matter, { name: 'Följebrev' })
    const admin = await matters.as('admin')
    const faulty = await admin.post(`${matter}/dispatches`, { recipient: '', way: 'owl', sentOn: '2030-01-01', note: 'Kvar' })
    assert.equal(faulty.status, 422)
    assert.match(faulty.text, /Välj minst en handling[\s\S]*Skriv till vem[\s\S]*Välj hur[\s\S]*Välj en dag[\s\S]*value="Kvar"/)
    await matters.dispatched(matter, ['Följebrev'], { recipient: 'Alla rektorer', way: 'mail', sentOn: '2026-09-28', note: 'Med planen' })
    const page = (await admin.get(matter)).text
    assert.match(page, /id="sent"[\s\S]*Alla rektorer[\s\S]*Med planen[\s\S]*E-post[\s\S]*28 september 2026[\s\S]*Följebrev \(1\)/)
    assert.match(page, /id="register"[\s\S]*Skickades[\s\S]*Alla rektorer[\s\S]*Följebrev \(1\)/)
    for (const table of ['dispatch', 'dispatch_document', 'outside_signature'])
      for (const what of ['update', 'delete'])
        for (const login of ['stegvis_web', 'stegvis_worker']) {
          const { may } = await matters.one<{ may: boolean }>('select has_table_privilege($1, $2, $3) as may', [login, table, what])
          assert.equal(may, false, `${login} ${what} ${table}`)
        }
  })

  it('is found among a thousand by words of its number or title, fifty on a page', async () => {
    const { authority } = matters.town
    await matters.program.owner.query(
      `insert into matter (authority_id, number, title, opened_on, opened_by_name)
       select $1, 'GR 2020/' || n, case when n = 700 then 'Datorer 100 % till alla_elever' else 'Ärende ' || n end, '2020-01-01', 'Ada' from generate_series(1, 1000) n`,
      [authority],
    )
    const registrar = await matters.withDuty('registrar')
    const first = (await registrar.get('/matters')).text
    assert.match(first, /1\s?0\d\d ärenden/)
    assert.equal(first.match(/<a href="\/matters\/[0-9a-f-]{36}"/g)?.length, 50)
    assert.match(first, /href="\/matters\?page=2"/)
    const one = (await registrar.get('/matters?q=datorer+gr')).text
    assert.match(one, /Ett ärende[\s\S]*Datorer 100 % till alla_elever/)
    assert.match((await registrar.get('/matters?q=%25')).text, /Ett ärende/, 'a sign of the database’s own is a sign like any other')
    assert.match((await registrar.get('/matters?q=finns+inte')).text, /Inget ärende stämmer/)
    assert.equal((await registrar.get('/matters?page=9999')).status, 200)
    await matters.program.owner.query("delete from matter where number like 'GR 2020/%'")
  })

  it('takes an appendix of 30 MB, whole, and refuses one that is larger than it may be', async () => {
    const matter = await matters.opened()
    const large = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(30 * 1024 * 1024, '% fyllnad\n'), leastPdf])
    const document = await matters.frozen(matter, { name: 'Stor bilaga', kind: 'appendix' }, large)
    const admin = await matters.as('admin')
    const got = Buffer.from(await (await admin.get(`${document}/file`)).response.arrayBuffer())
    assert.ok(got.equals(large))
    const larger = Buffer.concat([large, Buffer.alloc(3 * 1024 * 1024, '% fyllnad\n')])
    const refused = await admin.upload(`${matter}/documents`, formWith({ kind: 'appendix', name: 'För stor' }, larger))
    assert.match(refused.text, /större än 32 MB/)
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
