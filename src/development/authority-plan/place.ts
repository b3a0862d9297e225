import { linkTo } from '../../ground/base/addresses.ts'
import type { AuthorityPlan } from './authority-plan.ts'

/** Where a goal, or what has none, stands on the plan's page. */
export function placeOf({ id }: AuthorityPlan, goal: string): string {
  return `${linkTo('/authority-plans/:id', id)}#${goal === '' ? 'loose' : `g-${goal}`}`
}

/** Where the text that is being written is read: beside the one that holds, as soon as one is decided. */
export function draftPlace({ id, force }: Pick<AuthorityPlan, 'id' | 'force'>): string {
  return force ? linkTo('/authority-plans/:id/draft', id) : linkTo('/authority-plans/:id', id)
}
