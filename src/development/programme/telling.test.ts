import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import ICAL from 'ical.js'
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
  /** An event as another calendar program reads it, which takes no line that RFC 5545 does not allow. */
  const read = (text = '') => {
    const calendar = new ICAL.Component(ICAL.parse(text))
    const [event, ...more] = calendar.getAllSubcomponents('vevent')
    assert.ok(event && more.length === 0, 'one event')
    const value = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? ''
    const { startDate, endDate, location } = new ICAL.Event(event)
    return {
      METHOD: calendar.getFirstPropertyValue('method')?.toString() ?? '',
      SEQUENCE: value('sequence'),
      UID: value('uid'),
      STATUS: value('status'),
      SUMMARY: value('summary'),
      DESCRIPTION: value('description'),
      location,
      starts: startDate.toJSDate().toISOString(),
      ends: endDate.toJSDate().toISOString(),
      attendees: event.getAllProperties('attendee').map((each) => each.getFirstValue()?.toString() ?? ''),
    }
  }

  it('comes with an event that keeps its identity, grows its sequence when time or place change, and is taken back', async () => {
    const path = await place.session()
    await place.signUp('teacher', path)
    const [first] = await mails()
    const asked = read(first?.event?.content)
    assert.equal(asked.METHOD, 'REQUEST')
    assert.equal(asked.SEQUENCE, '0')
    assert.deepEqual(
      [asked.starts, asked.ends, asked.location],
      ['2026-12-15T13:30:00.000Z', '2026-12-15T15:30:00.000Z', 'Hagaskolan, sal 12'],
    )
    assert.deepEqual(asked.attendees, [`MAILTO:${first?.to}`])

    // Another title is no move; another hour is.
    await place.change(path, { title: 'Två källor' })
    assert.deepEqual(await mails(), [])
    await place.change(path, { from: '15.00', to: '17.00' })
    const [moved, ...more] = await mails()
    assert.deepEqual(more, [])
    const changed = read(moved?.event?.content)
    assert.deepEqual(
      [changed.METHOD, changed.SEQUENCE, changed.UID, changed.starts],
      ['REQUEST', '1', asked.UID, '2026-12-15T14:00:00.000Z'],
    )
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
    const uid = read(mail?.event?.content).UID
    assert.ok(uid)
    assert.ok((await place.as('teacher').get(address)).text.includes(`UID:${uid}`))
    await place.leave('teacher', path)
    assert.ok(!(await place.as('teacher').get(address)).text.includes(uid))
  })

  it('is read by another calendar program as it was written: signs, long lines, the funder’s line, and an hour that the clocks change over', async () => {
    const funderLine = `Medfinansieras av Europeiska unionen; ${'å'.repeat(120)}`
    const course = await place.course({ funder: 'ESF', funderLine, to: '2028-06-30' })
    const title = 'Källor, "citat"; och \\ tecken'
    // The last Sunday of October 2027: between two and four in the morning there are three hours.
    const night = { day: '2027-10-31', from: '01.30', to: '04.00', closesOn: '2027-10-30', cancelOn: '2027-10-30' }
    const path = await place.session({ title, place: 'Sal 1, våning 2; ring på', ...night }, course)
    await place.signUp('teacher', path)
    const [mail] = await mails()
    const event = read(mail?.event?.content)
    assert.deepEqual([event.SUMMARY, event.location], [title, 'Sal 1, våning 2; ring på'])
    assert.ok(event.DESCRIPTION.includes(funderLine))
    assert.deepEqual([event.starts, event.ends], ['2027-10-30T23:30:00.000Z', '2027-10-31T03:00:00.000Z'])
    const file = await place.as('teacher').get(`${path}/session.ics`)
    const fetched = read(file.text)
    assert.deepEqual([fetched.METHOD, fetched.UID, fetched.attendees], ['PUBLISH', event.UID, []])
  })
})
