import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openRoundIn } from '../../../test/support/answering.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { closeAndRelease, crowdAnswers } from '../../../test/support/crowds.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

const pdf = '%PDF-1.7\nen granskning\n%%EOF\n'

describe('an outside evaluation', () => {
  let program: TestProgram
  let town: Municipality
  let visitors: Record<'admin' | 'districtHead' | 'principal' | 'teacher' | 'otherPrincipal', Visitor>

  before(async () => {
    program = await openTestProgram()
    program.setNow('2026-09-29T08:00:00Z')
    town = await makeMunicipality(program)
    const as = (name: keyof Municipality['people']) => signedIn(program, town.authority, town.people[name])
    visitors = {
      admin: await as('admin'),
      districtHead: await as('districtHead'),
      principal: await as('principal'),
      teacher: await as('teacher'),
      otherPrincipal: await as('otherPrincipal'),
    }
    const round = await openRoundIn(program, town)
    await crowdAnswers(program, town, round, [
      { school: town.almskolan, team: null, district: town.district, invited: 24, answered: 24, around: 3 },
    ])
    await closeAndRelease(program, town, round)
  })
  after(() => program.close())

  function formOf(fields: Record<string, string>, document?: string): FormData {
    const form = new FormData()
    const whole = {
      unit: town.almskolan,
      kind: 'inspection',
      madeBy: 'Skolinspektionen',
      title: 'Planerad granskning',
      heldOn: '2026-03-05',
      summary: 'Det fungerar.',
      ...fields,
    }
    for (const [name, value] of Object.entries(whole)) form.set(name, value)
    if (document !== undefined) form.set('document', new File([document], 'Beslut: Almskolan.pdf'))
    return form
  }

  let path = ''
  let earlier = ''

  it('is entered by who heads the district, with its own words and its document', async () => {
    const sent = await visitors.districtHead.upload(
      '/external-views',
      formOf({ 'judgement-kollegium': 'Godtagbart', 'why-kollegium': 'Lagen delar material.' }, pdf),
    )
    assert.equal(sent.status, 303, sent.text.slice(0, 2000))
    path = sent.location ?? ''
    const page = (await visitors.teacher.get(path)).text
    assert.match(page, /Utomstående utvärdering/)
    assert.match(page, /Godtagbart/)
    const document = await visitors.teacher.get(`${path}/document.pdf`)
    assert.equal(document.response.headers.get('content-type'), 'application/pdf')
    assert.equal(document.text, pdf)
    assert.equal(document.response.headers.get('content-security-policy'), "default-src 'none'; sandbox")
  })

  it('stands beside what the school answered, and nothing is reckoned between the two', async () => {
    const page = (await visitors.principal.get(path)).text
    assert.match(page, /Egen skattning, Hösten 2026/)
    assert.match(page, /Godtagbart.*?Lagen delar material.*?\d,\d \(24 svar\)/s)
    const { rows } = await program.owner.query<{ n: number }>(
      "select count(*)::int as n from information_schema.columns where table_name = 'external_judgement' and data_type in ('integer', 'numeric', 'smallint')",
    )
    assert.equal(rows[0]?.n, 0, 'a judgement is never a number')
  })

  it('is read by whom it is about and by those above, and by nobody else', async () => {
    assert.equal((await visitors.otherPrincipal.get(path)).status, 404)
    assert.equal((await visitors.otherPrincipal.get(`${path}/document.pdf`)).status, 404)
    assert.equal((await visitors.admin.get(path)).status, 200)
    assert.doesNotMatch((await visitors.otherPrincipal.get('/external-views')).text, /Planerad granskning/)
  })

  it('is entered only where one heads or administers, and is told what is missing with all that was written', async () => {
    assert.equal((await visitors.principal.upload('/external-views', formOf({}))).status, 404)
    for (const unit of [town.vuxenskolan, town.authority]) {
      const refused = await visitors.districtHead.upload('/external-views', formOf({ unit }))
      assert.equal(refused.status, 422)
    }
    const without = await visitors.districtHead.upload('/external-views', formOf({ 'why-kollegium': 'Ett skäl utan omdöme' }))
    assert.equal(without.status, 422)
    assert.match(without.text, /href="#judgement-kollegium">Skriv omdömet också[\s\S]*Ett skäl utan omdöme/)
    const refused = await visitors.admin.upload(
      '/external-views',
      formOf({ madeBy: '', heldOn: '2027-01-01', summary: 'Behåll det här' }, 'MZ inte en pdf'),
    )
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Skriv vem som gjorde den/)
    assert.match(refused.text, /Den får inte ligga framåt i tiden|ingen PDF/)
    assert.match(refused.text, /Behåll det här/)
    assert.equal(
      (await visitors.admin.upload('/external-views', formOf({ unit: town.authority, title: 'Revision av förvaltningen' }))).status,
      303,
    )
    assert.doesNotMatch((await visitors.teacher.get('/external-views')).text, /Revision av förvaltningen/)
  })

  it('is changed by those who may enter one: what stood is kept as an earlier version, with its document, and two who change it at once lose nothing', async () => {
    assert.equal((await visitors.principal.get(`${path}/change`)).status, 404)
    const opened = (await visitors.districtHead.get(`${path}/change`)).text
    assert.match(opened, /<details[^>]* open[^>]*>(?:(?!<\/details>)[\s\S])*value="Godtagbart"/, 'what is written stands open')
    assert.match(opened, /följer med om du inte väljer en annan/)
    const change = (summary: string, more = {}) =>
      visitors.districtHead.upload(`${path}?_method=PUT`, formOf({ summary, 'judgement-kollegium': 'Gott', ...more }))
    assert.equal((await change('Nytt', { unit: town.bergskolan })).status, 422, 'it stays of the same school')
    const changed = await change('Det fungerar bättre.')
    assert.equal(changed.status, 303, changed.text.slice(0, 500))
    const now = changed.location ?? ''
    assert.notEqual(now, path)
    const list = (await visitors.teacher.get('/external-views')).text
    assert.ok(list.includes(now) && !list.includes(path), 'what holds stands in the list, once')
    assert.match((await visitors.teacher.get(now)).text, /Det fungerar bättre\.[\s\S]*Så stod det förut[\s\S]*Gott/)
    assert.match((await visitors.teacher.get(path)).text, /tidigare version[\s\S]*Det fungerar\.[\s\S]*Godtagbart/)
    for (const at of [now, path]) assert.equal((await visitors.teacher.get(`${at}/document.pdf`)).status, 200, at)
    const late = await change('Den andra skrev det här')
    assert.equal(late.status, 422)
    assert.match(late.text, /Någon annan, eller du i ett annat fönster, har ändrat[\s\S]*Den andra skrev det här/)
    assert.equal((await visitors.districtHead.get(`${path}/removal`)).status, 404)
    earlier = path
    path = now
  })

  it('is taken away with its document by those who may enter one', async () => {
    assert.equal((await visitors.principal.post(`${path}?_method=DELETE`)).status, 404)
    assert.equal((await visitors.districtHead.get(`${path}/removal`)).status, 200)
    assert.equal((await visitors.districtHead.post(`${path}?_method=DELETE`)).status, 303)
    for (const at of [path, earlier]) assert.equal((await visitors.teacher.get(at)).status, 404, 'and what it stood in the place of')
  })
})
