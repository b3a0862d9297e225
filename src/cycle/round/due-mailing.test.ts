import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween } from '../../ground/base/clock.ts'
import { isMailDay, mailDayBefore } from '../year/mail-days.ts'
import { reminderFaults } from './dates.ts'
import { dueMailing, type Mailing, mailingKinds, placesToRemind } from './mailing.ts'

/** A break in the middle of the spring. */
const calendar = { breaks: [{ from: '2027-03-01', to: '2027-03-05' }], inJuly: false, inBreaks: false }
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days))

describe('the mails of a round', () => {
  const mailing = (kind: Mailing['kind']) =>
    fc.record({ kind: fc.constant(kind), onDay: day, handedOn: fc.constant(null), sentOn: fc.constant(null), progress: fc.constant(null) })
  const three = fc.tuple(mailing('invitation'), mailing('first_reminder'), mailing('second_reminder'))

  it('go out at most once, at most one a day, in order', () => {
    fc.assert(
      fc.property(three, fc.array(fc.nat(20), { maxLength: 40 }), (planned, steps) => {
        let mailings: Mailing[] = planned.map((each) => ({ ...each, handedOn: null, sentOn: null }))
        let today = '2026-01-01'
        const sent: { kind: Mailing['kind']; on: string }[] = []
        for (const step of steps) {
          today = addDays(today, step)
          const kind = dueMailing(mailings, today, calendar)
          if (!kind) continue
          sent.push({ kind, on: today })
          mailings = mailings.map((each) => (each.kind === kind ? { ...each, handedOn: today, sentOn: today } : each))
        }
        for (const [index, each] of sent.entries()) {
          const before = sent[index - 1]
          if (!before) assert.equal(each.kind, 'invitation')
          else {
            assert.ok(mailingKinds.indexOf(each.kind) > mailingKinds.indexOf(before.kind))
            assert.ok(daysBetween(before.on, each.on) >= 1)
          }
          const wanted = planned.find(({ kind }) => kind === each.kind)?.onDay ?? ''
          if (each.kind === 'invitation') assert.ok(wanted <= each.on)
          else assert.ok(mailDayBefore(calendar, wanted) <= each.on && isMailDay(calendar, each.on))
        }
      }),
    )
  })

  it('remind on the last day of work before a free day, and on the next one when that has gone by', () => {
    const sent = (kind: Mailing['kind'], on: string): Mailing => ({ kind, onDay: on, handedOn: on, sentOn: on, progress: null })
    const wanted: Mailing = { kind: 'first_reminder', onDay: '2026-11-29', handedOn: null, sentOn: null, progress: null }
    const due = (invited: string, today: string) => dueMailing([sent('invitation', invited), wanted], today, calendar)
    assert.deepEqual(
      ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30'].map((today) => due('2026-11-16', today)),
      [null, 'first_reminder', null, null, 'first_reminder'],
    )
    assert.equal(due('2026-11-27', '2026-11-27'), null, 'not on the day of the invitation')
    assert.equal(due('2026-11-27', '2026-11-30'), 'first_reminder')
  })

  it('are wished for on days of work alone', () => {
    const dates = { opensOn: '2026-12-14', closesOn: '2027-01-15' }
    const fault = (first: string) => reminderFaults({ first, second: null }, dates, calendar).map(({ code }) => code)
    assert.deepEqual(fault('2026-12-24'), ['reminderFree'])
    assert.deepEqual(fault('2027-01-06'), ['reminderFree'])
    assert.deepEqual(fault('2027-01-07'), [])
    const spring = { opensOn: '2027-02-15', closesOn: '2027-03-12' }
    assert.deepEqual(
      reminderFaults({ first: '2027-03-03', second: null }, spring, calendar).map(({ code }) => code),
      ['reminderFree'],
      'not in a break',
    )
  })

  it('remind exactly those places where nothing is handed in', () => {
    const places = fc.array(fc.record({ person: fc.constantFrom('p', 'q', 'r', 's'), school: fc.constantFrom('a', 'b') }))
    fc.assert(
      fc.property(places, places, (all, done) => {
        const handedIn = new Map(
          [...Map.groupBy(done, ({ school }) => school)].map(([school, members]) => [
            school,
            new Set(members.map(({ person }) => `#${person}`)),
          ]),
        )
        const left = placesToRemind(all, handedIn, (person) => `#${person}`)
        for (const place of all) {
          const isDone = done.some(({ person, school }) => person === place.person && school === place.school)
          assert.equal(left.includes(place), !isDone)
        }
      }),
    )
  })
})
