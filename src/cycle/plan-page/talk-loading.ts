import type { SignedInAsk } from '../../ground/base/ask.ts'
import { known, type Question, together } from '../../ground/base/question.ts'
import { hasRole } from '../../ground/base/viewer.ts'
import { coachesInAsked } from '../../people/access/coach-access.ts'
import { membershipsIn } from '../../people/membership/membership.ts'
import { seesSchool, sightOf } from '../../people/permission/permission.ts'
import { canResolve, canSettle } from '../plan/comments.ts'
import { numbered, type PlanContent } from '../plan/plan.ts'
import { canComment, canGiveFeedback } from '../plan/rules.ts'
import type { Plan } from '../plan/store.ts'
import { commentsAsked } from '../plan/store-comments.ts'
import { feedbackAsked } from '../plan/store-feedback.ts'
import { phrasesAsked } from '../plan/store-phrases.ts'
import type { PlanTalkProps } from './pages/talk-props.ts'

/** All that the talk of a plan shows to the viewer, to whom it is shown (`seesTalk`); `actions` are those of its content. To be asked with something else. */
export function talkAsked(ask: SignedInAsk, plan: Plan): Question<(content: PlanContent) => PlanTalkProps> {
  const { viewer, language } = ask
  const roles = membershipsIn(viewer, plan)
  const asks = sightOf(viewer, 'support requests')
  return together(
    commentsAsked([plan.id]),
    feedbackAsked([plan.id]),
    coachesInAsked(plan.school.id, ask.today),
    hasRole(viewer, 'coach') ? phrasesAsked(viewer.person) : known(null),
  ).map(([talks, given, coaches, phrases]) => {
    const [comments, feedback] = [talks.get(plan.id) ?? [], given.get(plan.id) ?? []]
    return (content) => ({
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
    })
  })
}
