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
    assert.deepEqual(
      (await mails()).map(({ event }) => event),
      [undefined],
    )
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

  it('of another title, lecturer or thing to bring goes to those with a seat in words, once for the last of several, and leaves calendars alone', async () => {
    const path = await place.session({ seatsRoom: '5' })
    const [coach] = await place.rows<{ email: string; name: string }>(
      'select email, app.person_name(p) as name from person p where id = $1',
      [place.town.people.coach],
    )
    await place.signUp('teacher', path)
    await mails()
    assert.equal((await place.change(path, { lecturers: 'ingen@example.se' })).status, 422)
    await place.change(path, { seatsRoom: '4' })
    assert.deepEqual(await mails(), [], 'seats are nobody’s news')
    await place.change(path, { seatsRoom: '4', bring: 'Dator' })
    await place.change(path, { seatsRoom: '4', bring: 'Dator', lecturers: `Eva Ek, Stadsbiblioteket\n${coach?.email}` })
    const told = await mails()
    assert.deepEqual(
      told.map(({ subject, event }) => [subject.split(':')[0], event]),
      [['Ändrat', undefined]],
    )
    const { text } = await place.as('teacher').get(path)
    assert.match(text, /Föreläsare[\s\S]*Eva Ek, Stadsbiblioteket/)
    assert.ok(text.includes(coach?.name ?? 'nobody') && !text.includes(coach?.email ?? 'nobody'))
    assert.match((await place.as('ulla').get(`${path}/edit`)).text, new RegExp(`Eva Ek, Stadsbiblioteket\n${coach?.email}`))
  })

  it('that is called off an hour before goes out at once, also on a day when other mail rests', async () => {
    const path = await place.session({ day: '2026-12-13', from: '12.00', to: '13.00', closesOn: '2026-12-12', cancelOn: '2026-12-12' })
    await place.signUp('teacher', path)
    await mails()
    // A Sunday.
    await place.at('2026-12-13T10:00:00Z')
    await place.as('ulla').post(`${path}/cancelling`, { reason: 'Föreläsaren är sjuk.' })
    assert.deepEqual(
      (await mails()).map(({ subject }) => subject.split(':')[0]),
      ['Inställt'],
    )
  })

  it('as a reminder comes as many days before as its leader chose, before quiet days, once, and again when it has moved', async () => {
    // A Tuesday; two days before is a Sunday, so that it goes out on the Friday.
    const path = await place.session({ remindDays: '2', seatsRoom: '5' })
    const none = await place.session(
      { remindDays: '', seatsRoom: '5', title: 'Utan' },
      `/courses/${(await place.rows<{ id: string }>('select id from course'))[0]?.id}`,
    )
    for (const session of [path, none]) await place.signUp('teacher', session)
    await mails()
    const remind = async (at: string) => {
      await place.at(at)
      await place.program.runTask('session-reminders', {})
      return (await mails()).map(({ subject }) => subject)
    }
    assert.deepEqual(await remind('2026-12-10T04:00:00Z'), [])
    assert.deepEqual(await remind('2026-12-11T04:00:00Z'), ['Påminnelse: Eleverna jämför två källor'])
    assert.deepEqual(await remind('2026-12-11T09:00:00Z'), [])
    assert.equal((await place.change(path, { day: '2026-12-17', remindDays: '1', seatsRoom: '5' })).status, 303)
    await mails()
    assert.deepEqual(await remind('2026-12-15T04:00:00Z'), [])
    assert.deepEqual(await remind('2026-12-16T04:00:00Z'), ['Påminnelse: Eleverna jämför två källor'])
  })

  it('waits for who leads it in the morning of its day, with how many come', async () => {
    const path = await place.session({ seatsRoom: '5' })
    await place.signUp('teacher', path, { need: 'Hörslinga', to: place.ulla })
    assert.doesNotMatch((await place.as('ulla').get('/')).text, /Du leder idag/)
    await place.at('2026-12-15T06:00:00Z')
    const { text } = await place.as('ulla').get('/')
    assert.match(
      text,
      /Du leder idag: Eleverna jämför två källor[\s\S]*kl\. 14\.30, Hagaskolan, sal 12, en anmäld[\s\S]*En har sagt vad hen behöver/,
    )
    assert.ok(text.includes(`${path}/list`))
    assert.doesNotMatch((await place.as('teacher').get('/')).text, /Du leder idag/)
  })
})
