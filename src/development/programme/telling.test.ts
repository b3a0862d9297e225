import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { TrainingTown } from '../../../test/support/training.ts'

describe('what is told of a session', () => {
  let place: TrainingTown
  before(async () => {
    place = await TrainingTown.open()
  })
  after(() => place.program.close())
  beforeEach(() => place.clear())

  const mails = async () => {
    const from = place.program.sent.length
    await place.program.runJobs()
    return place.program.sent.slice(from)
  }
  /** The properties of an event, read as RFC 5545 folds them. */
  const read = (text = '') =>
    Object.fromEntries(
      text
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')
        .map((line) => [line.split(/[:;]/)[0] ?? '', line.slice(line.indexOf(':') + 1)]),
    )

  it('comes with an event that keeps its identity, grows its sequence when time or place change, and is taken back', async () => {
    const path = await place.session()
    await place.signUp('teacher', path)
    const [first] = await mails()
    const asked = read(first?.event?.content)
    assert.equal(asked.METHOD, 'REQUEST')
    assert.equal(asked.SEQUENCE, '0')
    assert.equal(asked.DTSTART, '20261215T133000Z')
    assert.equal(first?.event?.content.match(/\r\nATTENDEE/g)?.length, 1)
    assert.match(asked.ATTENDEE ?? '', new RegExp(first?.to ?? 'nobody'))

    // Another title is no move; another hour is.
    await place.change(path, { title: 'Två källor' })
    assert.deepEqual(await mails(), [])
    await place.change(path, { from: '15.00', to: '17.00' })
    const [moved, ...more] = await mails()
    assert.deepEqual(more, [])
    const changed = read(moved?.event?.content)
    assert.deepEqual([changed.METHOD, changed.SEQUENCE, changed.UID, changed.DTSTART], ['REQUEST', '1', asked.UID, '20261215T140000Z'])
    assert.match((await place.as('teacher').get(path)).text, /Var tidigare tisdag 15 december, 14\.30[^–]/)
    assert.match((await place.as('teacher').get(path)).text, /Du är anmäld/)

    await place.as('ulla').post(`${path}/cancelling`, { reason: 'Föreläsaren är sjuk.' })
    const [off] = await mails()
    const taken = read(off?.event?.content)
    assert.deepEqual(
      [off?.event?.method, taken.METHOD, taken.UID, taken.SEQUENCE, taken.STATUS],
      ['CANCEL', 'CANCEL', asked.UID, '2', 'CANCELLED'],
    )
    assert.match(off?.text ?? '', /Passet är inställt\. Föreläsaren är sjuk\./)
  })

  it('is never asked into a calendar after it was taken out', async () => {
    const path = await place.session()
    await place.signUp('teacher', path)
    await place.leave('teacher', path)
    assert.deepEqual(
      (await mails()).map(({ event }) => event?.method),
      ['CANCEL'],
    )
  })

  it('is called off once, told to those in line as well, and offered to nobody any more', async () => {
    const path = await place.session()
    await place.signUp('teacher', path)
    await place.wait('colleague', path)
    await mails()
    assert.equal((await place.as('ulla').post(`${path}/cancelling`, { reason: '' })).status, 422)
    assert.equal((await place.as('teacher').post(`${path}/cancelling`, { reason: 'Nej' })).status, 404)
    assert.equal((await place.as('ulla').post(`${path}/cancelling`, { reason: 'För få' })).status, 303)
    assert.equal((await place.as('ulla').post(`${path}/cancelling`, { reason: 'För få' })).status, 404)
    assert.deepEqual(
      (await mails()).map(({ subject }) => subject.split(':')[0]),
      ['Inställt', 'Inställt'],
    )
    assert.equal((await place.signUp('staff', path)).status, 422)
    assert.deepEqual(await place.rows('select 1 from seat_offer'), [])
    assert.match((await place.as('staff').get(path)).text, /Passet är inställt[\s\S]*För få/)
  })

  it('stands in the calendar that one follows, under the same identity, until it is left', async () => {
    const path = await place.session()
    await place.signUp('teacher', path)
    const [mail] = await mails()
    const made = (await place.as('teacher').post('/calendar/address')).text
    const address = /\/calendar\/[\w-]+\.ics/.exec(made)?.[0] ?? ''
    const uid = read(mail?.event?.content).UID ?? ''
    assert.ok(uid)
    assert.ok((await place.as('teacher').get(address)).text.includes(`UID:${uid}`))
    await place.leave('teacher', path)
    assert.ok(!(await place.as('teacher').get(address)).text.includes(uid))
  })
})
