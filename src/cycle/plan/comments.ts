import type { CommentRole } from './plan.ts'
import { canComment, canEdit, type Ruled } from './rules.ts'
import type { PlanComment } from './store-comments.ts'

/** A comment with its answers. `waits`: nobody has answered it, and it is not resolved. */
export type Talk = { comment: PlanComment; answers: PlanComment[]; waits: boolean }

/** The talk about a plan in its order: each comment followed by its answers. An answer whose comment is gone stands for itself. */
export function talksOf(comments: readonly PlanComment[]): Talk[] {
  const known = new Set(comments.map(({ id }) => id))
  return comments
    .filter(({ replyTo }) => replyTo === null || !known.has(replyTo))
    .map((comment) => {
      const answers = comments.filter(({ id, replyTo }) => replyTo === comment.id && id !== comment.id)
      return { comment, answers, waits: comment.resolved === null && answers.length === 0 }
    })
}

/** Whoever began a talk, and who writes the plan, say when it is resolved. */
export function canResolve(
  roles: readonly CommentRole[],
  plan: Ruled,
  comment: Pick<PlanComment, 'person' | 'replyTo'>,
  person: string,
): boolean {
  return canComment(roles, plan) && comment.replyTo === null && (comment.person === person || canEdit(roles, plan))
}

/** How many talks wait for an answer: what the page says before a plan is adopted. It hinders nothing. */
export function waitingTalks(comments: readonly PlanComment[]): number {
  return talksOf(comments).filter(({ waits }) => waits).length
}
