import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import './tables.ts'

/** The matter that has a number of the authority's register, by its id; null when there is none here. Who may see it is asked before. */
export function matterNumberedAsked(number: string): Question<string | null> {
  return rowsOf(sql<{ id: string }>`select id from matter where number = ${number}`).map(([row]) => row?.id ?? null)
}
