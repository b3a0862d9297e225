import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { foretoldHidden } from '../round/preview.ts'
import { hiddenToo } from './complementary.ts'
import { momentsOfCounts } from './tally.ts'

it('what is foretold before a round opens is what the release hides, when everyone answers and nobody’s mean is near an end', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 }), fc.integer({ min: 0, max: 12 }), (sizes, loose) => {
      const teams = sizes.map((size, index) => ({ key: `t${index}`, size })).toSorted((a, b) => a.size - b.size || (a.key < b.key ? -1 : 1))
      const piece = (key: string, size: number) => ({
        key,
        moments: momentsOfCounts([0, 0, size, 0, 0]),
        showable: key !== '' && size >= 5,
      })
      const released = hiddenToo([...teams.map(({ key, size }) => piece(key, size)), piece('', loose)], 5, 5, true)
      assert.deepEqual(new Set(foretoldHidden(new Map(teams.map(({ key, size }) => [key, size])), loose, 5)), released)
    }),
  ))
