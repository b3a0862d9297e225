import type { Day } from '../../ground/base/clock.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'
import { type AuthorityPlan, hasHeld, type ProposalState, proposalOf } from './authority-plan.ts'

/**
 * What somebody is to a plan: writes it, reads its drafts and comments at any time, comments while it is shared, or reads what is, or has been, in force; both of these with or
 * without how it is followed up.
 * Null: to them it does not exist.
 */
export type Right = 'writes' | 'reads' | 'comments and follows' | 'comments' | 'follows' | 'in force'

export function rightTo(viewer: Viewer, plan: AuthorityPlan, today: Day): Right | null {
  if (sightOf(viewer, 'writing authority plan')) return 'writes'
  if (sightOf(viewer, 'authority plan draft')) return 'reads'
  const follows = hasHeld(plan, today) && sightOf(viewer, 'authority follow-up') !== null
  if (plan.sharing && sightOf(viewer, 'shared authority plan')) return follows ? 'comments and follows' : 'comments'
  // What was replaced before it was ever in force, or whose decision was taken back, has no text that anybody may read.
  if (!hasHeld(plan, today) || !sightOf(viewer, 'authority plan')) return null
  return follows ? 'follows' : 'in force'
}

/** Whether somebody is shown the text as it is being written; the others read what was frozen. */
export function seesDraft(right: Right): boolean {
  return right !== 'in force' && right !== 'follows'
}

/** Who reads drafts may say something about them. Who writes answers. */
export function mayRemark(right: Right): boolean {
  return right === 'reads' || right === 'comments' || right === 'comments and follows'
}

/** Whether somebody follows how it goes with the goals. Leaders who comment on a draft follow what was decided, and nothing of what they comment on. */
export function followsGoals(right: Right): boolean {
  return right !== 'in force' && right !== 'comments'
}

/** Where what is proposed stands beside the plan that holds, as far as somebody sees it; null when nothing is. */
export function proposalSeen({ plan, right }: { plan: AuthorityPlan; right: Right }, today: Day): ProposalState | null {
  return seesDraft(right) ? proposalOf(plan, today) : null
}
