import { sql } from 'kysely'
import type { FrozenDocument } from '../../cycle/matter/matter.ts'
import type { Tx } from '../../ground/base/database.ts'
import { askOnce, known, type Question, rowsOf } from '../../ground/base/question.ts'
import type { Decision } from './decision.ts'
import '../authority-plan/tables.ts'
import './tables.ts'

/** What a frozen document of an authority's plan is called as the thing that it was made from. */
export const planKind = 'authority-plan'

/** The plan and the number of its frozen version that a document was made from; null for any other document. */
export function planOf({ madeFrom }: Pick<FrozenDocument, 'madeFrom'>): Decision['plan'] {
  return madeFrom?.kind === planKind && madeFrom.version !== null ? { id: madeFrom.id, version: madeFrom.version } : null
}

/** The plan and its frozen version that a document was made from; null for any other document. */
export function planRevisionAsked({ madeFrom }: Pick<FrozenDocument, 'madeFrom'>): Question<PlanRevision | null> {
  if (madeFrom?.kind !== planKind) return known(null)
  return rowsOf(sql<PlanRevision>`
    select r.id, r.plan_id as plan, r.number, r.content #>> '{head,from}' as "from" from authority_plan_revision r
     where r.plan_id = ${madeFrom.id} and r.number = ${madeFrom.version}`).map(([row]) => row ?? null)
}
export type PlanRevision = { id: string; plan: string; number: number; from: string }

/** By which record of a plan's force a decision holds; null when it is no decision on a plan, or holds no more. */
export async function forceOf(tx: Tx, decision: string): Promise<{ id: string; plan: string } | null> {
  const [row] = await askOnce(
    tx,
    rowsOf(sql<{ id: string; plan: string }>`
      select id, plan_id as plan from authority_plan_force where decision_id = ${decision} and ended_at is null`),
  )
  return row ?? null
}
