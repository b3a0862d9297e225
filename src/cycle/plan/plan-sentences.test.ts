import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { effortOf, timeOf } from './plan-sentences.ts'

describe('what an action takes', () => {
  it('is said as people say it: minutes under an hour, then hours', () => {
    assert.equal(timeOf(0.5, 'sv'), '30 minuter')
    assert.equal(timeOf(0.75, 'en'), '45 minutes')
    assert.equal(timeOf(1, 'sv'), '1 timme')
    assert.equal(timeOf(1.5, 'sv'), '1,5 timmar')
    assert.equal(timeOf(12, 'en'), '12 hours')
    assert.match(effortOf({ hours: 0.5, money: 15_000 }, 'sv'), /^30 minuter · 15.000 kr$/)
    assert.equal(effortOf({ hours: null, money: null }, 'sv'), '')
  })
})
