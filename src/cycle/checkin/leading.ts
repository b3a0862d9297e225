import { does, type Membership } from '../../people/membership/membership.ts'
import { canAdopt, isOpen } from '../plan/rules.ts'
import type { Plan } from '../plan/store.ts'

/** Whether somebody leads a plan that can be checked: decides on it, and runs its checks. A principal leads a team's only where it has no lead. */
export function leadsPlan(roles: readonly Membership[], plan: Plan): boolean {
  const runs = does(roles, plan.unit.kind === 'team' ? 'run team checkin' : 'run school checkin')
  return runs && isOpen(plan) && plan.adoption !== null && canAdopt(roles, plan)
}
