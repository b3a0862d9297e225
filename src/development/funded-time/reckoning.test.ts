import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { minutesOnce } from '../attendance/minutes-once.ts'
import { columnsIn, columnsText } from './forms.ts'
import { type MonthSent, nextToSend, rateIn, reckon, type Sending, type Stay, schoolOf, sendings } from './funded-time.ts'
import { join } from './joining.ts'

const rules = { hoursADay: 13, rounding: 'month' } as const
const almskolan = { id: 'a', name: 'Almskolan' }
const bergskolan = { id: 'b', name: 'Bergskolan' }

function stay(day: string, from: string, to: string, more: Partial<Stay> = {}): Stay {
  const [startsAt, endsAt] = [new Date(`${day}T${from}:00Z`), new Date(`${day}T${to}:00Z`)]
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000
  return { session: `${day} ${from}`, title: 'Pass', day, startsAt, endsAt, minutes, school: almskolan, ...more }
}

describe('a month of funded time', () => {
  it('counts sessions that lie over each other once, and never more than somebody was there', () => {
    assert.equal(minutesOnce([stay('2026-09-01', '08:00', '10:00'), stay('2026-09-01', '09:00', '11:00')]), 180)
    assert.equal(
      minutesOnce([stay('2026-09-01', '08:00', '10:00', { minutes: 30 }), stay('2026-09-01', '09:00', '11:00', { minutes: 40 })]),
      70,
    )
    assert.equal(minutesOnce([stay('2026-09-01', '08:00', '10:00'), stay('2026-09-01', '10:00', '11:00')]), 180)
  })

  it('is rounded down once, by the month or by the day as the funder has it', () => {
    const stays = [stay('2026-09-01', '08:00', '09:40'), stay('2026-09-02', '08:00', '09:40')]
    assert.deepEqual([reckon(stays, rules).hours, reckon(stays, { ...rules, rounding: 'day' }).hours], [3, 2])
  })

  it('names the days that are longer than the funder takes', () => {
    const long = [stay('2026-09-01', '06:00', '13:00'), stay('2026-09-01', '13:00', '19:01')]
    assert.deepEqual(reckon(long, rules).tooLong, ['2026-09-01'])
    assert.deepEqual(reckon([stay('2026-09-01', '06:00', '19:00')], rules).tooLong, [])
  })

  it('is each day the school’s at which one worked that day, and as a whole that of most minutes', () => {
    const { days } = reckon([stay('2026-09-01', '08:00', '10:00'), stay('2026-09-15', '08:00', '11:00', { school: bergskolan })], rules)
    assert.deepEqual(
      days.map(({ school }) => school?.name),
      ['Almskolan', 'Bergskolan'],
    )
    assert.equal(schoolOf(days)?.name, 'Bergskolan')
  })

  it('never counts more than was attended, nor more than the day’s stretch, whatever the sessions', () => {
    const sessions = fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 1200 }),
        length: fc.integer({ min: 1, max: 239 }),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(sessions, (all) => {
        const begin = Date.parse('2026-09-01T00:00:00Z')
        const stays = all.map(({ from, length, share }) => ({
          startsAt: new Date(begin + from * 60_000),
          endsAt: new Date(begin + (from + length) * 60_000),
          minutes: Math.ceil(length * share),
        }))
        const counted = minutesOnce(stays)
        const filled = new Set(all.flatMap(({ from, length }) => Array.from({ length }, (_, at) => from + at))).size
        assert.ok(counted <= stays.reduce((sum, { minutes }) => sum + minutes, 0))
        assert.ok(counted <= filled)
        assert.equal(minutesOnce(stays.toReversed()), counted)
      }),
    )
  })

  it('has the rate that had begun by its first day, of its own category', () => {
    const rate = (category: string, from: string, oreAnHour: number) => ({
      id: from,
      category,
      from,
      oreAnHour,
      source: 'Tabell',
      byName: 'Ulla',
    })
    const rates = [rate('Lärare', '2026-01-01', 30000), rate('Lärare', '2026-09-01', 31000), rate('Rektor', '2026-01-01', 40000)]
    assert.deepEqual(
      ['2026-08-01', '2026-09-01', '2025-12-01'].map((month) => rateIn(rates, 'Lärare', month)?.oreAnHour ?? null),
      [30000, 31000, null],
    )
  })
})

describe('what is to be sent', () => {
  const month = (at: number, sent: number | null, same = true) => ({ month: `2026-0${at}-01`, sent, content: 'a', now: same ? 'a' : 'b' })

  it('is a changed month, and then every month after it, in order, until each has been sent again', () => {
    let months = [month(1, 1), month(2, 2, false), month(3, 3), month(4, null)]
    const said = () => [...sendings(months).values()]
    assert.deepEqual(said(), ['sent', 'changed', 'again', 'new'] satisfies Sending[])
    assert.equal(nextToSend(sendings(months)), '2026-02-01')
    months = [month(1, 1), month(2, 4), month(3, 3), month(4, null)]
    assert.deepEqual(said(), ['sent', 'sent', 'again', 'new'] satisfies Sending[])
    months = [month(1, 1), month(2, 4), month(3, 5), month(4, null)]
    assert.deepEqual(said(), ['sent', 'sent', 'sent', 'new'] satisfies Sending[])
    assert.equal(nextToSend(sendings(months)), '2026-04-01')
  })

  it('ends: sending what is next, again and again, leaves every month sent, in order and each once', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), (same) => {
        const months = same.map(
          (each, at): MonthSent => ({ month: `2026-0${at + 1}-01`, sent: at + 1, content: 'a', now: each ? 'a' : 'b' }),
        )
        const order: string[] = []
        let number = months.length
        for (let next = nextToSend(sendings(months)); next; next = nextToSend(sendings(months))) {
          order.push(next)
          assert.ok(order.length <= months.length)
          const at = months.findIndex(({ month: each }) => each === next)
          months[at] = { month: next, sent: ++number, content: 'a', now: 'a' }
        }
        const first = same.indexOf(false)
        assert.deepEqual(order, first < 0 ? [] : months.slice(first).map(({ month: each }) => each))
      }),
    )
  })
})

describe('the columns of an export', () => {
  it('are written one a line, and come back as they were written', () => {
    const written = 'Personnummer = blank\nTim = per månad = hours'
    const columns = columnsIn(written)
    assert.deepEqual(columns, [
      { heading: 'Personnummer', field: 'blank' },
      { heading: 'Tim = per månad', field: 'hours' },
    ])
    const said = columnsText(columns ?? [], 'sv')
    assert.equal(said, 'Personnummer = tomt\nTim = per månad = timmar')
    for (const each of [said, columnsText(columns ?? [], 'en'), 'Personnummer = TOMT\nTim = per månad = Hours'])
      assert.deepEqual(columnsIn(each), columns)
    for (const faulty of ['', 'Timmar', 'Timmar = timme', '= hours', 'A = hours\nA = minutes'])
      assert.equal(columnsIn(faulty), null, faulty)
  })
})

describe('joining identity numbers', () => {
  const exported = [
    ['Personnummer', 'Deltagarnummer', 'Timmar'],
    ['', '1', '6'],
    ['', '2', '3'],
  ]
  it('fills each row in by its participant number, and says who is missing or told twice', () => {
    const done = join(
      exported,
      [
        ['2', 'B'],
        ['1', 'A'],
      ],
      'Deltagarnummer',
      'Personnummer',
    )
    assert.deepEqual('fault' in done ? null : done.rows.slice(1), [
      ['A', '1', '6'],
      ['B', '2', '3'],
    ])
    const faulty = join(
      exported,
      [
        ['1', 'A'],
        ['1', 'C'],
      ],
      'Deltagarnummer',
      'Personnummer',
    )
    assert.deepEqual('fault' in faulty ? null : [faulty.missing, faulty.twice], [['2'], ['1']])
    const unfilled = join(
      exported,
      [
        ['1', 'A'],
        ['2', ' '],
      ],
      'Deltagarnummer',
      'Personnummer',
    )
    assert.deepEqual('fault' in unfilled ? null : unfilled.missing, ['2'], 'an empty cell is no number')
    assert.deepEqual(join(exported, [], 'Nummer', 'Personnummer'), { fault: 'by' })
    assert.deepEqual(join(exported, [], 'Deltagarnummer', 'Pnr'), { fault: 'into' })
  })
})
