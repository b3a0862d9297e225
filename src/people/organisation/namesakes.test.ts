import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { labelsFor } from './namesakes.ts'

const someone = (name: string, ...hints: (string | null)[]) => ({ name, hints })
const labels = (...people: ReturnType<typeof someone>[]) => labelsFor(people, ({ hints }) => hints)

describe('namesakes', () => {
  it('are told apart by the first thing that does; others keep their names', () => {
    assert.deepEqual(labels(someone('Anna Ek', '4–6', 'a@x.se'), someone('Kim Ek', 'F–3', 'k@x.se'), someone('Anna Ek', 'F–3', 'b@x.se')), [
      'Anna Ek (4–6)',
      'Kim Ek',
      'Anna Ek (F–3)',
    ])
    assert.deepEqual(labels(someone('Anna Ek', '4–6', 'a@x.se'), someone('ANNA EK', '4–6', 'b@x.se')), [
      'Anna Ek (a@x.se)',
      'ANNA EK (b@x.se)',
    ])
    assert.deepEqual(labels(someone('Anna Ek', '4–6', null), someone('Anna Ek', null, null)), ['Anna Ek (4–6)', 'Anna Ek'])
    assert.deepEqual(labels(someone('Anna Ek', '4–6'), someone('Anna Ek', '4–6')), ['Anna Ek (4–6, 1)', 'Anna Ek (4–6, 2)'])
  })

  it('never have two labels alike', () => {
    const word = fc.constantFrom('', 'A', 'B', null)
    const people = fc.array(fc.record({ name: fc.constantFrom('Anna Ek', 'Kim Ek'), hints: fc.array(word, { maxLength: 3 }) }), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(people, (some) => {
        const said = labelsFor(some, ({ hints }) => hints)
        assert.equal(new Set(said).size, some.length)
      }),
    )
  })
})
