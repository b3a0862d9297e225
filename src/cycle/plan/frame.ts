import type { Framework } from '../../content/framework/schema.ts'
import { frameworkVersion } from '../../content/framework/store.ts'
import { withActions } from '../../content/local-action/local-action.ts'
import { localActions } from '../../content/local-action/store.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { anyOf } from '../../ground/base/database.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { seesSchool, sightOf } from '../../people/permission/permission.ts'
import type { CommentRole, PlanAction, PlanContent } from './plan.ts'
import { type Plan, planVisibleTo, wholePlan } from './store.ts'
import { planContent } from './store-content.ts'
import { type Decision, decisionOf } from './store-decisions.ts'

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

/**
 * What a viewer reads of a plan: as it is written, or as it was decided on with the status of today; without figures that are not theirs to see. Every
 * page and paper that shows a plan to somebody reads it here.
 */
export async function contentFor(ask: SignedInAsk, plan: Plan): Promise<PlanContent> {
  if (plan.sees === 'whole' || !plan.adoption) return asSeenBy(ask.viewer, plan, await planContent(ask.tx, plan, ask.today))
  const { content } = await decisionOf(ask.tx, plan.id, plan.adoption.number)
  return asSeenBy(ask.viewer, plan, await withStatus(ask, content))
}

/** A decision by its number with what was decided, as the viewer may read it; NotFound when it was taken back and they read only what holds. */
export async function decisionFor(ask: SignedInAsk, plan: Plan, number: number): Promise<Decision> {
  const decision = await decisionOf(ask.tx, plan.id, number)
  must(plan.sees === 'whole' || decision.withdrawn === null)
  return { ...decision, content: asSeenBy(ask.viewer, plan, decision.content) }
}

/**
 * A plan's content without the released figures that the viewer does not see as results: a plan reaches further than its unit's result does. Such figures
 * are what goals start from, and the reasons that suggestions came with. What a meeting agreed on is plan data, seen like the plan.
 */
export function asSeenBy(viewer: Viewer, plan: Pick<Plan, 'unit' | 'school'>, content: PlanContent): PlanContent {
  if (seesResultOf(viewer, plan)) return content
  const plain = (action: PlanAction): PlanAction => (action.origin === 'own' ? action : { ...action, why: '' })
  return {
    ...content,
    goals: content.goals.map((goal) => ({
      ...goal,
      baseline: goal.baseline?.kind === 'released' ? null : goal.baseline,
      actions: goal.actions.map(plain),
    })),
    loose: content.loose.map(plain),
  }
}

/** Whether the viewer sees the released result of a plan's unit: then also the figures in the plan. */
export function seesResultOf(
  viewer: Viewer,
  { unit, school }: { unit: Pick<Plan['unit'], 'id' | 'kind'>; school: { id: string; district?: string | null } },
): boolean {
  const sight = sightOf(viewer, unit.kind === 'team' ? 'team result' : 'school result')
  if (!sight) return false
  return unit.kind === 'team'
    ? sight.teams.includes(unit.id) || sight.schools.includes(school.id)
    : seesSchool(sight, { id: school.id, district: school.district ?? null })
}

async function dressed(ask: SignedInAsk, plan: Plan): Promise<Frame> {
  const [{ framework }, local] = await Promise.all([frameworkVersion(ask.tx, plan.frameworkVersion), localActions(ask.tx)])
  return { plan, roles: membershipsIn(ask.viewer, plan), framework: withActions(framework, local) }
}

async function withStatus({ tx }: SignedInAsk, content: PlanContent): Promise<PlanContent> {
  const ids = [...content.goals.flatMap(({ actions }) => actions), ...content.loose].map(({ id }) => id)
  if (ids.length === 0) return content
  const rows = await tx.selectFrom('plan_action').select(['id', 'status']).where('id', '=', anyOf(ids)).execute()
  const now = new Map(rows.map(({ id, status }) => [id, status]))
  const fresh = (action: PlanContent['loose'][number]) => ({ ...action, status: now.get(action.id) ?? action.status })
  return {
    ...content,
    goals: content.goals.map((goal) => ({ ...goal, actions: goal.actions.map(fresh) })),
    loose: content.loose.map(fresh),
  }
}
