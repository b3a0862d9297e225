import type { Question } from '../../ground/base/question.ts'
import type { Framework } from '../framework/schema.ts'
import { asAction, type LocalAction } from './local-action.ts'
import { localActionsAsked } from './store.ts'

/** What an authority lays over a framework before it is shown to its people. */
export type Overlay = (framework: Framework) => Framework

/**
 * The one place where a framework becomes an authority's: its own actions before the framework's. Archived ones come along, marked, for those who took them. Whatever
 * else an authority comes to call by its own name (the levels) is laid on here, and shows wherever its actions do.
 */
export function overlayOf(actions: readonly LocalAction[]): Overlay {
  return (framework) => {
    const own = actions.filter((action) => action.framework === framework.key).map(asAction)
    return own.length === 0 ? framework : { ...framework, actions: [...own, ...framework.actions] }
  }
}

/** What the transaction's authority lays over any framework, to be asked together with something else. */
export function overlayAsked(): Question<Overlay> {
  return localActionsAsked().map(overlayOf)
}
