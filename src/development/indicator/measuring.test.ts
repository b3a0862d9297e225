import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { frameworkIn, small } from '../../../test/fixtures/frameworks/fixture.ts'
import { statementKeys } from '../../content/framework/framework.ts'
import type { Framework } from '../../content/framework/schema.ts'
import type { Cell, Content } from '../../cycle/protection/cell.ts'
import { areComparable, askedHalf, distributionOf, halfBefore, holding, judgementsHeld, lastDayOf } from './indicator.ts'
import { actionsRead, askedIn, participationRead, schoolsRead, shareRead } from './measuring.ts'

const framework = frameworkIn(small[1])
const cellOf = (content: Content): Cell => ({
  unit: 'u',
  level: 'authority',
  audience: 'staff',
  measure: { kind: 'statement', key: 'a.staff' },
  content,
  coverage: null,
  index: null,
})
const large = (parts: { from: number; to: number; count: number }[]) =>
  cellOf({ kind: 'large', n: 40, mean: 3.1, deviation: 1, distribution: { kind: 'parts', parts } })

describe('what an indicator reads', () => {
  it('is the share above a level where the released distribution is divided there', () => {
    const cell = large([
      { from: 1, to: 1, count: 15 },
      { from: 2, to: 3, count: 25 },
    ])
    const read = shareRead(cell, 2, framework, 'r')
    assert.deepEqual(read.state === 'value' && [read.value, read.count, read.total, read.n], [63, 25, 40, 40])
    assert.deepEqual(shareRead(cell, 3, framework, 'r'), { state: 'protected', reason: 'parts' })
  })

  it('is protected where the release protects, whatever it would have been, and not measured where nobody asked', () => {
    assert.deepEqual(shareRead(cellOf({ kind: 'protected', reason: 'few' }), 3, framework, 'r'), { state: 'protected', reason: 'few' })
    assert.deepEqual(shareRead(cellOf({ kind: 'leadership', n: 2, mean: 3 }), 3, framework, 'r'), { state: 'protected', reason: 'parts' })
    assert.deepEqual(shareRead(undefined, 3, framework, 'r'), { state: 'not measured', reason: 'not asked' })
    assert.deepEqual(shareRead(large([]), 6, framework, 'r'), { state: 'not measured', reason: 'not asked' })
    const vague = {
      unit: 'u',
      level: 'authority' as const,
      audience: 'staff' as const,
      invited: 9,
      answered: { kind: 'at least' as const, count: 5 },
    }
    assert.deepEqual(participationRead([vague], 'staff', 'r'), { state: 'protected', reason: 'few' })
  })

  it('says nothing of actions before three plans hold, and counts no schools where there are none', () => {
    assert.equal(actionsRead({ schools: 2, goals: 2, actions: 9, done: 3 }, 'a', 'o').state, 'protected')
    assert.equal(actionsRead({ schools: 3, goals: 2, actions: 9, done: 3 }, 'a', 'o').state, 'value')
    assert.equal(schoolsRead('school-plans', 0, 0, 'a', 'o').state, 'not measured')
  })

  it('begins a new series where the question is another, and goes on where it is mapped as the same', () => {
    const [first] = framework.areas.flatMap(({ aspects }) => aspects)
    assert.ok(first)
    const indicator = { aspect: first.key, audience: 'staff' as const }
    const key = `${first.key}.staff`
    const next = (relation: 'same' | 'reworded'): Framework => ({
      ...framework,
      version: framework.version + 1,
      mapping: statementKeys(framework).map((own) => ({ from: own, to: own, as: own === key ? relation : ('same' as const) })),
    })
    const last = { statement: key, series: 2, framework }
    assert.deepEqual(askedIn(indicator, framework, last, []), { statement: key, series: 2 })
    assert.deepEqual(askedIn(indicator, next('same'), last, []), { statement: key, series: 2 })
    assert.deepEqual(askedIn(indicator, next('reworded'), last, []), { statement: key, series: 3 })
    assert.equal(askedIn({ aspect: 'gone', audience: 'staff' }, framework, null, []), null)
    assert.equal(areComparable({ state: 'value', series: 2 }, { state: 'value', series: 3 }), false)
    assert.equal(areComparable({ state: 'value', series: 2 }, { state: 'protected', series: 2 }), false)
  })
})

describe('what is judged', () => {
  it('is asked for in the last two months of a half-year and two after', () => {
    assert.equal(askedHalf('2026-10-15'), null)
    assert.deepEqual(askedHalf('2026-11-15'), { year: 2026, half: 2 })
    assert.deepEqual(askedHalf('2027-02-01'), { year: 2026, half: 2 })
    assert.deepEqual(askedHalf('2027-06-01'), { year: 2027, half: 1 })
    assert.equal(askedHalf('2027-03-10'), null)
    assert.deepEqual(halfBefore({ year: 2027, half: 1 }), { year: 2026, half: 2 })
    assert.equal(lastDayOf({ year: 2027, half: 1 }), '2027-06-30')
  })

  it('holds by the last that was said of each half-year; and readings but for those that were corrected', () => {
    const made = [
      { goal: 'g', year: 2026, half: 2 as const, at: 3 },
      { goal: 'g', year: 2026, half: 2 as const, at: 2 },
      { goal: 'g', year: 2026, half: 1 as const, at: 1 },
    ]
    assert.deepEqual(
      judgementsHeld(made).map(({ at }) => at),
      [3, 1],
    )
    const kept = [
      { id: 'b', corrects: 'a' },
      { id: 'a', corrects: null },
    ]
    assert.deepEqual(
      holding(kept).map(({ id }) => id),
      ['b'],
    )
  })

  it('is told of schools from five on', () => {
    assert.equal(distributionOf(['partly', 'partly', 'partly', 'partly']), null)
    assert.equal(
      distributionOf(['partly', 'partly', 'partly', 'partly', 'on the way'])?.find(({ status }) => status === 'partly')?.schools,
      4,
    )
  })
})
