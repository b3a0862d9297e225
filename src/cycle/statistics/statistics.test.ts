import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { betweenGroups, chanceOf, type Group, intervalOf, withinPersons } from './difference.ts'
import { groupEffect, matchedEffect } from './effect.ts'
import { holm, holmAdjusted } from './holm.ts'
import { belowShiftedT, shiftFound } from './noncentral.ts'
import { reliabilityOf } from './reliability.ts'
import { quantileOfF, quantileOfT, tailOfT } from './student.ts'

const four = z.tuple([z.number(), z.number(), z.number(), z.number()])
const three = z.tuple([z.number(), z.number(), z.number()])
const single = z.tuple([z.number()]).transform(([value]) => value)
const pair = z.tuple([z.number(), z.number()])
const numbers = z.array(z.number())
const compared = { now: numbers, before: numbers, df: single, p: single, interval: pair }

/** Made by `scripts/reference/statistics.R`, which says how; the file says with which R. */
const reference = z
  .object({
    madeWith: z.string().regex(/^R version \d+\.\d+\.\d+ .*; psych \d/),
    tailOfT: z.array(three),
    quantileOfT: z.array(three),
    quantileOfF: z.array(four),
    belowShiftedT: z.array(four),
    holm: z.object({ p: numbers, adjusted: numbers }),
    between: z.array(z.object({ ...compared, g: single, gInterval: pair })),
    within: z.array(z.object({ ...compared, dz: single, dzInterval: pair })),
    shiftFound: z.array(three),
    instruments: z.array(z.object({ answers: z.array(numbers), alpha: single, interval: pair, itemRest: numbers, dropped: numbers })),
  })
  .parse(JSON.parse(readFileSync(new URL('../../../scripts/reference/statistics.json', import.meta.url), 'utf8')))

describe('our statistics are those of R, to a billionth', () => {
  it('in the tails and quantiles of t and F', () => {
    for (const [t, df, p] of reference.tailOfT) near(tailOfT(t, df), p)
    for (const [tail, df, t] of reference.quantileOfT) near(quantileOfT(tail, df), t)
    for (const [below, df1, df2, f] of reference.quantileOfF) near(quantileOfF(below, df1, df2), f)
  })

  it('in the noncentral t, and in how large a difference a test finds', () => {
    for (const [t, df, shift, p] of reference.belowShiftedT) near(belowShiftedT(t, df, shift), p)
    for (const [df, level, shift] of reference.shiftFound) near(shiftFound(df, level, 0.8), shift)
  })

  it('from certain to impossible as the noncentrality grows, however far out', () => {
    for (const [t, df] of [
      [0, 4],
      [2, 19],
      [12, 200],
    ] as const) {
      const chances = Array.from({ length: 241 }, (_, step) => belowShiftedT(t, df, (step - 120) / 2))
      near(chances[0], 1)
      assert.ok(Math.abs(chances.at(-1) ?? 1) <= 1e-9)
      for (const [step, chance] of chances.entries())
        assert.ok(chance <= (chances[step - 1] ?? 1) + 1e-9, `${t}, ${df}: ${(step - 120) / 2}`)
    }
  })

  it('in a change of whole groups and of the same persons, with intervals and sizes', () => {
    for (const { now, before, df, p, interval, g, gInterval } of reference.between) {
      const difference = betweenGroups(groupOf(now), groupOf(before), 0)
      near(difference.df, df)
      near(chanceOf(difference), p)
      nearEach(Object.values(intervalOf(difference)), interval)
      const effect = groupEffect(groupOf(now), groupOf(before))
      nearEach([effect?.size, effect?.low, effect?.high], [g, ...gInterval])
    }
    for (const { now, before, df, p, interval, dz, dzInterval } of reference.within) {
      const change = groupOf(now.map((level, index) => level - (before[index] ?? 0)))
      const difference = withinPersons(change, 0)
      near(difference.df, df)
      near(chanceOf(difference), p)
      nearEach(Object.values(intervalOf(difference)), interval)
      const effect = matchedEffect(change)
      nearEach([effect?.size, effect?.low, effect?.high], [dz, ...dzInterval])
    }
  })

  it('in Holm’s correction, which stops where the adjusted figures say', () => {
    const { p, adjusted } = reference.holm
    nearEach(holmAdjusted(p), adjusted)
    assert.deepEqual(
      holm(p, 0.05).rejected,
      adjusted.map((each) => each <= 0.05),
    )
    assert.deepEqual(holm([], 0.05), { rejected: [], stoppedAt: 0.05 })
  })

  it('in the quality of an instrument, from sums alone', () => {
    for (const { answers, alpha, interval, itemRest, dropped } of reference.instruments) {
      const items = (answers[0] ?? []).map((_, item) => answers.map((person) => person[item] ?? 0))
      const judged = reliabilityOf({
        n: answers.length,
        sums: items.map(sum),
        products: items.map((a) => items.map((b) => sum(a.map((level, person) => level * (b[person] ?? 0))))),
      })
      nearEach([judged?.alpha, judged?.low, judged?.high], [alpha, ...interval])
      nearEach(judged?.items.map((each) => each.itemRest) ?? [], itemRest)
      nearEach(judged?.items.map((each) => each.alphaWithout) ?? [], dropped)
    }
  })

  it('and say nothing where nobody differs from another', () => {
    assert.equal(matchedEffect({ n: 20, mean: 0, deviation: 0 }), null)
    assert.equal(groupEffect({ n: 20, mean: 3, deviation: 0 }, { n: 20, mean: 3, deviation: 0 }), null)
    assert.equal(
      reliabilityOf({
        n: 40,
        sums: [120, 120],
        products: [
          [360, 360],
          [360, 360],
        ],
      }),
      null,
    )
  })
})

function groupOf(values: readonly number[]): Group {
  const mean = sum(values) / values.length
  return { n: values.length, mean, deviation: Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function near(found: number | null | undefined, wanted: number): void {
  assert.ok(found !== null && found !== undefined, 'there is no figure')
  assert.ok(Math.abs(found - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)), `${found} is not ${wanted}`)
}

function nearEach(found: readonly (number | null | undefined)[], wanted: readonly number[]): void {
  assert.equal(found.length, wanted.length)
  for (const [index, each] of wanted.entries()) near(found[index], each)
}
