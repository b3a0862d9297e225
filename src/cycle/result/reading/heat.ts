import { statementKey } from '../../../content/framework/framework.ts'
import type { Area, Aspect, Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { type LevelTone, toneOf } from '../../../ground/ui/charts/scale.ts'
import type { Cell, Reason } from '../../protection/cell.ts'
import type { ReleasedResult, ReleasedUnit } from '../../release/released.ts'
import { countsText, meanText, reasonText } from './figure-sentences.ts'
import { plainTenths } from './figures.ts'
import { heatWords } from './heat.words.ts'

import { joinNames, joinUnits } from './names.ts'
import { cellsOf, meanOf, type ShownMean } from './rows.ts'
import { mostNamed, standouts } from './standouts.ts'
import { stateWords } from './states.words.ts'

/** What a unit shows of one aspect. `tone`: the colour of the nearest half level. */
export type HeatCell =
  | { is: 'mean'; text: string; mean: ShownMean; n: number; tone: LevelTone }
  | { is: 'protected'; text: string; reason: Reason }
  /** The release has no such cell. */
  | { is: 'none' }

export type HeatRow = { area: Area; aspect: Aspect; cells: HeatCell[] }

/**
 * The school first, then its teams by name. `answers`: "8–10 svar", empty when nothing is shown; `protectedBy`: the reason when every cell has the same,
 * `mixed` when all are protected for several.
 */
export type HeatColumn = { unit: ReleasedUnit; whole: boolean; answers: string; protectedBy: Reason | 'mixed' | null }

/** A school and its teams in every aspect, in the framework's order; nobody is sorted by level. */
export function heatRows(result: ReleasedResult, framework: Framework, language: Language): { columns: HeatColumn[]; rows: HeatRow[] } {
  const units = [result.unit, ...teamsOf(result)]
  const places = placesOf(result, framework)
  return {
    columns: units.map((unit, index): HeatColumn => {
      const cells = places.map(({ cells }) => cells[index] ?? null)
      return { unit, whole: index === 0, answers: countsText(cells, language), protectedBy: commonReason(cells) }
    }),
    rows: places.map(({ area, aspect, cells }) => ({ area, aspect, cells: cells.map((cell) => heatCell(cell, language)) })),
  }
}

/** Where teams differ by a level or more, and why some are protected. Nothing is said of how many answers a protected team has. */
export function heatAnswer(result: ReleasedResult, framework: Framework, language: Language): string {
  const t = heatWords[language]
  const teams = teamsOf(result)
  if (teams.length === 0) return t.noTeams
  const places = placesOf(result, framework).map((place) => ({ ...place, cells: place.cells.slice(1) }))
  return [differText(places, language), ...protectedTexts(teams, places, result.round.minimumGroup, language)].filter(Boolean).join(' ')
}

/** An aspect with the cells of some units. */
type Place = { area: Area; aspect: Aspect; cells: (Cell | null)[] }

/** From this many tenths on teams are said to differ: a level. */
const differFrom = 10

function teamsOf({ children }: ReleasedResult): ReleasedUnit[] {
  return children.filter(({ level }) => level === 'team')
}

function placesOf(result: ReleasedResult, framework: Framework): Place[] {
  const cell = cellsOf(result)
  const units = [result.unit, ...teamsOf(result)]
  return framework.areas.flatMap((area) =>
    area.aspects.map((aspect) => ({
      area,
      aspect,
      cells: units.map(({ id }) => cell(id, 'staff', 'statement', statementKey(aspect.key, 'staff'))),
    })),
  )
}

function heatCell(cell: Cell | null, language: Language): HeatCell {
  if (!cell) return { is: 'none' }
  const { content } = cell
  if (content.kind === 'protected') return { is: 'protected', reason: content.reason, text: reasonText(content.reason, language) }
  const mean = meanOf(content)
  return mean ? { is: 'mean', mean, n: content.n, text: meanText(content, language) ?? '', tone: toneOf(mean.value) } : { is: 'none' }
}

function commonReason(cells: readonly (Cell | null)[]): Reason | 'mixed' | null {
  const reasons = new Set(cells.map((cell) => (cell?.content.kind === 'protected' ? cell.content.reason : null)))
  const [reason = null] = reasons
  if (reasons.has(null)) return null
  return reasons.size === 1 ? reason : 'mixed'
}

function differText(places: readonly Place[], language: Language): string {
  const t = heatWords[language]
  const compared = places.flatMap(({ aspect, cells }) => {
    const means = cells.flatMap((cell) => plainTenths(cell) ?? [])
    return means.length >= 2 ? [{ aspect, difference: Math.max(...means) - Math.min(...means) }] : []
  })
  if (compared.length === 0) return t.nothing
  const differing = compared.filter(({ difference }) => difference >= differFrom)
  if (differing.length === 0)
    return compared.length < places.length || places.some(({ cells }) => cells.some(isCoded)) ? t.alikeWhereExact : t.alike
  const { items } = standouts(differing, ({ difference }) => difference, Number.POSITIVE_INFINITY)
  const names =
    items.length > mostNamed
      ? stateWords[language].aspects(items.length)
      : joinNames(
          items.map(({ aspect }) => aspect),
          language,
        )
  return t.differ(names)
}

/** Teams that are protected in every aspect are named with their reason; the others' single cells get one sentence together. */
function protectedTexts(teams: readonly ReleasedUnit[], places: readonly Place[], minimum: number, language: Language): string[] {
  const t = heatWords[language]
  const cellsAt = (index: number) => places.map(({ cells }) => cells[index] ?? null)
  const reasons = teams.map((_, index) => commonReason(cellsAt(index)))
  const partly = teams.some((_, index) => reasons[index] === null && cellsAt(index).some((cell) => cell?.content.kind === 'protected'))
  const named = (reason: Reason | 'mixed', say: (units: string, count: number) => string) => {
    const units = teams.filter((_, index) => reasons[index] === reason)
    return units.length > 0 ? say(joinUnits(units, language), units.length) : ''
  }
  return [
    named('few', (units) => t.few(units, minimum)),
    named('nobody', t.nobody),
    named('complementary', t.complementary),
    named('mixed', t.mixed),
    partly ? t.partly(minimum) : '',
  ]
}

function isCoded(cell: Cell | null): boolean {
  const mean = cell && meanOf(cell.content)
  return mean !== null && mean.coded !== 'plain'
}
