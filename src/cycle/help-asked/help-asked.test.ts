import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Said } from '../ballot/ballot.ts'
import { hinders, keys } from '../checkin/asking.ts'
import type { Checkin } from '../checkin/checkin.ts'
import { gatheredFrom, hindrancesIn, saidSchools, stateOf } from './help-asked.ts'

function check(school: string, said: Said[], openedOn = '2027-04-12', enough = true): Checkin {
  const outcome = {
    eligible: 20,
    minimumGroup: 5 as const,
    answered: { kind: 'unsaid' as const },
    enough,
    approximate: false,
    over: false,
    steps: [],
    choices: [{ key: keys.hinders, said }],
  }
  return {
    id: school,
    plan: school,
    number: 1,
    ballot: school,
    openedOn,
    unit: { id: school, kind: 'school', name: school, ended: false },
    school: { id: school, name: school },
    schoolYear: 2026,
    state: { is: 'done', on: openedOn, outcome, together: null },
    actions: [],
  }
}
const time = (said: Said): Said[] => hinders.map((key) => (key === 'time' ? said : { kind: 'at most', count: 2 }))
const schools = ['a', 'b', 'c', 'd', 'e']

describe('hindrances over schools', () => {
  it('are said of at least five schools with a counted check, and of fewer nothing at all', () => {
    const checks = schools.map((school) => check(school, time({ kind: 'at least', count: 3 })))
    assert.equal(hindrancesIn(checks.slice(1)), null)
    assert.equal(hindrancesIn([...checks.slice(1), check('a', time({ kind: 'protected' }), '2027-04-12', false)]), null, 'too few answered')
    assert.deepEqual(hindrancesIn(checks)?.named[0], { key: 'time', schools: 5 })
  })

  it('count a school where its own released cell tells of three at least, whatever nearer figure there is', () => {
    const kinds: Said[] = [
      { kind: 'exact', count: 12 },
      { kind: 'at least', count: 3 },
      { kind: 'at most', count: 2 },
      { kind: 'protected' },
      { kind: 'exact', count: 3 },
    ]
    assert.equal(hindrancesIn(schools.map((school, at) => check(school, time(kinds[at] ?? { kind: 'protected' }))))?.named[0]?.schools, 3)
    const said = fc.oneof(
      fc.nat(40).map((count): Said => ({ kind: 'exact', count: count + 3 })),
      fc.constant<Said>({ kind: 'at least', count: 3 }),
      fc.constant<Said>({ kind: 'protected' }),
    )
    fc.assert(
      fc.property(fc.array(said, { minLength: 5, maxLength: 12 }), (all) => {
        const nearer = all.map((each): Said => (each.kind === 'exact' ? { kind: 'at least', count: 3 } : each))
        const of = (told: Said[]) => hindrancesIn(told.map((each, at) => check(`s${at}`, time(each))))
        assert.deepEqual(of(all), of(nearer))
      }),
    )
  })

  it('take each school’s latest check, and none that a small group filled in together', () => {
    const old = check('a', time({ kind: 'exact', count: 9 }), '2026-10-01')
    const others = schools.map((school) => check(school, time({ kind: 'at most', count: 2 })))
    assert.equal(hindrancesIn([old, ...others])?.named[0]?.schools, 0)
    const together: Checkin = {
      ...check('f', []),
      state: { is: 'done', on: '2027-04-12', outcome: null, together: { steps: {}, choices: { [keys.hinders]: [0] }, lines: {} } },
    }
    assert.equal(hindrancesIn([...others, together])?.schools, 5)
    assert.equal(hindrancesIn([...others.slice(1), together]), null)
  })

  it('say of one or two schools only that they are few', () => {
    assert.deepEqual([1, 2, 3].map(saidSchools), [{ kind: 'few' }, { kind: 'few' }, { kind: 'count', count: 3 }])
  })
})

describe('a theme', () => {
  it('is new until somebody says otherwise, and what was said last holds', () => {
    const at = new Date(0)
    assert.equal(stateOf({ said: [] }), 'new')
    assert.equal(
      stateOf({
        said: [
          { state: 'answered', reason: '', byName: 'P', at },
          { state: 'new', reason: '', byName: 'P', at },
        ],
      }),
      'answered',
    )
  })

  it('gathers four half-years', () => {
    assert.deepEqual(gatheredFrom({ year: 2027, half: 1 }), { year: 2025, half: 2 })
    assert.deepEqual(gatheredFrom({ year: 2026, half: 2 }), { year: 2025, half: 1 })
  })
})
