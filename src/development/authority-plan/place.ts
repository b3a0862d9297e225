import { linkTo } from '../../ground/base/addresses.ts'
import type { AuthorityPlan } from './authority-plan.ts'

/** Where a goal, or what has none, stands on the plan's page. */
export function placeOf({ id }: AuthorityPlan, goal: string): string {
  return `${linkTo('/authority-plans/:id', id)}#${goal === '' ? 'loose' : `g-${goal}`}`
}
