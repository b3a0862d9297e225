import type { PlanAction } from '../plan/plan.ts'

/** The same thing in several teams' plans: from the same suggestion, or called the same. */
export type Overlap = { title: string; actions: PlanAction[] }

/**
 * What more than one team plans, in the order given. Two actions are the same when both aspect and source are, or when they are called the same but for
 * case, spaces and punctuation. What is dropped or done does not count; a team's own two are no overlap.
 */
export function overlapsIn(actions: readonly PlanAction[]): Overlap[] {
  const groups: PlanAction[][] = []
  for (const action of actions.filter(({ status }) => status !== 'dropped' && status !== 'done')) {
    const matching = groups.filter((group) => group.some((other) => isSame(action, other)))
    const [first, ...rest] = matching
    if (!first) groups.push([action])
    else {
      first.push(...rest.flat(), action)
      for (const joined of rest) groups.splice(groups.indexOf(joined), 1)
    }
  }
  return groups
    .filter((group) => new Set(group.map(({ home }) => home.unit)).size > 1)
    .map((group) => ({ title: group[0]?.title ?? '', actions: group }))
}

function isSame(one: PlanAction, other: PlanAction): boolean {
  if (plainTitle(one.title) === plainTitle(other.title) && plainTitle(one.title) !== '') return true
  if (one.source === null || other.source === null || one.aspect !== other.aspect) return false
  return one.source.framework === other.source.framework && one.source.action === other.source.action
}

function plainTitle(title: string): string {
  return title
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
