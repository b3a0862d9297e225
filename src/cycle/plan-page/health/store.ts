import { sql } from 'kysely'
import type { Framework } from '../../../content/framework/schema.ts'
import { versionAsked } from '../../../content/framework/store.ts'
import type { GroupStanding } from '../../../content/suggestion/group-standing.ts'
import { found } from '../../../ground/base/ask.ts'
import { type Day, dayOf } from '../../../ground/base/clock.ts'
import { all, known, type Question, rowsOf, together } from '../../../ground/base/question.ts'
import type { Viewer } from '../../../ground/base/viewer.ts'
import { standingsOf } from '../../plan/figures.ts'
import type { PlanContent } from '../../plan/plan.ts'
import type { Plan } from '../../plan/store.ts'
import { groundsAsked } from '../../plan/store-ground.ts'
import { type Finding, healthOf } from './health.ts'
import '../../plan/tables.ts'

type Looked = Pick<Plan, 'id' | 'unit' | 'round' | 'frameworkVersion'>

/** What the health of plans is made of besides what they hold: where their units stand, as far as the viewer may see it, and when something was noted last. */
export type Pulse = { framework: Framework; standings: readonly GroupStanding[]; noted: ReadonlyMap<string, Day> }

/** What should be looked at in a plan. */
export function healthIn(content: PlanContent, { standings, noted }: Pulse, today: Day): Finding[] {
  return healthOf(content, standings, noted, today)
}

/** The pulse of some plans, in their order, to be asked together with what they hold. */
export function pulsesAsked(viewer: Viewer, plans: readonly Looked[]): Question<Pulse[]> {
  if (plans.length === 0) return known([])
  const versions = all([...new Set(plans.map(({ frameworkVersion }) => frameworkVersion))].map((version) => versionAsked(version)))
  const noted = notedAsked(plans.map(({ id }) => id))
  return together(groundsAsked(viewer, plans), versions, noted).map(([grounds, read, lastNoted]) =>
    plans.map(({ frameworkVersion }, at) => {
      const { framework } = found(read.find(({ id }) => id === frameworkVersion))
      return { framework, standings: standingsOf(framework, found(grounds[at])), noted: lastNoted }
    }),
  )
}

/** The day on which something was noted last, by action of some plans. */
function notedAsked(plans: readonly string[]): Question<Map<string, Day>> {
  const select = sql<{ id: string; at: Date }>`
    select id, coalesce(noted_at, created_at) as at from plan_action where plan_id = any (${plans}::uuid[]) and removed_at is null`
  return rowsOf(select, 'at').map((rows) => new Map(rows.map(({ id, at }) => [id, dayOf(at)])))
}
