import { sql } from 'kysely'
import type { Tx } from '../../ground/base/database.ts'
import { mostActions, mostGoals } from './plan.ts'
import { lockPlan } from './store.ts'
import './tables.ts'

/** Whether a plan takes one more action or goal. Holds the plan until the transaction ends, so that two at the same moment do not both get the last place. */
export async function hasRoomFor(tx: Tx, what: 'action' | 'goal', plan: string): Promise<boolean> {
  await lockPlan(tx, plan)
  const [table, most] = what === 'action' ? [sql.table('plan_action'), mostActions] : [sql.table('plan_goal'), mostGoals]
  const { rows } = await sql<{ room: boolean }>`select count(*) < ${most} as room from ${table} where plan_id = ${plan}`.execute(tx)
  return rows[0]?.room ?? false
}
