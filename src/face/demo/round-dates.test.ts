import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays, type Day } from '../../ground/base/clock.ts'
import { demoRounds } from './round-dates.ts'

describe('the days of the demo’s rounds', () => {
  it('follow each other whatever day it is loaded on: two that are over before plans began, one that is open, three different half-years', () => {
    for (let day: Day = '2026-01-01'; day < '2028-03-01'; day = addDays(day, 1)) {
      const [first, second, third] = demoRounds(day)
      assert.ok(first.closesOn < second.opensOn && addDays(second.closesOn, 110) <= day && third.opensOn < day && day < third.closesOn, day)
      assert.ok(first.opensOn > addDays(day, -600), `${day}: ${first.opensOn} is before anybody was there`)
      assert.equal(new Set([first, second, third].map(({ name }) => name)).size, 3, day)
    }
  })

  it('of November are last autumn’s, this spring’s and this autumn’s', () => {
    assert.deepEqual(
      demoRounds('2026-11-30').map(({ name, opensOn, closesOn }) => [name, opensOn, closesOn]),
      [
        ['Hösten 2025', '2025-10-06', '2025-10-24'],
        ['Våren 2026', '2026-04-20', '2026-05-08'],
        ['Hösten 2026', '2026-11-23', '2026-12-14'],
      ],
    )
  })
})
