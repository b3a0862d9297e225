import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Quantity } from '../../../ground/published/published.ts'
import type { Cell, Content, Distribution } from '../../protection/cell.ts'
import { authorities, type Example, settingsWith, sumsOf } from '../../protection/example-authority.ts'
import { prove } from '../../protection/prove.ts'
import { quantitiesIn } from '../../protection/quantities.ts'
import { randomFrom } from '../../protection/random.ts'
import type { ReleasedUnit } from '../released.ts'
import { auditOf } from './audit.ts'

const settings = { k: 5, levels: 5 }

describe('the audit of what is published', () => {
  it('finds nothing in what has been through disclosure control and its gate, and decides nearly all of it', () => {
    let [looked, undecided] = [0, 0]
    fc.assert(
      fc.property(authorities({ schools: 4, teams: 4, team: 14 }), (example) => {
        const { release } = prove(sumsOf(example), settingsWith())
        const audit = auditOf(quantitiesIn('round', release), unitsOf(example), settings, randomFrom(1))
        assert.deepEqual(audit.leaks, [])
        looked += audit.looked
        undecided += audit.undecided
      }),
      { numRuns: 25, seed: 11 },
    )
    assert.ok(looked > 300 && undecided / looked < 0.05, `${undecided} of ${looked}`)
  })

  it('finds a team under the minimum by taking the shown ones from their school, and says how', () => {
    const [leak] = leaksOf({ s: small(13, 3), t: small(10, 3) }, ['t', 'u', 'v'])
    assert.deepEqual([leak?.how, leak?.derivation], ['linear', 's (13) − t (10) = 3 people whose levels add up to 9'])
  })

  it('finds one hidden team, however large: its mean is worked out', () => {
    const [leak] = leaksOf({ s: small(18, 3), t: small(10, 3) }, ['t', 'u'])
    assert.equal(leak?.how, 'one group')
  })

  it('finds a figure of fewer than the minimum', () => {
    const [leak] = leaksOf({ s: small(3, 3) }, [])
    assert.equal(leak?.how, 'few')
  })

  it('finds that all of those who are hidden stand on one level', () => {
    const whole: Content = { kind: 'large', n: 30, mean: 3.6, deviation: null, spread: null, distribution: parts([6, 8, 6, 10]) }
    const team: Content = { kind: 'large', n: 20, mean: 2.9, deviation: null, spread: null, distribution: parts([6, 8, 6, 0]) }
    const [leak] = leaksOf({ s: whole, t: team }, ['t', 'u', 'v'])
    assert.equal(leak?.how, 'witness')
    assert.match(leak?.derivation ?? '', /the others \(10\) are 10 on level 5$/)
  })

  it('finds that one person is off the level of all others where a deviation says so', () => {
    const whole: Content = { kind: 'large', n: 25, mean: 3, deviation: 0.2, spread: 'close', distribution: { kind: 'collapsed' } }
    const teams = { t: small(6, 3), u: small(6, 2.8), v: small(5, 3), w: small(8, 3) }
    const leaks = leaksOf({ s: whole, ...teams }, Object.keys(teams))
    assert.deepEqual(new Set(leaks.map(({ how }) => how)), new Set(['witness']))
    assert.equal(leaks.length, 4)
  })
})

/** A mean and nothing else. */
function small(n: number, value: number): Content {
  return { kind: 'small', n, mean: { kind: 'plain', value }, spread: null, withheld: false }
}

/** Levels 1–2, 3, 4 and 5. */
function parts([low = 0, three = 0, four = 0, five = 0]: number[]): Distribution {
  return {
    kind: 'parts',
    parts: [
      { from: 1, to: 2, count: low },
      { from: 3, to: 3, count: three },
      { from: 4, to: 4, count: four },
      { from: 5, to: 5, count: five },
    ],
  }
}

function leaksOf(contents: Record<string, Content>, teams: readonly string[]) {
  const cells = Object.entries(contents).map(
    ([unit, content]): Cell => ({
      unit,
      level: unit === 's' ? 'school' : 'team',
      audience: 'staff',
      measure: { kind: 'statement', key: 'a1.staff' },
      content,
      coverage: null,
      index: null,
    }),
  )
  const quantities: Quantity[] = quantitiesIn('round', { cells, participation: [], comparisons: [] })
  const units = unitsOf({ schools: [{ id: 's', district: null, teams: [...teams] }], people: [], invited: {} })
  return auditOf(quantities, units, settings, randomFrom(1)).leaks
}

function unitsOf({ schools }: Example): ReleasedUnit[] {
  const unit = (id: string, level: ReleasedUnit['level'], parent: string | null): ReleasedUnit => ({
    id,
    level,
    name: id,
    code: null,
    parent,
  })
  return [
    unit('authority', 'authority', null),
    ...['d1', 'd2'].map((id) => unit(id, 'district', 'authority')),
    ...schools.flatMap(({ id, district, teams }) => [
      unit(id, 'school', district ?? 'authority'),
      ...teams.map((team) => unit(team, 'team', id)),
    ]),
  ]
}
