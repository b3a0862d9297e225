import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { readSheet } from 'read-excel-file/node'
import { readPdf } from '../../../test/support/pdf.ts'
import { TrainingTown, theDay } from '../../../test/support/training.ts'

describe('the attendance list on paper', () => {
  let place: TrainingTown
  let path = ''
  before(async () => {
    place = await TrainingTown.open()
    path = await place.session({ seatsRoom: '20' }, await place.course({ funderLine: 'Medfinansieras av Europeiska unionen' }))
    for (const who of ['teacher', 'colleague'] as const) await place.signUp(who, path)
    await place.at(`${theDay}T14:40:00+01:00`)
    await place.as('ulla').post(`${path}/attendance/people/${place.town.people.teacher}?_method=PUT`, { what: 'partly', minutes: '45' })
    await place.as('ulla').post(`${path}/attendance/walk-ins`, { name: 'Lotta från grannen' })
  })
  after(() => place.program.close())
  const bytesOf = async (name: string) =>
    Buffer.from(await (await place.as('ulla').get(`${path}/attendance/${name}`)).response.arrayBuffer())

  it('has everybody, how long they were there, the funder’s line and lines to sign on, and is tagged', async () => {
    const pdf = readPdf(await bytesOf('list.pdf'))
    assert.ok(pdf.marked && pdf.metadata.includes('<pdfuaid:part>1</pdfuaid:part>'))
    const { text } = pdf.root
    for (const said of [
      'Sara Lindqvist',
      'Jonas Ek',
      'Var med 45 minuter',
      'Medfinansieras av Europeiska unionen',
      'Underskrift',
      'Lotta från grannen',
    ])
      assert.ok(text.includes(said), said)
  })

  it('is a workbook with minutes as numbers', async () => {
    const rows = await readSheet(await bytesOf('list.xlsx'))
    const sara = rows.find(([name]) => name === 'Sara Lindqvist')
    assert.equal(sara?.[4], 45)
    assert.equal(rows.find(([name]) => name === 'Lotta från grannen')?.[4], 120)
    assert.equal(rows.find(([name]) => name === 'Jonas Ek')?.[4] ?? null, null)
  })
})
