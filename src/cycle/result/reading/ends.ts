import type { Aspect } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import type { Cell, UnitLevel } from '../../protection/cell.ts'
import { conclusionWords } from './conclusion.words.ts'
import { countsText, meanText } from './figure-sentences.ts'
import { tenthsOf } from './figures.ts'

import { joinNames } from './names.ts'
import { type AspectRow, meanOf, type ShownMean } from './rows.ts'
import { standouts } from './standouts.ts'

/** From this many tenths on two aspects are told apart: half a level. */
const toldApart = 5

/** An aspect whose mean is shown. */
export type Point = { aspect: Aspect; cell: Cell; mean: ShownMean }

/** The aspects of an audience whose means are shown, in the framework's order. */
export function pointsOf(rows: readonly AspectRow[], whose: 'staff' | 'leader'): Point[] {
  return rows.flatMap((row): Point[] => {
    const cell = row[whose]
    const mean = cell && meanOf(cell.content)
    return cell && mean ? [{ aspect: row.aspect, cell, mean }] : []
  })
}

/** Those at least half a level above the lowest mean, and those as far below the highest. An end of the ladder counts as its bound. */
export function apart(points: readonly Point[]): { far: Point[]; low: Point[] } {
  const values = points.map(shownTenths)
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  return {
    far: points.filter((point) => shownTenths(point) - lowest >= toldApart),
    low: points.filter((point) => highest - shownTenths(point) >= toldApart),
  }
}

/**
 * Where a group has come furthest and where it is lowest, in one or two sentences.
 * @param of how many aspects the group was asked about
 * @param top the highest level of the ladder
 */
export function endsText(
  points: readonly Point[],
  { whose, level, of, top }: { whose: 'staff' | 'leader'; level: UnitLevel; of: number; top: number },
  language: Language,
): string[] {
  const t = conclusionWords[language]
  const [first, second] = points
  if (!first) return []
  const ends = { whose, level, shown: points.length < of ? points.length : null }
  if (!second) return [t.one(ends, joinNames([first.aspect], language), figureOf(points, language))]
  const { far, low } = apart(points)
  if (far.length === 0) return [evenText(points, ends, language)]
  const furthest = standouts(far, ({ mean }) => (mean.coded === 'at least' ? top * 10 : tenthsOf(mean.value)))
  const lowest = standouts(low, ({ mean }) => (mean.coded === 'at most' ? -10 : -tenthsOf(mean.value)))
  return [
    furthest.is === 'named'
      ? t.far(ends, namesOf(furthest.items, language))
      : t.farMany(ends, furthest.items.length, figureOf(furthest.items, language)),
    lowest.is === 'named'
      ? t.low(namesOf(lowest.items, language), lowest.items.length)
      : t.lowMany(lowest.items.length, figureOf(lowest.items, language)),
  ]
}

/** "3,6 (36–38 svar)": of aspects with the same mean. */
function figureOf(points: readonly Point[], language: Language): string {
  const [first] = points
  const mean = first ? meanText(first.cell.content, language) : ''
  return `${mean} (${answersOf(points, language)})`
}

function evenText(
  points: readonly Point[],
  ends: { whose: 'staff' | 'leader'; level: UnitLevel; shown: number | null },
  language: Language,
): string {
  const t = conclusionWords[language]
  const ordered = points.toSorted((a, b) => shownTenths(a) - shownTenths(b)).map(({ cell }) => meanText(cell.content, language) ?? '')
  const [from = '', to = ''] = [ordered[0], ordered.at(-1)]
  const answers = answersOf(points, language)
  return from === to ? t.same(ends, from, answers) : t.even(ends, from, to, answers)
}

function namesOf(points: readonly Point[], language: Language): string {
  return joinNames(
    points.map(({ aspect }) => aspect),
    language,
  )
}

function answersOf(points: readonly Point[], language: Language): string {
  return countsText(
    points.map(({ cell }) => cell),
    language,
  )
}

function shownTenths({ mean }: Point): number {
  return tenthsOf(mean.value)
}
