import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { betweenGroups, chanceOf, type Difference, type Group, intervalOf, withinPersons } from './difference.ts'
import { groupEffect, matchedEffect } from './effect.ts'
import { certainAmong, judge } from './verdict.ts'

const statements = 12

describe('pages on which nothing has changed', () => {
  const pages = 2000
  for (const [name, n, rounded] of [
    ['of 38 people, from exact figures', 38, false],
    ['of 38 people, from published figures', 38, true],
    ['of 90 people, from published figures', 90, true],
  ] as const) {
    it(`${name}, say that something has in 5 % of pages, and in 5 % of single comparisons that stand alone`, () => {
      for (const kind of ['all', 'same persons'] as const) {
        const random = randomFrom(n + (rounded ? 1 : 0))
        const counted = countOver(pages, () => pageOf(random, kind, n, rounded, 0))
        // Of 2,000 pages the share itself has a standard error of 0.49 %; of 24,000 comparisons 0.14 %.
        // A published change of the same persons lies on a grid with nought in it, at which the limit falls to the safe side.
        const fewest = kind === 'all' || !rounded ? 4 : 2.5
        assert.ok(counted.pages > fewest && counted.pages < 6, `${kind}: ${counted.pages} % of pages`)
        assert.ok(counted.single > fewest && counted.single < 6, `${kind}: ${counted.single} % of comparisons`)
        assert.ok(counted.covered > 93.5 && counted.covered < 100 - fewest, `${kind}: ${counted.covered} % of intervals`)
      }
    })
  }

  it('of thousands of people, where rounding is all that differs, say so even more seldom', () => {
    for (const n of [400, 3000, 20_000]) {
      const random = randomFrom(n)
      const counted = countOver(800, () => largePageOf(random, n))
      assert.ok(counted.pages < 6, `${n} people: ${counted.pages} % of pages`)
      assert.ok(counted.single < 6, `${n} people: ${counted.single} % of comparisons`)
    }
  })
})

describe('where something has changed', () => {
  const times = 2000
  // Of 2,000 intervals the share that covers has a standard error of 0.49 %.
  const isNominal = (covered: number, what: string) =>
    assert.ok(Math.abs((100 * covered) / times - 95) < 1.5, `${what}: ${(100 * covered) / times} %`)

  it('the interval has the true change in it 95 times of 100, of the same persons and of whole groups, and so has that of its size', () => {
    const random = randomFrom(13)
    for (const [n, by, wide] of [
      [24, 0.4, 0.8],
      [60, -0.3, 1.1],
    ] as const) {
      const covered = { change: 0, difference: 0, dz: 0, g: 0 }
      const has = ({ low, high }: { low: number; high: number }, truth: number) => (low <= truth && truth <= high ? 1 : 0)
      for (let time = 0; time < times; time += 1) {
        const change = groupFrom(n, () => by + wide * bell(random))
        const [before, now] = [groupFrom(n, () => 3 + wide * bell(random)), groupFrom(n - 5, () => 3 + by + wide * bell(random))]
        covered.change += has(intervalOf(withinPersons(change, 0)), by)
        covered.difference += has(intervalOf(betweenGroups(now, before, 0)), by)
        covered.dz += has(matchedEffect(change) ?? assert.fail(), by / wide)
        covered.g += has(groupEffect(now, before) ?? assert.fail(), by / wide)
      }
      for (const [what, count] of Object.entries(covered)) isNominal(count, `${what} of ${n}`)
    }
  })

  it('it has it from published figures, too, of levels as people choose them', () => {
    const random = randomFrom(31)
    let covered = 0
    for (let time = 0; time < times; time += 1) {
      // A quarter go a level down, half stay, a quarter go two up: a quarter of a level in all.
      const draw = () => (random() < 0.25 ? -1 : random() < 2 / 3 ? 0 : 2)
      const { low, high } = intervalOf(withinPersons(published(groupFrom(40, draw))))
      if (low <= 0.25 && high >= 0.25) covered += 1
    }
    isNominal(covered, 'published')
  })
})

describe('what could have been found', () => {
  it('is found on four pages of five', () => {
    const random = randomFrom(5)
    const [before, now] = [group(random, 40, 3, 1), group(random, 40, 3, 1)]
    const found = judge([betweenGroups(now, before, 0)])[0]?.found ?? 0
    const hits = countOver(600, () => [drawnApart(random, 40, found, before.deviation, now.deviation)]).single
    assert.ok(hits > 75 && hits < 85, `${hits} %`)
  })

  it('is too much for a small group, and half a level for a large one', () => {
    const of = (n: number) => judge([betweenGroups({ n, mean: 3.1, deviation: 1 }, { n, mean: 3, deviation: 1 })])[0]?.verdict
    assert.deepEqual([of(8), of(25), of(70), of(200)], ['few', 'few', 'none', 'none'])
  })
})

/** In per cent: of pages with anything certain, of comparisons that would be if they stood alone, of intervals with the truth (nought) in them. */
function countOver(pages: number, make: () => readonly Difference[]) {
  let [certain, single, covered, all] = [0, 0, 0, 0]
  for (let page = 0; page < pages; page += 1) {
    const differences = make()
    all += differences.length
    if (certainAmong(differences).rejected.some(Boolean)) certain += 1
    for (const difference of differences) {
      if (chanceOf(difference) <= 0.05) single += 1
      const { low, high } = intervalOf(difference)
      if (low <= 0 && high >= 0) covered += 1
    }
  }
  return { pages: (100 * certain) / pages, single: (100 * single) / all, covered: (100 * covered) / all }
}

function pageOf(random: () => number, kind: 'all' | 'same persons', n: number, rounded: boolean, step: number): Difference[] {
  const shown = rounded ? published : (each: Group) => each
  const width = rounded ? undefined : step
  return Array.from({ length: statements }, () => {
    const [middle, spread] = [2 + 2 * random(), 0.7 + 0.6 * random()]
    if (kind === 'same persons') return withinPersons(shown(groupFrom(n, () => Math.round(spread * bell(random)))), width)
    return betweenGroups(shown(group(random, n, middle, spread)), shown(group(random, n - 4, middle, spread)), width)
  })
}

/** Large groups' means and deviations, drawn as the central limit theorem has them. */
function largePageOf(random: () => number, n: number): Difference[] {
  return Array.from({ length: statements }, () => {
    const middle = 2 + 2 * random()
    const draw = () => published({ n, mean: middle + bell(random) / Math.sqrt(n), deviation: 1 })
    return betweenGroups(draw(), draw())
  })
}

function drawnApart(random: () => number, n: number, by: number, deviationBefore: number, deviationNow: number): Difference {
  const scale = Math.sqrt(n / (n - 1))
  const before = groupFrom(n, () => 3 + deviationBefore * scale * bell(random))
  return betweenGroups(
    groupFrom(n, () => 3 + by + deviationNow * scale * bell(random)),
    before,
    0,
  )
}

function group(random: () => number, n: number, middle: number, spread: number): Group {
  return groupFrom(n, () => Math.min(5, Math.max(1, Math.round(middle + spread * bell(random)))))
}

function groupFrom(n: number, draw: () => number): Group {
  let [sum, squares] = [0, 0]
  for (let index = 0; index < n; index += 1) {
    const value = draw()
    sum += value
    squares += value * value
  }
  return { n, mean: sum / n, deviation: Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2)) }
}

function published({ n, mean, deviation }: Group): Group {
  return { n, mean: Math.round(mean * 10) / 10, deviation: Math.round(deviation * 10) / 10 }
}

/** A normal deviate (Box and Muller). */
function bell(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Repeatable chance from 0 to 1 (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
