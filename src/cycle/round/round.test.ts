import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../ground/base/clock.ts'
import { isMailDay } from '../year/mail-days.ts'
import { dateFaults, extensionFaults, fittingReminders, reminderFaults, suggestedDates, suggestedReminders } from './dates.ts'
import { summarise } from './preview.ts'
import { canManage, minutesFor, type RoundRecords, stateOf, suggestedName } from './round.ts'
import { choiceAfter } from './school-choice.ts'

/** A break in the middle of the spring. */
const calendar = { breaks: [{ from: '2027-03-01', to: '2027-03-05' }], inJuly: false, inBreaks: false }
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days))
const records: fc.Arbitrary<RoundRecords> = fc.record({
  closesOn: day,
  scheduled: fc.boolean(),
  opened: fc.boolean(),
  closed: fc.boolean(),
})

describe("a round's state", () => {
  it('is closed once there is a closing, whatever else there is', () => {
    fc.assert(fc.property(records, day, (round, today) => stateOf({ ...round, closed: true }, today) === 'closed'))
  })
  it('is never open after the last day, and never goes back', () => {
    fc.assert(
      fc.property(records, day, fc.nat(400), (round, today, later) => {
        const order = ['draft', 'scheduled', 'open', 'closed']
        const now = stateOf(round, today)
        if (round.closesOn < today) assert.notEqual(now, 'open')
        if (round.opened) assert.ok(order.indexOf(stateOf(round, addDays(today, later))) >= order.indexOf(now))
      }),
    )
  })
  it('is scheduled only when somebody said so and the last day has not passed', () => {
    fc.assert(
      fc.property(records, day, (round, today) => {
        if (stateOf(round, today) === 'scheduled') assert.ok(round.scheduled && !round.opened && round.closesOn >= today)
      }),
    )
  })
})

describe('who has a round in hand', () => {
  const principal = { own: false, authority: false, districts: [], schools: ['a'], teams: [] }
  it('a principal has what the own school started, and nothing else', () => {
    assert.equal(canManage(principal, { startedBySchool: 'a' }), true)
    assert.equal(canManage(principal, { startedBySchool: 'b' }), false)
    assert.equal(canManage(principal, { startedBySchool: null }), false)
    assert.equal(canManage({ ...principal, authority: true }, { startedBySchool: 'b' }), true)
  })
})

describe("a round's dates", () => {
  it('as suggested are fit to open', () => {
    fc.assert(
      fc.property(day, (today) => {
        const dates = suggestedDates(today)
        assert.deepEqual(dateFaults(dates, today), [])
        assert.deepEqual(reminderFaults(suggestedReminders(dates, calendar), dates, calendar), [])
      }),
    )
  })
  it('are those of the year’s assessing where that is near, and fit to open', () => {
    const year = { from: '2026-09-14', to: '2026-10-09' }
    assert.deepEqual(suggestedDates('2026-08-20', year), { opensOn: '2026-09-14', closesOn: '2026-10-09' })
    assert.deepEqual(suggestedDates('2026-09-20', year), { opensOn: '2026-09-20', closesOn: '2026-10-09' })
    assert.equal(suggestedDates('2026-10-01', year).closesOn, '2026-10-22', 'too little is left of it')
    assert.equal(suggestedDates('2026-05-01', year).opensOn, '2026-05-01', 'far off')
    fc.assert(fc.property(day, (today) => assert.deepEqual(dateFaults(suggestedDates(today, year), today), [])))
  })
  it('reversed are refused at the last day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 100 }), (today, back) => {
        const faults = dateFaults({ opensOn: addDays(today, 10), closesOn: addDays(today, 10 - back) }, today)
        assert.deepEqual(faults, [{ field: 'closesOn', code: 'reversed' }])
      }),
    )
  })
  it('in the past, or a mistyped year ahead, are refused', () => {
    assert.deepEqual(dateFaults({ opensOn: '2026-09-28', closesOn: '2026-10-20' }, '2026-09-29'), [
      { field: 'opensOn', code: 'opensPassed' },
    ])
    assert.deepEqual(dateFaults({ opensOn: '2026-09-29', closesOn: '2062-10-20' }, '2026-09-29'), [{ field: 'closesOn', code: 'tooLong' }])
  })
  it('of an open round move forward only', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (closesOn, move) => {
        const faults = extensionFaults({ opensOn: addDays(closesOn, -21), closesOn }, addDays(closesOn, move))
        assert.equal(faults.length > 0, move < 0)
      }),
    )
  })
  it('always leave room for the reminders that are suggested', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 183 }), (opensOn, length) => {
        const dates = { opensOn, closesOn: addDays(opensOn, length) }
        const reminders = suggestedReminders(dates, calendar)
        assert.deepEqual(reminderFaults(reminders, dates, calendar), [])
        for (const reminder of [reminders.first, reminders.second]) {
          if (reminder) assert.ok(isMailDay(calendar, reminder))
        }
        assert.deepEqual(fittingReminders(reminders, dates, calendar), reminders)
      }),
    )
  })
})

describe('the preview', () => {
  it('counts a person at two schools once, and says which schools are too small', () => {
    const at = (person: string, school: string, audience: 'staff' | 'leader', team: string | null) => ({
      person,
      school,
      audience,
      team,
      district: null,
      role: 'teacher' as const,
    })
    const members = [
      at('p', 'a', 'staff', 't'),
      at('p', 'b', 'staff', null),
      at('q', 'a', 'leader', null),
      ...['r', 's', 'u', 'v'].map((person) => at(person, 'a', 'staff', 't')),
    ]
    const people = ['p', 'q', 'r', 's', 'u', 'v'].map((id) => ({
      id,
      name: id.toUpperCase(),
      email: id === 'q' ? null : `${id}@example.se`,
    }))
    const preview = summarise(
      members,
      people,
      [
        { id: 'a', name: 'Alm' },
        { id: 'b', name: 'Berg' },
      ],
      5,
      new Map([['t', 'Lag T']]),
    )
    assert.equal(preview.people, 6)
    assert.deepEqual(
      preview.schools.map(({ staff, leaders, tooSmall, withoutEmail, withoutTeam }) => [
        staff,
        leaders,
        tooSmall,
        withoutEmail,
        withoutTeam,
      ]),
      [
        [5, 1, false, 1, 0],
        [1, 0, true, 0, 1],
      ],
    )
    assert.deepEqual(
      preview.atSeveral.map(({ name, schools }) => [name, schools]),
      [['P', ['Alm', 'Berg']]],
    )
    assert.deepEqual(
      preview.withoutEmail.map(({ name }) => name),
      ['Q'],
    )
  })
})

describe('choosing schools', () => {
  it('keeps what was chosen outside the list in sight', () => {
    assert.deepEqual(choiceAfter(['a', 'b', 'c'], ['b', 'd'], ['d'], []), ['a', 'c', 'd'])
    assert.deepEqual(choiceAfter(['a'], ['a', 'b'], [], ['b', 'c']), ['b', 'c'])
  })
})

it('a half-year has its name, fourteen statements take a quarter of an hour', () => {
  assert.equal(suggestedName('2026-09-29', 'sv'), 'Hösten 2026')
  assert.equal(suggestedName('2027-02-01', 'en'), 'Spring 2027')
  assert.equal(minutesFor(14), 15)
})
