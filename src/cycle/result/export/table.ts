import { topLevel } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import type { ReleasedResult } from '../../release/released.ts'
import {
  answeredValue,
  contributorsValue,
  importanceLadder,
  type Ladder,
  levelLadder,
  meanValue,
  optedOutValue,
  protectedValue,
  spreadValue,
  stepValues,
  type Value,
} from './coding.ts'
import { type ResultRecord, recordsOf } from './records.ts'

/** A table of a file: headings, and rows as wide as these. */
export type Table = { columns: string[]; rows: Value[][] }

const before = [
  'unit_kind',
  'unit_code',
  'unit_name',
  'parent_code',
  'audience',
  'area',
  'aspect',
  'statement',
  'invited',
  'answered',
  'contributors',
  'mean',
  'spread',
] as const

/** A column of the results; those of the levels are as many as the ladder has. */
export type FixedColumn = (typeof before)[number] | 'opted_out' | 'protected'

/** The levels: one row per unit, audience and area or statement. The columns are a promise to those who read the file. */
export function resultTable(result: ReleasedResult, framework: Framework): Table {
  return tableOf(result, levelLadder(topLevel(framework)), levelRecords(result, framework), true)
}

/** How much things matter to those who answered: one row per unit, audience and statement. The mean and the spread are on the steps 1 little to 3 much. */
export function importanceTable(result: ReleasedResult, framework: Framework): Table {
  return tableOf(result, importanceLadder, importanceRecords(result, framework))
}

export function levelRecords(result: ReleasedResult, framework: Framework): ResultRecord[] {
  return recordsOf(result, framework).filter(({ cell }) => cell.measure.kind !== 'importance')
}

export function importanceRecords(result: ReleasedResult, framework: Framework): ResultRecord[] {
  return recordsOf(result, framework).filter(({ cell }) => cell.measure.kind === 'importance')
}

/** @param withOptedOut whether there is a column for how many opted out, which is said of statements' levels only */
function tableOf({ round }: ReleasedResult, ladder: Ladder, records: readonly ResultRecord[], withOptedOut = false): Table {
  return {
    columns: [...before, ...ladder.steps.map(({ column }) => column), 'protected', ...(withOptedOut ? ['opted_out'] : [])],
    rows: records.map((record) => rowOf(record, ladder, round.minimumGroup, withOptedOut)),
  }
}

function rowOf(
  { unit, parent, participation, cell, ...place }: ResultRecord,
  ladder: Ladder,
  minimumGroup: number,
  withOptedOut: boolean,
): Value[] {
  const { content } = cell
  return [
    unit.level,
    unit.code ?? '',
    unit.name,
    parent?.code ?? '',
    cell.audience,
    place.area,
    place.aspect ?? '',
    place.statement ?? '',
    participation ? { count: participation.invited } : '',
    answeredValue(participation?.answered),
    contributorsValue(content),
    meanValue(content),
    spreadValue(content),
    ...stepValues(content, ladder),
    protectedValue(content, cell.coverage, minimumGroup),
    ...(withOptedOut ? [optedOutValue(cell)] : []),
  ]
}
