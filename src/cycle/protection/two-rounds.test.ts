import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Quantity } from '../../ground/published/published.ts'
import { aloneAmong, changeOf, toldBetween } from './two-rounds.ts'

function said(measure: string, persons: number): Quantity {
  const numbers = {
    contributors: persons,
    n: persons,
    sum: { from: 30, to: 30 },
    squares: null,
    spread: null,
    parts: null,
    figures: [persons],
  }
  return { occasion: 'round', unit: 's', audience: 'staff', measure, ...numbers }
}

const told = (before: number, now: number, same: number) =>
  toldBetween([said('statement a', before)], [said('statement a', now)], [said(`${changeOf}statement a`, same)], 5).flatMap(({ atoms }) =>
    atoms.map(({ name, persons }) => [name, persons]),
  )

describe('two rounds and the change of those who answered both', () => {
  it('tell what few newcomers answered when nobody has left, and what few leavers did when nobody came', () => {
    assert.deepEqual(told(20, 23, 20), [['newcomers', 3]])
    assert.deepEqual(told(22, 20, 20), [['leavers', 2]])
    assert.deepEqual(told(21, 22, 20), [
      ['leavers', 1],
      ['newcomers', 2],
    ])
  })

  it('tell nothing of nobody, nor of k and more', () => {
    assert.deepEqual(told(20, 20, 20), [])
    assert.deepEqual(told(25, 20, 20), [])
    assert.deepEqual(told(26, 25, 20), [])
  })

  it('tell nothing without the change: everybody may answer otherwise', () => {
    assert.deepEqual(toldBetween([said('statement a', 20)], [said('statement a', 21)], [], 5), [])
  })

  it('are held together with what a further occasion shows of the same people', () => {
    const atoms = [
      { name: 'school', persons: 20 },
      { name: 'others', persons: 3 },
    ]
    const shown = [{ what: 'round', of: { school: 1, others: 1 } }]
    assert.equal(aloneAmong(atoms, shown, 5), null)
    assert.deepEqual(aloneAmong(atoms, [...shown, { what: 'check-in', of: { school: 1 } }], 5), [{ name: 'others', persons: 3 }])
  })
})
