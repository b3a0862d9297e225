import { AtHand } from '../../ground/base/at-hand.ts'
import type { Question } from '../../ground/base/question.ts'
import type { Viewer } from '../../ground/base/viewer.ts'
import type { Framework } from '../framework/schema.ts'
import { type LocalAction, withActions } from '../local-action/local-action.ts'
import { localActionsAsked } from '../local-action/store.ts'
import { named } from './level-names.ts'

/** What an authority lays over a framework before it is shown to its people. */
export type Overlay = (framework: Framework) => Framework

/** Whose people read: the names that their authority has given the levels came with who asks. */
export type OfAuthority = Pick<Viewer, 'levelNames'>

/**
 * The one place where a framework becomes an authority's: the levels called what it calls them, and its own actions before the framework's. Archived ones come along,
 * marked, for those who took them. Whatever else an authority comes to change of a framework is laid on here.
 */
export function overlayOf(viewer: OfAuthority, actions: readonly LocalAction[]): Overlay {
  return (framework) => withActions(namedFor(viewer, framework), actions)
}

/** What the transaction's authority lays over any framework, to be asked together with something else. */
export function overlayAsked(viewer: OfAuthority): Question<Overlay> {
  return localActionsAsked().map((actions) => overlayOf(viewer, actions))
}

/** The framework as the viewer's authority names its levels, for pages that offer no actions. The same object for the same framework and names. */
export function namedFor({ levelNames }: OfAuthority, framework: Framework): Framework {
  const names = levelNames?.[framework.key]
  if (!names) return framework
  const made = known.get(framework) ?? new AtHand<string, Framework>(mostKept)
  known.set(framework, made)
  return made.of(JSON.stringify(names), () => named(framework, names))
}

/** What was made of a framework, by the names: what hangs on the object (which statements are asked) is found again. */
const known = new WeakMap<Framework, AtHand<string, Framework>>()
const mostKept = 100
