import { sql } from 'kysely'
import type { Framework } from '../../content/framework/schema.ts'
import { versionAsked } from '../../content/framework/store.ts'
import { overlayAsked } from '../../content/own-framework/overlay.ts'
import { must, type SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, known, type Question, rowsOf, together } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { seesSchool, sightOf } from '../../people/permission/permission.ts'
import type { ActionStatus, CommentRole, PlanAction, PlanContent } from './plan.ts'
import { type Plan, planAsked } from './store.ts'
import { contentAsked } from './store-content.ts'
import { type Decision, decisionAsked, decisionOf } from './store-decisions.ts'

/** What every page of a plan needs: the plan, what the viewer is to it, and its framework as the authority has it. */
export type Frame = { plan: Plan; roles: CommentRole[]; framework: Framework }

/** The plan that the address names by `:id`, as far as the viewer sees it, or NotFound. */
export async function frameOf(ask: SignedInAsk): Promise<Frame> {
  return askOnce(ask.tx, frameAsked(ask))
}

/** The same, to be asked together with something else. */
export function frameAsked(ask: SignedInAsk, id = ask.id('id')): Question<Frame> {
  return together(planAsked(ask.viewer, id, ask.today), overlayAsked(ask.viewer)).followedBy(([plan, overlay]) =>
    versionAsked(plan.frameworkVersion).map(({ framework }) => ({
      plan,
      roles: membershipsIn(ask.viewer, plan),
      framework: overlay(framework),
    })),
  )
}

/** The plan that the address names, seen as it is written, or NotFound. */
export async function wholeFrame(ask: SignedInAsk, id = ask.id('id')): Promise<Frame> {
  return askOnce(ask.tx, wholeFrameAsked(ask, id))
}

/** The same, to be asked together with something else. */
export function wholeFrameAsked(ask: SignedInAsk, id = ask.id('id')): Question<Frame> {
  return frameAsked(ask, id).map((frame) => {
    must(frame.plan.sees === 'whole')
    return frame
  })
}

/**
 * What a viewer reads of a plan: as it is written, or as it was decided on with the status of today; without figures that are not theirs to see. Every
 * page and paper that shows a plan to somebody reads it here.
 */
export async function contentFor(ask: SignedInAsk, plan: Plan): Promise<PlanContent> {
  return askOnce(ask.tx, contentForAsked(ask, plan))
}

/** The same, to be asked together with something else. */
export function contentForAsked({ viewer, today }: Pick<SignedInAsk, 'viewer' | 'today'>, plan: Plan): Question<PlanContent> {
  const read =
    plan.sees === 'whole' || !plan.adoption
      ? contentAsked(plan, today)
      : decisionAsked(plan.id, plan.adoption.number).followedBy(({ content }) => withStatus(content))
  return read.map((content) => asSeenBy(viewer, plan, content))
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

function withStatus(content: PlanContent): Question<PlanContent> {
  const ids = [...content.goals.flatMap(({ actions }) => actions), ...content.loose].map(({ id }) => id)
  if (ids.length === 0) return known(content)
  const select = sql<{ id: string; status: ActionStatus }>`select id, status from plan_action where id = any (${ids}::uuid[])`
  return rowsOf(select).map((rows) => {
    const now = new Map(rows.map(({ id, status }) => [id, status]))
    const fresh = (action: PlanAction) => ({ ...action, status: now.get(action.id) ?? action.status })
    return {
      ...content,
      goals: content.goals.map((goal) => ({ ...goal, actions: goal.actions.map(fresh) })),
      loose: content.loose.map(fresh),
    }
  })
}
