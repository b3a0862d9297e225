import { versionAsked } from '../../content/framework/store.ts'
import type { Plan } from '../../cycle/plan/store.ts'
import { contentsAsked } from '../../cycle/plan/store-content.ts'
import { type Question, together } from '../../ground/base/question.ts'

/** The aspects that a plan works with: of its goals, and of its actions that are not finished or dropped. */
export function aspectsOfPlan(plan: Plan, today: string): Question<{ framework: string; aspect: string }[]> {
  return together(versionAsked(plan.frameworkVersion), contentsAsked([plan], today)).map(([{ framework }, [content]]) => {
    const goals = content?.goals ?? []
    const actions = [...goals.flatMap((goal) => goal.actions), ...(content?.loose ?? [])]
    const keys = [
      ...goals.flatMap(({ aspect }) => (aspect ?? '').split(',')),
      ...actions.filter(({ status }) => status === 'planned' || status === 'under way').map(({ aspect }) => aspect ?? ''),
    ].filter((key) => key !== '')
    return [...new Set(keys)].map((aspect) => ({ framework: framework.key, aspect }))
  })
}
