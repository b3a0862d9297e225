import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { signedIn, Visitor } from '../../../test/support/browser.ts'
import { type Municipality, makeMunicipality } from '../../../test/support/municipality.ts'
import { openTestProgram, type TestProgram } from '../../../test/support/program.ts'
import { byGuide } from './response.ts'

describe('whether a guide helped', () => {
  let program: TestProgram
  let here: Municipality
  let there: Municipality

  before(async () => {
    program = await openTestProgram()
    here = await makeMunicipality(program)
    there = await makeMunicipality(program, 'Grannköpings kommun')
  })
  after(() => program.close())

  const path = '/guides/svara-arligt'
  const responses = '/guide-responses'
  const guide = 'svara-arligt'

  it('is asked of who has signed in, and kept without who or when', async () => {
    assert.doesNotMatch((await new Visitor(program).get(path)).text, /Hjälpte sidan dig/)
    const sara = await signedIn(program, here.authority, here.people.teacher)
    assert.match((await sara.get(path)).text, /Hjälpte sidan dig\?/)
    assert.equal((await sara.post(responses, { guide, helped: 'no', line: '  Jag saknade\r\nett exempel.  ' })).location, path)
    const { rows, fields } = await program.owner.query('select * from guide_response')
    assert.deepEqual(rows, [{ authority_id: here.authority, guide: 'svara-arligt', helped: false, line: 'Jag saknade\nett exempel.' }])
    assert.deepEqual(
      fields.map(({ name }) => name),
      ['authority_id', 'guide', 'helped', 'line'],
    )
  })

  it('is asked again without yes or no, with the line kept, and is taken for no guide but one that there is', async () => {
    const sara = await signedIn(program, here.authority, here.people.teacher)
    const before = (await program.owner.query('select 1 from guide_response')).rowCount
    const again = await sara.post(responses, { guide, line: 'bara en rad' })
    assert.equal(again.status, 422)
    assert.match(again.text, /<title>Fel: [\s\S]*href="#helped"[\s\S]*bara en rad<\/textarea>/)
    assert.equal((await sara.post(responses, { guide: 'finns-inte', helped: 'yes' })).status, 404)
    assert.equal((await program.owner.query('select 1 from guide_response')).rowCount, before)
  })

  it('is read by the authority whose staff said it, and nobody else', async () => {
    const admin = await signedIn(program, here.authority, here.people.admin)
    assert.match((await admin.get('/settings/guide-responses')).text, /Ja: 0\. Nej: 1\.[\s\S]*Jag saknade/)
    assert.match((await admin.get('/guides')).text, /href="\/settings\/guide-responses"/)
    const other = await signedIn(program, there.authority, there.people.admin)
    assert.match((await other.get('/settings/guide-responses')).text, /Ingen har svarat än/)
    const sara = await signedIn(program, here.authority, here.people.teacher)
    assert.equal((await sara.get('/settings/guide-responses')).status, 404)
  })

  it('is told by guide, its lines by the alphabet whatever came first', () => {
    const said = (guide: string, helped: boolean, line = '') => ({ guide, helped, line })
    assert.deepEqual(byGuide([said('b', true, 'ö'), said('b', false, 'a'), said('a', true)], ['a', 'b', 'c']), [
      { guide: 'a', helped: 1, not: 0, lines: [] },
      { guide: 'b', helped: 1, not: 1, lines: ['a', 'ö'] },
    ])
  })
})
