import type { SignedInAsk } from '../base/ask.ts'
import type { Framework } from '../framework/schema.ts'
import { frameworkVersion } from '../framework/store.ts'
import { withActions } from '../local-action/local-action.ts'
import { localActions } from '../local-action/store.ts'
import type { CommentRole, PlanContent } from './plan.ts'
import { rolesIn } from './rules.ts'
import { type Plan, planVisibleTo, wholePlan } from './store.ts'
import { planContent } from './store-content.ts'
import { decisionOf } from './store-decisions.ts'

/** What every page of a plan needs: the plan, what the viewer is to it, and its framework with the authority's own actions. */
export type Frame = { plan: Plan; roles: CommentRole[]; framework: Framework }

/** The plan that the address names by `:id`, as far as the viewer sees it, or NotFound. */
export async function frameOf(ask: SignedInAsk): Promise<Frame> {
  return dressed(ask, await planVisibleTo(ask.tx, ask.viewer, ask.id('id'), ask.today))
}

/** The plan that the address names, seen as it is written, or NotFound. */
export async function wholeFrame(ask: SignedInAsk, id = ask.id('id')): Promise<Frame> {
  return dressed(ask, await wholePlan(ask.tx, ask.viewer, id, ask.today))
}

/** What a viewer reads of a plan: as it is written, or as it was decided on with the status of today. */
export async function contentFor(ask: SignedInAsk, plan: Plan): Promise<PlanContent> {
  if (plan.sees === 'whole' || !plan.adoption) return planContent(ask.tx, plan, ask.today)
  const { content } = await decisionOf(ask.tx, plan.id, plan.adoption.number)
  return withStatus(ask, content)
}

async function dressed(ask: SignedInAsk, plan: Plan): Promise<Frame> {
  const [{ framework }, local] = [await frameworkVersion(ask.tx, plan.frameworkVersion), await localActions(ask.tx)]
  return { plan, roles: rolesIn(ask.viewer, plan), framework: withActions(framework, local) }
}

async function withStatus({ tx }: SignedInAsk, content: PlanContent): Promise<PlanContent> {
  const ids = [...content.goals.flatMap(({ actions }) => actions), ...content.loose].map(({ id }) => id)
  if (ids.length === 0) return content
  const rows = await tx.selectFrom('plan_action').select(['id', 'status']).where('id', 'in', ids).execute()
  const now = new Map(rows.map(({ id, status }) => [id, status]))
  const fresh = (action: PlanContent['loose'][number]) => ({ ...action, status: now.get(action.id) ?? action.status })
  return {
    ...content,
    goals: content.goals.map((goal) => ({ ...goal, actions: goal.actions.map(fresh) })),
    loose: content.loose.map(fresh),
  }
}
