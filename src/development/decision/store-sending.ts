import { sql } from 'kysely'
import type { FrozenDocument } from '../../cycle/matter/matter.ts'
import { dispatchDocuments } from '../../cycle/matter/store.ts'
import type { Actor } from '../../ground/base/actor.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { type Question, rowsOf } from '../../ground/base/question.ts'
import type { Decision } from './decision.ts'
import { tell } from './store.ts'
import '../../cycle/matter/tables.ts'
import '../authority-plan/tables.ts'
import './tables.ts'

/** A plan that was sent to the schools before the day it is in force. */
export type Coming = {
  plan: string
  revision: string
  document: string
  title: string
  from: Day
  message: string
  byName: string
  at: Date
}

/** Plans that were sent and are not in force yet, by decisions that stand; of one plan, if given. The first in force first. */
export function comingAsked(today: Day, plan: string | null = null): Question<Coming[]> {
  return rowsOf(
    sql<Coming>`
    select s.plan_id as plan, s.revision_id as revision, s.document_id as document, r.content #>> '{head,title}' as title, x.from_on as "from", s.message,
           s.by_name as "byName", s.at
      from plan_dispatch s join decision x on x.id = s.decision_id join authority_plan_revision r on r.id = s.revision_id
     where (${plan}::uuid is null or s.plan_id = ${plan}) and not app.in_force(x.from_on, null, ${today})
       and not exists (select from decision_withdrawal w where w.decision_id = x.id)
       and not exists (select from document_withdrawal w where w.document_id = s.document_id)
     order by x.from_on, s.at desc, s.id`,
    'at',
  )
}

/** When the schools were sent what a decision was about, by decision. */
export function sentAsked(plan: string): Question<{ decision: string; at: Date }[]> {
  return rowsOf(sql<{ decision: string; at: Date }>`select decision_id as decision, at from plan_dispatch where plan_id = ${plan}`, 'at')
}

/** Sends a decided plan to the schools: from then they read it, and it stands in the matter as sent. Once. */
export async function sendPlan(
  tx: Tx,
  actor: Actor,
  byName: string,
  { decision, revision, document, recipient, message }: Sending,
): Promise<void> {
  const made = await tx
    .insertInto('plan_dispatch')
    .values({
      authority_id: actor.authority,
      decision_id: decision.id,
      plan_id: revision.plan,
      revision_id: revision.id,
      document_id: document.id,
      message,
      by_name: byName,
      at: actor.now,
    })
    .onConflict((once) => once.doNothing())
    .executeTakeFirst()
  if (!made.numInsertedOrUpdatedRows) return
  const sent = { recipient, way: 'system' as const, onDay: actor.today, note: '', documents: [document] }
  await dispatchDocuments(tx, actor, byName, decision.matter.id, sent)
  await tell(tx, actor, 'decision.sent', 'decision', decision.id)
}
type Sending = {
  decision: Decision
  revision: { id: string; plan: string }
  document: FrozenDocument
  recipient: string
  message: string
}
