import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { mergeLevels, type Node } from './distribution.ts'
import { authorities, settingsWith, sumsOf } from './example-authority.ts'
import { guessable } from './guessable.ts'
import { lookupIn } from './lookup.ts'
import { protect } from './protect.ts'
import { addCounts, sizeOf } from './tally.ts'

const counts = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 12 })), { minLength: 5, maxLength: 5 })
  .filter((each) => each.reduce((sum, count) => sum + count, 0) >= 10)

describe('a distribution', () => {
  it('merges one or two with the smaller neighbour that has anyone', () => {
    assert.deepEqual(mergeLevels([2, 20, 36, 17, 13], []), {
      kind: 'parts',
      parts: [
        { from: 1, to: 2, count: 22 },
        { from: 3, to: 3, count: 36 },
        { from: 4, to: 4, count: 17 },
        { from: 5, to: 5, count: 13 },
      ],
    })
    assert.deepEqual(mergeLevels([0, 0, 0, 0, 12], []), {
      kind: 'parts',
      parts: [1, 2, 3, 4, 5].map((level) => ({ from: level, to: level, count: level === 5 ? 12 : 0 })),
    })
  })

  it('never shows one or two, covers every level once, and says so when everything falls together', () =>
    fc.assert(
      fc.property(counts, (each) => {
        const merged = mergeLevels(each, [])
        if (merged.kind !== 'parts') return
        assert.ok(merged.parts.every(({ count }) => count === 0 || count >= 3))
        assert.deepEqual(
          merged.parts.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
          [1, 2, 3, 4, 5],
        )
        for (const { from, to, count } of merged.parts)
          assert.equal(
            each.slice(from - 1, to).reduce((sum, one) => sum + one, 0),
            count,
          )
        assert.equal(guessable(each, merged.parts), undefined)
        assert.ok(merged.parts.length >= 2)
      }),
      { numRuns: 200 },
    ))

  it('does not let the mean take a part apart again', () => {
    // Ten people: the mean is the exact sum, so "1–2: 4" beside it would be 1 and 3.
    assert.deepEqual(mergeLevels([1, 3, 3, 3, 0], []), {
      kind: 'parts',
      parts: [
        { from: 1, to: 4, count: 10 },
        { from: 5, to: 5, count: 0 },
      ],
    })
  })

  it('minus any shown distributions below never leaves one or two on any levels', () =>
    fc.assert(
      fc.property(authorities({ schools: 5, teams: 4, team: 26 }), (example) => {
        const sums = sumsOf(example)
        const lookup = lookupIn(sums)
        const { cells } = protect(sums, settingsWith())
        const parts = (unit: string, key: string) => {
          const content = cells.find((cell) => cell.unit === unit && cell.measure.kind === 'statement' && cell.measure.key === key)?.content
          return content?.kind === 'large' && content.distribution.kind === 'parts' ? content.distribution.parts : null
        }
        for (const { id, teams } of example.schools) {
          const whole = parts(id, 'a1.staff')
          if (!whole) continue
          const school = lookup.counts(id, 'staff', 'statement', 'a1.staff', 5)
          const nodes: Node[] = school.teams.map(({ id: team, counts: own }) => ({
            counts: own,
            parts: parts(team, 'a1.staff'),
            below: [],
          }))
          for (const first of whole)
            for (const last of whole) {
              if (last.from < first.from) continue
              const sum = (each: readonly number[]) => each.slice(first.from - 1, last.to).reduce((total, count) => total + count, 0)
              const known = nodes.filter(
                (node) => node.parts?.some(({ from }) => from === first.from) && node.parts.some(({ to }) => to === last.to),
              )
              const all = sum(school.rest) + nodes.reduce((total, node) => total + sum(node.counts), 0)
              for (const some of subsets(known)) {
                const left = all - some.reduce((total, node) => total + sum(node.counts), 0)
                assert.ok(left === 0 || left >= 3, `${id}: ${left} left between ${first.from} and ${last.to} of ${teams}`)
              }
            }
          const unknown = nodes
            .filter((node) => node.parts === null)
            .reduce((total, node) => total + node.counts.reduce((sum, count) => sum + count, 0), 0)
          const rest = unknown + school.rest.reduce((sum, count) => sum + count, 0)
          const withDetails = school.teams.filter(({ id: team }) =>
            cells.some(
              (cell) =>
                cell.unit === team && cell.measure.key === 'a1.staff' && cell.measure.kind === 'statement' && cell.content.kind === 'large',
            ),
          )
          const collapsed = withDetails
            .filter(({ id: team }) => parts(team, 'a1.staff') === null)
            .reduce((total, team) => total + team.counts.reduce((sum, count) => sum + count, 0), 0)
          assert.ok(
            rest - collapsed === 0 || rest - collapsed >= 10 || withDetails.length === 0,
            `${id}: details of ${rest - collapsed} are left; teams ${teams}`,
          )
        }
      }),
      { numRuns: 30 },
    ))

  it('above the school minus any schools and districts never leaves one or two', () =>
    fc.assert(
      fc.property(authorities({ schools: 6, teams: 3, team: 14 }), (example) => {
        const sums = sumsOf(example)
        const lookup = lookupIn(sums)
        const cells = protect(sums, settingsWith()).cells.filter(
          ({ measure }) => measure.kind === 'statement' && measure.key === 'a1.staff',
        )
        const at = (unit: string) => cells.find((cell) => cell.unit === unit)
        const parts = (unit: string) => {
          const content = at(unit)?.content
          return content?.kind === 'large' && content.distribution.kind === 'parts' ? content.distribution.parts : null
        }
        const schools = example.schools
          .filter(({ id }) => at(id)?.content.kind !== 'protected')
          .map(({ id, district }) => {
            const { teams, rest } = lookup.counts(id, 'staff', 'statement', 'a1.staff', 5)
            return { id, district, counts: addCounts([...teams.map((team) => team.counts), rest], 5) }
          })
        const add = (some: readonly { counts: readonly number[] }[]) =>
          addCounts(
            some.map((each) => each.counts),
            5,
          )
        const districts = ['d1', 'd2'].map((id) => ({ id, counts: add(schools.filter(({ district }) => district === id)) }))
        const free = schools.filter(({ district }) => district === null)
        const wholes = [
          ...districts.map(({ id }) => ({ id, below: schools.filter(({ district }) => district === id) })),
          { id: 'authority', below: schools },
          { id: 'authority', below: [...districts, ...free] },
        ]
        for (const { id, below } of wholes) {
          const counts = add(below)
          // Schools with coded means may have been left out: then the populations are others.
          if (sizeOf(counts) !== at(id)?.coverage?.answers || districts.some((one) => sizeOf(one.counts) !== at(one.id)?.coverage?.answers))
            continue
          const whole = parts(id) ?? []
          for (const first of whole)
            for (const last of whole.filter(({ from }) => from >= first.from)) {
              const known = below.filter(
                (one) => parts(one.id)?.some(({ from }) => from === first.from) && parts(one.id)?.some(({ to }) => to === last.to),
              )
              const between = (each: readonly number[]) => sizeOf(each.slice(first.from - 1, last.to))
              for (const some of subsets(known)) {
                const left = between(counts) - between(add(some))
                assert.ok(left === 0 || left >= 3, `${id}: ${left} left`)
              }
            }
        }
      }),
      { numRuns: 30 },
    ))
})

function subsets<T>(all: readonly T[]): T[][] {
  const [first, ...rest] = all
  if (first === undefined) return [[]]
  const others = subsets(rest)
  return [...others.map((some) => [first, ...some]), ...others]
}
