import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { answeredByTeacher } from '../../../test/support/answered.ts'
import { signedIn, type Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'

const list = '/settings/level-names'
const page = `${list}/digital-skola`
const names = { 'sv-1': 'Frö', 'sv-2': 'Planta', 'sv-3': 'Buske', 'sv-4': 'Träd', 'sv-5': 'Skog', 'en-1': 'Seed' }

describe('naming the levels', () => {
  let program: TestProgram
  let here: Municipality
  let admin: Visitor
  let teacher: Visitor
  let result: string

  before(async () => {
    program = await openTestProgram()
    here = await makeMunicipality(program)
    admin = await signedIn(program, here.authority, here.people.admin)
    ;({ teacher, result } = await answeredByTeacher(program, here, (_, index) => (index % 5) + 1))
  })
  after(() => program.close())

  const save = (fields: Record<string, string>, visitor = admin) => visitor.post(`${page}?_method=PUT`, { revision: '0', ...fields })

  it('is led to from the settings, and shows the framework’s names until there are others', async () => {
    assert.match((await admin.get('/settings')).text, new RegExp(`href="${list}"`))
    const { text } = await admin.get(list)
    assert.match(text, /Ramverkets namn gäller[\s\S]*1 Upptäcker[\s\S]*5 Sprider/)
    assert.match(text, new RegExp(`href="${page}"`))
    assert.equal((await admin.get(`${list}/finns-inte`)).status, 404)
  })

  it('shows how they will look, and saves nothing', async () => {
    const preview = await admin.post(`${page}/preview`, { ...names, revision: '0' })
    assert.equal(preview.status, 200)
    assert.match(preview.text, /Så här visas nivåerna[\s\S]*1 Frö[\s\S]*5 Skog[\s\S]*value="Frö"/)
    assert.ok(/Upptäcker/.test((await teacher.get(result)).text))
  })

  it('refuses what would not do, with everything written kept', async () => {
    const refused = await save({ ...names, 'sv-2': 'Frö', 'sv-3': 'Alldeles för långt namn', 'sv-1': '' })
    assert.equal(refused.status, 422)
    for (const field of ['sv-1', 'sv-3']) assert.match(refused.text, new RegExp(`href="#${field}"`), field)
    assert.match(refused.text, /value="Alldeles för långt namn"/)
    assert.match(refused.text, /value="Seed"/)
  })

  it('is seen by everyone of the authority at once, each in their language, and by nobody else', async () => {
    const saved = await save(names)
    assert.deepEqual([saved.status, saved.location], [303, list])
    assert.match((await admin.get(list)).text, /Egna namn gäller[\s\S]*1 Frö/)
    const { text } = await teacher.get(result)
    for (const name of ['Frö', 'Planta', 'Buske', 'Träd', 'Skog']) assert.ok(text.includes(name), name)
    assert.ok(!/Upptäcker|Sprider/.test(text))
    const paper = (await teacher.get(`${result}/result.pdf`)).response
    assert.match(JSON.stringify(readPdf(Buffer.from(await paper.arrayBuffer()))), /2 Planta/)
    teacher.cookies.set('language', 'en')
    assert.ok(/Seed[\s\S]*Planta/.test((await teacher.get(result)).text))
    teacher.cookies.set('language', 'sv')
    const there = await makeMunicipality(program, 'Grannkommunen')
    const neighbour = await signedIn(program, there.authority, there.people.admin)
    assert.match((await neighbour.get(list)).text, /1 Upptäcker/)
    assert.doesNotMatch((await neighbour.get(page)).text, /Frö/)
  })

  it('by two at once shows the second both, and loses neither', async () => {
    const second = await save({ ...names, 'sv-1': 'Kärna' })
    assert.equal(second.status, 409)
    assert.match(second.text, /Någon annan, eller du i ett annat fönster, har ändrat namnen före dig[\s\S]*1 Frö[\s\S]*value="Kärna"/)
    assert.equal((await save({ ...names, 'sv-1': 'Kärna', revision: '1' })).status, 303)
    assert.ok(/Kärna/.test((await teacher.get(result)).text))
  })

  it('goes back to the framework’s, by the button and by saving nothing', async () => {
    assert.equal((await admin.post(`${page}?_method=DELETE`)).status, 303)
    assert.ok(/Upptäcker/.test((await teacher.get(result)).text))
    assert.equal((await save({ ...names, revision: '0' })).status, 303)
    assert.equal((await save({ revision: '1' })).status, 303)
    assert.match((await admin.get(list)).text, /Ramverkets namn gäller[\s\S]*1 Upptäcker/)
    const { rows } = await program.owner.query<{ what: string }>("select what from event where what like 'level-names%' order by at, id")
    assert.deepEqual(
      rows.map(({ what }) => what),
      ['level-names.changed', 'level-names.changed', 'level-names.removed', 'level-names.changed', 'level-names.removed'],
    )
  })
})
