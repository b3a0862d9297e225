import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths, type Day } from '../../ground/base/clock.ts'
import { type Decided, schoolYearSteps } from '../year/year.ts'
import { awaited, type Check, checkOf, isLate, isUnderWay, spanOfNext, withOwnCheck } from './due.ts'
import type { CheckStanding } from './store-standing.ts'

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-07-01', days))
const standing: fc.Arbitrary<CheckStanding> = fc.record({
  is: fc.constantFrom('none', 'open', 'counting', 'together', 'done'),
  closesOn: fc.option(day),
  lastOn: fc.option(day),
  chosen: fc.option(day),
})
const nothing: Decided = { steps: [], moves: [] }
const plan = { id: 'p', schoolYear: 2026, state: 'adopted' as const, adoptedOn: '2026-11-20' }
const known = (check: Partial<CheckStanding>, decided = nothing) =>
  checkOf('a', { plans: [plan], checks: new Map([['p', { is: 'none', closesOn: null, lastOn: null, chosen: null, ...check }]]), decided })

describe('when a temperature check is to be', () => {
  it('is half a year after the decision, or after the check before', () => {
    fc.assert(
      fc.property(day, fc.option(day), (adoptedOn, lastOn) => {
        const after = lastOn !== null && lastOn > adoptedOn ? lastOn : adoptedOn
        assert.deepEqual(spanOfNext({ adoptedOn, lastOn, chosen: null, ofYear: null }), {
          from: addMonths(after, 6),
          to: addMonths(after, 6),
          by: 'half a year',
        })
      }),
    )
  })

  it('is the day that was chosen, whatever else', () => {
    fc.assert(
      fc.property(day, fc.option(day), day, (adoptedOn, lastOn, chosen) => {
        const next = spanOfNext({ adoptedOn, lastOn, chosen, ofYear: { from: '2027-04-12', to: '2027-04-23' } })
        assert.deepEqual(next, { from: chosen, to: chosen, by: 'chosen' })
      }),
    )
  })

  it('is a plan’s first within the days that somebody has decided for the year, and late only after the last of them', () => {
    const set = { schoolYear: 2026, step: 'check' as const, used: true, from: '2027-04-12', to: '2027-04-23', earlier: 28, later: 28 }
    const decided: Decided = { steps: [set], moves: [] }
    assert.deepEqual(known({}, decided).next, { from: '2027-04-12', to: '2027-04-23', by: 'year' })
    const moved: Decided = { steps: [], moves: [{ schoolYear: 2026, school: 'a', step: 'check', days: 7 }] }
    assert.deepEqual(known({}, moved).next, { from: '2027-04-19', to: '2027-04-30', by: 'year' })
    assert.equal(known({}).next?.by, 'half a year', 'what the program alone proposes for the year decides nothing')
    assert.equal(known({ is: 'done', lastOn: '2027-04-20' }, decided).next?.from, '2027-10-20')
    assert.equal(isLate(known({}, decided), '2027-04-23'), false)
    assert.equal(isLate(known({}, decided), '2027-04-24'), true)
  })

  it('is not late while one goes on, nor without a plan in force', () => {
    fc.assert(
      fc.property(standing, day, (check, today) => {
        const held = known(check)
        if (isUnderWay(held)) assert.equal(awaited(held), null)
        assert.equal(isLate(held, today), !isUnderWay(held) && (held.next?.to ?? '') < today)
        for (const state of ['draft', 'submitted', 'answered', 'closed'] as const) {
          const none = checkOf('a', { plans: [{ ...plan, state }], checks: new Map([['p', check]]), decided: nothing })
          assert.equal(isLate(none, today), false)
        }
      }),
    )
  })

  it('is the same in the school’s year: the days that it is to be, or its last day while one goes on', () => {
    const step = (check: Check | null, doneOn: Day | null, today: Day) =>
      withOwnCheck(schoolYearSteps(nothing, 2026, 'a'), check, doneOn, today).find((each) => each.step === 'check')
    const ofYear = step(null, null, '2027-01-10')
    assert.deepEqual([ofYear?.from, ofYear?.to], ['2027-04-12', '2027-04-23'])
    const [before, after] = [step(known({}), null, '2027-01-10'), step(known({ chosen: '2027-03-01' }), null, '2027-03-02')]
    assert.deepEqual([before?.from, before?.to, before?.moved], ['2027-05-20', '2027-05-20', 0])
    assert.deepEqual([after?.from, after?.to], ['2027-03-01', '2027-03-01'])
    assert.equal(step(known({ is: 'open', closesOn: '2027-03-09' }), null, '2027-03-02')?.to, '2027-03-09')
    const done = known({ is: 'done', lastOn: '2027-04-20' })
    assert.equal(step(done, '2027-04-20', '2027-05-01')?.to, '2027-04-23', 'what is done keeps the year’s days')
    assert.equal(step(done, '2027-04-20', '2027-10-21')?.to, '2027-10-20', 'until another is late')
  })
})
