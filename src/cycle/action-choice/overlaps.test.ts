import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { action } from '../../../test/support/made-plan.ts'
import { overlapsIn } from './overlaps.ts'

describe('overlaps among teams', () => {
  const at = (unit: string) => ({ home: { plan: `plan-${unit}`, unit, unitName: unit, unitKind: 'team' as const } })
  const source = { framework: 'digital-skola', action: 'kollegium-a23' }

  it('are the same suggestion in the same aspect, or the same name', () => {
    const found = overlapsIn([
      action({ ...at('a'), title: 'Besök varandra!', aspect: 'kollegium', origin: 'framework', source }),
      action({ ...at('b'), title: 'Vi besöker varandra', aspect: 'kollegium', origin: 'framework', source }),
      action({ ...at('c'), title: 'besök  varandra' }),
      action({ ...at('c'), title: 'Något annat' }),
      action({ ...at('d'), title: 'Gjort', status: 'done' }),
      action({ ...at('e'), title: 'Gjort' }),
    ])
    assert.deepEqual(
      found.map(({ actions }) => actions.map(({ home }) => home.unit)),
      [['a', 'b', 'c']],
    )
  })

  it('need more than one team', () => {
    assert.deepEqual(overlapsIn([action({ ...at('a'), title: 'Samma' }), action({ ...at('a'), title: 'Samma' })]), [])
  })
})
