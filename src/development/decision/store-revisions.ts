import { sql } from 'kysely'
import type { Day } from '../../ground/base/clock.ts'
import { type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { seesDraft } from '../authority-plan/seeing.ts'
import { plansSeen } from '../authority-plan/store.ts'
import { planKind } from './plan-document.ts'
import '../../cycle/matter/tables.ts'
import '../authority-plan/tables.ts'

/**
 * The frozen versions of the authority's plans that somebody can fill a statement from, the latest first: those that they read anyway, in the plan as it is written or as
 * it is in force, or as a document of a matter, which who writes statements reads.
 */
export function offeredAsked(viewer: Viewer, today: Day): Question<OfferedRevision[]> {
  return together(
    plansSeen(viewer, today),
    rowsOf(sql<OfferedRevision & { lies: boolean }>`
    select r.id, r.plan_id as plan, r.number, r.content #>> '{head,title}' as title,
           exists (select from matter_document d where d.made_from_kind = ${planKind} and d.made_from_id = r.plan_id and d.made_from_version = r.number) as lies
      from authority_plan_revision r order by r.at desc, r.id limit 200`),
  ).map(([plans, revisions]) =>
    revisions
      .filter(({ id, plan, lies }) => {
        const seen = plans.find((each) => each.plan.id === plan)
        return lies || (seen !== undefined && (seesDraft(seen.right) || seen.plan.force?.revision === id))
      })
      .slice(0, 50)
      .map(({ lies: _, ...revision }) => revision),
  )
}
export type OfferedRevision = { id: string; plan: string; number: number; title: string }
