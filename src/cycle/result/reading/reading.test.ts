import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Framework } from '../../../content/framework/schema.ts'
import { type Language, languages } from '../../../ground/base/language.ts'
import { changeRows } from '../../change/change.ts'
import { changeAnswer, changeText } from '../../change/change-sentences.ts'
import type { Content } from '../../protection/cell.ts'
import { authorities, settingsWith, sumsOf } from '../../protection/example-authority.ts'
import { protect } from '../../protection/protect.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { conclusionOf } from './conclusion.ts'
import { distributionAnswer } from './distribution.ts'
import { exampleFramework, exampleResults } from './example-result.ts'
import { contentNote, contentText, coverageText, distributionText, participationText, reasonText, spreadText } from './figure-sentences.ts'
import { tenthsOf } from './figures.ts'
import { gapAnswer } from './gaps.ts'
import { heatAnswer, heatRows } from './heat.ts'
import { mattersAnswer } from './importance.ts'
import { areaRows, aspectRows, cellOf, meanOf } from './rows.ts'
import { differAnswer } from './spread.ts'
import { talkingPoints } from './talk.ts'

const framework = exampleFramework()
const examples = fc.tuple(
  authorities({ schools: 3, teams: 4, team: 14 }),
  authorities({ schools: 3, teams: 3, team: 24 }),
  fc.constantFrom(5 as const, 7 as const, 10 as const),
)

describe('what is read from a release', () => {
  it('is whole sentences without holes, in both languages, with no figure that is not released or the difference of two that are', () =>
    fc.assert(
      fc.property(examples, ([example, earlier, k]) => {
        const before = exampleResults(protect(sumsOf(earlier), settingsWith(k)), earlier, k)
        for (const result of exampleResults(protect(sumsOf(example), settingsWith(k)), example, k)) {
          const last = before.find(({ unit }) => unit.id === result.unit.id) ?? null
          const allowed = figuresIn(result, last)
          for (const language of languages) {
            const sentences = sentencesOf(result, last, language)
            for (const text of new Set(sentences)) assertWhole(text)
            for (const text of new Set([...sentences, ...textsOf(result, last, language)])) assertFigures(text, allowed)
          }
        }
      }),
      { numRuns: 15 },
    ))

  it('has a row per aspect and per area in the order of the framework, with the unit’s own cells and no others', () =>
    fc.assert(
      fc.property(examples, ([example, , k]) => {
        for (const result of exampleResults(protect(sumsOf(example), settingsWith(k)), example, k)) {
          const rows = aspectRows(result, framework)
          assert.deepEqual(
            rows.map(({ area, aspect }) => `${area.key} ${aspect.key}`),
            ['a a1', 'a a2', 'a a3', 'b b1', 'b b2'],
          )
          for (const { aspect, staff, leader, importance, comparison } of rows) {
            assert.equal(staff, cellOf(result, result.unit.id, 'staff', 'statement', `${aspect.key}.staff`))
            assert.equal(leader, cellOf(result, result.unit.id, 'leader', 'statement', `${aspect.key}.leader`))
            assert.equal(importance, cellOf(result, result.unit.id, 'staff', 'importance', `${aspect.key}.staff`))
            assert.ok(comparison === null || comparison.measure.key === `${aspect.key}.staff`)
          }
          for (const { area, staff } of areaRows(result, framework)) {
            assert.equal(staff, cellOf(result, result.unit.id, 'staff', 'area', area.key))
          }
        }
      }),
      { numRuns: 5 },
    ))
})

/** Everything that is read as running text. */
function sentencesOf(result: ReleasedResult, last: ReleasedResult | null, language: Language): string[] {
  const rows = aspectRows(result, framework)
  const change = last ? changeRows(result, last, framework, framework).rows : []
  return [
    conclusionOf(result, framework, language),
    gapAnswer(rows, language),
    distributionAnswer(rows, language),
    differAnswer(rows, language),
    mattersAnswer(rows, language),
    heatAnswer(result, framework, language),
    changeAnswer(change, language),
    ...talkingPoints(result, framework, language).map(({ text }) => text),
    ...result.cells.flatMap(({ content }) => contentNote(content, result.round.minimumGroup, language) ?? []),
    ...result.cells
      .flatMap(({ coverage }) => (coverage ? [coverageText(coverage, result.round.minimumGroup, language)] : []))
      .filter(Boolean),
  ]
}

/** What stands in cells and beside figures. */
function textsOf(result: ReleasedResult, last: ReleasedResult | null, language: Language): string[] {
  const change = last ? changeRows(result, last, framework, framework).rows : []
  return [
    ...change.map((row) => changeText(row, language)),
    ...result.cells.map(({ content, level }) => contentText(content, language, level)),
    ...result.cells.flatMap(({ content }) => spreadText(content, language) ?? []),
    ...result.cells.flatMap(({ content }) => (content.kind === 'large' ? [distributionText(content.distribution, language)] : [])),
    ...result.cells.flatMap(({ content }) => (content.kind === 'protected' ? [reasonText(content.reason, language)] : [])),
    ...result.participation.map((each) => participationText(each, language)),
    ...heatRows(result, framework, language).rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell.is === 'none' ? [] : [cell.text]))),
  ]
}

function assertWhole(text: string): void {
  assert.match(text, /^[\p{Lu}\d”“].*[.?]$/u, text)
  if (/\d[.,]\d/.test(text)) assert.match(text, /svar|person|answer|people/, `a figure without its n: ${text}`)
  assert.doesNotMatch(text, /[ \u00a0]{2}|^ | $| [.,:]|\(\)|\.\./, text)
}

type Figures = { decimals: ReadonlySet<number>; counts: ReadonlySet<number> }

function assertFigures(text: string, { decimals, counts }: Figures): void {
  assert.doesNotMatch(text, /undefined|null|NaN|Infinity|\[object|\b[ab][123]\b|\.staff|\.leader|from statements|at-most/, text)
  const plain = text.replace(/(?<=\d)[\u00a0 ,](?=\d{3}\b)/g, '').replaceAll('\u2060', '')
  for (const [found, whole = '', tenth = ''] of plain.matchAll(/(\d+)[.,](\d)/g)) {
    assert.ok(decimals.has(Number(whole) * 10 + Number(tenth)), `${found} in: ${text}`)
  }
  for (const [found] of plain.replaceAll(/\d+[.,]\d/g, '').matchAll(/\d+/g)) {
    assert.ok(counts.has(Number(found)), `${found} in: ${text}`)
  }
}

/** The released figures of a unit and the differences that may be read from them: leaders and staff of one aspect, now and last time. */
function figuresIn(result: ReleasedResult, last: ReleasedResult | null): Figures {
  const both = [result, ...(last ? [last] : [])]
  const contents = both.flatMap(({ cells }) => cells.map(({ content }) => content))
  const own = (of: ReleasedResult, audience: 'staff' | 'leader') =>
    aspectRows(of, framework).map((row) => {
      const mean = row[audience] && meanOf(row[audience].content)
      return mean?.coded === 'plain' ? tenthsOf(mean.value) : null
    })
  const differences = (one: (number | null)[], other: (number | null)[]) =>
    one.flatMap((value, index) => {
      const beside = other[index] ?? null
      return value === null || beside === null ? [] : [Math.abs(value - beside)]
    })
  return {
    decimals: new Set([
      ...contents.flatMap((content) => meanOf(content)?.value ?? []).map(tenthsOf),
      ...contents.flatMap((content) => (content.kind === 'large' && content.deviation !== null ? [tenthsOf(content.deviation)] : [])),
      ...differences(own(result, 'staff'), own(result, 'leader')),
      ...(last
        ? [...differences(own(result, 'staff'), own(last, 'staff')), ...differences(own(result, 'leader'), own(last, 'leader'))]
        : []),
    ]),
    counts: new Set([
      ...levelsOf(framework),
      ...contents.flatMap((content) => (content.kind === 'protected' ? [] : [content.n])),
      ...contents.flatMap(runsIn),
      ...both.flatMap(({ participation }) =>
        participation.flatMap(({ invited, answered }) => [invited, ...(answered.kind === 'unsaid' ? [] : [answered.count])]),
      ),
      ...result.cells.flatMap(({ coverage }) =>
        coverage ? [coverage.answers, coverage.leftOut.answers ?? 0, coverage.leftOut.schools] : [],
      ),
    ]),
  }
}

/** Counts of a distribution's parts, and of parts that lie beside each other. */
function runsIn(content: Content): number[] {
  if (content.kind !== 'large' || content.distribution.kind !== 'parts') return []
  const { parts } = content.distribution
  return parts.flatMap((_, from) =>
    parts.slice(from).map((_each, length) => parts.slice(from, from + length + 1).reduce((sum, { count }) => sum + count, 0)),
  )
}

function levelsOf({ levels }: Framework): number[] {
  return levels.map(({ level }) => level)
}
