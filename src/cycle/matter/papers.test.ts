import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { Dialogues } from '../../../test/support/dialogues.ts'
import { readPdf } from '../../../test/support/pdf.ts'
import type { PlanTown } from '../../../test/support/plan-town.ts'
import { inScope } from '../../ground/base/database.ts'
import type { Role } from '../../ground/base/viewer.ts'
import { addDuty } from '../../people/organisation/store.ts'
import { numberText } from './matter.ts'

describe('a paper of the program in a matter', () => {
  let dialogues: Dialogues
  let place: PlanTown
  before(async () => {
    dialogues = await Dialogues.open()
    place = dialogues.place
  })
  after(() => place.program.close())

  /** Gives somebody of the town a duty at the authority. */
  async function give(role: Role, person: string): Promise<void> {
    const { authority } = place.town
    await inScope(place.program.db, { authority }, (tx) => addDuty(tx, { authority, person, unit: authority, role, from: '2025-08-15' }))
  }

  /** A school's plan with an action, adopted; one a school and year. */
  async function adopted(year: number): Promise<string> {
    const path = await place.begin('principal', place.town.almskolan, year)
    await place.add('principal', path, 'Källkritik i alla ämnen')
    await place.adopt('principal', path)
    return path
  }

  async function matterOf(who: 'admin' | 'adultTeacher', number: string): Promise<string> {
    const { location } = await place.as(who).post('/matters', { number, title: 'Plan för åren' })
    return location?.split('/').at(-1) ?? ''
  }

  const stored = (document: string) =>
    place.rows<{ bytes: Buffer; number: string; sha256: string; kind: string; version: number }>(
      `select c.bytes, d.number, encode(d.sha256, 'hex') as sha256, d.made_from_kind as kind, d.made_from_version as version
         from matter_document d join matter_content c on c.document_id = d.id where d.id = $1`,
      [document],
    )

  it('is a plan as it was adopted: set once with its number, and the same bytes whatever happens to the plan', async () => {
    const plan = await adopted(2026)
    const matter = await matterOf('admin', 'BUN 1')
    const path = `${plan}/revisions/1/matter-documents`
    const page = await place.as('admin').get(`${path}/new`)
    assert.match(page.text, /Lås i ett ärende[\s\S]*BUN 1, Plan för åren/)
    assert.match((await place.as('admin').get(`${plan}/revisions/1`)).text, /Lås i ett ärende/)
    assert.equal((await place.as('principal').get(`${path}/new`)).status, 404, 'who works with no matters')
    const refused = await place.as('admin').post(path, { matter: '', name: '' })
    assert.equal(refused.status, 422)
    assert.match(refused.text, /Välj ett ärende som är öppet[\s\S]*Skriv handlingens namn/)
    const { location } = await place.as('admin').post(path, { matter, name: 'Almskolans plan' })
    const document = location?.split('/').at(-1) ?? ''
    const [row] = await stored(document)
    assert.ok(row)
    assert.deepEqual([row.kind, row.version], ['plan', 1])
    assert.equal(createHash('sha256').update(row.bytes).digest('hex'), row.sha256)
    const told = readPdf(row.bytes).root.text
    assert.ok(told.includes(numberText(row.number)), 'its number stands on it')
    assert.ok(told.includes('Fastställd') || told.includes('fastställd'), told.slice(0, 300))
    await place.rows("update plan set introduction = 'Helt andra ord'")
    const file = Buffer.from(await (await place.as('admin').get(`/documents/${document}/file`)).response.arrayBuffer())
    assert.ok(file.equals(row.bytes))
    assert.equal((await place.as('admin').get(`/plans/${plan.split('/').at(-1)}/revisions/9/matter-documents/new`)).status, 404)
  })

  it('is a report that was sent, by whoever reads it and works with matters', async () => {
    const report = await dialogues.sendReport({ kind: 'time', text: 'Vikarier till besöken' })
    await give('development_lead', place.town.people.adultTeacher)
    const lead = place.as('adultTeacher')
    const matter = await matterOf('adultTeacher', 'BUN 2')
    assert.match((await lead.get(report)).text, /Lås i ett ärende/)
    assert.doesNotMatch((await place.as('districtHead').get(report)).text, /Lås i ett ärende/)
    assert.equal((await place.as('admin').get(`${report}/matter-documents/new`)).status, 404, 'who does not read reports')
    const { location } = await lead.post(`${report}/matter-documents?version=1`, { matter, name: 'Rapporten' })
    const [row] = await stored(location?.split('/').at(-1) ?? '')
    assert.ok(row)
    assert.deepEqual([row.kind, row.version], ['report', 1])
    assert.ok(readPdf(row.bytes).root.text.includes('Vikarier till besöken'))
  })

  it('goes into no matter that is closed', async () => {
    const plan = await adopted(2027)
    const matter = await matterOf('admin', 'BUN 3')
    await place.as('admin').post(`/matters/${matter}/closing`)
    const sent = await place.as('admin').post(`${plan}/revisions/1/matter-documents`, { matter, name: 'För sent' })
    assert.equal(sent.status, 422)
    assert.deepEqual(await place.rows("select 1 from matter_document where title = 'För sent'"), [])
  })
})
