import type { Language } from '../../base/language.ts'
import { topLevel } from '../../framework/framework.ts'
import type { Aspect, Framework } from '../../framework/schema.ts'
import type { Cell, UnitLevel } from '../cell.ts'
import type { ReleasedResult } from '../released.ts'
import { plainTenths, tenthsOf } from './figures.ts'
import { type Gap, gapsOf, sidesOf, talkedOf } from './gaps.ts'
import { readingMessages } from './messages.ts'
import { joinNames } from './names.ts'
import { type AspectRow, aspectRows, meanOf } from './rows.ts'
import { standouts } from './standouts.ts'
import type { Whose } from './wording/conclusion.ts'
import { countsText, meanText } from './words.ts'

/** From this many tenths on a difference between two aspects of a group is said to be one: half a level. */
export const halfLevel = 5

/**
 * A unit's result in one to three sentences: where its staff have come furthest, where they are lowest, and where the leaders see it otherwise; or why none of
 * that can be said. Aspects are told apart only where half a level at least lies between the ends.
 */
export function conclusionOf(result: ReleasedResult, framework: Framework, language: Language): string {
  const rows = aspectRows(result, framework)
  const { level } = result.unit
  const top = topLevel(framework)
  const staff = pointsOf(rows, 'staff')
  const leaders = pointsOf(rows, 'leader')
  const sentences =
    staff.length > 0
      ? [...endsText(staff, 'staff', level, top, asked(rows, 'staff'), language), gapText(gapsOf(rows), level, language)]
      : [protectedText(result, rows, language), ...endsText(leaders, 'leader', level, top, asked(rows, 'leader'), language)]
  return sentences.filter(Boolean).join(' ') || readingMessages[language].conclusion.nothing
}

/** An aspect whose mean is shown. */
type Point = { aspect: Aspect; cell: Cell }

function pointsOf(rows: readonly AspectRow[], whose: Whose): Point[] {
  return rows.flatMap((row): Point[] => {
    const cell = row[whose]
    return cell && meanOf(cell.content) ? [{ aspect: row.aspect, cell }] : []
  })
}

function asked(rows: readonly AspectRow[], whose: Whose): number {
  return rows.filter((row) => row[whose]).length
}

function endsText(points: readonly Point[], whose: Whose, level: UnitLevel, top: number, of: number, language: Language): string[] {
  const t = readingMessages[language].conclusion
  const [first] = points
  if (!first) return []
  const ends = { whose, level, shown: points.length < of ? points.length : null }
  const answers = countsText(
    points.map(({ cell }) => cell),
    language,
  )
  if (points.length === 1) return of === 1 ? [t.only(ends, figureOf(first, language))] : [t.one(ends, joinNames([first.aspect], language), figureOf(first, language))]
  const lowest = Math.min(...points.map(shownTenths))
  const highest = Math.max(...points.map(shownTenths))
  const far = points.filter((point) => shownTenths(point) - lowest >= halfLevel)
  const low = points.filter((point) => highest - shownTenths(point) >= halfLevel)
  if (far.length === 0 || low.length === 0) return [evenText(points, ends, answers, language)]
  return [endText(far, (point) => bounds(point, top).high, 'far'), endText(low, (point) => -bounds(point, top).low, 'low')]

  function endText(some: readonly Point[], value: (point: Point) => number, end: 'far' | 'low'): string {
    const found = standouts(some, value)
    const names = joinNames(
      found.items.map(({ aspect }) => aspect),
      language,
    )
    const figure = figureOf(found.items, language)
    if (end === 'far') return found.is === 'named' ? t.far(ends, names) : t.farMany(ends, found.items.length, figure)
    return found.is === 'named' ? t.low(names, found.items.length) : t.lowMany(found.items.length, figure)
  }
}
