import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { answerSets } from './answer-sets.ts'
import { shown } from './content.ts'
import type { Node } from './distribution.ts'
import { authorities, settingsWith, sumsOf } from './example-authority.ts'
import { lookupIn } from './lookup.ts'
import { protect } from './protect.ts'
import { addCounts, sizeOf } from './tally.ts'

describe('a distribution', () => {
  for (const [n, levels] of [
    [10, 5],
    [13, 5],
    [19, 5],
    [20, 5],
    [22, 5],
    [10, 3],
    [29, 3],
    [30, 3],
    [12, 4],
  ] as const) {
    it(`of ${n} on ${levels} levels tells of nobody, whichever answer set is true and though the reader replays the program`, () => {
      const alike = Map.groupBy(answerSets(n, levels), (set) => JSON.stringify(shown(n, set, 'details')))
      for (const [said, sets] of alike) {
        for (let choice = 1; choice < (1 << levels) - 1; choice += 1) {
          const counts = new Set(sets.map((set) => set.reduce((total, count, level) => total + (choice & (1 << level) ? count : 0), 0)))
          assert.ok(
            [...counts].some((count) => count === 0 || count > 2),
            `${said} tells of ${[...counts]} on ${choice.toString(2)}`,
          )
        }
      }
    })
  }

  it('is divided the same for all with the same number, mean and spread, and shows no part of one or two', () => {
    for (const n of [11, 16, 21]) {
      const ways = new Map<string, string>()
      for (const set of answerSets(n, 5)) {
        const content = shown(n, set, 'details')
        if (content.kind !== 'large') continue
        const { mean, spread, deviation, distribution } = content
        if (n < 20) assert.equal(deviation, null)
        if (distribution.kind !== 'parts') continue
        assert.ok(distribution.parts.every(({ count }) => count === 0 || count >= 3))
        const key = JSON.stringify([mean, spread, deviation])
        const way = JSON.stringify(distribution.parts.map(({ from, to }) => [from, to]))
        assert.equal(ways.get(key) ?? way, way, key)
        ways.set(key, way)
      }
      assert.ok(ways.size > 5)
    }
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
              const all = sum(school.rest.counts) + nodes.reduce((total, node) => total + sum(node.counts), 0)
              for (const some of subsets(known)) {
                const left = all - some.reduce((total, node) => total + sum(node.counts), 0)
                assert.ok(left === 0 || left >= 3, `${id}: ${left} left between ${first.from} and ${last.to} of ${teams}`)
              }
            }
          const unknown = nodes
            .filter((node) => node.parts === null)
            .reduce((total, node) => total + node.counts.reduce((sum, count) => sum + count, 0), 0)
          const rest = unknown + school.rest.counts.reduce((sum, count) => sum + count, 0)
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
            return { id, district, counts: addCounts([...teams.map((team) => team.counts), rest.counts], 5) }
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
