import { nextStepText, statementKey, topLevel } from '../../../content/framework/framework.ts'
import type { Aspect, Framework } from '../../../content/framework/schema.ts'
import { type Language, quote } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'
import type { Cell } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { pointsOf } from './ends.ts'
import { countsText, meanText } from './figure-sentences.ts'
import { decimalOf, isAboveSchool, tenthsOf } from './figures.ts'
import { gapsOf, sizeOf } from './gaps.ts'
import { matters } from './importance.ts'

import { lowerFirst } from './names.ts'
import { type AspectRow, aspectRows, meanOf } from './rows.ts'
import { spreadOf } from './spread.ts'
import { stateWords } from './states.words.ts'
import { talkWords } from './talk.words.ts'

/** Something to talk about in a meeting: an aspect, what the figures say of it, and a question. */
export type TalkingPoint = { title: string; text: string; aspect: Aspect }

/**
 * At most three things to talk about, each of another aspect: where leaders and staff are furthest apart, where the staff's answers are, and what matters much
 * and is far from the top, or else what is lowest. None when nothing is shown. The words come from the framework's own texts about that aspect.
 */
export function talkingPoints(result: ReleasedResult, framework: Framework, language: Language): TalkingPoint[] {
  const rows = aspectRows(result, framework)
  const reader: Reader = { framework, language, above: isAboveSchool(result.unit.level) }
  const points: TalkingPoint[] = []
  for (const find of [gapPoint, spreadPoint, mattersPoint, lowestPoint]) {
    const free = rows.filter(({ aspect }) => !points.some((point) => point.aspect === aspect))
    const found = find(free, reader)
    if (found && points.length < mostPoints) points.push(found)
  }
  return points
}

/** How a meeting of three quarters of an hour may be spent. */
export function timetable(language: Language): { time: string; text: string }[] {
  const t = talkWords[language]
  return t.timetable.map(({ minutes, text }) => ({ time: t.minutes(minutes), text }))
}

const mostPoints = 3

/** From this many tenths on a gap between leaders and staff is worth a talk: half a level. */
const gapFrom = 5

/** Whose meeting it is: one school's or team's, or one about several schools. */
type Reader = { framework: Framework; language: Language; above: boolean }

function gapPoint(rows: readonly AspectRow[], { language, above }: Reader): TalkingPoint | null {
  const t = talkWords[language]
  const gap = greatest(
    gapsOf(rows).filter((each) => sizeOf(each) >= gapFrom),
    sizeOf,
  )
  if (!gap) return null
  const { row, difference } = gap
  const words = { size: decimalOf(sizeOf(gap), language), leader: figureOf(row.leader, language), staff: figureOf(row.staff, language) }
  const says = difference > 0 ? t.gap.higher : t.gap.lower
  const question = difference > 0 ? t.gap.askHigher : t.gap.askLower
  return pointOf(row, [says(above, words), aboutText(row.aspect, language), question(above)], language)
}

function spreadPoint(rows: readonly AspectRow[], reader: Reader): TalkingPoint | null {
  const { framework, language, above } = reader
  const t = talkWords[language]
  const weights = { close: 0, some: 1, wide: 2 }
  const spread = greatest(
    spreadOf(rows).filter(({ word }) => word !== 'close'),
    ({ word, deviation }) => 100 * weights[word] + tenthsOf(deviation ?? 0),
  )
  if (!spread) return null
  const { row, word } = spread
  const level = Math.max(levelAfter(row.staff, framework) ?? topLevel(framework), Math.ceil(topLevel(framework) / 2))
  const description = row.aspect.statements.staff?.levels[level]
  const name = framework.levels.find((each) => each.level === level)?.name[language]
  if (!description || !name) return null
  const says = t.spread.says(stateWords[language].spread[word], countsText([row.staff], language))
  return pointOf(row, [says, t.spread.level(`${level} ${name}`, quote(description[language], language)), t.spread.ask(above)], language)
}

function mattersPoint(rows: readonly AspectRow[], reader: Reader): TalkingPoint | null {
  const t = talkWords[reader.language]
  return stepPoint(lowestOf(matters(rows)), reader, t.matters.says, t.matters.ask)
}

function lowestPoint(rows: readonly AspectRow[], reader: Reader): TalkingPoint | null {
  const t = talkWords[reader.language]
  return stepPoint(lowestOf(rows), reader, t.lowest.says, t.lowest.ask)
}

/** A point about the step to the level above the group's mean, in the framework's words. */
function stepPoint(
  row: AspectRow | null,
  { framework, language, above }: Reader,
  says: (mean: string, answers: string) => string,
  ask: (above: boolean) => string,
): TalkingPoint | null {
  const level = row && levelAfter(row.staff, framework)
  const next = row && level !== null && nextStepText(framework, statementKey(row.aspect.key, 'staff'), level)
  if (!row?.staff || !next) return null
  const mean = meanText(row.staff.content, language) ?? ''
  return pointOf(row, [says(mean, countsText([row.staff], language)), next[language], ask(above)], language)
}

function pointOf({ aspect }: AspectRow, sentences: readonly string[], language: Language): TalkingPoint {
  return { title: aspect.name[language], text: sentences.join(' '), aspect }
}

/** What the aspect is about, as a sentence: the framework's own words, most of which begin with "att", "hur" or "när". */
function aboutText({ about }: Aspect, language: Language): string {
  const t = talkWords[language]
  const clause = /^(Att|Hur|När|Vad|Var|Vem|Vilka|Vilken|Vilket|Om)\s/.test(about[firstLanguage])
  return clause ? t.about(lowerFirst(about[language])) : about[language]
}

/** The level above the mean, as far as it is known; null at the top or where nothing is shown. */
function levelAfter(cell: Cell | null, framework: Framework): number | null {
  const mean = cell && meanOf(cell.content)
  if (!mean) return null
  const level = Math.floor(mean.value) + 1
  return level <= topLevel(framework) ? level : null
}

/** The first of those with the lowest shown mean. */
function lowestOf(rows: readonly AspectRow[]): AspectRow | null {
  const lowest = greatest(pointsOf(rows, 'staff'), ({ mean }) => -tenthsOf(mean.value))
  return rows.find(({ aspect }) => aspect === lowest?.aspect) ?? null
}

/** "4,2 (6 svar)". */
function figureOf(cell: Cell | null, language: Language): string {
  return cell ? `${meanText(cell.content, language)} (${countsText([cell], language)})` : ''
}

/** The first of those with the greatest value. */
function greatest<T>(items: readonly T[], value: (item: T) => number): T | null {
  return items.reduce<T | null>((best, item) => (best === null || value(item) > value(best) ? item : best), null)
}
