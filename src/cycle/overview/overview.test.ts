import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, type Day } from '../../ground/base/clock.ts'
import type { CheckStanding } from '../checkin/store-standing.ts'
import { helpKinds } from '../report/report.ts'
import { choiceQuery, chosen, cuts, isIn, noChoice, orders, pageOf, readChoice, sizes } from './choice.ts'
import { hasBegun, rowOf, type SchoolRow, type Told } from './overview.ts'

const today = '2027-06-02'
const school = { id: 'a', name: 'Almskolan', forms: ['gr'], district: null }
const round = {
  id: 'r',
  name: 'Våren 2027',
  opensOn: '2027-01-11',
  closesOn: '2027-02-01',
  state: 'closed' as const,
  releaseOn: '2027-02-03',
  released: true,
}
const plan = { id: 'p', schoolYear: 2026, state: 'adopted' as const, adoptedOn: '2027-03-01' }
const nothing: Told = {
  round: null,
  released: null,
  plans: [],
  checks: new Map(),
  report: null,
  dialogue: null,
  decided: { steps: [], moves: [] },
}
const check = (told: Partial<CheckStanding>): Told['checks'] =>
  new Map([['p', { is: 'none', closesOn: null, lastOn: null, chosen: null, ...told }]])
const row = (told: Partial<Told>, day: Day = today) => rowOf(school, { ...nothing, ...told }, day)

describe('a school’s place in the year', () => {
  it('is nowhere, and nothing is late, before it has begun', () => {
    assert.deepEqual(row({}).next, { step: 'not started' })
    assert.deepEqual(row({}).late, [])
    assert.equal(hasBegun({ round: { ...round, state: 'scheduled' }, plans: [] }), false)
    assert.deepEqual(row({ round: { ...round, state: 'scheduled', opensOn: '2027-09-01' } }).next, { step: 'assess', from: '2027-09-01' })
  })

  it('is the round while one answers and until it is released, then what has the nearest last day', () => {
    assert.deepEqual(row({ round: { ...round, state: 'open', closesOn: '2027-06-09', released: false } }).next, {
      step: 'assess',
      by: '2027-06-09',
    })
    assert.deepEqual(row({ round: { ...round, released: false, releaseOn: '2027-06-05' } }).next, { step: 'result', by: '2027-06-05' })
    assert.deepEqual(row({ round }, '2027-02-10').next, { step: 'plan', by: '2027-03-29' })
    assert.deepEqual(row({ round, plans: [plan] }, '2027-03-10').next, { step: 'report', by: '2027-05-31' })
    const sent = { id: 's', period: { year: 2027, half: 1 as const }, state: 'sent' as const, sentOn: '2027-05-20', help: [] }
    assert.deepEqual(row({ round, plans: [plan], report: sent }).next, { step: 'check', by: '2027-09-01' })
  })

  it('is late with what has a last day behind it, the earliest first, and never on the day itself', () => {
    assert.deepEqual(row({ round }).late, [
      { step: 'plan', since: '2027-03-29' },
      { step: 'report', since: '2027-05-31' },
    ])
    assert.deepEqual(row({ round }, '2027-03-29').late, [])
    assert.deepEqual(row({ round }, '2027-03-30').late, [{ step: 'plan', since: '2027-03-29' }])
    assert.deepEqual(row({ round, plans: [{ ...plan, state: 'draft', adoptedOn: null }] }).late[0]?.step, 'plan')
    assert.deepEqual(row({ round, plans: [{ ...plan, state: 'closed' }] }, '2027-05-01').late, [])
  })

  it('is not late with a check that goes on, and counts the next from the last', () => {
    const later = '2027-10-01'
    const late = (told: Partial<CheckStanding>, day = later) =>
      row({ round, plans: [plan], checks: check(told) }, day).late.filter(({ step }) => step === 'check')
    assert.deepEqual(late({}), [{ step: 'check', since: '2027-09-01' }])
    for (const is of ['open', 'counting', 'together'] as const) assert.deepEqual(late({ is, closesOn: '2027-10-09' }), [])
    assert.deepEqual(late({ is: 'done', lastOn: '2027-09-20' }), [])
    assert.deepEqual(late({ chosen: '2027-11-01' }), [])
    assert.deepEqual(row({ round, plans: [{ ...plan, state: 'closed' }] }, later).check.next, null)
  })

  it('follows the authority’s year and what the school has moved in it', () => {
    const moves = [{ schoolYear: 2026, school: 'a', step: 'spring-report' as const, days: 7 }]
    const told = { round, plans: [plan], decided: { steps: [], moves } }
    assert.deepEqual(row(told, '2027-06-05').late, [])
    assert.deepEqual(row(told, '2027-06-08').late, [{ step: 'report', since: '2027-06-07' }])
    const step = { schoolYear: 2026, step: 'plan' as const, from: '2027-02-01', to: '2027-04-09', earlier: 0, later: 0 }
    assert.deepEqual(row({ round, decided: { steps: [{ ...step, used: true }], moves: [] } }, '2027-02-10').next, {
      step: 'plan',
      by: '2027-04-09',
    })
    assert.equal(row({ round, decided: { steps: [{ ...step, used: false }], moves: [] } }, '2027-05-10').late.length, 0)
    const none = {
      schoolYear: 2026,
      step: 'spring-report' as const,
      from: '2027-04-15',
      to: '2027-05-31',
      earlier: 0,
      later: 0,
      used: false,
    }
    assert.equal(row({ round, decided: { steps: [none], moves: [] } }).report.state, 'none')
  })

  it('has the report that is asked for now, else the latest one', () => {
    const autumn = { id: 's', period: { year: 2026, half: 2 as const }, state: 'draft' as const, sentOn: null, help: [] }
    assert.deepEqual(row({ round, plans: [plan], report: autumn }, '2027-03-10').late, [{ step: 'report', since: '2026-12-15' }])
    assert.equal(row({ round, report: autumn }).report.state, 'not begun')
    assert.equal(row({ round }, '2027-03-10').report.state, 'later')
  })
})

describe('a choice of schools', () => {
  const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-09-01', count))
  const rows: fc.Arbitrary<SchoolRow> = fc
    .record({
      name: fc.constantFrom('Almskolan', 'Åkerby skola', 'Östra skolan', 'Skola 2', 'Skola 10'),
      id: fc.uuid(),
      forms: fc.subarray(['gr', 'fsk', 'gy']),
      invited: fc.option(fc.integer({ min: 0, max: 120 })),
      late: fc.array(fc.record({ step: fc.constantFrom('plan' as const, 'report' as const), since: days }), { maxLength: 2 }),
      help: fc.subarray([...helpKinds]),
      state: fc.constantFrom('sent' as const, 'read' as const, 'draft' as const),
    })
    .map(({ name, id, forms, invited, late, help, state }) => ({
      ...row({}),
      school: { id, name, forms, district: null },
      answered:
        invited === null ? null : { unit: id, level: 'school', audience: 'staff', invited, answered: { kind: 'exact', count: invited } },
      late: late.toSorted((a, b) => (a.since < b.since ? -1 : 1)),
      help,
      report: { ...row({}).report, state },
    }))
  const choices = fc.record({
    search: fc.constantFrom('', 'skola', 'alm', 'östra skolan'),
    cut: fc.constantFrom('' as const, ...cuts),
    form: fc.constantFrom('', 'gr', 'gy'),
    size: fc.constantFrom('' as const, ...sizes),
    district: fc.oneof(fc.constant(''), fc.uuid()),
    order: fc.constantFrom(...orders),
    page: fc.integer({ min: 1, max: 99 }),
  })

  it('comes back from the address as it went in, and what makes no sense narrows nothing', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        const query = new URLSearchParams(choiceQuery(choice))
        assert.deepEqual(
          readChoice((name) => query.get(name) ?? ''),
          { ...choice },
        )
      }),
    )
    const odd: Record<string, string> = { cut: 'best', form: 'x', size: '1', district: "';", order: 'level', page: '-1' }
    assert.deepEqual(
      readChoice((name) => odd[name] ?? ''),
      noChoice,
    )
  })

  it('narrows by all that is said, and loses and invents no school', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 30 }), choices, (all, choice) => {
        const found = chosen(all, choice)
        assert.ok(found.every((each) => all.includes(each)))
        for (const each of all) {
          const fits =
            choice.search.split(' ').every((word) => each.school.name.toLocaleLowerCase('sv').includes(word)) &&
            (choice.cut === '' || isIn(each, choice.cut)) &&
            (choice.form === '' || each.school.forms.includes(choice.form)) &&
            choice.district === ''
          if (choice.size === '') assert.equal(found.includes(each), fits)
          else if (!fits) assert.ok(!found.includes(each))
        }
        const order = chosen([...all].reverse(), choice).map(({ school: { id } }) => id)
        assert.deepEqual(
          order,
          found.map(({ school: { id } }) => id),
          'the same order, whatever order they came in',
        )
      }),
    )
  })

  it('stands by name in Swedish, numbers as numbers', () => {
    const named = ['Östra', 'Åker', 'Skola 10', 'Skola 2', 'Alm'].map((name) => ({ ...row({}), school: { ...school, id: name, name } }))
    assert.deepEqual(
      chosen(named, noChoice).map((each) => each.school.name),
      ['Alm', 'Skola 2', 'Skola 10', 'Åker', 'Östra'],
    )
  })

  it('comes whole up to two hundred, then fifty at a time, each school on one page', () => {
    const all = Array.from({ length: 230 }, (_, index) => index)
    assert.equal(pageOf(all.slice(0, 200), 1).shown.length, 200)
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6].flatMap((page) => pageOf(all, page).shown),
      all,
    )
    assert.equal(pageOf(all, 1).pages, 5)
  })
})

describe('the rules of lateness', () => {
  it('make nothing late in the future and lose nothing that is due', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }).map((count) => addDays('2027-01-01', count)),
        fc.integer({ min: 0, max: 200 }).map((count) => addDays('2027-02-01', count)),
        (day, adoptedOn) => {
          const told = row({ round, plans: [{ ...plan, adoptedOn }] }, day)
          assert.ok(told.late.every(({ since }) => since < day))
          const isDue = addMonths(adoptedOn, 6) < day
          assert.equal(
            told.late.some(({ step }) => step === 'check'),
            isDue,
          )
        },
      ),
    )
  })
})
