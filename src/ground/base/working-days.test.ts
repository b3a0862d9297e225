import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays } from './clock.ts'
import { easterOf, isWorkingDay, redDayOn, redDaysBetween, workingDayBefore } from './working-days.ts'

describe('working days', () => {
  it('Easter is a Sunday from 22 March to 25 April, as almanacs have it', () => {
    for (const day of [
      '1961-04-02',
      '2000-04-23',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2035-03-25',
      '2038-04-25',
      '2285-03-22',
    ])
      assert.equal(easterOf(Number(day.slice(0, 4))), day)
    for (let year = 1900; year < 2300; year += 1) {
      const day = easterOf(year)
      assert.equal(new Date(`${day}T12:00:00Z`).getUTCDay(), 0, day)
      assert.ok(day >= `${year}-03-22` && day <= `${year}-04-25`, day)
    }
  })

  it('leave out every Saturday, Sunday, Swedish public holiday and free eve, and nothing else', () => {
    const free: string[] = []
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
      if (!isWorkingDay(day) && weekday !== 0 && weekday !== 6) free.push(day.slice(5))
      if (weekday === 0 || weekday === 6) assert.equal(isWorkingDay(day), false, day)
    }
    assert.deepEqual(free, ['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '06-19', '12-24', '12-25', '12-31'])
    // Of years in which the national day and Boxing Day are weekdays.
    for (const day of ['2025-06-06', '2025-12-26', '2025-06-20', '2024-06-21', '2028-06-23']) assert.equal(isWorkingDay(day), false, day)
  })

  it('leave out red days by name, those of a school year in their order', () => {
    const told = redDaysBetween('2026-07-01', '2027-06-30').map(({ day, name }) => `${day} ${name}`)
    assert.deepEqual(told, [
      '2026-10-31 all-saints',
      '2026-12-24 christmas-eve',
      '2026-12-25 christmas',
      '2026-12-26 boxing-day',
      '2026-12-31 new-year-eve',
      '2027-01-01 new-year',
      '2027-01-06 epiphany',
      '2027-03-26 good-friday',
      '2027-03-28 easter',
      '2027-03-29 easter-monday',
      '2027-05-01 may-day',
      '2027-05-06 ascension',
      '2027-05-16 whit-sunday',
      '2027-06-06 national-day',
      '2027-06-25 midsummer-eve',
      '2027-06-26 midsummer',
    ])
    assert.equal(redDayOn('2008-05-01'), 'may-day', 'Ascension was on it as well')
    assert.equal(redDaysBetween('2008-05-01', '2008-05-01').length, 1)
    assert.equal(redDayOn('2026-11-01'), null, 'a Sunday that is nothing else')
    assert.deepEqual(redDaysBetween('2027-01-02', '2027-01-01'), [])
  })

  it('the last one before a day is that day, or lies before all that is free', () => {
    assert.equal(workingDayBefore('2026-11-30'), '2026-11-30')
    assert.equal(workingDayBefore('2026-11-29'), '2026-11-27')
    assert.equal(workingDayBefore('2026-04-06'), '2026-04-02')
    assert.equal(workingDayBefore('2026-12-27'), '2026-12-23')
    assert.equal(workingDayBefore('2027-01-01'), '2026-12-30')
  })
})
