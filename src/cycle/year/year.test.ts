import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../../ground/base/clock.ts'
import { isWorkingDay } from '../../ground/base/working-days.ts'
import {
  authoritySteps,
  boundsOf,
  type Decided,
  daysMoved,
  proposedStep,
  reachOf,
  schoolStep,
  schoolYearSteps,
  stepOf,
  steps,
} from './year.ts'

const nothing: Decided = { steps: [], moves: [] }
const schoolYear = fc.integer({ min: 2024, max: 2080 })
const step = fc.constantFrom(...steps)

describe('a school year', () => {
  it('is proposed whole where nobody has decided anything, with last days on working days within it', () => {
    fc.assert(
      fc.property(schoolYear, (year) => {
        const proposed = authoritySteps(nothing, year)
        assert.equal(proposed.length, steps.length)
        for (const { step: each, from, to } of proposed) {
          const bounds = boundsOf(year, each)
          assert.ok(bounds.from <= from && from <= to && to <= bounds.to, `${each} ${from} ${to}`)
          assert.ok(isWorkingDay(to), `${each} ${to}`)
        }
        assert.deepEqual(
          proposed.map(({ step: each }) => each),
          steps,
          'in the order in which they come',
        )
      }),
    )
    assert.deepEqual([stepOf(nothing, 2027, 'assessment').from, stepOf(nothing, 2027, 'assessment').to], ['2027-09-13', '2027-10-08'])
    assert.deepEqual([stepOf(nothing, 2027, 'talk').from, stepOf(nothing, 2027, 'talk').to], ['2027-10-12', '2027-11-05'])
    assert.equal(stepOf(nothing, 2024, 'plan').to, '2024-11-29', 'the 30th is a Saturday')
  })

  it('is the authority’s where it has decided, and a step that it does not have is nobody’s', () => {
    const own = { schoolYear: 2026, from: '2026-11-02', to: '2026-11-20', earlier: 7, later: 0 }
    const decided: Decided = {
      steps: [
        { ...own, step: 'plan', used: true },
        { ...own, step: 'autumn-report', used: false },
      ],
      moves: [],
    }
    assert.deepEqual(stepOf(decided, 2026, 'plan'), { from: '2026-11-02', to: '2026-11-20', earlier: 7, later: 0, used: true, set: true })
    assert.equal(stepOf(decided, 2027, 'plan').set, false, 'of that school year only')
    assert.equal(schoolStep(decided, 2026, 'autumn-report', 'a'), null)
    assert.equal(schoolYearSteps(decided, 2026, 'a').length, steps.length - 1)
  })

  it('moves for a school within the limits, and along when the authority moves', () => {
    const at = (to: string, more: Partial<Decided['steps'][number]> = {}): Decided => ({
      steps: [{ schoolYear: 2026, step: 'plan', from: '2026-11-02', to, earlier: 7, later: 7, used: true, ...more }],
      moves: [{ schoolYear: 2026, school: 'a', step: 'plan', days: 7 }],
    })
    assert.deepEqual(schoolStep(at('2026-11-20'), 2026, 'plan', 'a'), {
      step: 'plan',
      from: '2026-11-09',
      to: '2026-11-27',
      moved: 7,
    })
    assert.equal(schoolStep(at('2026-11-20'), 2026, 'plan', 'b')?.to, '2026-11-20')
    assert.equal(schoolStep(at('2026-12-04'), 2026, 'plan', 'a')?.to, '2026-12-11')
    assert.equal(schoolStep(at('2026-11-20', { later: 3 }), 2026, 'plan', 'a')?.to, '2026-11-23', 'no further than the limit is now')
    assert.equal(schoolStep(at('2026-12-17'), 2026, 'plan', 'a')?.to, '2026-12-23', 'never on Christmas Eve')
  })

  it('never lets a school’s step out of its bounds or limits, nor onto a free day, whatever was moved', () => {
    const limit = fc.integer({ min: 0, max: 120 })
    fc.assert(
      fc.property(schoolYear, step, limit, limit, fc.integer({ min: -120, max: 120 }), (year, which, earlier, later, days) => {
        const { from, to } = proposedStep(year, which)
        const decided: Decided = {
          steps: [{ schoolYear: year, step: which, from, to, earlier, later, used: true }],
          moves: [{ schoolYear: year, school: 'a', step: which, days }],
        }
        const own = schoolStep(decided, year, which, 'a') ?? assert.fail()
        const bounds = boundsOf(year, which)
        assert.ok(bounds.from <= own.from && own.from <= own.to && own.to <= bounds.to, JSON.stringify(own))
        assert.ok(isWorkingDay(own.to), own.to)
        assert.ok(own.moved >= -earlier && own.moved <= later)
      }),
    )
  })

  it('has its last day on the first working day of the school year where it is moved before it', () => {
    // The first of July 2056 is a Saturday.
    const step = { schoolYear: 2056, step: 'assessment', from: '2056-09-11', to: '2056-10-06', earlier: 120, later: 0, used: true } as const
    const own = schoolStep(
      { steps: [step], moves: [{ schoolYear: 2056, school: 'a', step: 'assessment', days: -100 }] },
      2056,
      'assessment',
      'a',
    )
    assert.deepEqual(own, { step: 'assessment', from: '2056-07-01', to: '2056-07-03', moved: -100 })
  })

  it('takes a day that a school wishes as so many days from the authority’s, or refuses it', () => {
    fc.assert(
      fc.property(schoolYear, step, fc.integer({ min: -200, max: 200 }), (year, which, days) => {
        const authority = proposedStep(year, which)
        const bounds = boundsOf(year, which)
        const wished = addDays(authority.to, days)
        const reach = reachOf(authority, bounds)
        const moved = daysMoved(authority, wished, bounds)
        assert.equal(moved === null, wished < reach.from || wished > reach.to)
        if (moved !== null) assert.equal(moved, days)
      }),
    )
  })

  it('tells of a report only in the half-year that it is of', () => {
    assert.deepEqual(boundsOf(2026, 'autumn-report'), { from: '2026-07-01', to: '2026-12-31' })
    assert.deepEqual(boundsOf(2026, 'spring-report'), { from: '2027-01-01', to: '2027-06-30' })
    assert.deepEqual(boundsOf(2026, 'check'), { from: '2026-07-01', to: '2027-06-30' })
  })
})
