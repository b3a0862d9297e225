import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { dayOf } from '../../ground/base/clock.ts'
import { readBooking } from './booking-form.ts'
import { momentOf, timeOf } from './when.ts'

describe('an hour of a day in Sweden', () => {
  it('is one moment, an hour before UTC’s in winter and two in summer', () => {
    assert.deepEqual(momentOf('2026-12-09', '13:00'), { is: 'once', moment: new Date('2026-12-09T12:00Z') })
    assert.deepEqual(momentOf('2027-06-09', '13:00'), { is: 'once', moment: new Date('2027-06-09T11:00Z') })
    assert.deepEqual(momentOf('2027-06-09', '00:30'), { is: 'once', moment: new Date('2027-06-08T22:30Z') })
  })

  it('does not exist in the night that summer time begins, and comes twice in the night that it ends: then the first is meant', () => {
    assert.deepEqual(momentOf('2027-03-28', '02:30'), { is: 'never' })
    assert.equal(momentOf('2027-03-28', '01:59').is, 'once')
    assert.deepEqual(momentOf('2027-03-28', '03:00'), { is: 'once', moment: new Date('2027-03-28T01:00Z') })
    assert.deepEqual(momentOf('2026-10-25', '02:30'), { is: 'twice', moment: new Date('2026-10-25T00:30Z') })
    assert.deepEqual(momentOf('2026-10-25', '03:00'), { is: 'once', moment: new Date('2026-10-25T02:00Z') })
  })

  it('read back from its moment is the same, whatever it is', () => {
    const minutes = fc.integer({ min: Date.parse('2026-01-01T00:00Z') / 60_000, max: Date.parse('2030-01-01T00:00Z') / 60_000 })
    fc.assert(
      fc.property(minutes, (minute) => {
        const moment = new Date(minute * 60_000)
        const when = momentOf(dayOf(moment), timeOf(moment))
        assert.ok(when.is !== 'never')
        if (when.is === 'once') assert.equal(when.moment.getTime(), moment.getTime())
        else assert.ok([0, 3_600_000].includes(moment.getTime() - when.moment.getTime()))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('the form of a booking', () => {
  const now = new Date('2026-09-29T08:00Z')
  const form = { day: '2026-12-09', time: '13.00', minutes: '90', place: 'Rektors rum', message: '' }

  it('takes times as people write them', () => {
    for (const time of ['13', '13.00', '13:00', '1300']) {
      const read = readBooking({ ...form, time }, now)
      assert.ok(read.ok && read.value.startsAt.getTime() === Date.parse('2026-12-09T12:00Z'), time)
    }
  })

  it('says of each field what is to be mended', () => {
    const faults = (change: Partial<typeof form>) => {
      const read = readBooking({ ...form, ...change }, now)
      return read.ok ? {} : read.faults
    }
    assert.deepEqual(faults({}), {})
    assert.deepEqual(faults({ day: '2026-02-30' }), { day: 'day' })
    assert.deepEqual(faults({ day: '9 december' }), { day: 'day' })
    assert.deepEqual(faults({ day: '2026-09-29', time: '09.59' }), { day: 'past' })
    for (const time of ['', '24', '12.60', 'efter lunch']) assert.deepEqual(faults({ time }), { time: 'time' }, time)
    assert.deepEqual(faults({ day: '2027-03-28', time: '02.30' }), { time: 'never' })
    assert.deepEqual(faults({ minutes: '7' }), { minutes: 'minutes' })
    assert.deepEqual(faults({ place: '' }), { place: 'place' })
    assert.deepEqual(faults({ place: 'å'.repeat(201), message: 'å'.repeat(2001) }), { place: 'placeLong', message: 'messageLong' })
  })
})
