import type { SignedInAsk } from '../../ground/base/ask.ts'
import { askOnce, together } from '../../ground/base/question.ts'
import { hasRole } from '../../ground/base/viewer.ts'
import { coachesIn } from '../../people/access/coach-access.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { seesSchool, sightOf } from '../../people/permission/permission.ts'
import { canResolve, canSettle } from './comments.ts'
import type { PlanTalkProps } from './pages/comments.tsx'
import { numbered, type PlanContent } from './plan.ts'
import { canComment, canGiveFeedback } from './rules.ts'
import type { Plan } from './store.ts'
import { commentsAsked } from './store-comments.ts'
import { feedbackAsked } from './store-feedback.ts'
import { phrasesOf } from './store-phrases.ts'

/** All that the talk of a plan shows to the viewer, to whom it is shown (`seesTalk`). */
export async function talkOf(ask: SignedInAsk, plan: Plan, content: PlanContent): Promise<PlanTalkProps> {
  const { viewer, tx, language } = ask
  const roles = membershipsIn(viewer, plan)
  const asks = sightOf(viewer, 'support requests')
  const [[comments, feedback], coaches, phrases] = await Promise.all([
    askOnce(tx, together(commentsAsked(plan.id), feedbackAsked(plan.id))),
    coachesIn(tx, plan.school.id, ask.today),
    hasRole(viewer, 'coach') ? phrasesOf(tx, viewer.person) : null,
  ])
  return {
    language,
    plan: { id: plan.id, kind: plan.unit.kind },
    comments,
    feedback,
    actions: numbered(content).map(({ number, action }) => ({ id: action.id, number, title: action.title })),
    person: viewer.person,
    coaches: coaches.map(({ name }) => name),
    mayAsk: asks !== null && (asks.teams.includes(plan.unit.id) || seesSchool(asks, plan.school)),
    mayGiveFeedback: canGiveFeedback(roles, plan),
    mayComment: canComment(roles, plan),
    resolvable: new Set(comments.filter((comment) => canResolve(roles, plan, comment, viewer.person)).map(({ id }) => id)),
    settleable: new Set(feedback.filter((each) => canSettle(roles, plan, each, viewer.person)).map(({ id }) => id)),
    phrases,
  }
}
