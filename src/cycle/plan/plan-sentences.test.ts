import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { effortOf, timeOf } from './plan-sentences.ts'

const nothing = { hours: null, hoursEach: null, weeks: null, money: null }

describe('what an action takes', () => {
  it('is said as people say it: minutes under an hour, then hours', () => {
    assert.equal(timeOf(0.5, 'sv'), '30 minuter')
    assert.equal(timeOf(0.75, 'en'), '45 minutes')
    assert.equal(timeOf(1, 'sv'), '1 timme')
    assert.equal(timeOf(1.5, 'sv'), '1,5 timmar')
    assert.equal(timeOf(12, 'en'), '12 hours')
    assert.match(effortOf({ ...nothing, hours: 0.5, money: 15_000 }, 'sv'), /^30 minuter · 15.000 kr$/)
    assert.equal(effortOf(nothing, 'sv'), '')
  })

  it('says whose hours are whose, and over how many weeks', () => {
    const whole = { ...nothing, hours: 3, hoursEach: 1, weeks: 4 }
    assert.equal(effortOf(whole, 'sv'), '3 timmar för den som håller i det och 1 timme för var och en under 4 veckor')
    assert.equal(effortOf({ ...whole, weeks: 1 }, 'en'), '3 hours for whoever arranges it and 1 hour for each person in one week')
    assert.equal(effortOf({ ...nothing, hoursEach: 0.5 }, 'sv'), '30 minuter för var och en')
    assert.equal(effortOf({ ...nothing, hours: 2, weeks: 6 }, 'sv'), '2 timmar under 6 veckor')
    assert.equal(effortOf({ ...nothing, weeks: 6 }, 'en'), '6 weeks')
  })
})
