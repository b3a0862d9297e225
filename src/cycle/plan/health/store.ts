import type { Framework } from '../../../content/framework/schema.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import type { Tx } from '../../../ground/base/database.ts'
import type { Viewer } from '../../../ground/base/viewer.ts'
import { standingsOf } from '../figures.ts'
import type { PlanContent } from '../plan.ts'
import type { Plan } from '../store.ts'
import { groundOf } from '../store-ground.ts'
import { type Finding, healthOf } from './health.ts'
import '../tables.ts'

/** What should be looked at in a plan, as far as the viewer may see what it starts from. */
export async function healthOfPlan(
  tx: Tx,
  viewer: Viewer,
  plan: Pick<Plan, 'id' | 'unit' | 'round' | 'frameworkVersion'>,
  framework: Framework,
  content: PlanContent,
  today: Day,
): Promise<Finding[]> {
  const [ground, noted] = await Promise.all([groundOf(tx, viewer, plan), lastNoted(tx, plan.id)])
  return healthOf(content, standingsOf(framework, ground), noted, today)
}

/** The day on which something was noted last, by action. */
async function lastNoted(tx: Tx, plan: string): Promise<Map<string, Day>> {
  const rows = await tx
    .selectFrom('plan_action')
    .select(['id', 'noted_at as noted', 'created_at as created'])
    .where('plan_id', '=', plan)
    .where('removed_at', 'is', null)
    .execute()
  return new Map(rows.map(({ id, noted, created }) => [id, dayOf(noted ?? created)]))
}
