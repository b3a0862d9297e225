import type { CommentRole } from './plan.ts'
import { canComment, canEdit, type Ruled } from './rules.ts'
import type { PlanComment } from './store-comments.ts'
import type { PlanFeedback } from './store-feedback.ts'

/** A comment with its answers. `waits`: nobody has answered it, and it is not resolved. */
export type Talk = { comment: PlanComment; answers: PlanComment[]; waits: boolean }

/** The talk about a plan in its order: each comment followed by its answers. An answer whose comment is gone stands for itself. */
export function talksOf(comments: readonly PlanComment[]): Talk[] {
  const known = new Set(comments.map(({ id }) => id))
  return comments
    .filter(({ replyTo, feedback }) => feedback === null && (replyTo === null || !known.has(replyTo)))
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

/** Feedback and the answers to it. `waits`: it asks for a change, nobody has said that it is dealt with, and the coach has not said since that all is well. */
export type FeedbackTalk = { feedback: PlanFeedback; answers: PlanComment[]; waits: boolean }

/** The feedback on a plan in its order, each with its answers. */
export function feedbackTalksOf(feedback: readonly PlanFeedback[], comments: readonly PlanComment[]): FeedbackTalk[] {
  return feedback.map((each, at) => ({
    feedback: each,
    answers: comments.filter((comment) => comment.feedback === each.id),
    waits: each.asksChanges && each.settled === null && !feedback.slice(at + 1).some((later) => isContent(later, each)),
  }))
}

function isContent(later: PlanFeedback, { person }: PlanFeedback): boolean {
  return !later.asksChanges && person !== null && later.person === person
}

/** Whoever gave feedback, and who writes the plan, say when it is dealt with. */
export function canSettle(roles: readonly CommentRole[], plan: Ruled, feedback: Pick<PlanFeedback, 'person'>, person: string): boolean {
  return canComment(roles, plan) && (feedback.person === person || canEdit(roles, plan))
}

/** What a coach asks of those who write a plan, and waits for: changes that are not dealt with, comments that nobody has answered. The earliest first. */
export type CoachAsks = { what: 'changes' | 'comment'; anchor: string; name: string | null; at: Date }[]

/** What coaches wait for in the talk about a plan. */
export function coachAsksIn(feedback: readonly PlanFeedback[], comments: readonly PlanComment[]): CoachAsks {
  const changes = feedbackTalksOf(feedback, comments)
    .filter(({ waits }) => waits)
    .map(({ feedback: { id, name, at } }) => ({ what: 'changes' as const, anchor: `feedback-${id}`, name, at }))
  const asked = talksOf(comments)
    .filter(({ waits, comment }) => waits && comment.role === 'coach')
    .map(({ comment: { id, name, at } }) => ({ what: 'comment' as const, anchor: `comment-${id}`, name, at }))
  return [...changes, ...asked].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** How many talks wait for an answer: what the page says before a plan is adopted. It hinders nothing. */
export function waitingTalks(comments: readonly PlanComment[]): number {
  return talksOf(comments).filter(({ waits }) => waits).length
}

/** What the talk about a plan leaves open, for the checks before it is adopted. A coach's comment counts as what the coach asks for. */
export function openTalkIn(
  feedback: readonly PlanFeedback[],
  comments: readonly PlanComment[],
): { coachAsks: CoachAsks; unanswered: number } {
  const coachAsks = coachAsksIn(feedback, comments)
  return { coachAsks, unanswered: waitingTalks(comments) - coachAsks.filter(({ what }) => what === 'comment').length }
}
