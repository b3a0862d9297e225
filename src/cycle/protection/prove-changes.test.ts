import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Cell } from './cell.ts'
import { type MatchedCell, type MatchedSum, matchedCells } from './matched.ts'
import { provedChanges } from './prove-changes.ts'
import type { Tree } from './sums.ts'

const tree: Tree = {
  authority: 'authority',
  districts: ['north'],
  schools: ['a', 'b'].map((id) => ({ id, district: 'north', teams: [] })),
}
type Size = { before: number; now: number; same: number }
const [k, most] = [5, 40]
const size = fc
  .record({ same: fc.integer({ min: 10, max: 20 }), leavers: fc.integer({ min: 0, max: 9 }), newcomers: fc.integer({ min: 0, max: 9 }) })
  .map(({ same, leavers, newcomers }): Size => ({ same, before: same + leavers, now: same + newcomers }))

describe('changes of those who answered both times, beside both rounds', () => {
  it('are left out, at their school and above, where leavers and newcomers together would be fewer than k, also when the rule lets them through', () =>
    fc.assert(
      fc.property(size, size, (a, b) => {
        const sizes = { a, b }
        const { cells, told } = changesOf(sizes, withoutRule)
        const telling = (['a', 'b'] as const).filter((school) => isTold(sizes[school]))
        assert.deepEqual(
          told.map(({ unit }) => unit),
          telling,
        )
        const shown = cells.filter(({ level }) => level === 'school').map(({ unit }) => unit)
        assert.deepEqual(
          shown,
          (['a', 'b'] as const).filter((school) => !telling.includes(school)),
        )
        const persons = shown.reduce((n, unit) => n + (unit === 'a' ? a : b).same, 0)
        for (const { level, content } of cells) if (level !== 'school') assert.equal(content.n, persons, level)
      }),
      { numRuns: 300 },
    ))

  it('are never left out after the rule, which asks more', () =>
    fc.assert(fc.property(size, size, (a, b) => assert.deepEqual(changesOf({ a, b }, matchedCells).told, []))))
})

/** By hand, and not by ranks: now less before less the change leaves those who are in one round alone, all of them or nobody. */
function isTold({ before, now, same }: Size): boolean {
  const alone = before - same + (now - same)
  return alone > 0 && alone < k
}

function changesOf(sizes: Record<'a' | 'b', Size>, make: typeof matchedCells) {
  const sums = (['a', 'b'] as const).map(
    (school): MatchedSum => ({ school, key: 's', persons: sizes[school].same, uncounted: 0, sum: 3, squares: most }),
  )
  const cells = (of: 'before' | 'now') => (['a', 'b'] as const).map((school) => cell(school, sizes[school][of]))
  return provedChanges(sums, cells('now'), cells('before'), tree, k, make)
}

/** As if leavers and newcomers had not been asked for: every change is made as where nobody left or came. */
function withoutRule(sums: readonly MatchedSum[]): MatchedCell[] {
  const cells = sums.map(({ school, persons }) => cell(school, persons))
  return matchedCells(sums, cells, cells, tree, k)
}

function cell(unit: string, n: number): Cell {
  return {
    unit,
    level: 'school',
    audience: 'staff',
    measure: { kind: 'statement', key: 's' },
    content: { kind: 'large', n, mean: 3, deviation: null, distribution: { kind: 'collapsed' } },
    coverage: null,
    index: null,
  }
}
