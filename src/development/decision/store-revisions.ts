import { sql } from 'kysely'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import '../authority-plan/tables.ts'

/** The frozen versions of the authority's plans that a statement can be filled from: the latest of each plan first. */
export function revisionsOfAllAsked(): Question<OfferedRevision[]> {
  return rowsOf(sql<OfferedRevision>`
    select id, plan_id as plan, number, content #>> '{head,title}' as title from authority_plan_revision order by at desc limit 50`)
}
export type OfferedRevision = { id: string; plan: string; number: number; title: string }
