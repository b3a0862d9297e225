import type { Day } from '../../ground/base/clock.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { sightOf } from '../../people/permission/permission.ts'
import type { AuthorityPlan } from './authority-plan.ts'

/**
 * What somebody is to a plan: writes it, reads its drafts and comments at any time, comments while it is shared, or reads what is, or has been, in force, with or without
 * how it is followed up.
 * Null: to them it does not exist.
 */
export type Right = 'writes' | 'reads' | 'comments' | 'follows' | 'in force'

export function rightTo(viewer: Viewer, plan: AuthorityPlan, today: Day): Right | null {
  if (sightOf(viewer, 'writing authority plan')) return 'writes'
  if (sightOf(viewer, 'authority plan draft')) return 'reads'
  if (plan.sharing && sightOf(viewer, 'shared authority plan')) return 'comments'
  // What was replaced before it was ever in force, or whose decision was taken back, has no text that anybody may read.
  if (!plan.force || plan.force.from > today || !sightOf(viewer, 'authority plan')) return null
  return sightOf(viewer, 'authority follow-up') ? 'follows' : 'in force'
}

/** Whether somebody is shown the text as it is being written; the others read what was frozen. */
export function seesDraft(right: Right): boolean {
  return right !== 'in force' && right !== 'follows'
}

/** Who reads drafts may say something about them. Who writes answers. */
export function mayRemark(right: Right): boolean {
  return right === 'reads' || right === 'comments'
}
