import { canEdit } from '../../cycle/plan/rules.ts'
import type { Plan } from '../../cycle/plan/store.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { seesSchool, sightOf } from '../../people/permission/permission.ts'

/**
 * What somebody is to the answers of a school's plan that they see: writes them, reads all of them, or is told what the school took up and nothing else. Who
 * follows schools reads them from the day the plan is adopted, since until then they do not see it.
 */
export type FrameRight = 'writes' | 'reads' | 'took up'

export function frameRight(viewer: Viewer, plan: Plan): FrameRight {
  if (plan.sees === 'whole') return canEdit(membershipsIn(viewer, plan), plan) ? 'writes' : 'reads'
  const sight = sightOf(viewer, 'frame answers')
  return sight && seesSchool(sight, plan.school) ? 'reads' : 'took up'
}

/** Whether somebody may say something of the answers: who heads the district, or all of it. */
export function mayRemark(viewer: Viewer, plan: Plan): boolean {
  const sight = sightOf(viewer, 'frame remark')
  return sight !== null && seesSchool(sight, plan.school)
}
