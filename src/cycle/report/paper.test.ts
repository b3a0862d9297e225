import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { Dialogues } from '../../../test/support/dialogues.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import type { PlanTown, Who } from '../../../test/support/plan-town.ts'
import { firstArea } from '../../../test/support/reports.ts'

describe('a report on paper', () => {
  let dialogues: Dialogues
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
  })
  after(() => place.program.close())
  beforeEach(() => dialogues.clear())

  async function fileFor(who: Who, path: string): Promise<Buffer> {
    const { response, status } = await place.as(who).get(path)
    assert.equal(status, 200, path)
    return Buffer.from(await response.arrayBuffer())
  }

  /** All that a reader who goes by the tags hears. */
  const told = (file: Buffer) => readPdf(file).root.text

  it('is the same byte for byte after everything else has changed, as PDF and as Word', async () => {
    const path = await dialogues.sendReport({ kind: 'time', text: 'Vikarier till besöken', decisions: 'Så var det då' })
    const files = () => Promise.all(['report.pdf', 'report.docx'].map((name) => fileFor('districtHead', `${path}/${name}`)))
    const before = await files()
    await place.rows("update unit set name = 'Nya Almskolan' where name = 'Almskolan'")
    await place.rows("update authority set name = 'Andra kommunen'")
    await place.rows("update person set family_name = 'Ny' where id = any ($1::uuid[])", [
      [place.town.people.principal, place.town.people.districtHead],
    ])
    try {
      await place.as('districtHead').post(`${path}/answers`, { text: 'Ja, före jul', version: '1' })
      await dialogues.conclude()
      await dialogues.reports.write(path, { go: 'refill' })
      await dialogues.reports.write(path, { decisions: 'Ändrat efteråt' })
      place.program.setNow('2026-10-03T08:00:00Z')
      const after = await files()
      for (const [index, bytes] of after.entries()) assert.ok(bytes.equals(before[index] ?? Buffer.alloc(0)), `file ${index}`)
    } finally {
      await place.rows("update unit set name = 'Almskolan' where name = 'Nya Almskolan'")
    }
  })

  it('says what the page says, and in a new version what has changed since the one before', async () => {
    const path = await dialogues.sendReport({ kind: 'time', text: 'Vikarier till besöken' })
    await place.as('districtHead').post(`${path}/reading`, { version: '1' })
    const { text } = await place.as('principal').get(`${path}/draft`)
    await dialogues.reports.write(path, { [firstArea(text)]: 'Nu med egna ord', decisions: 'Beslut i maj', go: 'send' }, 'principal', text)
    const page = (await place.as('districtHead').get(path)).text
    assert.match(page, /Ändrat sedan förra versionen: orden om [^.]* och orden om Beslut och nästa steg\./)
    const paper = told(await fileFor('districtHead', `${path}/report.pdf`))
    for (const part of [
      'Rapport från Almskolan',
      'Version 2',
      'Vikarier till besöken',
      'Nu med egna ord',
      'Ändrat sedan förra versionen',
      'Läget i stort',
    ])
      assert.ok(paper.includes(part), part)
    const first = told(await fileFor('districtHead', `${path}/report.pdf?version=1`))
    assert.ok(first.includes('Version 1') && !first.includes('Nu med egna ord'))
  })

  it('is for those who read the report, and for its writers when it is taken back', async () => {
    const path = await dialogues.sendReport()
    for (const who of ['admin', 'otherPrincipal', 'coach'] as const)
      assert.equal((await place.as(who).get(`${path}/report.pdf`)).status, 404, who)
    assert.equal((await place.as('teacher').get(`${path}/report.pdf`)).status, 200)
    await place.as('principal').post(`${path}/sending?_method=DELETE`)
    assert.equal((await place.as('districtHead').get(`${path}/report.pdf`)).status, 404)
    assert.equal((await place.as('principal').get(`${path}/report.pdf`)).status, 200)
  })
})
