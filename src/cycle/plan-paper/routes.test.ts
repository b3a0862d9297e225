import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import readXlsx from 'read-excel-file/node'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { elementsOf, readPdf } from '../../../test/support/pdf.ts'
import { longPlan, paperFacts } from '../../../test/support/plan-content.ts'
import { Planning } from '../../../test/support/planned.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { unzipped } from '../../../test/support/zip.ts'
import { pdfOf } from '../../ground/paper/pdf.ts'
import { paperOf } from './outline.ts'

async function bytesOf(visitor: Visitor, path: string): Promise<Buffer> {
  const { response, status } = await visitor.get(path)
  assert.equal(status, 200, path)
  return Buffer.from(await response.arrayBuffer())
}

describe('a plan as a file', () => {
  let program: TestProgram
  let town: Municipality
  let planning: Planning
  let plan: string
  const papers = ['plan.pdf', 'plan.docx', 'plan.xlsx']

  before(async () => {
    program = await openTestProgram({ STEGVIS_HOME: await mkdtemp(join(tmpdir(), 'stegvis-papers-')) })
    town = await makeMunicipality(program)
    planning = new Planning(program, town, town.people.principal)
    plan = await planning.plan(town.almskolan)
    await planning.action(town.almskolan, { title: 'Läs källor tillsammans', ownerPerson: town.people.teacher, dueOn: '2027-01-29' })
  })
  after(() => program.close())

  it('says the same action in every form, to who may read the plan as it is written', async () => {
    const principal = await signedIn(program, town.authority, town.people.principal)
    const pdf = readPdf(await bytesOf(principal, `/plans/${plan}/plan.pdf`))
    assert.deepEqual(
      elementsOf(pdf.root, 'TR')
        .map(({ children }) => children.map(({ text }) => text))[1]
        ?.slice(1),
      ['Läs källor tillsammans', 'Sara Lindqvist', '29 januari 2027', 'Planerad'],
    )
    assert.ok(
      unzipped(await bytesOf(principal, `/plans/${plan}/plan.docx`))
        .get('word/document.xml')
        ?.includes('Läs källor tillsammans'),
    )
    const [sheet] = await readXlsx(await bytesOf(principal, `/plans/${plan}/plan.xlsx`))
    assert.equal(sheet?.data[1]?.[3], 'Läs källor tillsammans')
  })

  it('has a name that tells what it is, and is kept by nobody on the way', async () => {
    const principal = await signedIn(program, town.authority, town.people.principal)
    const { response } = await principal.get(`/plans/${plan}/plan.pdf`)
    assert.equal(response.headers.get('content-type'), 'application/pdf')
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.match(decodeURIComponent(response.headers.get('content-disposition') ?? ''), /UTF-8''Handlingsplan 2026-27 Almskolan\.pdf$/)
  })

  it('is in the language of who reads it', async () => {
    const principal = await signedIn(program, town.authority, town.people.principal)
    principal.cookies.set('language', 'en')
    const { title, lang } = readPdf(await bytesOf(principal, `/plans/${plan}/plan.pdf`))
    assert.deepEqual([title, lang], ['Action plan 2026/27 for Almskolan', 'en-GB'])
  })

  it('is not there for those who may not read the plan', async () => {
    for (const who of ['teacher', 'otherPrincipal', 'districtHead', 'admin', 'coach'] as const) {
      const visitor = await signedIn(program, town.authority, town.people[who])
      for (const paper of papers) assert.equal((await visitor.get(`/plans/${plan}/${paper}`)).status, 404, `${who} ${paper}`)
      assert.equal((await visitor.get(`/plans/${plan}/revisions/1/plan.pdf`)).status, 404, who)
    }
  })

  it('shows staff what was adopted, not what has been written since; the version word for word', async () => {
    await planning.adopt(town.almskolan)
    await planning.action(town.almskolan, { title: 'Skriven efteråt' })
    const teacher = await signedIn(program, town.authority, town.people.teacher)
    const principal = await signedIn(program, town.authority, town.people.principal)
    const [adopted, now] = [
      readPdf(await bytesOf(teacher, `/plans/${plan}/plan.pdf`)),
      readPdf(await bytesOf(principal, `/plans/${plan}/plan.pdf`)),
    ]
    assert.ok(!adopted.root.text.includes('Skriven efteråt') && !adopted.root.text.includes('Ändrad sedan'))
    assert.ok(now.root.text.includes('Skriven efteråt'))
    assert.ok(now.root.text.includes('Ändrad sedan fastställelse, senast 29 september 2026. Ny åtgärd: 2.'), now.root.text.slice(0, 600))
    const first = readPdf(await bytesOf(teacher, `/plans/${plan}/revisions/1/plan.pdf`))
    assert.ok(first.root.text.includes('Det här är version 1') && !first.root.text.includes('Skriven efteråt'))
    for (const none of ['2', '0', 'x', '1e9'])
      assert.equal((await principal.get(`/plans/${plan}/revisions/${none}/plan.pdf`)).status, 404, none)
  })

  it('of a decision that was taken back is for those who write the plan', async () => {
    await program.owner.query(
      "insert into plan_withdrawal (adoption_id, authority_id, reason, at) select id, authority_id, 'Fel bilaga', now() from plan_adoption where plan_id = $1",
      [plan],
    )
    const principal = await signedIn(program, town.authority, town.people.principal)
    assert.ok(readPdf(await bytesOf(principal, `/plans/${plan}/revisions/1/plan.pdf`)).root.text.includes('Beslutet togs tillbaka'))
    const teacher = await signedIn(program, town.authority, town.people.teacher)
    assert.equal((await teacher.get(`/plans/${plan}/revisions/1/plan.pdf`)).status, 404)
  })

  it('keeps nobody waiting while it is made', async () => {
    const visitor = await signedIn(program, town.authority, town.people.teacher)
    const paper = paperOf(longPlan(60), paperFacts(), 'sv')
    await pdfOf(paperOf(longPlan(1), paperFacts(), 'sv'))
    let made = false
    const making = Promise.all(Array.from({ length: 6 }, () => pdfOf(paper))).then(() => {
      made = true
    })
    let answered = 0
    while (!made) {
      assert.equal((await visitor.get('/health/live')).status, 200)
      if (!made) answered += 1
    }
    await making
    assert.ok(answered >= 5, `${answered} answers while plans of 60 actions were set`)
  })

  it('carries the logo that the operator has laid beside the key', async () => {
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    await writeFile(join(program.config.home, 'logo.png'), Buffer.from(png, 'base64'))
    const principal = await signedIn(program, town.authority, town.people.principal)
    const { root } = readPdf(await bytesOf(principal, `/plans/${plan}/plan.pdf`))
    assert.deepEqual(
      elementsOf(root, 'Figure').map(({ alt }) => alt),
      ['Björkköpings kommun, logotyp'],
    )
    const files = unzipped(await bytesOf(principal, `/plans/${plan}/plan.docx`))
    assert.ok(files.get('word/document.xml')?.includes('descr="Björkköpings kommun, logotyp"'))
  })
})
