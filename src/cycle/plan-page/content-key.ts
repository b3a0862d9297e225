import { createHash } from 'node:crypto'
import type { PlanContent } from '../plan/plan.ts'

/**
 * What tells one content of a plan from another: who decides on a plan, or sends it, does so on what they read. Status is left out, and so is what people
 * and units are called today: they change nothing in the plan.
 */
export function contentKey({ goals, loose, introduction }: PlanContent): string {
  const plain = {
    introduction,
    goals: goals.map(({ id, aspect, title, signs, actions }) => ({ id, aspect, title, signs, actions: actions.map(plainAction) })),
    loose: loose.map(plainAction),
  }
  return createHash('sha256').update(JSON.stringify(plain)).digest('base64url').slice(0, 22)
}

function plainAction({ home, owner, status, carried, ...action }: PlanContent['loose'][number]) {
  return { ...action, owner: owner === null ? null : owner.kind === 'person' ? owner.person : owner.role }
}
