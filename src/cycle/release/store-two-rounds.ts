import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Content } from '../protection/cell.ts'
import type { MatchedContent } from '../protection/matched.ts'
import './tables.ts'

/** Two released rounds, and units that have a result in both. */
export type TwoRounds = { now: string | null; before: string | null; units: readonly string[] }

/** What is released of a unit's staff for one statement in one round. */
export type StaffCell = { round: string; unit: string; key: string; content: Content }

/** What is released of the change of those of a unit's staff who answered a statement both times. */
export type MatchedOfUnit = { unit: string; key: string; content: MatchedContent }

/** What is released of the staff of some units in two rounds, by unit, for who sets the rounds beside each other: it goes to nobody before it has been through the register. */
export function staffCellsAsked({ now, before, units }: TwoRounds): Question<Map<string, StaffCell[]>> {
  const select = sql<StaffCell>`
    select round_id as round, unit_id as unit, key, content from result_cell
     where round_id in (${now}, ${before}) and unit_id = any (${[...units]}::uuid[]) and audience = 'staff' and kind = 'statement'`
  return rowsOf(select).map((rows) => Map.groupBy(rows, ({ unit }) => unit))
}

/** The same of those who answered both times. */
export function matchedCellsAsked({ now, before, units }: TwoRounds): Question<Map<string, MatchedOfUnit[]>> {
  const select = sql<MatchedOfUnit>`
    select unit_id as unit, key, content from result_change
     where round_id = ${now} and before_round_id = ${before} and unit_id = any (${[...units]}::uuid[])`
  return rowsOf(select).map((rows) => Map.groupBy(rows, ({ unit }) => unit))
}
