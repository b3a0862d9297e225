import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { betweenGroups, chanceOf, type Difference, type Group, intervalOf, withinPersons } from './difference.ts'
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
