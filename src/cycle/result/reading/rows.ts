import { type Audience, statementKey } from '../../../content/framework/framework.ts'
import type { Area, Aspect, Framework } from '../../../content/framework/schema.ts'
import type { Cell, CodedMean, Comparison, Content } from '../../protection/cell.ts'
import type { Measure } from '../../protection/sums.ts'
import type { ReleasedResult, ResultFigures } from '../../release/released.ts'

/** What a unit shows of one aspect. Null where the round did not ask. */
export type AspectRow = {
  area: Area
  aspect: Aspect
  staff: Cell | null
  leader: Cell | null
  /** How much the aspect matters in the staff's work: 1 little, 2 some, 3 much. */
  importance: Cell | null
  /** The middle of the schools' staff means; of a district or the authority. */
  comparison: Comparison | null
}

/** What a unit shows of one area. */
export type AreaRow = Omit<AspectRow, 'aspect' | 'importance'>

/** A mean as it is shown: on the ladder, one decimal; `coded` says whether it is an end of the ladder only. */
export type ShownMean = { value: number; coded: CodedMean['kind'] }

/** The unit's aspects, all of them, in the framework's order. */
export function aspectRows(result: ResultFigures, framework: Framework): AspectRow[] {
  const cell = cellsOf(result)
  return framework.areas.flatMap((area) =>
    area.aspects.map((aspect): AspectRow => {
      const [staff, leader] = [statementKey(aspect.key, 'staff'), statementKey(aspect.key, 'leader')]
      return {
        area,
        aspect,
        staff: cell(result.unit.id, 'staff', 'statement', staff),
        leader: cell(result.unit.id, 'leader', 'statement', leader),
        importance: cell(result.unit.id, 'staff', 'importance', staff),
        comparison: comparisonOf(result, 'statement', staff),
      }
    }),
  )
}

/** The unit's areas, all of them, in the framework's order. */
export function areaRows(result: ResultFigures, framework: Framework): AreaRow[] {
  const cell = cellsOf(result)
  return framework.areas.map((area): AreaRow => {
    return {
      area,
      staff: cell(result.unit.id, 'staff', 'area', area.key),
      leader: cell(result.unit.id, 'leader', 'area', area.key),
      comparison: comparisonOf(result, 'area', area.key),
    }
  })
}

/** The mean that a cell shows; null when it is protected. */
export function meanOf(content: Content): ShownMean | null {
  switch (content.kind) {
    case 'protected':
      return null
    case 'large':
      return { value: content.mean, coded: content.bound ?? 'plain' }
    case 'leadership':
      return { value: content.mean, coded: 'plain' }
    default:
      return { value: content.mean.value, coded: content.mean.kind }
  }
}

/** How many persons a cell is made of; null when it is protected. */
export function contributorsOf(content: Content): number | null {
  return content.kind === 'protected' ? null : content.n
}

/** One cell; null where the release has none. @param unit the id of the result's unit, or of a child whose cells it has */
export function cellOf(result: ReleasedResult, unit: string, audience: Audience, kind: Measure['kind'], key: string): Cell | null {
  return (
    result.cells.find(
      (cell) => cell.unit === unit && cell.audience === audience && cell.measure.kind === kind && cell.measure.key === key,
    ) ?? null
  )
}

/** The same question many times over. */
export function cellsOf(
  result: Pick<ReleasedResult, 'cells'>,
): (unit: string, audience: Audience, kind: Measure['kind'], key: string) => Cell | null {
  const cells = new Map(
    result.cells.map((cell): [string, Cell] => [placeOf(cell.unit, cell.audience, cell.measure.kind, cell.measure.key), cell]),
  )
  return (unit, audience, kind, key) => cells.get(placeOf(unit, audience, kind, key)) ?? null
}

function comparisonOf({ comparisons, unit }: ResultFigures, kind: Measure['kind'], key: string): Comparison | null {
  return comparisons.find((each) => each.unit === unit.id && each.measure.kind === kind && each.measure.key === key) ?? null
}

function placeOf(unit: string, audience: Audience, kind: Measure['kind'], key: string): string {
  return JSON.stringify([unit, audience, kind, key])
}
