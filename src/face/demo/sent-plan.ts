import { documentAt } from '../../cycle/matter/store.ts'
import { decisionAt } from '../../development/decision/store.ts'
import { sendPlan } from '../../development/decision/store-sending.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Tx } from '../../ground/base/database.ts'
import { actingOn } from './acting.ts'
import { findCharacterIn } from './places.ts'
import { personIn } from './reports.ts'

type Told = { days: number; recipient: string; message: string; on(day: number): Day }

/** The decided plan, sent to the schools before the day it is in force. */
export async function sendToSchools(
  tx: Tx,
  { authority, today }: { authority: string; today: Day },
  { revision, plan }: { revision: string; plan: string },
  { document: id, decision }: { document: string; decision: string },
  { days, recipient, message, on }: Told,
): Promise<void> {
  const lead = await findCharacterIn(tx, 'development_lead')
  const { name } = await personIn(tx, lead, today)
  const { document } = await documentAt(tx, id)
  await sendPlan(tx, await actingOn(tx, authority, lead, on(days)), name, {
    decision: await decisionAt(tx, decision),
    revision: { id: revision, plan },
    document,
    recipient,
    message,
  })
}
