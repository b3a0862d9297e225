import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { Audience } from '../../content/framework/framework.ts'
import type { Cell } from './cell.ts'
import { type Answerer, authorities, type Example, patternOf, places, settingsWith, sumsOf } from './example-authority.ts'
import { protect } from './protect.ts'
import { rank } from './rank.ts'

describe('nobody is worked out', () => {
  it("every shown figure has k distinct contributors, leaders' own view aside", () =>
    fc.assert(
      fc.property(authorities({ schools: 6, teams: 6, team: 14 }), fc.constantFrom(5 as const, 7 as const, 10 as const), (example, k) => {
        const { cells } = protect(sumsOf(example), settingsWith(k))
        for (const cell of cells) {
          const persons = new Set(behind(cell, example, cells).map(({ person }) => person))
          if (cell.content.kind === 'protected') continue
          assert.equal(cell.content.n, persons.size, JSON.stringify(cell))
          if (cell.content.kind !== 'leadership') assert.ok(persons.size >= k)
          if (k === 10 && cell.content.kind === 'small') assert.ok(cell.content.withheld)
        }
      }),
      { numRuns: 30 },
    ))

  it('no combination of shown sums, over statements, areas, teams, schools and districts, is left with fewer than k', () =>
    fc.assert(
      fc.property(authorities({ schools: 3, teams: 3, team: 10 }), (example) => {
        const { cells } = protect(sumsOf(example), settingsWith())
        assert.equal(isolated(example, cells, 'staff', 5), null)
        assert.equal(isolated(example, cells, 'leader', 5, 'leadership'), null)
        assert.equal(
          isolated(
            example,
            cells.filter(({ measure }) => measure.kind === 'statement'),
            'leader',
            5,
          ),
          null,
        )
      }),
      { numRuns: Number(process.env.RUNS ?? 40) },
    ))

  it('the check itself finds a planted leak', () => {
    const example: Example = {
      schools: [{ id: 's', district: null, teams: ['t', 'u'] }],
      people: [...team('t', 6), ...team('u', 3)],
      invited: {},
    }
    const { cells } = protect(sumsOf(example), settingsWith())
    assert.equal(isolated(example, cells, 'staff', 5), null)
    const open = cells.map(
      (cell): Cell =>
        cell.unit === 't' && cell.content.kind === 'protected' && cell.measure.key === 'b1.staff'
          ? { ...cell, content: { kind: 'small', n: 6, mean: { kind: 'plain', value: 3 }, spread: null, withheld: false } }
          : cell,
    )
    assert.equal(isolated(example, open, 'staff', 5), 3)
  })
})

function team(id: string, size: number): Answerer[] {
  return Array.from({ length: size }, (_, index) => ({
    person: `${id}${index}`,
    school: 's',
    team: id,
    audience: 'staff',
    answers: { 'b1.staff': 2 + (index % 3), 'b2.staff': 4 - (index % 2) },
  }))
}

/** Whose answers are behind a cell: above the school only those of schools that are counted in. */
function behind(cell: Cell, { schools, people }: Example, cells: readonly Cell[]): Answerer[] {
  const { measure, audience, unit } = cell
  const all = people.filter((each) => each.audience === audience && contributes(each, cell))
  if (cell.level === 'team') return all.filter(({ team }) => team === unit)
  if (cell.level === 'school') return all.filter(({ school }) => school === unit)
  const within = new Set(schools.filter(({ district }) => cell.level === 'authority' || district === unit).map(({ id }) => id))
  const isShown = (school: string) =>
    cells.some(
      (each) =>
        each.unit === school && each.audience === audience && isDeepStrictEqual(each.measure, measure) && each.content.kind !== 'protected',
    )
  const left = all.filter(({ school }) => within.has(school) && (audience === 'leader' || isShown(school)))
  const left5 = Map.groupBy(left, ({ school }) => school)
  // Which schools are counted in is found by size: the coverage says how many answers there are.
  const answers = cell.coverage?.answers ?? 0
  for (const some of subsets([...left5.keys()])) {
    const chosen = left.filter(({ school }) => some.includes(school))
    const count = new Set(chosen.map(({ person }) => person)).size
    if (
      chosen.length === answers &&
      (cell.content.kind === 'protected' || count === cell.content.n) &&
      isCounted(some, measure.kind, audience, left5)
    )
      return chosen
  }
  throw new Error(`nobody is behind ${JSON.stringify(cell)}`)
}

function isCounted(some: readonly string[], _kind: string, audience: Audience, bySchool: ReadonlyMap<string, Answerer[]>): boolean {
  return audience === 'leader' || some.every((school) => (bySchool.get(school)?.length ?? 0) >= 5)
}

function contributes(each: Answerer, { measure: { kind, key } }: Cell): boolean {
  if (kind === 'area') return patternOf(each, key).answered.length > 0
  return kind === 'importance' ? (each.answers[key] ?? 0) % 2 === 1 : (each.answers[key] ?? 0) > 0
}

/**
 * The size of a group of fewer than k persons whose answers alone are left by some linear combination of the shown sums, or null. Answers to different areas
 * meet in no sum, so areas are looked at one by one. Persons of the same groups who answered the same statements are told apart by no sum: only
 * unions of such classes can be left. `known` is what anyone may know (leaders' own view): only what comes on top of it counts.
 */
function isolated(
  example: Example,
  cells: readonly Cell[],
  audience: Audience,
  k: number,
  known: 'leadership' | null = null,
): number | null {
  for (const area of ['a', 'b']) {
    const own = places.filter((place) => place.area === area && place.audience === audience)
    const people = example.people.filter((each) => each.audience === audience && patternOf(each, area).answered.length > 0)
    const classes = [
      ...Map.groupBy(Map.groupBy(people, ({ person }) => person).values(), (same) =>
        same
          .map((each) => `${each.school} ${each.team} ${patternOf(each, area).answered}`)
          .toSorted()
          .join(' + '),
      ).values(),
    ].map((same) => ({ size: same.length, one: same[0] ?? [] }))
    const columns = classes.flatMap(({ one }, index) =>
      one.flatMap((each) => patternOf(each, area).answered.map((statement) => ({ index, each, statement }))),
    )
    const rowsOf = (kinds: string[]) =>
      cells
        .filter(
          ({ content, measure, audience: whose }) =>
            whose === audience &&
            kinds.includes(content.kind) &&
            (measure.kind === 'area' ? measure.key === area : measure.kind === 'statement' && own.some(({ key }) => key === measure.key)),
        )
        .map((cell) => {
          const contributors = new Set(behind(cell, example, cells))
          return columns.map(({ each, statement }) => {
            if (!contributors.has(each)) return 0
            if (cell.measure.kind === 'area') return 1
            return statement === cell.measure.key ? 1 : 0
          })
        })
    const before = known ? rowsOf([known]) : []
    const all = [...before, ...rowsOf(['large', 'small'])]
    const gained = (some: ReadonlySet<number>) => left(all, columns, some) - left(before, columns, some)
    const small = classes.map(({ size }, index) => ({ index, size })).filter(({ size }) => size < k)
    for (const some of unions(small, k - 1)) {
      if (gained(new Set(some.map(({ index }) => index))) > 0) return some.reduce((total, { size }) => total + size, 0)
    }
  }
  return null
}

/** How many independent combinations of rows are left with nothing but these classes. */
function left(rows: readonly number[][], columns: readonly { index: number }[], classes: ReadonlySet<number>): number {
  return rank(rows) - rank(rows.map((row) => row.filter((_, column) => !classes.has(columns[column]?.index ?? -1))))
}

/** Unions of classes with `room` persons at most, only those that nothing can be added to: what is left of a part of one is left of it. */
function unions(classes: readonly { index: number; size: number }[], room: number): { index: number; size: number }[][] {
  const grow = (from: number, space: number): { index: number; size: number }[][] => {
    const bigger = classes.flatMap((one, at) =>
      at >= from && one.size <= space ? grow(at + 1, space - one.size).map((some) => [one, ...some]) : [],
    )
    return bigger.length > 0 ? bigger : [[]]
  }
  return grow(0, room).filter((some) => {
    const space = room - some.reduce((total, { size }) => total + size, 0)
    return some.length > 0 && classes.every((one) => some.includes(one) || one.size > space)
  })
}

function subsets(all: readonly string[]): string[][] {
  const [first, ...rest] = all
  if (first === undefined) return [[]]
  const others = subsets(rest)
  return [...others.map((some) => [first, ...some]), ...others]
}
