import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, dayOf } from '../../ground/base/clock.ts'
import { isMailDay, longestRest, type MailCalendar, mailDayBefore, mailDayFrom, restOn, restsTooLong, restsUntil } from './mail-days.ts'

const plain: MailCalendar = { breaks: [], inJuly: false, inBreaks: false }
const day = fc.integer({ min: 0, max: 365 * 40 }).map((days) => addDays('2024-01-01', days))
const aBreak = fc.tuple(day, fc.nat(70)).map(([from, length]) => ({ from, to: addDays(from, length) }))
const calendar = fc.record({ breaks: fc.array(aBreak, { maxLength: 6 }), inJuly: fc.boolean(), inBreaks: fc.boolean() })
const weekdayOf = (each: Day) => new Date(`${each}T12:00:00Z`).getUTCDay()

import { waitsInWords, willWaitInWords } from './rest-sentences.ts'

describe('mail that nobody asked for just now', () => {
  it('goes out on no weekend, red day or free eve, and on no day of July, in forty years', () => {
    const always = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']
    let days = 0
    for (let at = '2024-01-01'; at < '2064-01-01'; at = addDays(at, 1)) {
      const goes = isMailDay(plain, at)
      if (goes) days += 1
      const rests = [0, 6].includes(weekdayOf(at)) || always.includes(at.slice(5)) || at.slice(5, 7) === '07'
      assert.ok(!(goes && rests), at)
    }
    // Easter moves, and with it Good Friday, Easter Monday and Ascension; midsummer's eve is a Friday.
    for (const free of ['2026-04-03', '2026-04-06', '2026-05-14', '2026-06-19', '2038-04-23', '2038-04-26', '2038-06-03'])
      assert.equal(isMailDay(plain, free), false, free)
    assert.ok(days / 40 > 220 && days / 40 < 232, `${days / 40} days a year`)
  })

  it('goes out in July and in breaks where the authority has chosen so, and on no free day even then', () => {
    const sports = { from: '2027-02-15', to: '2027-02-19' }
    assert.equal(isMailDay({ ...plain, breaks: [sports] }, '2027-02-17'), false)
    assert.equal(isMailDay({ ...plain, breaks: [sports] }, '2027-02-22'), true)
    assert.equal(isMailDay({ ...plain, breaks: [sports], inBreaks: true }, '2027-02-17'), true)
    assert.equal(isMailDay({ ...plain, inJuly: true }, '2027-07-07'), true)
    assert.equal(isMailDay({ ...plain, inJuly: true }, '2027-07-10'), false)
    const summer = { from: '2027-06-14', to: '2027-08-15' }
    assert.equal(isMailDay({ ...plain, breaks: [summer], inJuly: true }, '2027-07-07'), false, 'the break holds in July, too')
  })

  it('rests until six in the morning of the next day of mail, summer time or not', () => {
    assert.equal(restsUntil(plain, '2026-11-27'), null)
    assert.equal(restsUntil(plain, '2026-11-28')?.toISOString(), '2026-11-30T05:00:00.000Z')
    assert.equal(restsUntil(plain, '2027-06-30'), null)
    assert.equal(restsUntil(plain, '2027-07-01')?.toISOString(), '2027-08-02T04:00:00.000Z')
    // The clock goes forward in the night to Easter Sunday 2027, and back in the night to a Sunday in October.
    assert.equal(restsUntil(plain, '2027-03-26')?.toISOString(), '2027-03-30T04:00:00.000Z')
    assert.equal(restsUntil(plain, '2027-10-30')?.toISOString(), '2027-11-01T05:00:00.000Z')
    assert.equal(restsUntil(plain, '2026-12-30'), null)
    assert.equal(restsUntil(plain, '2026-12-31')?.toISOString(), '2027-01-04T05:00:00.000Z')
  })

  it('that rests says until when and why, a weekend only where there is no other cause', () => {
    const autumn = { name: 'Höstlov', from: '2026-10-26', to: '2026-10-30' }
    const told = { breaks: [autumn], inJuly: false, inBreaks: false }
    const said = (day: Day, calendar = told) => {
      const rest = restOn(calendar, day)
      return rest && waitsInWords(rest, 'sv')
    }
    assert.equal(said('2026-10-23'), null)
    assert.equal(said('2026-10-24'), 'Väntar till måndag 2 november: det är lov (Höstlov) och alla helgons dag')
    assert.equal(said('2026-10-28', { ...told, inBreaks: true }), null)
    const christmas = { name: 'Jullov', from: '2026-12-21', to: '2026-12-31' }
    const mails = { ...told, breaks: [christmas], inBreaks: true }
    assert.equal(said('2026-12-24', mails), 'Väntar till måndag 28 december: det är julafton, juldagen och annandag jul', 'not the break')
    assert.equal(said('2026-11-07'), 'Väntar till måndag 9 november: det är helg')
    assert.equal(said('2027-07-05'), 'Väntar till måndag 2 augusti: det är juli')
    assert.equal(said('2027-03-26'), 'Väntar till tisdag 30 mars: det är långfredagen, påskdagen och annandag påsk')
    const rest = restOn(told, '2026-12-24')
    assert.equal(
      rest && willWaitInWords(rest, 'en'),
      'The invitation goes out on Monday 28 December: it is Christmas Eve, Christmas Day and Boxing Day before that, and mail rests then.',
    )
  })

  it('has its nearest days on days of mail, with nothing between, whatever breaks there are', () => {
    fc.assert(
      fc.property(calendar, day, (told, at) => {
        const [from, before] = [mailDayFrom(told, at), mailDayBefore(told, at)]
        assert.ok(from >= at && before <= at)
        const far = (away: number) => Array.from({ length: longestRest + 1 }, (_, days) => addDays(at, days * away))
        assert.ok(isMailDay(told, from) || (from === at && !far(1).some((each) => isMailDay(told, each))))
        assert.ok(isMailDay(told, before) || (before === at && !far(-1).some((each) => isMailDay(told, each))))
        for (let between = addDays(before, 1); between < from; between = addDays(between, 1))
          if (between !== at || from !== at) assert.equal(isMailDay(told, between), false)
        const moment = restsUntil(told, at)
        assert.equal(moment === null, from === at)
        if (moment) assert.equal(dayOf(moment), from)
      }),
      { numRuns: 200 },
    )
  })

  it('is late rather than never where breaks have no end', () => {
    const endless = { ...plain, breaks: [{ from: '2026-01-01', to: '2099-12-31' }] }
    assert.equal(mailDayFrom(endless, '2026-11-30'), '2026-11-30')
    assert.equal(restsUntil(endless, '2026-11-30'), null)
    const four = [0, 100, 200, 300].map((after) => ({ from: addDays('2026-08-17', after), to: addDays('2026-08-17', after + 99) }))
    assert.equal(restsUntil({ ...plain, breaks: four }, '2026-08-20'), null, 'nothing that lies in the past')
    for (let days = 0; days < 420; days += 1) {
      const at = addDays('2026-08-01', days)
      const until = restsUntil({ ...plain, breaks: four }, at)
      assert.ok(until === null || (dayOf(until) > at && dayOf(until) <= addDays(at, longestRest)), at)
    }
  })

  it('may rest through a summer with its breaks, and not through a row of long breaks', () => {
    const summer = { from: '2027-06-07', to: '2027-08-20' }
    assert.equal(restsTooLong({ ...plain, breaks: [summer] }, summer.from), false)
    assert.ok(restsUntil({ ...plain, breaks: [summer] }, summer.from))
    const [first, second] = [
      { from: '2026-08-17', to: '2026-11-24' },
      { from: '2026-11-25', to: '2027-02-28' },
    ]
    assert.equal(restsTooLong({ ...plain, breaks: [first] }, first.from), false)
    assert.equal(restsTooLong({ ...plain, breaks: [first, second] }, second.from), true)
    assert.equal(restsTooLong({ ...plain, breaks: [first, second] }, first.from), true)
  })
})
